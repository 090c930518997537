import ArgumentParser
import Records
import Simulation

/// The replies of the conversation that was held last, as the records have it.
struct KeptReplies {
  /// The place of each among all replies on offer, counted from 0; what was taken back is left out.
  let places: [Int]
  /// What chance depended on.
  let seed: UInt64

  /// Looks up the latest conversation of a scenario, ended or not, and says its replies again.
  ///
  /// The script may have changed since, as long as the replies are there under their names.
  ///
  /// - Throws: A message and a status, when nothing is kept, or a reply is not on offer any more.
  init(of scenario: Scenario) throws {
    let journal: Journal?
    do {
      journal = try RecordsOptions.store().journals(ofScenario: scenario.id).last { $0.replies > 0 }
    } catch {
      Console.printError("error: \(error.message)\n  = help: \(error.help)")
      throw ExitCode.failure
    }
    guard let journal else {
      Console.printError(
        """
        error: no conversation of `\(scenario.id)` is kept
          = help: hold one with `rapport play \(scenario.id)`, or say which replies: --replies 2,1,3
        """)
      throw ExitCode.failure
    }
    (places, seed) = (try Self.places(of: journal, in: scenario), journal.seed)
  }

  private static func places(of journal: Journal, in scenario: Scenario) throws -> [Int] {
    do {
      var session = try Session(scenario: scenario, seed: journal.seed)
      for lineID in journal.standingReplies {
        guard let place = session.replies.firstIndex(where: { $0.lineID == lineID }) else {
          throw SessionError.otherReply(turn: session.turns.count, lineID: lineID)
        }
        try session.choose(place)
      }
      return session.journal.entries.compactMap { if case .reply(let index, _) = $0 { index } else { nil } }
    } catch let error as SessionError {
      Console.printError(
        """
        error: the conversation that was held last cannot be held again: \(error.message)
          = help: the script has changed since; say which replies you mean: --replies 2,1,3
        """)
      throw ExitCode.failure
    }
  }
}

extension Journal {
  /// The lines of the replies that stand, without those that were taken back.
  fileprivate var standingReplies: [String] {
    entries.reduce(into: []) { lines, entry in
      switch entry {
      case .reply(_, let lineID): lines.append(lineID)
      case .takeBack(let turn): lines.removeLast(max(lines.count - turn, 0))
      }
    }
  }

  /// How many replies stand.
  fileprivate var replies: Int { standingReplies.count }
}
