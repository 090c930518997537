import Simulation

/// What comes of a conversation that is held by rule: the founding idea, put to the test.
public struct PolicyTable: Sendable {
  /// Listening first, then the others.
  public let plays: [PolicyPlay]

  /// Holds the conversation by every rule.
  ///
  /// - Parameter seed: What chance depends on.
  public init(of scenario: Scenario, seed: UInt64 = 1) throws(SessionError) {
    var plays: [PolicyPlay] = []
    for policy in Policy.all(for: scenario, seed: seed) {
      plays.append(try policy.play(scenario, seed: seed))
    }
    self.plays = plays
  }

  /// The conversation of somebody who listens.
  public var listening: PolicyPlay? { plays.first { $0.policy == .listening } }

  /// Rules without judgement by which one does as well as by listening: the conversation can be gamed.
  public var gamed: [PolicyPlay] {
    guard let listening else { return [] }
    return plays.filter { $0.policy.isBlind && $0.isAsGood(as: listening) }
  }

  /// What should not come of it. One conversation with random replies proves nothing, and is left out.
  var problems: [GamingProblem] {
    var problems: [GamingProblem] = []
    if listening?.ending?.kind != .opensUp { problems.append(.listeningIsNotEnough(listening?.ending?.kind)) }
    let opening = plays.filter { $0.ending?.kind == .opensUp }
    let equal = gamed.filter { $0.ending?.kind != .opensUp }
    return problems + (opening + equal).compactMap { GamingProblem(opening: $0.policy) }
  }
}
