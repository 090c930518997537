import ArgumentParser
import Simulation

/// Replies that were given on the command line, tried out before anything is shown.
struct SaidReplies {
  /// The conversation once they are said.
  let session: Session
  /// The number of each among the replies that can be said, as a trainee would type it.
  let typed: [Int]

  /// Says the replies.
  ///
  /// - Parameters:
  ///   - numbers: Places among the replies on offer, counted from 1; those that cannot be said now count.
  /// - Throws: A message and a status, when one is not on offer.
  init(_ numbers: [Int], in scenario: Scenario, seed: UInt64, mode: Mode) throws {
    do {
      var session = try Session(scenario: scenario, seed: seed, mode: mode)
      var typed: [Int] = []
      for (turn, number) in numbers.enumerated() {
        do {
          let available = session.replies.prefix(number).count { $0.isAvailable }
          try session.choose(number - 1)
          typed.append(available)
        } catch {
          Console.printError("error: --replies, number \(turn + 1): \(error.message)")
          throw ExitCode.validationFailure
        }
      }
      self.session = session
      self.typed = typed
    } catch let error as SessionError {
      Console.printError("error: \(error.message)")
      throw ExitCode.failure
    }
  }
}
