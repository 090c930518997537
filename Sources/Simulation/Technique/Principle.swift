/// What Rapport was founded on: people open up to someone who is empathetic, open, flexible, and a partner.
public enum Principle: Int, CaseIterable, Codable, Hashable, Sendable {
  /// Understanding how it is for this person.
  case empathy
  /// Listening without judging, and speaking honestly.
  case openness
  /// Adapting to this person instead of following a script.
  case flexibility
  /// Valuing what the client knows and wants; sharing power.
  case partnership

  /// The letter it goes by: E, O, F or P.
  public var letter: String {
    switch self {
    case .empathy: "E"
    case .openness: "O"
    case .flexibility: "F"
    case .partnership: "P"
    }
  }

  /// The principle in one lower-case word.
  public var word: String {
    switch self {
    case .empathy: "empathy"
    case .openness: "openness"
    case .flexibility: "flexibility"
    case .partnership: "partnership"
    }
  }
}
