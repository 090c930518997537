/// What a trainee is shown after a conversation, as data, in the order in which it is shown.
///
/// Sentences are in the second person and the past tense; they speak of the reply and of the client, never
/// of the trainee, and give no grade.
public struct Debrief: Hashable, Sendable {
  /// How it ended, in sentences: the author's story, what was told, and what could not be said.
  public internal(set) var story: Story
  /// Trust at the start, and after every reply.
  public internal(set) var curve: [CurvePoint]
  /// One note for every reply, in the order of the conversation.
  public internal(set) var notes: [Note]
  /// The notes in the order in which they help most, as places in ``notes``: the two strongest replies, the
  /// two biggest losses, then the rest as they came.
  public internal(set) var order: [Int]
  /// What was there to be answered and was passed by; at most three.
  public internal(set) var missedOpenings: [MissedOpening]
  /// What the replies were, counted. For orientation.
  public internal(set) var counts: Counts
  /// Every rupture, and what became of it.
  public internal(set) var ruptures: [RuptureFinding]
  /// What became of each hint at a risk. Apart from trust.
  public internal(set) var safety: [SafetyFinding]
  /// What there is to say of safety where no hint was marked: that it was asked about, or only that none was.
  public internal(set) var unprompted: [String]
  /// Where replies left the trainee's role. Apart from trust.
  public internal(set) var role: [RoleFinding]

  /// How a conversation ended.
  public struct Story: Hashable, Sendable {
    /// Nil if the conversation is not over.
    public var ending: Ending?
    /// The author's sentence.
    public var sentence: String
    /// What the client told of what weighs on them, or did not, in one sentence.
    public var told: String
    /// What the client did not get to say, without giving it away; nil if nothing is left.
    public var untold: String?
  }

  /// One column of the trust curve.
  public struct CurvePoint: Hashable, Sendable {
    /// What happened there, apart from the number.
    public enum Mark: Hashable, Sendable, CaseIterable {
      case rupture, repair, disclosure, safetyCue

      /// The sign on the curve: `R`, `r`, `*` or `!`.
      public var sign: String {
        switch self {
        case .rupture: "R"
        case .repair: "r"
        case .disclosure: "*"
        case .safetyCue: "!"
        }
      }
    }

    /// How many replies had been given: 0 is the start.
    public var reply: Int
    /// The client's trust there.
    public var trust: Trust
    /// What happened there.
    public var marks: [Mark]
    /// The same in words: `Reply 4, down 14, to 21, rupture.`
    public var text: String
  }

  /// What there is to say about one reply.
  public struct Note: Hashable, Sendable {
    /// The turn, with the reply, its sum of terms, and what the client was thinking.
    public var turn: Turn
    /// What the client said or did just before, the last of it.
    public var answering: String?
    /// The principles the reply served, none if it was beside the point; and those it violated.
    public var served: [Principle]
    public var violated: [Principle]
    /// Why the reply landed as it did, in the author's words if there are any, and what came of it.
    public var text: String
    /// Another reply of the same moment, with the reason; nil if there was no other that helps.
    public var alternative: Alternative?
    /// Where the reply stands among the others; nil if that is not worth a word.
    public var standing: Standing?

    /// Counted from 1, as it is shown.
    public var number: Int { turn.index + 1 }
  }

  /// Where a reply stands among the others, by what it did to trust.
  public enum Standing: Hashable, Sendable {
    /// One of the two that did most.
    case strong
    /// The biggest loss, one of the two biggest, or the only one.
    case costliest, costly, onlyLoss
  }

  /// Another reply that could have been given.
  public struct Alternative: Hashable, Sendable {
    /// The reply's place among the replies of that moment.
    public var index: Int
    /// What would have been said.
    public var reply: Reply
    /// How far it would have moved trust, in tenths of a point.
    public var delta: Int
    /// Whether it would have done more for the client than the reply given; otherwise it is only different.
    public var isBetter: Bool
    /// Why: the author's reason, or what the technique does.
    public var why: String
  }

  /// Something that was there to be answered and was passed by.
  public struct MissedOpening: Hashable, Sendable {
    /// What was there to be answered.
    public enum Kind: Hashable, Sendable {
      /// A hint at a risk that nobody asked about.
      case riskCue(RiskKind)
      /// The client was ready to tell a fact, by its id, which another reply would have led to.
      case gate(fact: String)
      /// The client trusted enough to tell a fact, by its id, and another reply would have made room for it.
      case uninvited(fact: String)
    }

    /// What was there to be answered.
    public var kind: Kind
    /// How many replies had been given by then.
    public var afterReplies: Int
    /// What the client said there, the last of it.
    public var line: String?
    public var text: String
  }

  /// Counts for orientation. Never summed into one grade.
  public struct Counts: Hashable, Sendable {
    /// Replies that asked, whatever else they did.
    public var questions: Int
    /// Reflections of either kind; a summary is one.
    public var reflections: Int
    /// Those that added a feeling or a meaning.
    public var complexReflections: Int
    /// MI-adherent replies (seeking collaboration, affirming, emphasizing autonomy) and non-adherent ones
    /// (confronting, persuading). The MITI names no marks for either.
    public var adherent: Int
    public var nonAdherent: Int
    /// How many different helpful techniques were used.
    public var distinctTechniques: Int
    /// The longest run of one technique, and which it was.
    public var longestRun: Int
    public var longestRunTechnique: Technique?

    /// Reflections and questions must be this many before their shares say anything.
    public static let enough = 6

    /// Whether ``ratio`` and ``complexPercent`` may be shown.
    public var areEnough: Bool { reflections + questions >= Self.enough }

    /// Reflections to questions, such as `3:2`; nil if they are too few to say anything.
    public var ratio: String? { areEnough ? "\(reflections):\(questions)" : nil }

    /// The share of complex reflections among reflections, in whole percent; nil if there are too few.
    public var complexPercent: Int? {
      guard areEnough, reflections > 0 else { return nil }
      return (200 * complexReflections + reflections) / (2 * reflections)
    }
  }

  /// A rupture and what became of it. Replies are counted from 1.
  public struct RuptureFinding: Hashable, Sendable {
    /// The reply that opened it.
    public var openedAt: Int
    /// The reply that took the first step of a repair; nil if none did.
    public var repairBegunAt: Int?
    /// The reply that closed it; nil if none did.
    public var repairedAt: Int?
    public var text: String
  }

  /// A hint at a risk and what became of it.
  public struct SafetyFinding: Hashable, Sendable {
    /// Whether it was answered by asking directly.
    public enum Outcome: Hashable, Sendable {
      case met, missed
    }

    /// What the hint was about.
    public var kind: RiskKind
    /// How many replies had been given when the hint came.
    public var afterReplies: Int
    /// What became of it; a hint still open at the end was missed.
    public var outcome: Outcome
    public var text: String
  }

  /// A limit of the role that a reply crossed.
  public struct RoleFinding: Hashable, Sendable {
    /// The limit.
    public var flag: RoleFlag
    /// Counted from 1.
    public var reply: Int
    public var text: String
  }
}
