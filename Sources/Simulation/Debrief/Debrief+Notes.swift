extension Debrief.Note {
  /// What there is to say about a turn.
  init(_ turn: Turn, in session: Session, _ beats: Beats, standing: Debrief.Standing?) {
    self.init(
      turn: turn, answering: beats.lastLine(after: turn.index),
      served: turn.reply.isToThePoint ? turn.change.technique.served : [],
      violated: turn.change.technique.violated, text: DebriefWords.note(on: turn),
      alternative: Debrief.Alternative(to: turn, in: session), standing: standing)
  }
}

extension Debrief.Alternative {
  /// Why a reply would be the one to propose; the later, the more it matters.
  private enum Merit: Int {
    /// It would have moved trust.
    case trust
    /// It keeps to the role, which the reply given left.
    case role
    /// It asks directly, where a hint at a risk was open.
    case safety
  }

  /// The least difference of trust, in tenths, that makes another reply the better one.
  private static let difference = 10

  /// The other reply of the same moment that would have helped most: asking directly where a hint at a risk was
  /// open, a boundary where the reply given left the role, else the one that would have moved trust furthest.
  /// Harm is never proposed, whatever it does to trust; and nothing instead of asking about an open risk.
  init?(to turn: Turn, in session: Session) {
    let checkpoint = session.checkpoint(before: turn.index)
    guard case .replies(let replies) = checkpoint.moment, turn.riskCuesMet.isEmpty else { return nil }
    let client = checkpoint.state.client
    var best: (index: Int, merit: Merit, delta: Int)?
    for (index, reply) in replies.enumerated() {
      guard reply.lineID != turn.reply.lineID, reply.isAvailable, reply.isSound else { continue }
      let merit = Self.merit(of: reply, instead: turn, to: client)
      var listener = client
      let delta = listener.hear(reply, as: session.persona).change.delta
      if merit == .trust, delta < 0 { continue }
      if let best, (best.merit.rawValue, best.delta) >= (merit.rawValue, delta) { continue }
      best = (index, merit, delta)
    }
    guard let best else { return nil }
    var trial = checkpoint.state
    let canTry = session.canGoOn(fromBefore: turn.index)
    let why = canTry ? (try? trial.choose(best.index, in: session.scenario))?.turn?.why : nil
    let reason = best.merit == .safety ? client.openRisk.map(DebriefWords.reasonToAsk) : nil
    let reply = replies[best.index]
    self.init(
      index: best.index, reply: reply, delta: best.delta,
      isBetter: best.merit != .trust || Self.isBetter(best.delta, than: turn),
      why: why ?? reason ?? reply.technique.definition)
  }

  private static func merit(of reply: Reply, instead turn: Turn, to client: Client) -> Merit {
    if reply.technique == .safetyCheck, client.openRisk != nil { return .safety }
    return reply.technique == .boundary && !turn.roleFlags.isEmpty ? .role : .trust
  }

  /// Whether moving trust this far, in tenths, is more than a turn did. What asks about safety is not measured
  /// in trust; what harms is never as good as what helps.
  private static func isBetter(_ delta: Int, than turn: Turn) -> Bool {
    if turn.reply.technique == .safetyCheck { return false }
    return turn.change.technique.kind == .harmful || delta - turn.change.delta >= difference
  }
}

extension Reply {
  /// Whether it lands at least as usual; what is beside the point serves nothing, however kindly it is meant.
  var isToThePoint: Bool { fit >= 100 }

  /// Whether it helps, is not beside the point, and stays within the role.
  var isSound: Bool {
    isToThePoint && techniques.allSatisfy { $0.kind == .helpful }
  }
}

extension Client {
  /// A hint at a risk that waits for an answer.
  fileprivate var openRisk: RiskKind? {
    risks.first { if case .open = $0.state { true } else { false } }?.kind
  }
}
