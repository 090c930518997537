import Content
import Simulation
import Yarn

/// How many turns of a conversation a session takes in a second: the trust model, the script, and the record of
/// what was said.
struct SessionMeasurement {
  private static let turnCount = 500

  init(_ report: Report, _ library: EndlessLibrary) throws {
    report.heading("Holding a conversation of \(Self.turnCount) turns, without a screen")
    let location = try LibraryLocation.find(Surroundings(option: library.folder.path))
    guard let scenario = Library(LibraryFiles(location)).scenario(EndlessLibrary.scenarioID) else { return }
    let time = try seconds(bestOf: 10) {
      var session = try Session(scenario: scenario, seed: 1)
      for turn in 0..<Self.turnCount { try session.choose(turn % 3) }
      precondition(session.turns.count == Self.turnCount, "the conversation ended")
    }
    let reference = seconds(bestOf: 10) { precondition(Self.add() != 0, "nothing added") }
    report.line(
      "turns", "\(Report.text(Double(Self.turnCount) / time)) /s",
      "\(Report.text(time / reference)) times as many sums of ten products")
  }

  /// The reference: for each turn, a sum of ten products of whole numbers.
  private static func add() -> Int {
    var random = SplitMix64(seed: 1)
    var sum = 0
    for _ in 0..<turnCount {
      for _ in 0..<10 { sum &+= random.below(100) &* random.below(100) }
    }
    return sum
  }
}
