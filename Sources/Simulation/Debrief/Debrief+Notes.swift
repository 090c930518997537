extension Debrief.Note {
  /// What there is to say about a turn.
  init(_ turn: Turn, in session: Session, _ beats: Beats) {
    self.init(
      turn: turn, answering: beats.lastLine(after: turn.index), served: turn.change.technique.served,
      violated: turn.change.technique.violated, text: DebriefWords.note(on: turn),
      alternative: Debrief.Alternative(to: turn, in: session))
  }
}

extension Debrief.Alternative {
  /// The other reply of the same moment that would have helped most: asking directly where a hint at a risk was
  /// open, else the one that would have moved trust furthest. Harm is never proposed, whatever it does to trust.
  init?(to turn: Turn, in session: Session) {
    let checkpoint = session.checkpoint(before: turn.index)
    guard case .replies(let replies) = checkpoint.moment else { return nil }
    let isRiskOpen = checkpoint.state.client.hasOpenRisk
    var best: (rank: (Int, Int), alternative: Debrief.Alternative)?
    for (index, reply) in replies.enumerated() {
      guard reply.lineID != turn.reply.lineID, reply.isAvailable, reply.isSound else { continue }
      let whatIf = Self(index, reply, instead: turn, from: checkpoint.state, in: session.scenario)
      let rank = (isRiskOpen && reply.technique == .safetyCheck ? 1 : 0, whatIf.delta)
      if let best, best.rank >= rank { continue }
      best = (rank, whatIf)
    }
    guard let best else { return nil }
    self = best.alternative
  }

  /// What another reply would have come to: it is tried, and its outcome forgotten.
  private init(
    _ index: Int, _ reply: Reply, instead turn: Turn, from state: Session.State, in scenario: Scenario
  ) {
    var client = state.client
    let delta = client.hear(reply, as: scenario.persona).change.delta
    var trial = state
    let why = (try? trial.choose(index, in: scenario))?.turn?.why
    self.init(
      index: index, reply: reply, delta: delta, isBetter: delta > turn.change.delta,
      why: why ?? reply.technique.definition)
  }
}

extension Reply {
  /// Whether it helps, and stays within the role.
  fileprivate var isSound: Bool {
    techniques.allSatisfy { $0.kind == .helpful }
  }
}

extension Client {
  /// Whether a hint at a risk waits for an answer.
  fileprivate var hasOpenRisk: Bool {
    risks.contains { if case .open = $0.state { true } else { false } }
  }
}
