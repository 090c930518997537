extension Debrief.MissedOpening {
  /// Everything that was there and was passed by: hints at a risk first, then what weighs on the client, then
  /// other facts that took more trust than there was at the start, those that take most first.
  static func all(of session: Session, _ beats: Beats) -> [Debrief.MissedOpening] {
    let risks = session.client.risks.compactMap { finding -> Debrief.MissedOpening? in
      guard !finding.isMet else { return nil }
      return Self(
        kind: .riskCue(finding.kind), afterReplies: finding.afterReplies,
        line: beats.lastLine(after: finding.afterReplies),
        text: DebriefWords.missed(finding.kind, afterReplies: finding.afterReplies))
    }
    let persona = session.persona
    let earned = session.untold.filter { $0.gate > persona.startTrust || $0.id == persona.hiddenConcern.id }
    return risks + earned.compactMap { gate($0, in: session, beats) }
  }

  /// Where a fact could have been told: where its gate stood open, else where only an invitation was missing.
  private static func gate(_ fact: Fact, in session: Session, _ beats: Beats) -> Debrief.MissedOpening? {
    let clients = session.turns.indices.dropFirst().map { session.checkpoint(before: $0).state.client }
    if let ready = clients.first(where: { $0.canDisclose(gate: fact.gate) }) {
      return Self(
        kind: .gate(fact: fact.id), afterReplies: ready.turn, line: beats.lastLine(after: ready.turn),
        text: DebriefWords.missedGate(fact, of: session.persona, afterReplies: ready.turn))
    }
    let trusting = clients.first { $0.trust >= Trust(points: fact.gate) && !$0.rupture.isOpen }
    return trusting.map { client in
      Self(
        kind: .uninvited(fact: fact.id), afterReplies: client.turn,
        line: beats.lastLine(after: client.turn),
        text: DebriefWords.uninvited(fact, of: session.persona, afterReplies: client.turn))
    }
  }
}

extension RiskFinding {
  /// Whether it was answered by asking directly.
  public var isMet: Bool {
    if case .met = state { true } else { false }
  }
}

extension Session {
  /// The facts that were not told: what weighs on the client first, then those that take most trust.
  var untold: [Fact] {
    let facts = [persona.hiddenConcern] + persona.history.sorted { $0.gate > $1.gate }
    return facts.filter { !client.disclosed.contains($0.id) }
  }
}
