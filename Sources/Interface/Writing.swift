import Simulation

/// A conversation that somebody is writing, as it stands at this moment: what is played, and what the files say.
///
/// Whoever reads the files and holds the conversation makes it, and makes it anew after every ``Step``.
public struct Writing: Hashable, Sendable {
  /// The path of the script, as one would type it.
  public var file: String
  /// The conversation; nil while the script has never been without errors.
  public var session: Session?
  /// Where it stands in the script.
  public var place: Session.Place?
  /// What each reply on offer would do, in their order.
  public var prospects: [Session.Prospect]
  /// The nodes to go to, in the order of the source.
  public var nodes: [Node]
  /// The variables of the script.
  public var variables: [Variable]
  /// What is wrong with the files as they were saved last, the errors first.
  public var findings: [Finding]
  /// What the last save or the last step came to; nil if there is nothing to say.
  public var notice: Notice?
  /// Whether what is played is older than the files, which have errors.
  public var isOutdated: Bool
  /// Whether there is a step to take back.
  public var canTakeBack: Bool

  public init(
    file: String, session: Session? = nil, nodes: [Node] = [], variables: [Variable] = [],
    findings: [Finding] = [], notice: Notice? = nil, isOutdated: Bool = false, canTakeBack: Bool = false
  ) {
    self.file = file
    self.session = session
    place = session?.place
    prospects = session?.prospects ?? []
    self.nodes = nodes
    self.variables = variables
    self.findings = findings
    self.notice = notice
    self.isOutdated = isOutdated
    self.canTakeBack = canTakeBack
  }

  /// What the writer wants done.
  public enum Step: Hashable, Sendable {
    /// Say a reply, by its place among those on offer, counted from 0.
    case say(Int)
    /// Go to the node with this name.
    case goTo(String)
    /// Let the client's trust be so many points, 0…100.
    case trust(Int)
    /// Give a variable the value that was typed.
    case set(variable: String, String)
    /// Undo the last step.
    case takeBack
    /// Undo every step down to before this turn, counted from 0.
    case takeBackTo(turn: Int)
    case restart
    /// Read the files again.
    case readAgain
  }

  /// A node of the script.
  public struct Node: Hashable, Sendable {
    public var name: String
    /// The line it begins at, counted from 1.
    public var line: Int
    /// The path of its file if that is not the one being written.
    public var file: String?
    /// The first words in it.
    public var words: String

    public init(name: String, line: Int, file: String? = nil, words: String) {
      self.name = name
      self.line = line
      self.file = file
      self.words = words
    }
  }

  /// A variable and what it holds.
  public struct Variable: Hashable, Sendable {
    /// What it can be given.
    public enum Kind: Hashable, Sendable {
      case number, text, truth
      /// Nothing: it follows from others.
      case computed
    }

    public var name: String
    public var value: String
    public var kind: Kind

    public init(name: String, value: String, kind: Kind) {
      self.name = name
      self.value = value
      self.kind = kind
    }
  }

  /// Something that is wrong, or could be better, and where.
  public struct Finding: Hashable, Sendable {
    public enum Severity: Hashable, Sendable {
      case error, warning, note
    }

    public var severity: Severity
    public var code: String
    public var message: String
    public var help: String?
    public var file: String
    /// Counted from 1.
    public var line: Int
    public var column: Int
    /// The line of the file: what stands before the culprit, the culprit, and what stands behind it.
    public var source: (before: String, culprit: String, after: String) {
      (before, culprit, after)
    }
    private var before: String
    private var culprit: String
    private var after: String

    public init(
      _ severity: Severity, code: String, message: String, help: String? = nil, file: String, line: Int,
      column: Int, source: (before: String, culprit: String, after: String)
    ) {
      self.severity = severity
      self.code = code
      self.message = message
      self.help = help
      self.file = file
      self.line = line
      self.column = column
      (before, culprit, after) = source
    }
  }

  /// A remark on what happened.
  public struct Notice: Hashable, Sendable {
    public var words: String
    /// Whether something is not as the writer may expect.
    public var isCaution: Bool

    public init(_ words: String, isCaution: Bool = false) {
      self.words = words
      self.isCaution = isCaution
    }
  }
}
