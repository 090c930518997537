/// What is found in expressions.
extension LintPass {
  /// `a or b and c`: one level, from left to right. A chain is reported once, at its longest.
  mutating func checkLogic(_ operation: Syntax, _ operands: [Syntax]) {
    guard let left = operands.first, operands.count == 2, let own = operation.logicalOperator,
      let other = left.logicalOperator, !left.isInParentheses
    else { return }
    let isExplained = explainedChains.contains(operation.range.lowerBound)
    guard own != other, !isExplained else { return }
    explainedChains.insert(operation.range.lowerBound)
    let suggestion = "(\(left.text)) \(own) \(operands[1].textWithParentheses)"
    note(.mixedOperators("`\(other)` and `\(own)`", suggestion: suggestion), at: operation.range)
  }

  /// `not a == b`: the negation is done first.
  mutating func checkNegation(_ operation: Syntax, _ operands: [Syntax]) {
    guard let left = operands.first, operands.count == 2, left.kind == .not, !left.isInParentheses,
      let operand = left.children.first
    else { return }
    let comparison = operation.kind == .equal ? "==" : "!="
    let value = operand.textWithParentheses
    let suggestion = "not (\(value) \(comparison) \(operands[1].textWithParentheses))"
    note(.notBindsTighter(operand: value, suggestion: suggestion), at: operation.range)
  }
}

extension Syntax {
  /// Whether an operation stands in parentheses of its own.
  var isInParentheses: Bool {
    tree.elements[index].count & SyntaxElement.isInParentheses != 0
  }

  fileprivate var logicalOperator: String? {
    switch kind {
    case .and: "and"
    case .or: "or"
    case .xor: "xor"
    default: nil
    }
  }

  fileprivate var textWithParentheses: String {
    isInParentheses && !text.hasPrefix("(") ? "(\(text))" : text
  }
}
