import Glibc
import PseudoTerminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Somebody with a home folder of their own, in which the program can be started in any number of windows.
final class Trainee {
  /// The folder, which is gone when the trainee is.
  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// Opens a window with the program in it.
  ///
  /// - Parameters:
  ///   - environment: Settings beside, or instead of, the ordinary ones.
  ///   - signal: One that the program starts with ignored.
  func start(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    ignoring signal: Int32 = 0
  ) throws -> PseudoTerminal {
    try start(list: arguments, columns: columns, rows: rows, environment: environment, ignoring: signal)
  }

  /// Opens a window with the program in it.
  func start(
    list arguments: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    ignoring signal: Int32 = 0
  ) throws -> PseudoTerminal {
    let ordinary = [
      "HOME": home.path, "RAPPORT_LIBRARY": Self.checkout, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
      "PATH": "/usr/bin:/bin", "TZ": "UTC",
    ]
    return try PseudoTerminal(
      [try Self.program()] + arguments, columns: columns, rows: rows,
      environment: ordinary.merging(environment) { $1 }, directory: home.path, ignoring: signal)
  }

  /// Opens a window, and reads on to the first replies of a conversation.
  func begin(
    _ scenario: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    ignoring signal: Int32 = 0
  ) throws -> PseudoTerminal {
    let window = try start(
      "play", scenario, "--seed", "7", columns: columns, rows: rows, environment: environment,
      ignoring: signal)
    try window.wait(for: "Enter begin")
    window.send(.enter)
    try window.wait(forTurn: 1)
    return window
  }

  /// The folder with Personas and Dialogues.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The program as it was built, which lies beside the tests.
  private static func program() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(filePath: tests).deletingLastPathComponent().appending(path: "rapport").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw PseudoTerminal.Failure(description: "no program at \(path)")
    }
    return path
  }
}

extension PseudoTerminal {
  /// Reads until the replies of a turn are on offer. The line of keys is drawn last, so the first turn is then
  /// wholly there; of a later one the line may still be that of the turn before.
  func wait(forTurn turn: Int) throws(Failure) {
    try wait("turn \(turn)") { screen in
      screen.position(of: " turn \(turn) ") != nil && screen.row(screen.rows - 1).contains("say it")
    }
  }
}
