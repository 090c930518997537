extension Syntax {
  /// What an element says by itself, without the blanks, parentheses and signs around it; empty if it only
  /// holds others together.
  var words: ArraySlice<UInt8> {
    switch kind {
    case .fileTag, .value, .name, .text, .typeName: bytes(in: range)
    case .tag: bytes(in: range).dropFirst().drop(while: \.isBlank)
    case .documentation: bytes(in: range).filter { $0 > 0x20 }[...]
    case .number, .string, .boolTrue, .boolFalse, .variable: withoutParentheses
    case .functionCall: withoutParentheses.prefix { !$0.isBlank && $0 != UInt8(ascii: "(") }
    case .member, .shortMember: caseName
    case .file, .node, .header, .titleHeader, .whenHeader, .body, .line, .substitution, .condition,
      .optionGroup, .option, .lineGroup, .item, .block, .ifStatement, .onceStatement, .clause, .set, .declare,
      .jump, .detour, .returnStatement, .stop, .call, .command, .enumeration, .enumerationCase, .expression,
      .negate, .not, .multiply, .divide, .remainder, .add, .subtract, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .equal, .notEqual, .and, .or, .xor:
      []
    }
  }

  func bytes(in range: Range<Int>) -> ArraySlice<UInt8> {
    tree.file.bytes[range]
  }

  /// An operand without the parentheses around it, which belong to its range.
  private var withoutParentheses: ArraySlice<UInt8> {
    var bytes = bytes(in: range)
    guard isInParentheses else { return bytes }
    while let first = bytes.first, first.isBlank || first == UInt8(ascii: "(") { bytes.removeFirst() }
    let hasArguments = kind == .functionCall
    while let last = bytes.last, !hasArguments, last.isBlank || last == UInt8(ascii: ")") {
      bytes.removeLast()
    }
    return bytes
  }

  /// The name behind the dot.
  private var caseName: ArraySlice<UInt8> {
    let operand = withoutParentheses
    let dot = operand.lastIndex(of: UInt8(ascii: ".")) ?? operand.startIndex
    return operand[dot...].dropFirst().drop(while: \.isBlank)
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
