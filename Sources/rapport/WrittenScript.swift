import ArgumentParser
import Content
import Terminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file that somebody writes, and the library it is read with.
struct WrittenScript: Sendable {
  /// The path as the library knows it.
  let path: String
  /// The path as one would type it.
  let shown: String
  private let location: LibraryLocation?
  private let absolute: String
  /// Whether the library has it among its own files.
  private let isInside: Bool

  /// Finds the file.
  ///
  /// - Parameters:
  ///   - name: A path, or a conversation of the library by its name or title.
  ///   - library: The folder given on the command line.
  /// - Throws: A message and a status, when there is no such file, or it is no script.
  init(_ name: String, library: String?) throws {
    let surroundings = Surroundings.ofProcess(library: library)
    let file = try NamedPath.of(name, library: library, folders: false)
    guard NamedPath.isScript(file) else {
      Console.printError("error: `\(file)` is no script (.yarn)")
      throw ExitCode.validationFailure
    }
    absolute = file.resolved(from: surroundings.workingDirectory)
    let location = LibraryLocation.around(absolute) ?? (try? LibraryLocation.find(surroundings))
    self.location = location
    let relative = location?.relative(absolute)
    isInside = location.map { LibraryFiles($0).paths.contains(relative ?? "") } ?? false
    path = isInside ? relative ?? file : file
    shown = file
  }

  /// Reads the file, and the library it belongs to.
  func read() -> LibraryFiles {
    var files = location.map(LibraryFiles.init) ?? LibraryFiles()
    if !isInside { _ = files.add(path) }
    return files
  }

  // MARK: Watching

  /// Looks for changes of all that is read.
  @MainActor var watch: FileWatch { FileWatch(folders: folders, files: files, matters: Self.matters) }

  /// The folders in which something may change.
  private func folders() -> [String] {
    let outside = Self.folder(of: absolute)
    guard let location else { return [outside] }
    let tops = [location.personas, location.dialogues]
    let below = tops.flatMap { top in
      ((try? FileManager.default.subpathsOfDirectory(atPath: top)) ?? []).map { top + "/" + $0 }.filter {
        var isFolder = false
        return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && isFolder
      }
    }
    return [location.root] + tops + below + (location.relative(absolute) == nil ? [outside] : [])
  }

  /// The files that are read.
  private func files() -> [String] {
    let names = (location.map { LibraryFiles($0).paths } ?? []).map { (location?.root ?? "") + "/" + $0 }
    return names + [absolute]
  }

  /// Whether a file of this name can have to do with it.
  private static func matters(_ name: String) -> Bool {
    !name.hasPrefix(".") && [".yarn", ".yaml", ".yarnproject"].contains { name.hasSuffix($0) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
