/// The sentences of a debrief, all in one place.
///
/// Second person and past tense; they speak of the reply and of the client. Nothing is called right or wrong.
enum DebriefWords {
  /// `Reply 4, down 14, to 21, rupture.`
  static func point(number: Int, change: TrustChange, marks: [Debrief.CurvePoint.Mark]) -> String {
    let movement: String
    if change.delta == 0 {
      movement = "no change, at \(change.after.points)"
    } else {
      let size = change.points == 0 ? "0.\(change.delta.magnitude)" : "\(change.points.magnitude)"
      movement = (change.delta > 0 ? "up" : "down") + " \(size), to \(change.after.points)"
    }
    return (["Reply \(number)", movement] + marks.map(mark)).joined(separator: ", ") + "."
  }

  private static func mark(_ mark: Debrief.CurvePoint.Mark) -> String {
    switch mark {
    case .rupture: "rupture"
    case .repair: "repaired"
    case .disclosure: "something told"
    case .safetyCue: "a sign of risk"
    }
  }

  /// The author's reason why a reply landed as it did, else what its technique does; and what came of it.
  static func note(on turn: Turn) -> String {
    var sentences = [turn.why ?? turn.change.technique.deed]
    switch turn.rupture {
    case .opened: sentences.append("It opened a rupture.")
    case .repairBegun: sentences.append("It began to mend the rupture.")
    case .repaired: sentences.append("It closed the rupture.")
    case nil: break
    }
    switch turn.floor {
    case .warning: sentences.append("It brought trust to where a warning came.")
    case .leaving: sentences.append("After it, the conversation was broken off.")
    case nil: break
    }
    return sentences.joined(separator: " ")
  }

  // MARK: The story

  static func told(by persona: Persona, hidden: Bool, anything: Bool) -> String {
    if hidden { return "\(persona.firstName) told you what weighed most." }
    return anything
      ? "\(persona.firstName) told you a part of it; what weighed most stayed unsaid."
      : "\(persona.firstName) told you little, and what weighed most stayed unsaid."
  }

  static func untold(_ facts: [Fact], of persona: Persona) -> String? {
    guard !facts.isEmpty else { return nil }
    return "\(persona.firstName) did not get to tell you \(list(facts.map(\.hint), last: "or"))."
  }

  // MARK: Openings

  static func missed(_ kind: RiskKind, afterReplies replies: Int) -> String {
    "\(moment(replies)) there was a sign of \(kind.phrase), and it was not asked about in plain words."
  }

  static func missedGate(_ fact: Fact, of persona: Persona, afterReplies replies: Int) -> String {
    "\(moment(replies)) \(persona.firstName) was ready to tell you \(fact.hint), and the talk went elsewhere."
  }

  static func uninvited(_ fact: Fact, of persona: Persona, afterReplies replies: Int) -> String {
    "\(moment(replies)) \(persona.firstName) trusted you enough to tell you \(fact.hint); "
      + "a reflection, an open question or a silence would have made room for it."
  }

  /// Why asking about safety would have been the reply to give.
  static func reasonToAsk(about kind: RiskKind) -> String {
    "There was a sign of \(kind.phrase). Asking about it plainly does no harm, and may ease it."
  }

  // MARK: Findings

  static func rupture(_ finding: Debrief.RuptureFinding) -> String {
    let opened = "A rupture opened at reply \(finding.openedAt)."
    switch (finding.repairBegunAt, finding.repairedAt) {
    case (nil, _): return opened + " It stayed open."
    case (let begun?, nil):
      return opened + " You owned your part at reply \(begun); it was not closed after that."
    case (let begun?, let repaired?):
      return opened + " You owned your part at reply \(begun), and it was closed at reply \(repaired)."
    }
  }

  static func safety(_ finding: RiskFinding) -> String {
    let sign = "\(moment(finding.afterReplies)) there was a sign of \(finding.kind.phrase)."
    switch finding.state {
    case .met(let turn): return sign + " You asked about it directly at reply \(turn + 1)."
    case .open, .missed:
      return sign + " It was not asked about directly. Talk this over with your trainer."
    }
  }

  /// What there is to say of safety where no hint was marked. That nobody saw a sign does not say there was none.
  static func unprompted(_ turns: [Turn], _ beats: Beats) -> [String] {
    let asked = turns.filter { $0.reply.techniques.contains(.safetyCheck) }
    guard !asked.isEmpty else { return ["Nothing was marked as a sign of risk in this conversation."] }
    return asked.map { turn in
      let number = turn.index + 1
      let answered = beats.hasAnswer(after: number) ? " It was answered." : ""
      return "At reply \(number) you asked about safety in plain words: “\(turn.reply.text)”\(answered)"
    }
  }

  static func role(_ flag: RoleFlag, reply: Int) -> String {
    switch flag {
    case .secrecyPromise: "At reply \(reply) you promised a secrecy that the role cannot keep."
    case .collusion: "At reply \(reply) you took sides in a way that did not help."
    case .rescuing: "At reply \(reply) you took over what was not yours to do."
    case .contactSharing: "At reply \(reply) private contact details changed hands."
    case .dutyToTell:
      "At reply \(reply) something came up that the role had to pass on, and it was left there."
    }
  }

  private static func moment(_ replies: Int) -> String {
    replies == 0 ? "At the start" : "After reply \(replies)"
  }

  private static func list(_ items: [String], last: String) -> String {
    guard let end = items.last, items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " \(last) \(end)"
  }
}
