import Content
import Foundation
import Golden
import Simulation
import Testing
import YarnCompiler

/// The small library that the tests of the trainer's bench work with, and the files beside it.
enum Fixture {
  static let filePath: String = #filePath
  static let folder = Golden.folder(of: #filePath)

  /// The checkout that the tests were built from.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A client, and a conversation with every ending, a gate, a detour and a warning.
  static let library = read(folder.appending(path: "Library"))

  /// What comes with the program.
  static let shipped = read(root)

  /// The conversation of the small library.
  static func bench() throws -> Scenario {
    #expect(library.diagnostics == [])
    return try #require(library.scenario("Bench"))
  }

  /// A file among the golden ones, under its name.
  static func source(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: folder.appending(path: path))
    return SourceFile(path: path.split(separator: "/").last.map(String.init) ?? path, bytes: Array(data))
  }

  private static func read(_ folder: URL) -> Library {
    let location = try? LibraryLocation.find(Surroundings(option: folder.path))
    return Library(location.map(LibraryFiles.init) ?? LibraryFiles())
  }
}
