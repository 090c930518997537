import ArgumentParser
import Simulation

/// Replies that were given on the command line, tried out before anything is shown.
struct SaidReplies {
  /// The conversation once they are said.
  let session: Session
  /// The number of each, as a trainee would type it.
  let numbers: [Int]

  /// Says the replies.
  ///
  /// - Parameters:
  ///   - numbers: Places among the replies that can be said, counted from 1, as the screen numbers them.
  /// - Throws: A message and a status, when one is not on offer.
  init(_ numbers: [Int], in scenario: Scenario, seed: UInt64, mode: Mode) throws {
    do {
      var session = try Session(scenario: scenario, seed: seed, mode: mode)
      for (turn, number) in numbers.enumerated() {
        do {
          try session.choose(number: number)
        } catch {
          Console.printError("error: --replies, number \(turn + 1): \(error.message)")
          throw ExitCode.validationFailure
        }
      }
      self.session = session
      self.numbers = numbers
    } catch let error as SessionError {
      Console.printError("error: \(error.message)")
      throw ExitCode.failure
    }
  }
}
