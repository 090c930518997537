/// A piece of a line: an element of the tree, or what stands between elements.
enum Word: ExpressibleByStringLiteral {
  case syntax(Syntax)
  case text(String)

  init(stringLiteral text: String) {
    self = .text(text)
  }
}

extension SyntaxPrinter {
  /// Writes words one behind the other.
  ///
  /// Expressions may be chains of any length, so what is still to be written is kept in a list.
  mutating func write(_ words: [Word]) {
    var pending = Array(words.reversed())
    while let word = pending.popLast() {
      switch word {
      case .text(let text): output.append(contentsOf: text.utf8)
      case .syntax(let syntax):
        if let parts = Self.parts(of: syntax) {
          pending.append(contentsOf: parts.reversed())
        } else {
          output.append(contentsOf: syntax.words)
        }
      }
    }
  }

  /// The words an element is made of; nil if it is one itself.
  private static func parts(of syntax: Syntax) -> [Word]? {
    let parts: [Word]?
    let children = syntax.children.map(Word.syntax)
    switch syntax.kind {
    case .expression: return children
    case .substitution: return ["{"] + children + ["}"]
    case .condition: return [" <<", .text(head(of: syntax))] + children + [">>"]
    case .tag: return [" #", .text(String(decoding: syntax.words, as: UTF8.self))]
    case .negate: parts = ["-"] + children
    case .not: parts = ["not "] + children
    case .functionCall:
      let name = String(decoding: syntax.words, as: UTF8.self)
      parts = [.text(name), "("] + children.joinedWords(by: ", ") + [")"]
    case .member: parts = children + [".", .text(String(decoding: syntax.words, as: UTF8.self))]
    case .shortMember: parts = [".", .text(String(decoding: syntax.words, as: UTF8.self))]
    default: parts = binarySign(syntax.kind).map { sign in children.joinedWords(by: .text(" \(sign) ")) }
    }
    guard syntax.isInParentheses else { return parts }
    return ["("] + (parts ?? [.text(String(decoding: syntax.words, as: UTF8.self))]) + [")"]
  }

  /// The words of a condition behind a line, before its expression.
  private static func head(of condition: Syntax) -> String {
    switch ConditionForm(rawValue: condition.tree.elements[condition.index].form) {
    case .once: "once"
    case .onceWhen: "once if "
    case .when, .always, nil: "if "
    }
  }

  /// The sign between two operands.
  private static func binarySign(_ kind: SyntaxKind) -> String? {
    switch kind {
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    case .add: "+"
    case .subtract: "-"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    case .and: "and"
    case .or: "or"
    case .xor: "xor"
    default: nil
    }
  }
}

extension [Word] {
  /// The words with another between any two of them.
  fileprivate func joinedWords(by separator: Word) -> [Word] {
    var result: [Word] = []
    for word in self {
      if !result.isEmpty { result.append(separator) }
      result.append(word)
    }
    return result
  }
}
