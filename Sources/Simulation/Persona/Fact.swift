/// Something the client knows and may tell.
public struct Fact: Codable, Hashable, Sendable {
  /// The name that scripts give it: `<<disclose bus_mechanic>>`.
  public var id: String
  /// The fact itself, as it is shown once it has been told.
  public var text: String
  /// What it is about without giving it away, such as `something about his work`; for when it was not told.
  public var hint: String
  /// The trust it takes to tell it, in whole points, 0…100.
  public var gate: Int

  public init(id: String, text: String, hint: String, gate: Int) {
    self.id = id
    self.text = text
    self.hint = hint
    self.gate = gate
  }
}

/// How the client speaks: a guide for writers, and for whoever reviews what they wrote.
public struct Voice: Codable, Hashable, Sendable {
  /// How long and how finished their sentences are.
  public var sentences: String
  public var humour: String
  /// Words they use.
  public var uses: [String]
  /// Words they never use.
  public var avoids: [String]

  public init(sentences: String = "", humour: String = "", uses: [String] = [], avoids: [String] = []) {
    self.sentences = sentences
    self.humour = humour
    self.uses = uses
    self.avoids = avoids
  }
}

/// A technique that moves this client more or less than most people, for a reason in their story.
public struct Sensitivity: Codable, Hashable, Sendable {
  public var technique: Technique
  /// Percent of the usual effect, 50…200.
  public var percent: Int
  /// The reason, as it stands in an explanation: `Marcus hears orders all week`.
  public var because: String?
  /// The fact of the client's history that the reason comes from.
  public var from: String?

  public init(technique: Technique, percent: Int, because: String?, from: String?) {
    self.technique = technique
    self.percent = percent
    self.because = because
    self.from = from
  }
}

/// What the client does when a rupture opens. It picks their lines, never the numbers.
public enum RuptureStyle: String, CaseIterable, Codable, Hashable, Sendable {
  case withdraws, confronts
}

/// A node in which the client hints at a risk.
public struct RiskCue: Codable, Hashable, Sendable {
  /// The node's title.
  public var node: String
  public var kind: RiskKind

  public init(node: String, kind: RiskKind) {
    self.node = node
    self.kind = kind
  }
}

/// What a hint may be about. It is always answered by asking plainly.
public enum RiskKind: String, CaseIterable, Codable, Hashable, Sendable {
  case suicide
  case selfHarm = "self_harm"
  case abuse
  case harmToOthers = "harm_to_others"
  case safety

  /// What the hint was about, to stand after "a sign of": lower case.
  public var phrase: String {
    switch self {
    case .suicide: "thoughts of suicide"
    case .selfHarm: "self-harm"
    case .abuse: "abuse"
    case .harmToOthers: "danger to somebody else"
    case .safety: "not being safe"
    }
  }
}
