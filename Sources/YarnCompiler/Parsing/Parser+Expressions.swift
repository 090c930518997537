extension Parser {
  /// Reads an expression: its operands and operations, in the order in which they are evaluated.
  mutating func readExpression() throws(SyntaxFailure) {
    skipBlanks()
    let expression = open(.expression, at: position)
    try readOperation(atLeast: .logic)
    close(expression, at: Int(elements[elements.count - 1].end))
  }

  /// Reads the raw value of a case: one operand, or a number with a minus before it.
  mutating func readRawValue() throws(SyntaxFailure) {
    skipBlanks()
    let expression = open(.expression, at: position)
    let isNegated = isAt("-") && !CharacterClass.isDigit(byte(1))
    if isNegated || isAt("(") || isAt("!") || isWord("not", position..<nameEnd(from: position)) {
      throw expected("a number or a text in quotes")
    }
    try readOperand()
    close(expression)
  }

  /// How tightly an operator binds.
  private enum Precedence: Int, Comparable {
    case logic
    case equality
    case comparison
    case sum
    case product
    case operand

    static func < (left: Precedence, right: Precedence) -> Bool {
      left.rawValue < right.rawValue
    }

    var next: Precedence {
      Precedence(rawValue: rawValue + 1) ?? .operand
    }
  }

  /// What is broken is left without coming up again; who catches the failure sets the depth back.
  private mutating func readOperation(atLeast lowest: Precedence) throws(SyntaxFailure) {
    guard descend() else { throw SyntaxFailure() }
    let first = elements.count
    let start = position
    try readOperand()
    while true {
      skipBlanks()
      guard let (kind, precedence, length) = binaryOperator, precedence >= lowest else { break }
      position += length
      skipBlanks()
      try readOperation(atLeast: precedence.next)
      operation(kind, from: start, first: first)
    }
    ascend()
  }

  /// Adds an operation behind its operands.
  private mutating func operation(_ kind: SyntaxKind, from start: Int, first: Int, payload: UInt32 = 0) {
    let end = max(Int(elements.last?.end ?? 0), start)
    elements.append(
      SyntaxElement(
        kind: kind, start: UInt32(start), end: UInt32(end), extent: UInt32(first), payload: payload))
  }

  private mutating func operand(_ kind: SyntaxKind, _ range: Range<Int>, form: UInt8 = 0, payload: UInt32 = 0)
  {
    elements.append(
      SyntaxElement(
        kind: kind, form: form, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        extent: UInt32(elements.count), payload: payload))
    position = range.upperBound
  }

  /// The operator at the position, and how many bytes it takes.
  private var binaryOperator: (SyntaxKind, Precedence, Int)? {
    let second = byte(1)
    switch byte() {
    case UInt8(ascii: "*"): return (.multiply, .product, 1)
    case UInt8(ascii: "/") where second != UInt8(ascii: "/"): return (.divide, .product, 1)
    case UInt8(ascii: "%"): return (.remainder, .product, 1)
    case UInt8(ascii: "+"): return (.add, .sum, 1)
    case UInt8(ascii: "-"): return (.subtract, .sum, 1)
    case UInt8(ascii: "<"):
      return second == UInt8(ascii: "=") ? (.lessOrEqual, .comparison, 2) : (.less, .comparison, 1)
    case UInt8(ascii: ">") where second == UInt8(ascii: "="): return (.greaterOrEqual, .comparison, 2)
    case UInt8(ascii: ">") where second != UInt8(ascii: ">"): return (.greater, .comparison, 1)
    case UInt8(ascii: "=") where second == UInt8(ascii: "="): return (.equal, .equality, 2)
    case UInt8(ascii: "!") where second == UInt8(ascii: "="): return (.notEqual, .equality, 2)
    case UInt8(ascii: "&") where second == UInt8(ascii: "&"): return (.and, .logic, 2)
    case UInt8(ascii: "|") where second == UInt8(ascii: "|"): return (.or, .logic, 2)
    case UInt8(ascii: "^"): return (.xor, .logic, 1)
    case UInt8(ascii: "a")...UInt8(ascii: "x"): return wordOperator
    default: return nil
    }
  }

  private var wordOperator: (SyntaxKind, Precedence, Int)? {
    let word = position..<nameEnd(from: position)
    switch word.count {
    case 2 where isWord("is", word): return (.equal, .equality, 2)
    case 2 where isWord("eq", word): return (.equal, .equality, 2)
    case 2 where isWord("or", word): return (.or, .logic, 2)
    case 2 where isWord("lt", word): return (.less, .comparison, 2)
    case 2 where isWord("gt", word): return (.greater, .comparison, 2)
    case 3 where isWord("and", word): return (.and, .logic, 3)
    case 3 where isWord("xor", word): return (.xor, .logic, 3)
    case 3 where isWord("neq", word): return (.notEqual, .equality, 3)
    case 3 where isWord("lte", word): return (.lessOrEqual, .comparison, 3)
    case 3 where isWord("gte", word): return (.greaterOrEqual, .comparison, 3)
    default: return nil
    }
  }

  private mutating func readOperand() throws(SyntaxFailure) {
    let start = position
    switch byte() {
    case UInt8(ascii: "$"): try readVariable()
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "("): try readParentheses()
    case UInt8(ascii: "-"): try readPrefix(.negate, length: 1)
    case UInt8(ascii: "!"): try readPrefix(.not, length: 1)
    case UInt8(ascii: "."): try readShortMember()
    case let byte where CharacterClass.isDigit(byte): try readNumber()
    default:
      let name = start..<nameEnd(from: start)
      guard !name.isEmpty else { throw missingValue() }
      // What stands in another value takes room on the stack again, so that nothing else does.
      if beginsNegation(name) { return try readPrefix(.not, length: 3) }
      if beginsCall(name) { return try readArguments(of: name) }
      try readWord(name)
    }
  }

  @inline(never)
  private mutating func missingValue() -> SyntaxFailure {
    var before = position - 1
    while before > 0, CharacterClass.isBlank(source[before]) { before -= 1 }
    guard isAtLineEnd, isAt(">", at: before) else { return expected("a value") }
    return fail(.singleChevronAtEnd, foundRange)
  }

  @inline(never)
  private func beginsNegation(_ name: Range<Int>) -> Bool { isWord("not", name) }

  /// Whether a call stands here; if so, the position moves to its parenthesis.
  @inline(never)
  private mutating func beginsCall(_ name: Range<Int>) -> Bool {
    guard !isReserved(name) else { return false }
    var index = name.upperBound
    while index < end, CharacterClass.isBlank(source[index]) { index += 1 }
    guard index < end, source[index] == UInt8(ascii: "(") else { return false }
    position = index
    return true
  }

  private mutating func readPrefix(_ kind: SyntaxKind, length: Int) throws(SyntaxFailure) {
    guard descend() else { throw SyntaxFailure() }
    let start = position
    let first = elements.count
    position += length
    skipBlanks()
    try readOperand()
    operation(kind, from: start, first: first)
    ascend()
  }

  private mutating func readVariable() throws(SyntaxFailure) {
    let name = position..<nameEnd(from: position + 1)
    guard name.count > 1 else {
      throw fail(.expected("the name of a variable", found: found), characterRange)
    }
    operand(.variable, name, payload: symbol(name))
  }

  private mutating func readParentheses() throws(SyntaxFailure) {
    let start = position
    position += 1
    skipBlanks()
    try readOperation(atLeast: .logic)
    skipBlanks()
    guard isAt(")") else { throw missingParenthesis() }
    position += 1
    // The parentheses belong to what they hold.
    elements[elements.count - 1].start = UInt32(start)
    elements[elements.count - 1].end = UInt32(position)
    elements[elements.count - 1].count |= SyntaxElement.isInParentheses
  }

  @inline(never)
  private mutating func missingParenthesis() -> SyntaxFailure {
    expected("`)`", as: codeAtMissingPiece)
  }

  private mutating func readString() throws(SyntaxFailure) {
    let start = position
    guard let stringEnd = stringEnd(at: start) else { throw brokenString() }
    let hasEscapes = source[start..<stringEnd].contains(UInt8(ascii: "\\"))
    operand(.string, start..<stringEnd, form: hasEscapes ? 1 : 0)
  }

  /// Where the text in quotes that begins at an index ends; nil if it is broken.
  func stringEnd(at start: Int) -> Int? {
    var index = start + 1
    while index < end, source[index] != UInt8(ascii: "\""), !CharacterClass.isBreak(source[index]) {
      if source[index] == UInt8(ascii: "\\") {
        guard isEscape(at: index) else { return nil }
        index += 1
      }
      index += 1
    }
    return isAt("\"", at: index) ? index + 1 : nil
  }

  private func isEscape(at index: Int) -> Bool {
    isAt("\"", at: index + 1) || isAt("\\", at: index + 1)
  }

  private mutating func brokenString() -> SyntaxFailure {
    var index = position + 1
    while index < end, !CharacterClass.isBreak(source[index]) {
      if source[index] == UInt8(ascii: "\\") {
        guard isEscape(at: index) else { return fail(.badStringEscape, index..<min(index + 2, end)) }
        index += 1
      }
      index += 1
    }
    let range = position..<min(index, end)
    let hasOther = text(range).contains { "“”„‟«»".contains($0) }
    return fail(.unclosedString(hasTypographicQuote: hasOther), range)
  }

  private mutating func readNumber() throws(SyntaxFailure) {
    let digits = position..<numberEnd(at: position)
    operand(.number, digits, payload: number(digits).bitPattern)
  }

  func numberEnd(at start: Int) -> Int {
    var index = start
    while index < end, CharacterClass.isDigit(source[index]) { index += 1 }
    if index + 1 < end, source[index] == UInt8(ascii: "."), CharacterClass.isDigit(source[index + 1]) {
      index += 1
      while index < end, CharacterClass.isDigit(source[index]) { index += 1 }
    }
    return index
  }

  /// The nearest 32-bit float of some digits.
  private func number(_ range: Range<Int>) -> Float {
    guard range.count <= 7 else { return Float(text(range)) ?? .infinity }
    var digits: Int32 = 0
    var divisor: Float = 1
    var isFraction = false
    for index in range {
      if source[index] == UInt8(ascii: ".") {
        isFraction = true
        continue
      }
      digits = digits * 10 + Int32(source[index] - UInt8(ascii: "0"))
      if isFraction { divisor *= 10 }
    }
    // Both are exact, so the quotient is rounded once.
    return Float(digits) / divisor
  }

  /// Reads what is a word: a literal, or a member of an enum.
  private mutating func readWord(_ name: Range<Int>) throws(SyntaxFailure) {
    if isWord("true", name) { return operand(.boolTrue, name) }
    if isWord("false", name) { return operand(.boolFalse, name) }
    if isReserved(name) { throw expected("a value") }
    position = name.upperBound
    skipBlanks()
    guard isAt(".") else {
      position = name.lowerBound
      throw fail(.bareName(text(name)), name)
    }
    let first = elements.count
    operand(.typeName, name, payload: symbol(name))
    skipBlanks()
    position += 1
    skipBlanks()
    let member = position..<nameEnd(from: position)
    guard !member.isEmpty else { throw expected("the name of a case", as: codeAtMissingPiece) }
    elements.append(
      SyntaxElement(
        kind: .member, start: UInt32(name.lowerBound), end: UInt32(member.upperBound), extent: UInt32(first),
        payload: symbol(member)))
    position = member.upperBound
  }

  private mutating func readShortMember() throws(SyntaxFailure) {
    let start = position
    position += 1
    skipBlanks()
    let name = position..<nameEnd(from: position)
    guard !name.isEmpty else { throw expected("the name of a case", as: codeAtMissingPiece) }
    operand(.shortMember, start..<name.upperBound, payload: symbol(name))
  }

  mutating func readArguments(of name: Range<Int>) throws(SyntaxFailure) {
    let first = elements.count
    var count: UInt16 = 0
    position += 1
    skipBlanks()
    while !isAt(")") {
      try readArgumentStart(count, of: name)
      try readOperation(atLeast: .logic)
      skipBlanks()
      count += 1
    }
    position += 1
    elements.append(
      SyntaxElement(
        kind: .functionCall, count: count, start: UInt32(name.lowerBound), end: UInt32(position),
        extent: UInt32(first), payload: symbol(name)))
  }

  /// Reads what stands before an argument. It has a frame of its own, so that an argument takes little room.
  @inline(never)
  private mutating func readArgumentStart(_ count: UInt16, of name: Range<Int>) throws(SyntaxFailure) {
    if count == Self.mostArguments { throw fail(.tooManyArguments(Int(Self.mostArguments)), name) }
    guard count > 0 else {
      if beginsValue(at: position) { return }
      throw expected(
        "a value", as: isAt(",") ? nil : codeOfSlip { beginsValue(at: $0) || isAt(")", at: $0) })
    }
    guard isAt(",") else {
      // Behind a comma the language's own compiler passes over anything.
      let code = count > 1 ? nil : codeOfSlip { isAt(",", at: $0) || isAt(")", at: $0) }
      throw expected("`,` or `)`", as: code)
    }
    position += 1
    skipBlanks()
  }

  private static let mostArguments: UInt16 = 255

  /// Whether the word has a meaning in expressions, so that nothing can be named so.
  func isReserved(_ name: Range<Int>) -> Bool {
    switch name.count {
    case 2:
      isWord("is", name) || isWord("eq", name) || isWord("or", name) || isWord("lt", name)
        || isWord("gt", name) || isWord("to", name) || isWord("as", name)
    case 3:
      isWord("and", name) || isWord("not", name) || isWord("xor", name) || isWord("neq", name)
        || isWord("lte", name) || isWord("gte", name)
    case 4: isWord("true", name) || isWord("null", name)
    case 5: isWord("false", name)
    default: false
    }
  }
}
