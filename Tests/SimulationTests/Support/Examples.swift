@testable import Simulation

extension Persona {
  /// A client without any peculiarity: every default of the trust model.
  static func plain(
    startTrust: Int = 30, asymmetry: Int = 150, floor: Int = 10, sensitivities: [Technique: Int] = [:],
    history: [Fact] = [Fact(id: "bakery", text: "Ran a bakery.", hint: "something about work", gate: 0)]
  ) -> Persona {
    Persona(
      id: "plain", name: "Ida Vos", age: 50, pronouns: "she/her", summary: "a baker between jobs",
      setting: "A kitchen table.", howTheyCame: "A neighbour brought her.", presenting: "I'm only looking.",
      strengths: ["early riser", "kind to apprentices", "dry wit"], whatRecoveryMeansToThem: "Baking again.",
      history: history,
      hiddenConcern: Fact(
        id: "debt", text: "She owes her brother.", hint: "something about her brother", gate: 55),
      builds: "Patience.", breaks: "Hurry.",
      sensitivities: sensitivities.sorted { $0.key.id < $1.key.id }.map {
        Sensitivity(technique: $0.key, percent: $0.value, because: "\($0.key.id) matters", from: "bakery")
      },
      startTrust: startTrust, asymmetry: asymmetry, floor: floor)
  }

  /// The client of the worked example: ordered to be here, and tired of orders.
  static let marcus = Persona(
    id: "marcus", name: "Marcus Hale", age: 34, pronouns: "he/him", summary: "a warehouse lead",
    history: [Fact(id: "orders", text: "Takes orders all week.", hint: "something about work", gate: 0)],
    hiddenConcern: Fact(
      id: "reading", text: "Reading is hard.", hint: "something about the paperwork", gate: 55),
    sensitivities: [
      Sensitivity(
        technique: .emphasiseAutonomy, percent: 140, because: "Marcus is seldom asked", from: "orders"),
      Sensitivity(
        technique: .direct, percent: 140, because: "Marcus hears orders all week", from: "orders"),
      Sensitivity(technique: .persuade, percent: 130, because: "everybody has a tip", from: "orders"),
      Sensitivity(technique: .openQuestion, percent: 80, because: "questions are for forms", from: "orders"),
      Sensitivity(
        technique: .selfDisclosure, percent: 110, because: "he likes to know who is asking", from: "orders"),
    ],
    startTrust: 22, asymmetry: 170, ruptureStyle: .confronts)
}

extension Reply {
  /// A reply that is nothing but its technique.
  static func saying(
    _ technique: Technique, also: [Technique] = [], fit: Int = 100, depth: Int = 0
  ) -> Reply {
    Reply(text: technique.id, technique: technique, also: also, fit: fit, depth: depth, lineID: technique.id)
  }
}

extension Client {
  /// Hears replies one after the other, and stops where the client leaves.
  ///
  /// - Parameter minding: False sets the rule on questions in a row aside.
  @discardableResult
  mutating func hear(
    _ techniques: [Technique], as persona: Persona, fit: Int = 100, minding questions: Bool = true
  ) -> [TrustChange] {
    var changes: [TrustChange] = []
    for technique in techniques where !hasLeft {
      if !questions { questionRun = 0 }
      let depth = technique == .selfDisclosure ? 2 : 0
      changes.append(hear(.saying(technique, fit: fit, depth: depth), as: persona).change)
    }
    return changes
  }
}

/// The client after these replies.
func client(
  after techniques: [Technique], as persona: Persona = .plain(), fit: Int = 100,
  minding questions: Bool = true
) -> Client {
  var client = Client(persona)
  client.hear(techniques, as: persona, fit: fit, minding: questions)
  return client
}
