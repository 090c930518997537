import ArgumentParser
import Authoring
import Content

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What somebody names on the command line: a file, a folder, or a conversation by its name or its title.
///
/// All commands that take one of these understand it in the same way. What lies under the path goes before a
/// conversation that is called so.
enum NamedPath {
  /// What lies under a path.
  enum Kind {
    case file, folder
  }

  /// The path that is meant: the one that was named, or else that of the script with the conversation.
  ///
  /// - Parameters:
  ///   - library: The folder given on the command line.
  ///   - folders: Whether a folder can be meant.
  /// - Throws: A message and a status, when there is neither.
  static func of(_ name: String, library: String?, folders: Bool = true) throws -> String {
    if let kind = kind(of: name), folders || kind == .file { return name }
    let surroundings = Surroundings.ofProcess(library: library)
    if isScript(name) || (try? LibraryLocation.find(surroundings)) == nil { throw nothing(named: name) }
    let library = try OpenLibrary(surroundings)
    if let file = library.script(of: name) { return library.shown(file) }
    throw nothing(named: name, nearest: library.nearest(to: name).first)
  }

  /// The library that a folder is, or is part of.
  ///
  /// - Returns: Where the library is, and what leads from there to the folder; nil if the folder is the library.
  /// - Throws: A message and a status, when the folder is neither.
  static func library(of folder: String) throws -> (location: LibraryLocation, part: String?) {
    let surroundings = Surroundings.ofProcess(library: folder)
    if let location = try? LibraryLocation.find(surroundings) { return (location, nil) }
    let absolute = folder.resolved(from: surroundings.workingDirectory)
    if let location = LibraryLocation.around(absolute), let part = location.relative(absolute) {
      return (location, part)
    }
    Console.printError(
      """
      error: `\(folder)` is no library, and is in none
        = help: a library is a folder that holds both `Personas` and `Dialogues`
      """)
    throw ExitCode.failure
  }

  /// The library that the program works with.
  ///
  /// - Throws: A message and a status, when there is none.
  static func library(_ surroundings: Surroundings) throws -> LibraryLocation {
    do {
      return try LibraryLocation.find(surroundings)
    } catch {
      Console.printError("error: \(error.message)")
      throw ExitCode.failure
    }
  }

  /// Whether a name is that of a script, whether it is there or not.
  static func isScript(_ name: String) -> Bool { name.hasSuffix(".yarn") }

  /// What lies under a path; nil if nothing does.
  static func kind(of path: String) -> Kind? {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder ? .folder : .file
  }

  /// Says that there is no such thing.
  static func nothing(named name: String, nearest: String? = nil) -> ExitCode {
    let help = nearest.map { "did you mean `\($0)`?" } ?? "`rapport list` shows the conversations"
    Console.printError("error: there is no `\(name)`\n  = help: \(help)")
    return .validationFailure
  }
}
