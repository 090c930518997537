import Simulation
import Yarn
import YarnCompiler

extension ScriptCheck {
  /// Checks a command: that it exists, that it is given what it needs, and that `why` stands where it must.
  mutating func checkCommand(_ command: Syntax, at position: Position) {
    let parts = command.children
    let words = Self.words(of: parts)
    if words.first == CommandName.why.rawValue { checkReason(command, at: position) }
    if words.first == CommandName.ending.rawValue { noteEnding() }
    let isLiteral = !parts.contains { $0.kind == .substitution }
    if let problem = Self.problem(words, persona: persona), isLiteral || problem.isOfForm {
      report(problem, command)
    }
    // What the expressions will say is not known before they are said.
    if !isLiteral { checkChildren(of: command, at: .insideReply) }
  }

  /// The words of a command; a quoted text is one word, and so is an expression.
  private static func words(of parts: [Syntax]) -> [String] {
    let text = parts.map { $0.kind == .substitution ? "_" : $0.text }.joined()
    return Command(text: text, file: "", lineNumber: 0).words
  }

  private mutating func checkReason(_ command: Syntax, at position: Position) {
    switch position {
    case .firstInReply: break
    case .insideReply: report(.reasonNotFirst, command.range)
    case .outsideReply: report(.reasonOutsideReply, command.range)
    }
  }

  private static func problem(_ words: [String], persona: Persona?) -> CommandProblem? {
    do {
      _ = try ScriptCommand(words, of: persona ?? nobody)
      return nil
    } catch {
      if case .unknownFact = error, persona == nil { return nil }
      return error
    }
  }

  private mutating func report(_ problem: CommandProblem, _ command: Syntax) {
    let culprit: String? =
      switch problem {
      case .unknown(let name): name
      case .unknownFact(let word, _), .notOneOf(let word, _), .badSeconds(let word): word
      case .wrongCount, .outsideReply: nil
      }
    report(.command(problem, nearest: nearest(to: problem, command)), command.range(of: culprit))
  }

  private func nearest(to problem: CommandProblem, _ command: Syntax) -> String? {
    switch problem {
    case .unknown(let name): Self.nearest(toName: name, of: command)
    case .unknownFact(let id, _): NearestNames(persona?.facts.map(\.id) ?? []).nearest(to: id)
    case .notOneOf(let word, let words): NearestNames(words).nearest(to: word)
    case .wrongCount, .badSeconds, .outsideReply: nil
    }
  }

  /// A statement of the language, or one of our commands if that is nearer.
  private static func nearest(toName name: String, of command: Syntax) -> String? {
    let own = NearestNames(CommandName.allCases.map(\.rawValue)).nearest(to: name)
    let text = command.children.map(\.text).joined()
    guard let misspelt = MisspeltStatement(command: text) else { return own }
    let isOwnNearer = own.map { EditDistance.between($0, name) ?? .max < misspelt.distance } ?? false
    return isOwnNearer ? own : misspelt.statement
  }

  /// Stands for a persona that is not known, where only the form of a command is checked.
  private static let nobody = Persona(
    id: "", name: "", age: 0, pronouns: "", summary: "",
    hiddenConcern: Fact(id: "", text: "", hint: "", gate: 0))
}

extension CommandProblem {
  /// Whether it is a fault of the command's name or of its number of words, whatever the words are.
  fileprivate var isOfForm: Bool {
    switch self {
    case .unknown, .wrongCount: true
    case .unknownFact, .notOneOf, .badSeconds, .outsideReply: false
    }
  }
}

extension Syntax {
  /// The place of a word within this element; the whole element if the word is not in it.
  func range(of word: String?) -> Range<Int> {
    guard let word, !word.isEmpty else { return range }
    let bytes = Array(word.utf8)
    let all = Array(text.utf8)
    guard all.count >= bytes.count else { return range }
    let start = (0...(all.count - bytes.count)).first { all[$0...].starts(with: bytes) }
    return start.map { (range.lowerBound + $0)..<(range.lowerBound + $0 + bytes.count) } ?? range
  }
}
