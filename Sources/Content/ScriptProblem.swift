import Simulation
import YarnCompiler

/// Everything that can be wrong with a conversation, beside what the compiler of the language finds. The words
/// for it stand here, and for tags and commands in the simulation, which obeys them.
enum ScriptProblem: Equatable {
  // Headers.
  case missingHeaders([String])
  case repeatedHeader(String)
  /// Where a conversation begins; or where none does, and one may be meant to.
  case unknownHeader(String, nearest: String, begins: Bool)
  case emptyHeader(String)
  case badHeader(String, value: String, expected: String, nearest: String? = nil)
  case unknownPersona(String, nearest: String?, known: [String])
  case brokenPersona(String)
  case unknownNode(String, header: String, nearest: String?)
  case secondScenario(first: String)
  case repeatedTitle(String)

  // Replies.
  case tag(TagProblem)
  case unknownTag(String, nearest: String)
  case tagOutsideReply(String)
  case noLineID(others: Int)
  case noReason(fit: Int)
  case reasonNotFirst
  case reasonOutsideReply

  // Commands and expressions.
  case command(CommandProblem, nearest: String?)
  case unknownFact(String, nearest: String?)
  case unknownTechnique(String, nearest: String?)
  case unknownRupture(String)
  case noEnding
  case nodeInBrokenFile(String, file: String)
  case riskCueNode(String, nearest: String?)

  /// The code that names the kind of problem.
  var code: String {
    switch self {
    case .missingHeaders: "RP0201"
    case .repeatedHeader: "RP0202"
    case .unknownHeader: "RP0203"
    case .badHeader, .emptyHeader: "RP0204"
    case .unknownPersona: "RP0205"
    case .brokenPersona: "RP0206"
    case .unknownNode: "RP0207"
    case .secondScenario: "RP0208"
    case .repeatedTitle: "RP0209"
    case .tag(let problem): Self.code(of: problem)
    case .unknownTag: "RP0217"
    case .tagOutsideReply: "RP0218"
    case .noLineID: "RP0219"
    case .noReason: "RP0221"
    case .reasonNotFirst: "RP0222"
    case .reasonOutsideReply: "RP0223"
    case .command(let problem, _): Self.code(of: problem)
    case .unknownFact: "RP0233"
    case .unknownTechnique: "RP0213"
    case .unknownRupture: "RP0237"
    case .noEnding: "RP0241"
    case .nodeInBrokenFile: "RP0242"
    case .riskCueNode: "RP0243"
    }
  }

  /// How much it weighs.
  var severity: Diagnostic.Severity {
    switch self {
    case .unknownHeader(_, _, begins: false): .info
    case .unknownHeader, .unknownTag, .tagOutsideReply, .noLineID, .noEnding, .riskCueNode: .warning
    case .missingHeaders, .repeatedHeader, .emptyHeader, .badHeader, .unknownPersona, .brokenPersona,
      .unknownNode,
      .secondScenario, .repeatedTitle, .tag, .noReason, .reasonNotFirst, .reasonOutsideReply, .command,
      .unknownFact, .unknownTechnique, .unknownRupture, .nodeInBrokenFile:
      .error
    }
  }

  /// What is wrong, in one clause that stands on its own. The way out is ``help``.
  var message: String {
    switch self {
    case .missingHeaders(let names):
      "the header\(names.count == 1 ? "" : "s") \(Problem.list(names)) \(names.count == 1 ? "is" : "are") missing"
    case .repeatedHeader(let name): "`\(name)` is given twice"
    case .emptyHeader(let name): "`\(name)` is empty"
    case .unknownHeader(let name, _, _): "no header of a conversation is named `\(name)`"
    case .badHeader(let name, let value, let expected, _): "`\(name)` is \(expected), not `\(value)`"
    case .unknownPersona(let id, _, _): "no persona is named `\(id)`"
    case .brokenPersona(let id): "the persona `\(id)` has faults of its own"
    case .unknownNode(let title, let header, _): "`\(header)` names no node: `\(title)`"
    case .secondScenario(let first): "this file has the conversation `\(first)` already"
    case .repeatedTitle(let title): "another conversation is called `\(title)` too"
    case .tag(let problem): problem.message
    case .unknownTag(let name, _): "no tag of a reply is named `\(name)`"
    case .tagOutsideReply(let name): "`\(name)` stands on a line that is no reply"
    case .noLineID(let others):
      others == 0
        ? "this reply has no identity that outlives a change"
        : "this reply and \(others) more have no identity that outlives a change"
    case .noReason(let fit): "a reply with a fit of \(fit) does not say why"
    case .reasonNotFirst: "`why` is not the first of the reply's body"
    case .reasonOutsideReply: "`why` belongs to no reply"
    case .command(let problem, _): problem.message
    case .unknownFact(let id, _): "the client knows no fact named `\(id)`"
    case .unknownTechnique(let id, _): "no technique is named `\(id)`"
    case .unknownRupture(let word): "`rupture()` is never `\(word)`"
    case .noEnding: "this conversation never says how it ends"
    case .nodeInBrokenFile(let title, let file):
      "the node `\(title)` is in `\(file)`, which has faults of its own"
    case .riskCueNode(let title, _): "no node is named `\(title)`"
    }
  }

  /// The way out.
  var help: String? {
    switch self {
    case .missingHeaders(let names): names.first.flatMap(ScenarioHeader.init)?.about
    case .emptyHeader(let name): ScenarioHeader(rawValue: name)?.about
    case .repeatedHeader: "keep one of the two"
    case .unknownHeader(_, let nearest, _), .unknownTag(_, let nearest): Problem.meant(nearest)
    case .badHeader(_, _, _, let nearest): Problem.meant(nearest)
    case .unknownPersona(_, let nearest, let known):
      Problem.meant(nearest) ?? (known.isEmpty ? nil : "the personas are \(Problem.list(known))")
    case .brokenPersona: "put the persona in order first"
    case .unknownNode(_, _, let nearest), .riskCueNode(_, let nearest):
      Problem.meant(nearest) ?? "it is the title of a node"
    case .secondScenario: "put each conversation into a file of its own"
    case .repeatedTitle: "give each conversation a title of its own"
    case .tag(.unknownTechnique(let id)):
      Problem.meant(NearestNames(Technique.allCases.map(\.rawValue)).nearest(to: id)) ?? TagProblem.catalogue
    case .tag(let problem): problem.help
    case .tagOutsideReply: "put it behind a reply, or take it away"
    case .noLineID: "`rapport tag` gives every line one, with `#line:`"
    case .noReason: "put `<<why \"…\">>` first into the reply's body"
    case .reasonNotFirst: "move it up, in front of everything else below the reply"
    case .reasonOutsideReply: "put it into the body of a reply"
    case .command(.unknown(let name), nil):
      CommandProblem.unknown(name).help + "; the statements of the language are "
        + Problem.list(MisspeltStatement.words)
    case .command(let problem, let nearest): Problem.meant(nearest) ?? problem.help
    case .unknownFact(_, let nearest):
      Problem.meant(nearest) ?? "facts stand under `history` and `hidden_concern` in the persona's file"
    case .unknownTechnique(_, let nearest):
      Problem.meant(nearest) ?? TagProblem.catalogue
    case .unknownRupture: "it is \"none\", \"open\" or \"repairing\""
    case .noEnding: "put `<<ending opens_up \"…\">>` where it comes to an end"
    case .nodeInBrokenFile: "put the other file in order first"
    }
  }

  private static func code(of problem: TagProblem) -> String {
    switch problem {
    case .noTechnique: "RP0211"
    case .severalTechniques: "RP0212"
    case .unknownTechnique: "RP0213"
    case .badFit: "RP0214"
    case .badDepth: "RP0215"
    case .depthWithoutDisclosure: "RP0216"
    }
  }

  private static func code(of problem: CommandProblem) -> String {
    switch problem {
    case .unknown: "RP0231"
    case .wrongCount: "RP0232"
    case .unknownFact: "RP0233"
    case .notOneOf: "RP0234"
    case .badSeconds: "RP0235"
    case .outsideReply: "RP0236"
    }
  }
}

extension Diagnostic {
  /// A problem at its place.
  init(_ problem: ScriptProblem, file: String, range: Range<Int>) {
    self.init(
      code: problem.code, severity: problem.severity, message: problem.message, help: problem.help,
      file: file,
      range: range)
  }
}
