import Content
import PseudoTerminal
import Simulation
import Testing
import Yarn

/// Replies that lead through a conversation to one of its endings.
struct Way: CustomTestStringConvertible, Sendable {
  let scenarioID: String
  let name: String
  let ending: Ending
  /// The numbers by which the replies are said.
  let numbers: [Int]

  var testDescription: String { "\(scenarioID), \(ending.kind.rawValue)" }

  /// A way to each kind of ending of each conversation that is shipped.
  static let all: [Way] = scenarios.flatMap { scenario in
    Ending.Kind.allCases.compactMap { find($0, in: scenario) }
  }

  /// The conversations that are shipped.
  static let scenarios: [Scenario] = {
    let surroundings = Surroundings(environment: ["RAPPORT_LIBRARY": Trainee.checkout])
    guard let location = try? LibraryLocation.find(surroundings) else { return [] }
    return Library(LibraryFiles(location)).scenarios
  }()

  /// Tries replies by chance until they lead to the ending.
  private static func find(_ kind: Ending.Kind, in scenario: Scenario) -> Way? {
    var random = SplitMix64(seed: 1)
    for attempt in 0..<2000 {
      // Chance alone seldom does well: the first attempts follow the author's own best ways.
      let path = [scenario.modelPath, scenario.differentPath].dropFirst(attempt).first ?? []
      guard let (numbers, ending) = try? play(scenario, along: path, &random), ending.kind == kind else {
        continue
      }
      return Way(scenarioID: scenario.id, name: scenario.persona.firstName, ending: ending, numbers: numbers)
    }
    return nil
  }

  private static func play(
    _ scenario: Scenario, along path: [Int], _ random: inout SplitMix64
  ) throws -> ([Int], Ending)? {
    var session = try Session(scenario: scenario, seed: 7)
    var numbers: [Int] = []
    while session.ending == nil, numbers.count < 100 {
      let wanted = path.dropFirst(numbers.count).first
      let number = wanted ?? Int.random(in: 1...session.sayable.count, using: &random)
      try session.choose(number: number)
      numbers.append(number)
    }
    return session.ending.map { (numbers, $0) }
  }
}
