extension Client {
  /// What hearing a reply came to, apart from the change of trust.
  struct Hearing {
    var change: TrustChange
    var floor: FloorEvent?
    var risksMet: [RiskKind]
    var risksMissed: [RiskKind]
    var roleFlags: [RoleFlag]
  }

  /// Hears a reply: trust moves, and everything that depends on what was said.
  mutating func hear(_ reply: Reply, as persona: Persona) -> Hearing {
    let step = TrustModel.step(for: reply, of: persona, in: self)
    let risks = answerRisks(isAsked: reply.techniques.contains(.safetyCheck))
    trust = step.change.after
    rupture = step.rupture
    repairs = step.repairs
    remember(reply, scoredAs: step.change)
    turn += 1
    thinking = nil
    return Hearing(
      change: step.change, floor: reachFloor(weighing: step.change.weight, at: persona.floor),
      risksMet: risks.met, risksMissed: risks.missed, roleFlags: reply.techniques.compactMap(\.roleFlag))
  }

  /// Keeps of a reply what later replies depend on.
  private mutating func remember(_ reply: Reply, scoredAs change: TrustChange) {
    let scored = change.technique
    let entry = Recent(
      technique: reply.technique, scored: scored, before: change.before, weight: change.weight)
    recent = recent.suffix(TrustParameters.noveltyWindow - 1) + [entry]
    questionRun = min(reply.onlyAsks ? questionRun + 1 : 0, TrustParameters.questionRun)
    if let family = scored.family {
      harms[family.rawValue] = min(harms[family.rawValue] + 1, TrustParameters.repeatedHarm.count - 1)
    }
    for technique in reply.techniques { counts[technique.ordinal] += 1 }
    if !reply.techniques.contains(scored) { counts[scored.ordinal] += 1 }
  }

  /// The floor: the first time trust is at or below it the client warns; after that a loss that ends there ends
  /// the conversation. A gain takes nothing of this back, but buys time.
  private mutating func reachFloor(weighing weight: Int, at floor: Int) -> FloorEvent? {
    guard trust <= Trust(points: floor) else { return nil }
    if hasWarned {
      guard weight < 0 else { return nil }
      hasLeft = true
      return .leaving
    }
    hasWarned = true
    return .warning
  }

  /// Asking directly answers every open hint at a risk; anything else lets time run out.
  private mutating func answerRisks(isAsked: Bool) -> (met: [RiskKind], missed: [RiskKind]) {
    var met: [RiskKind] = []
    var missed: [RiskKind] = []
    for index in risks.indices {
      guard case .open(let left) = risks[index].state else { continue }
      if isAsked {
        risks[index].state = .met(turn: turn)
        met.append(risks[index].kind)
      } else if left <= 1 {
        risks[index].state = .missed(turn: turn)
        missed.append(risks[index].kind)
      } else {
        risks[index].state = .open(repliesLeft: left - 1)
      }
    }
    return (met, missed)
  }
}
