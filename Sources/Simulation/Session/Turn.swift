/// One reply of the trainee and what came of it.
public struct Turn: Codable, Hashable, Sendable {
  /// Counted from 0.
  public var index: Int
  /// What the trainee said.
  public var reply: Reply
  /// What it did to trust, and why.
  public var change: TrustChange
  /// What the client was thinking when the trainee spoke, if the script says.
  public var thinking: String?
  /// What the client thought next, if the script says.
  public var thoughtAfterwards: String?
  /// The author's reason why the reply lands as it does.
  public var why: String?
  /// The facts the client told in answer, by their ids.
  public var disclosures: [String]
  /// The hints at a risk that the client gave in answer.
  public var riskCues: [RiskKind]
  /// The hints that this reply answered by asking directly.
  public var riskCuesMet: [RiskKind]
  /// The hints for which this reply was the last chance to ask.
  public var riskCuesMissed: [RiskKind]
  /// Where the reply left the trainee's role.
  public var roleFlags: [RoleFlag]
  /// Whether the client answered with a plain warning, or left.
  public var floor: FloorEvent?

  public init(
    index: Int, reply: Reply, change: TrustChange, thinking: String? = nil,
    thoughtAfterwards: String? = nil, why: String? = nil, disclosures: [String] = [],
    riskCues: [RiskKind] = [], riskCuesMet: [RiskKind] = [], riskCuesMissed: [RiskKind] = [],
    roleFlags: [RoleFlag] = [], floor: FloorEvent? = nil
  ) {
    self.index = index
    self.reply = reply
    self.change = change
    self.thinking = thinking
    self.thoughtAfterwards = thoughtAfterwards
    self.why = why
    self.disclosures = disclosures
    self.riskCues = riskCues
    self.riskCuesMet = riskCuesMet
    self.riskCuesMissed = riskCuesMissed
    self.roleFlags = roleFlags
    self.floor = floor
  }

  /// The client's trust before the reply and after it.
  public var before: Trust { change.before }
  public var after: Trust { change.after }

  /// What the reply did to the relationship, beyond the number.
  public var rupture: RuptureEvent? { change.rupture }
}

/// A limit of the role that a reply crossed. It counts whatever it did to trust.
public enum RoleFlag: String, CaseIterable, Codable, Hashable, Sendable {
  case secrecyPromise = "secrecy_promise"
  case collusion = "collude"
  case rescuing = "rescue"
  case contactSharing = "contact_sharing"
  case dutyToTell = "duty_to_tell"
}

/// What happens when trust has fallen to the client's floor.
public enum FloorEvent: String, Codable, Hashable, Sendable {
  /// The client says plainly that this is not for them.
  case warning
  /// The client ends the conversation.
  case leaving
}
