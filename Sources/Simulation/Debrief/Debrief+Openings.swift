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
    let moments = earned.isEmpty ? [] : session.turns.dropFirst().map { Moment(before: $0, in: session) }
    return risks + earned.compactMap { gate($0, among: moments, in: session, beats) }
  }

  /// Where a fact could have been told: where its gate stood open, else where only an invitation was missing.
  /// That trust was high enough is not all: another reply of that very moment must have led to it.
  private static func gate(
    _ fact: Fact, among moments: [Moment], in session: Session, _ beats: Beats
  ) -> Debrief.MissedOpening? {
    let clients = moments.filter { $0.offered.contains(fact.id) }.map(\.client)
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

  /// A moment at which something was said, and what the client would have told had something else been said.
  private struct Moment {
    /// The client before the reply.
    let client: Client
    /// The facts, by their ids. None where the reply given did the client good: of two doors one was opened.
    let offered: Set<String>

    init(before turn: Turn, in session: Session) {
      let checkpoint = session.checkpoint(before: turn.index)
      client = checkpoint.state.client
      let isGood = turn.reply.isSound && turn.change.weight > 0
      guard case .replies(let replies) = checkpoint.moment, !isGood, session.canGoOn(fromBefore: turn.index)
      else {
        offered = []
        return
      }
      let others = replies.indices.filter { replies[$0].isAvailable && replies[$0].isSound }
      offered = Set(
        others.flatMap { index -> [String] in
          var trial = checkpoint.state
          return (try? trial.choose(index, in: session.scenario))?.turn?.disclosures ?? []
        })
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
