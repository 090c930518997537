import Simulation
import YarnCompiler

/// What the client tells, and what it takes.
extension Manuscript {
  /// Facts told too early or too late, and gates that nobody reaches.
  var factRemarks: [Remark] {
    Self.facts(of: self) + unreachableGates
  }

  private static func facts(of manuscript: Manuscript) -> [Remark] {
    guard let persona = manuscript.persona else { return [] }
    let flow = GateFlow(manuscript)
    var told: [String: [(gate: Int, note: Note)]] = [:]
    for note in manuscript.notes(.disclose) {
      guard let fact = note.arguments.first, persona.fact(fact) != nil else { continue }
      told[fact, default: []].append((flow.gate(of: note), note))
    }
    return told.sorted { $0.key < $1.key }.flatMap { id, places -> [Remark] in
      guard let fact = persona.fact(id) else { return [] }
      let early = places.filter { $0.gate < fact.gate }.map {
        Remark(ContentProblem.toldTooEarly(id, at: $0.gate, gate: fact.gate), at: $0.note.range)
      }
      // Told in one place late and in another in time, it is in time.
      guard let first = places.min(by: { $0.gate < $1.gate }), first.gate > fact.gate else { return early }
      return [Remark(ContentProblem.toldTooLate(id, at: first.gate, gate: fact.gate), at: first.note.range)]
    }
  }

  /// `can_disclose(100)`: trust comes near to it and never gets there.
  private var unreachableGates: [Remark] {
    nodes.flatMap(\.descendants).compactMap { call in
      guard call.kind == .functionCall, call.text.hasPrefix(FunctionName.canDisclose.rawValue),
        let number = call.children.first, number.kind == .number, let gate = Double(number.text), gate >= 100,
        gate < 1_000_000
      else { return nil }
      return Remark(ContentProblem.gateOutOfReach(Int(gate)), at: call.range)
    }
  }

  /// The facts that this script tells.
  var toldFacts: Set<String> { Set(notes(.disclose).compactMap(\.arguments.first)) }
}
