import Simulation

/// A conversation held in many ways, to see what comes of it: by every rule, and as the writer says it should go.
struct Rehearsal: Sendable {
  let scenario: Scenario
  /// The rules, listening first.
  let plays: [PolicyPlay]
  /// The two ways that the writer names; nil for one that cannot be gone.
  let model: PolicyPlay?
  let different: PolicyPlay?

  /// Holds them.
  ///
  /// - Complexity: Some milliseconds a conversation; a rule that fails at run time is left out.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    plays = Policy.all(for: scenario).compactMap { try? $0.play(scenario) }
    model = Self.play(scenario, by: scenario.modelPath)
    different = Self.play(scenario, by: scenario.differentPath)
  }

  var listening: PolicyPlay? { plays.first { $0.policy == .listening } }

  /// The ways on which somebody listens, of which the writer thinks first.
  var good: [PolicyPlay] { [model, different, listening].compactMap { $0 } }

  private static func play(_ scenario: Scenario, by numbers: [Int]) -> PolicyPlay? {
    guard !numbers.isEmpty, let session = try? Session(of: scenario, saying: numbers) else { return nil }
    return PolicyPlay(
      policy: .listening, replies: session.places, turns: session.turns, client: session.client,
      ending: session.ending)
  }
}
