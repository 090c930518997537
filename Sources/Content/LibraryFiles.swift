import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of a library, read and not yet understood. Paths are relative to the library's folder.
public struct LibraryFiles: Equatable, Sendable {
  /// The persona files.
  public var personas: [SourceFile] = []
  /// The scripts, in the order of their names.
  public var scripts: [SourceFile] = []
  /// The project file, which says which scripts belong to the library.
  public var project: SourceFile?
  /// The numbers to call.
  public var crisisLines: SourceFile?
  /// The files that could not be read.
  public var unreadable: [Diagnostic] = []

  /// The files that are not read although they look as if they should be; looked for only when somebody asks.
  public internal(set) var overlooked: [Diagnostic] = []

  /// No files.
  public init() {}

  /// Reads everything that is in the folders of a library.
  public init(_ location: LibraryLocation) {
    let root = location.root
    personas = Self.paths(under: "Personas", of: root).filter { $0.hasSuffix(".yaml") }
      .compactMap { read($0, of: root) }
    let dialogues = Self.paths(under: "Dialogues", of: root)
    scripts = dialogues.filter { $0.hasSuffix(".yarn") }.compactMap { read($0, of: root) }
    project = dialogues.first { $0.hasSuffix(".yarnproject") }.flatMap { read($0, of: root) }
    crisisLines = dialogues.first { $0 == "Dialogues/" + CrisisLines.fileName }
      .flatMap { read($0, of: root) }
  }

  /// Adds a file that lies elsewhere, as a persona or as a script by its ending.
  ///
  /// - Returns: False if it is neither.
  public mutating func add(_ path: String) -> Bool {
    if path.hasSuffix(".yaml") {
      if let file = read(path, of: "") { personas.append(file) }
    } else if path.hasSuffix(".yarn") {
      if let file = read(path, of: "") { scripts.append(file) }
    } else {
      return false
    }
    return true
  }

  /// The paths of all files, also of those that could not be read.
  public var paths: [String] {
    (personas + scripts + [project, crisisLines].compactMap { $0 }).map(\.path) + unreadable.map(\.file)
  }

  private mutating func read(_ path: String, of root: String) -> SourceFile? {
    switch TextFile.read(root.appending(path: path), as: path) {
    case .success(let file): return file
    case .failure(let diagnostic):
      unreadable.append(diagnostic)
      return nil
    }
  }

  /// The paths of all files below a folder, in an order that is the same everywhere. Hidden files, and files in
  /// hidden folders, are left out.
  static func paths(under folder: String, of root: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder))) ?? []
    let visible = names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
    return visible.map { folder.appending(path: $0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
