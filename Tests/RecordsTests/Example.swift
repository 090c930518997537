import Foundation
import Records
import Simulation

/// Values that the tests of this module share.
enum Example {
  /// A moment, so many seconds after another one.
  static func moment(_ seconds: Double) -> Date {
    Date(timeIntervalSince1970: 1_700_000_000 + seconds)
  }

  /// The journal of a session, with so many replies.
  static func journal(
    of scenario: String = "SecondCup", seed: UInt64 = 7, mode: Mode = .learn, replies: Int = 1
  ) -> Journal {
    Journal(
      scenarioID: scenario, scenarioHash: "00aa", personaID: "walt", personaHash: "00bb", seed: seed,
      mode: mode,
      entries: (0..<replies).map { .reply(index: $0 % 3, lineID: "line:\($0)") })
  }

  /// A folder of its own for a test, removed afterwards.
  static func inFolder<Result>(_ test: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try test(folder.path)
  }
}
