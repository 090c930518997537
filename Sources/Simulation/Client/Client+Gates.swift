extension Client {
  /// Whether the client would tell something that takes this much trust, in whole points.
  ///
  /// Trust must have reached the gate, no rupture may be open, and one of the last two replies must have made
  /// room for it: a reflection, an open question, a silence. A question that was one too many makes none.
  ///
  /// A direct question about safety is always answerable: right after one, a gate of 15 or less opens by trust
  /// alone. The yes or no behind a fuller story stands behind such a gate, whatever the gate of the story.
  ///
  /// - SeeAlso: I. Altman and D. Taylor, "Social Penetration", 1973, on disclosure that is paced; T. Dazzi and
  ///   others, 2014 (10.1017/S0033291714001299), on asking about suicide.
  public func canDisclose(gate: Int) -> Bool {
    guard trust >= Trust(points: gate) else { return false }
    return answersDirectQuestion(gate: gate) || (!rupture.isOpen && isInvited)
  }

  /// Whether one of the last two replies made room to tell something.
  public var isInvited: Bool {
    recent.suffix(TrustParameters.invitationWindow).contains { $0.scored.invites }
  }

  /// Whether the last reply asked about safety directly, and this gate is no higher than a yes or no takes.
  private func answersDirectQuestion(gate: Int) -> Bool {
    recent.last?.technique == .safetyCheck && gate <= TrustParameters.directQuestionGate
  }

  /// The client tells a fact. Once told, never untold.
  ///
  /// - Returns: Whether it is new.
  mutating func disclose(_ fact: String) -> Bool {
    guard !disclosed.contains(fact) else { return false }
    disclosed.append(fact)
    return true
  }

  /// The client hints at a risk.
  mutating func hint(at kind: RiskKind) {
    let finding = RiskFinding(
      kind: kind, afterReplies: turn, state: .open(repliesLeft: TrustParameters.riskWindow))
    risks.append(finding)
  }
}
