/// Everything about the client that changes in a conversation.
///
/// Small on purpose, and without the history that no rule looks at: two equal clients go on equally.
public struct Client: Codable, Hashable, Sendable {
  /// How much the client trusts the trainee now.
  public internal(set) var trust: Trust
  /// Whether something stands between them.
  public internal(set) var rupture: RuptureState
  /// How many replies the client has heard.
  public internal(set) var turn: Int
  /// What the last few replies were, the oldest first; no rule looks back further.
  public internal(set) var recent: [Recent]
  /// How many questions in a row the client has just been asked without getting anything back; counted no
  /// further than it matters.
  public internal(set) var questionRun: Int
  /// How often each family of harm came, in the order of ``Family``; counted no further than it matters.
  public internal(set) var harms: [Int]
  /// How many replies carried each technique, in the order of ``Technique``.
  public internal(set) var counts: [Int]
  /// How many ruptures were repaired.
  public internal(set) var repairs: Int
  /// Whether the client has said that this may not be for them.
  public internal(set) var hasWarned: Bool
  /// Whether the client has broken the conversation off.
  public internal(set) var hasLeft: Bool
  /// The facts told so far, by their ids, in the order in which they were told.
  public internal(set) var disclosed: [String]
  /// The hints at a risk so far, and what became of each.
  public internal(set) var risks: [RiskFinding]
  /// What the client thinks now, if the script says.
  public internal(set) var thinking: String?

  /// A client who has heard nothing yet.
  public init(_ persona: Persona) {
    trust = Trust(points: persona.startTrust)
    rupture = .none
    turn = 0
    recent = []
    questionRun = 0
    harms = Array(repeating: 0, count: Family.allCases.count)
    counts = Array(repeating: 0, count: Technique.allCases.count)
    repairs = 0
    hasWarned = false
    hasLeft = false
    disclosed = []
    risks = []
    thinking = nil
  }

  /// How open the client is now.
  public var band: Band { trust.band }

  /// How many replies carried a technique: as their own, beside it, or by what they were scored as.
  public func count(of technique: Technique) -> Int { counts[technique.ordinal] }

  /// What a reply was, as far as later replies depend on it.
  public struct Recent: Codable, Hashable, Sendable {
    /// The technique it was tagged with.
    public var technique: Technique
    /// The technique it was scored as; another one only in a run of questions.
    public var scored: Technique
    /// The trust before it.
    public var before: Trust
    /// What it weighed, in tenths of a point.
    public var weight: Int
  }
}

/// A hint at a risk, and what became of it.
public struct RiskFinding: Codable, Hashable, Sendable {
  /// What became of a hint. Turns are counted from 0.
  public enum State: Codable, Hashable, Sendable {
    /// It may be answered in this many replies yet.
    case open(repliesLeft: Int)
    /// It was answered by asking directly.
    case met(turn: Int)
    /// It was not answered in time; this was the last reply that could have.
    case missed(turn: Int)
  }

  /// What the hint was about.
  public var kind: RiskKind
  /// How many replies had been given when the client gave the hint.
  public var afterReplies: Int
  /// What became of it.
  public var state: State
}
