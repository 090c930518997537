import Content

/// What a code means that a finding has, why it matters, and what to write instead.
///
///     Explanation.of("RE0205")?.text          // as `rapport explain RE0205` shows it
public struct Explanation: Hashable, Sendable {
  /// The code, such as `RE0205`.
  public let code: String
  /// What it is about, in a few lower-case words.
  public let title: String
  /// What it means, in sentences.
  public let meaning: String
  /// Why it matters, and where that comes from; empty where the meaning says it all.
  public let reason: String
  /// What has the finding, and what has not; nil where a file alone cannot show it.
  public let example: Example?

  /// A text with the finding, and a better one without it.
  public struct Example: Hashable, Sendable {
    public let form: Form
    public let wrong: String
    public let better: String
  }

  /// What a text of an example is a piece of.
  public enum Form: String, Hashable, Sendable {
    /// Statements in the body of a node, of any script.
    case body
    /// A whole script of the language.
    case script
    /// A turn of a conversation.
    case turn
    /// A reply of a turn, which others stand beside.
    case reply
    /// Turns of a conversation that go on in the same way.
    case pattern
    /// How a conversation ends, after some turns that give room for listening.
    case ending
    /// A whole conversation, from its first header.
    case conversation
    /// Statements of a conversation that is walked through, reply by reply.
    case walk
    /// Headers of a conversation, in place of those with the same names.
    case headers
    /// Fields of a persona, in place of those with the same names.
    case persona
    /// A whole file of a persona.
    case personaFile
    /// A project file.
    case project
    /// The numbers to call.
    case crisisLines
    /// A test plan for a script.
    case plan
  }

  init(
    _ code: String, _ title: String, _ meaning: String, why reason: String = "", _ form: Form? = nil,
    wrong: String = "", better: String = ""
  ) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.reason = reason
    example = form.map { Example(form: $0, wrong: wrong, better: better) }
  }

  /// All explanations, by subject.
  public static let subjects: [(name: String, explanations: [Explanation])] = [
    ("The turns of a conversation", turns), ("What a reply does, and what its tag says", techniques),
    ("Words that hurt", language), ("What a conversation holds", content),
    ("What comes of a conversation", gaming), ("What can come of it, whatever is replied", exploring),
    ("What is let pass", allowances),
    ("Headers, replies and commands", conversations),
    ("The files of clients, and of numbers to call", personas),
    ("What writers seldom mean", lints), ("The language: nodes and lines", nodes),
    ("The language: statements and expressions", statements), ("The language: variables and types", types),
    ("Project files", projects), ("Test plans", plans),
  ]

  public static let all = subjects.flatMap(\.explanations)

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The explanation of a code, whatever the case of its letters.
  public static func of(_ code: String) -> Explanation? { byCode[code.uppercased()] }

  /// The explanation of the code that was probably meant.
  public static func nearest(to code: String) -> Explanation? {
    NearestNames(all.map(\.code)).nearest(to: code.uppercased()).flatMap(of)
  }
}
