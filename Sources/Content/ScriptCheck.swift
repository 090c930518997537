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
  }

  private mutating func check(_ element: Syntax, at position: Position) {
    if element.kind == .option {
      checkReply(element)
    } else if element.kind == .line {
      checkLine(element, isReply: false)
    } else if element.kind == .command {
      checkCommand(element, at: position)
    } else if element.kind == .expression {
      checkExpression(element)
    } else {
      checkChildren(of: element, at: position == .outsideReply ? .outsideReply : .insideReply)
    }
  }

  mutating func checkChildren(of element: Syntax, at position: Position) {
    for child in element.children { check(child, at: position) }
  }

  private mutating func checkReply(_ reply: Syntax) {
    let body = reply.first(.block)?.children ?? []
    if let line = reply.first(.line) {
      checkLine(line, isReply: true)
      checkTags(ofReply: line, hasReason: body.contains { $0.isReason })
    }
    for (index, statement) in body.enumerated() {
      check(statement, at: index == 0 ? .firstInReply : .insideReply)
    }
  }

  /// Expressions and, on a line that is no reply, tags that say nothing there.
  private mutating func checkLine(_ line: Syntax, isReply: Bool) {
    for child in line.children {
      if child.kind == .tag {
        if !isReply, ReplyTag(rawValue: child.tagKey) != nil {
          report(.tagOutsideReply("#\(child.tagKey)"), child.range)
        }
      } else {
        checkChildren(of: child, at: .outsideReply)
      }
    }
  }

  mutating func report(_ problem: ScriptProblem, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(problem, file: path, range: range))
  }
}

/// The tags that a reply tells the simulation with.
enum ReplyTag: String, CaseIterable {
  case technique, also, fit, depth
}

extension Syntax {
  /// Of a tag, what stands behind its `#`.
  var tagContent: String {
    String(text.drop { $0 == "#" }.trimmingBlanks)
  }

  /// Of a tag, what stands before its colon.
  var tagKey: String {
    String(tagContent.prefix { $0 != ":" })
  }

  /// Of a tag, what stands behind its colon.
  var tagValue: String {
    String(tagContent.drop { $0 != ":" }.dropFirst())
  }

  /// Whether this is `<<why "…">>`.
  var isReason: Bool {
    kind == .command && commandWords.first == CommandName.why.rawValue
  }
}
