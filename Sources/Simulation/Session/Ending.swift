/// How a conversation ended.
public struct Ending: Codable, Hashable, Sendable {
  /// The kinds of ending; the raw value is what a script writes: `<<ending opens_up "…">>`.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case opensUp = "opens_up"
    case staysPolite = "stays_polite"
    case leaves
  }

  public var kind: Kind
  /// The story of the conversation in one sentence, by the script's author.
  public var story: String

  public init(kind: Kind, story: String) {
    self.kind = kind
    self.story = story
  }
}

/// Where a conversation stands.
public enum Moment: Codable, Hashable, Sendable {
  /// The trainee may say one of these; at least one is available.
  case replies([Reply])
  case ended(Ending)
}

/// How much the trainee is shown, and may undo.
public enum Mode: String, CaseIterable, Codable, Hashable, Sendable {
  /// The trust meter, the reason for every change, and the coach's hints.
  case learn
  /// The trust meter; the reasons come in the debrief.
  case practise
  /// No meter, no hints, and nothing can be taken back.
  case assess

  /// Whether a turn can be taken back.
  public var allowsTakingBack: Bool {
    switch self {
    case .learn, .practise: true
    case .assess: false
    }
  }
}
