import Simulation
import Testing

/// A rule by which a trainee without judgement picks a reply.
struct Policy: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// What a reply is worth to the rule; of several that are worth most the first is said.
  var worth: @Sendable (Reply) -> Int

  /// A conversation held by the rule, to its end or for 60 replies.
  func play(_ scenario: Scenario, seed: UInt64 = 1) throws -> Session {
    var session = try Session(scenario: scenario, seed: seed)
    while session.ending == nil, session.turns.count < 60 {
      let available = session.replies.indices.filter { session.replies[$0].isAvailable }
      let values = available.map { worth(session.replies[$0]) }
      guard let most = values.max(), let place = values.firstIndex(of: most) else { break }
      try session.choose(available[place])
    }
    return session
  }

  /// Whatever serves the client best, by technique and by how well it lands.
  static let listening = Policy(testDescription: "always listening") { $0.technique.base * $0.fit }

  /// Ordering, advising, taking over.
  static let ordering = Policy(harms: [.control], "always ordering")
  /// Moralising, labelling, arguing.
  static let judging = Policy(harms: [.label, .confront], "always judging")
  /// Shrinking it, promising, sending away.
  static let dismissing = Policy(harms: [.dismiss], "always dismissing")

  /// One technique wherever it is offered; elsewhere the least that is not harmful.
  static func only(_ technique: Technique) -> Policy {
    Policy(testDescription: "only \(technique.id)") { reply in
      if reply.technique == technique { return 1_000_000 }
      return reply.technique.kind == .helpful ? -reply.technique.base : -1_000_000
    }
  }

  private init(testDescription: String, worth: @escaping @Sendable (Reply) -> Int) {
    self.testDescription = testDescription
    self.worth = worth
  }

  /// A harm of these families wherever one is offered; elsewhere whatever does most harm.
  private init(harms: Set<Family>, _ description: String) {
    self.init(testDescription: description) { reply in
      let isOfFamily = reply.technique.family.map(harms.contains) ?? false
      return (isOfFamily ? 1_000_000 : 0) - reply.technique.base
    }
  }
}
