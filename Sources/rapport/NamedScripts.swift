import ArgumentParser
import Content
import Yarn

/// The scripts that someone named, by the library they belong to.
struct NamedScripts {
  /// A library, or a script that belongs to none.
  struct Group {
    let files: LibraryFiles
    /// The paths of the scripts that are meant, as ``files`` has them.
    let paths: [String]
    /// Where the library is; nil for a script that belongs to none.
    let location: LibraryLocation?
    /// What leads from the working directory to the library.
    let prefix: String

    /// The identities that translations know, without `line:`, also of lines that are gone.
    var translated: Set<String> {
      guard let location else { return [] }
      let tables = TranslatedTables(of: location, project: files.readProject()).tables
      let entries = tables.flatMap { table in
        (try? StringTable(csv: TranslatedTables.text(of: table, in: location).get()).entries) ?? []
      }
      return Set(
        entries.map(\.id).filter { $0.hasPrefix("line:") }.map { String($0.dropFirst("line:".count)) })
    }

    /// A path of ``files`` as it leads there from the working directory.
    func shown(_ path: String) -> String { path.hasPrefix("/") ? path : prefix.appending(path: path) }
  }

  private(set) var groups: [Group] = []

  /// Finds the scripts.
  ///
  /// - Parameters:
  ///   - paths: Scripts, libraries and names of conversations; nothing means the library that the program would work with.
  ///   - library: The folder given on the command line.
  /// - Throws: A message and a status, when a path is none of these, or there is no library.
  init(_ paths: [String], library: String?) throws {
    let surroundings = Surroundings.ofProcess(library: library)
    var wanted: [(location: LibraryLocation, names: [String]?)] = []
    if paths.isEmpty { wanted.append((try NamedPath.library(surroundings), nil)) }
    for name in paths {
      let path = try NamedPath.of(name, library: library)
      let absolute = path.resolved(from: surroundings.workingDirectory)
      if NamedPath.kind(of: path) == .folder {
        wanted.append(try Self.scripts(in: path))
      } else if !NamedPath.isScript(path) {
        Console.printError("error: `\(path)` is no script (.yarn) and no library")
        throw ExitCode.validationFailure
      } else if let location = LibraryLocation.around(absolute), let name = location.relative(absolute),
        LibraryFiles(location).scripts.contains(where: { $0.path == name })
      {
        wanted.append((location, [name]))
      } else {
        var files = LibraryFiles()
        _ = files.add(path)
        groups.append(Group(files: files, paths: [path], location: nil, prefix: ""))
      }
    }
    add(wanted, surroundings)
  }

  /// Scripts of one library are one group, so that they know of each other.
  private mutating func add(
    _ wanted: [(location: LibraryLocation, names: [String]?)], _ surroundings: Surroundings
  ) {
    for (root, parts) in Dictionary(grouping: wanted, by: \.location.root).sorted(by: { $0.key < $1.key }) {
      let files = LibraryFiles(parts[0].location)
      let unreadable = files.unreadable.map(\.file).filter { $0.hasSuffix(".yarn") }
      let all = files.scripts(of: files.readProject()).map(\.path) + unreadable
      let names = parts.contains { $0.names == nil } ? nil : Set(parts.flatMap { $0.names ?? [] })
      groups.append(
        Group(
          files: files, paths: all.filter { names?.contains($0) ?? true }, location: parts[0].location,
          prefix: root.shortened(from: surroundings.workingDirectory)))
    }
  }

  /// A folder's library, and the scripts below the folder; nil for all.
  private static func scripts(in folder: String) throws -> (location: LibraryLocation, names: [String]?) {
    let (location, part) = try NamedPath.library(of: folder)
    guard let part else { return (location, nil) }
    let names = LibraryFiles(location).paths.filter { $0.hasPrefix(part + "/") && NamedPath.isScript($0) }
    guard names.isEmpty else { return (location, names) }
    Console.printError(
      """
      error: there is no script in `\(folder)`
        = help: the library it is part of is `\(location.root)`
      """)
    throw ExitCode.validationFailure
  }
}
