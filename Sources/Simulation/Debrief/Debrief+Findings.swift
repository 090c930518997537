extension Debrief.Story {
  /// How the session ended. What the client says to anybody is no part of what weighs on them.
  init(of session: Session) {
    let persona = session.persona
    let disclosed = session.client.disclosed
    let isAnythingEarned = disclosed.contains { (persona.fact($0)?.gate ?? 0) > 0 }
    self.init(
      ending: session.ending,
      sentence: session.ending?.story ?? "The conversation was not over.",
      told: DebriefWords.told(
        by: persona, hidden: disclosed.contains(persona.hiddenConcern.id), anything: isAnythingEarned),
      untold: DebriefWords.untold(Array(session.untold.prefix(3)), of: persona))
  }
}

extension Debrief.RuptureFinding {
  /// Every rupture in order. One that opens again under repair is a new one.
  static func all(of turns: [Turn]) -> [Debrief.RuptureFinding] {
    var findings: [Debrief.RuptureFinding] = []
    for turn in turns {
      let number = turn.index + 1
      switch turn.rupture {
      case .opened: findings.append(Self(openedAt: number, text: ""))
      case .repairBegun:
        if let last = findings.indices.last { findings[last].repairBegunAt = number }
      case .repaired:
        if let last = findings.indices.last { findings[last].repairedAt = number }
      case nil: break
      }
    }
    return findings.map { finding in
      var worded = finding
      worded.text = DebriefWords.rupture(finding)
      return worded
    }
  }
}

extension Debrief.SafetyFinding {
  /// What became of a hint. One that was still open at the end was missed.
  init(_ finding: RiskFinding) {
    self.init(
      kind: finding.kind, afterReplies: finding.afterReplies, outcome: finding.isMet ? .met : .missed,
      text: DebriefWords.safety(finding))
  }
}

extension Debrief.RoleFinding {
  init(flag: RoleFlag, reply: Int) {
    self.init(flag: flag, reply: reply, text: DebriefWords.role(flag, reply: reply))
  }
}
