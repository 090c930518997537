import Simulation
import YarnCompiler

/// Checks what a script says to the simulation: the tags of its replies, its commands, and the names in its
/// expressions.
///
/// The compiler has checked the language; where it found a fault, the statement is not in the tree, and what is
/// there can be checked all the same.
struct ScriptCheck {
  let path: String
  /// Whose facts the script may name; nil if that is not known, and then no fact is checked.
  let persona: Persona?
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the script says anywhere how the conversation ends.
  private(set) var saysEnding = false
  /// The replies without an identity.
  var untagged: [Range<Int>] = []

  /// Where a statement stands, as far as `why` is concerned.
  enum Position {
    case outsideReply
    case firstInReply
    case insideReply
  }

  /// Checks everything below an element.
  init(_ root: Syntax, in path: String, persona: Persona?) {
    self.path = path
    self.persona = persona
    check(root, at: .outsideReply)
    if let first = untagged.first { report(.noLineID(others: untagged.count - 1), first) }
  }

  private mutating func check(_ element: Syntax, at position: Position) {
    let kind = element.kind
    if kind == .option {
      checkReply(element)
    } else if kind == .line {
      checkLine(element)
    } else if kind == .command {
      checkCommand(element, at: position)
    } else if kind == .expression {
      checkExpression(element)
    } else {
      checkChildren(of: element, at: position == .outsideReply ? .outsideReply : .insideReply)
    }
  }

  mutating func checkChildren(of element: Syntax, at position: Position) {
    for child in element.children { check(child, at: position) }
  }

  private mutating func checkReply(_ reply: Syntax) {
    let parts = reply.children
    let body = parts.first { $0.kind == .block }?.children ?? []
    if let line = parts.first(where: { $0.kind == .line }) {
      let words = line.children
      checkExpressions(in: words)
      checkTags(words.filter { $0.kind == .tag }.map(Tag.init), ofReply: line) {
        body.contains { $0.isReason }
      }
    }
    for (index, statement) in body.enumerated() {
      check(statement, at: index == 0 ? .firstInReply : .insideReply)
    }
  }

  /// A line that is no reply.
  private mutating func checkLine(_ line: Syntax) {
    let words = line.children
    checkExpressions(in: words)
    for word in words where word.kind == .tag && !word.text.hasPrefix("#line:") {
      let tag = Tag(word)
      if ReplyTag(rawValue: tag.key) != nil { report(.tagOutsideReply("#\(tag.key)"), tag.range) }
    }
  }

  private mutating func checkExpressions(in words: [Syntax]) {
    for word in words where word.kind == .substitution || word.kind == .condition {
      checkChildren(of: word, at: .outsideReply)
    }
  }

  /// Notes that the script says how the conversation ends.
  mutating func noteEnding() {
    saysEnding = true
  }

  mutating func report(_ problem: ScriptProblem, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(problem, file: path, range: range))
  }
}

/// The tags that a reply tells the simulation with.
enum ReplyTag: String, CaseIterable {
  case technique, also, fit, depth
}

/// A tag of a line, taken apart.
struct Tag {
  /// What stands behind the `#`.
  let content: String
  /// What stands before the colon.
  let key: String
  /// What stands behind the colon; nil without one.
  let value: String?
  let range: Range<Int>

  init(_ tag: Syntax) {
    let text = tag.text
    let content = String(Substring(text.utf8.drop { $0 == UInt8(ascii: "#") }).trimmingBlanks)
    let colon = content.utf8.firstIndex(of: UInt8(ascii: ":"))
    key = String(content[..<(colon ?? content.endIndex)])
    value = colon.map { String(content[content.utf8.index(after: $0)...]) }
    self.content = content
    range = tag.range
  }
}

extension Syntax {
  /// Whether this is `<<why "…">>`.
  var isReason: Bool {
    kind == .command && commandName == CommandName.why.rawValue
  }

  /// Of a command, its name, as far as it stands in literal text.
  var commandName: String {
    guard let first = children.first, first.kind == .text else { return "" }
    return String(first.text.prefix { !$0.isWhitespace })
  }
}
