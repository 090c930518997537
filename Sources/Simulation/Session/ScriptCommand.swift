/// A command that a script gives to the simulation.
public enum ScriptCommand: Hashable, Sendable {
  case why(String)
  case thinking(String)
  case disclose(fact: String)
  case riskCue(RiskKind)
  case roleFlag(RoleFlag)
  case coach(String)
  case ending(Ending)
  case wait(milliseconds: Int)

  /// Reads a command.
  ///
  /// - Parameters:
  ///   - words: The command's words, its name first; quotes have kept words together.
  ///   - persona: Whose facts it may name.
  /// - Throws: ``CommandProblem``.
  public init(_ words: [String], of persona: Persona) throws(CommandProblem) {
    guard let name = words.first else { throw .unknown("") }
    let arguments = Array(words.dropFirst())
    guard let signature = ScriptInterface.command(named: name) else { throw .unknown(name) }
    guard arguments.count == signature.parameters.count else {
      throw .wrongCount(name, expected: signature.parameters.count, arguments: arguments)
    }
    switch signature.name {
    case .why: self = .why(arguments[0])
    case .thinking: self = .thinking(arguments[0])
    case .coach: self = .coach(arguments[0])
    case .disclose:
      guard persona.fact(arguments[0]) != nil else { throw .unknownFact(arguments[0], of: persona.id) }
      self = .disclose(fact: arguments[0])
    case .riskCue:
      guard let kind = RiskKind(rawValue: arguments[0]) else {
        throw .notOneOf(arguments[0], RiskKind.allCases.map(\.rawValue))
      }
      self = .riskCue(kind)
    case .roleFlag:
      guard let flag = RoleFlag(rawValue: arguments[0]) else {
        throw .notOneOf(arguments[0], RoleFlag.allCases.map(\.rawValue))
      }
      self = .roleFlag(flag)
    case .ending:
      guard let kind = Ending.Kind(rawValue: arguments[0]) else {
        throw .notOneOf(arguments[0], Ending.Kind.allCases.map(\.rawValue))
      }
      self = .ending(Ending(kind: kind, story: arguments[1]))
    case .wait:
      guard let seconds = Double(arguments[0]), (0...60).contains(seconds) else {
        throw .badSeconds(arguments[0])
      }
      self = .wait(milliseconds: Int((seconds * 1000).rounded()))
    }
  }
}

/// What can be wrong with a command.
public enum CommandProblem: Error, Hashable, Sendable {
  case unknown(String)
  case wrongCount(String, expected: Int, arguments: [String])
  case unknownFact(String, of: String)
  case notOneOf(String, [String])
  case badSeconds(String)
  case outsideReply(String)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .unknown(let name): "no command is named `\(name)`"
    case .wrongCount(let name, let expected, let arguments):
      "`\(name)` takes \(expected == 1 ? "1 word" : "\(expected) words"), not \(arguments.count)"
    case .unknownFact(let id, let persona): "`\(persona)` knows no fact named `\(id)`"
    case .notOneOf(let word, _): "`\(word)` means nothing here"
    case .badSeconds(let text): "`\(text)` is no number of seconds"
    case .outsideReply(let name): "`\(name)` stands before the first reply"
    }
  }

  /// The way out.
  public var help: String {
    switch self {
    case .unknown: "the commands are " + Self.list(CommandName.allCases.map(\.rawValue))
    case .wrongCount(let name, let expected, let arguments) where arguments.count < expected:
      Self.missingWord(of: name, behind: arguments)
    case .wrongCount(_, _, let arguments): Self.quoting(arguments)
    case .unknownFact: "facts stand under `history` and `hidden_concern` in the persona's file"
    case .notOneOf(_, let words): "write " + Self.list(words, last: "or")
    case .badSeconds: "write a number from 0 to 60, such as `1.5`"
    case .outsideReply: "put it into the body of a reply"
    }
  }

  /// Which word of a command is missing: the first that is not there, or the one before a sentence.
  private static func missingWord(of name: String, behind arguments: [String]) -> String {
    let parameters = ScriptInterface.command(named: name)?.parameters ?? []
    let isSentence = name == CommandName.ending.rawValue && arguments.first?.contains(" ") == true
    let place = isSentence ? 0 : arguments.count
    guard parameters.indices.contains(place) else { return "write all its words" }
    let about = parameters[place].documentation
    let words = about.prefix(1).lowercased() + about.dropFirst(1).reversed().drop { $0 == "." }.reversed()
    return "`\(parameters[place].name)` is missing: \(words)"
  }

  /// How words are kept together; whoever used other quotes than straight ones has tried.
  private static func quoting(_ words: [String]) -> String {
    let others = words.compactMap { word in
      word.first { "“”„‟«»".contains($0) } ?? word.first.flatMap { "'‘’‚‛‹`´".contains($0) ? $0 : nil }
    }
    guard let other = others.first else { return "put quotes around words that belong together" }
    let shown = other == "`" ? "this one" : "`\(other)`"
    return "put straight quotes `\"` around words that belong together; \(shown) does not count as one"
  }

  private static func list(_ words: [String], last: String = "and") -> String {
    let quoted = words.map { "`\($0)`" }
    guard let end = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(last) \(end)"
  }
}
