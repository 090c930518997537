extension Parser {
  /// Reads a statement that begins with `<<`, or a command for the host.
  mutating func readCommandStatement() throws(SyntaxFailure) {
    indentation.meetOther()
    guard let word = keyword.word else { return try readCommand() }
    switch word {
    case .ifWord: readIf()
    case .once: readOnce()
    case .set: try readSet()
    case .declare: try readDeclare()
    case .jump: try readJump(.jump)
    case .detour: try readJump(.detour)
    case .returnWord: try readReturn()
    case .call: try readCall()
    case .enumWord: readEnum()
    case .local: throw fail(.reservedWord("local"), keywordRange)
    case .elseIf, .elseWord, .endIf, .endOnce, .caseWord, .endEnum:
      preconditionFailure("words that continue a statement are read with it")
    }
  }

  /// Reads `>>`.
  ///
  /// - Parameters:
  ///   - statement: The word of the statement that it ends.
  ///   - isBehindValue: Whether an expression stands before it.
  mutating func readCommandEnd(of statement: Keyword, isBehindValue: Bool) throws(SyntaxFailure) {
    skipBlanks()
    guard isAt(">", ">") else {
      let code = codeOfSlip(in: statement, isBehindValue: isBehindValue)
      if isAtLineEnd { throw fail(.unclosedStatement, characterRange, as: code) }
      if statement.takesOneWord { throw fail(.wordBehindStatement(found: found), foundRange, as: code) }
      throw expected("`>>`", as: code)
    }
    position += 2
  }

  // MARK: Commands for the host

  /// Reads a command up to its `>>`, and looks for what should not stand behind it.
  private mutating func readCommand() throws(SyntaxFailure) {
    let start = position
    position += 2
    while isAt("<") { position += 1 }
    let chevrons = start..<position - 2
    position = start + 2
    skipBlanks()
    if isAt("<") { report(.extraChevrons, chevrons) }
    let command = open(.command, at: start, payload: UInt32(lineNumber))
    valueCount = 0
    let textStart = position
    // The first character of a command may be any.
    if isAt(">"), !isAt(">", ">") { position += 1 }
    try readCommandText(from: textStart)
    if position == textStart { throw fail(.emptyCommand, position..<position + 2) }
    if isStop(textStart..<position) {
      elements.removeSubrange((command + 1)...)
      elements[command].kind = .stop
    }
    position += 2
    close(command)
    lastCommandLine = lineNumber
    skipTagsBehindCommand()
  }

  private mutating func readCommandText(from textStart: Int) throws(SyntaxFailure) {
    var start = textStart
    while true {
      guard !isAtLineEnd else {
        lastReportedText = lineNumber + 1
        throw fail(.unclosedCommand, characterRange, as: position == textStart ? "YS0005" : nil)
      }
      switch source[position] {
      case UInt8(ascii: "{"):
        if position > start { leaf(.text, start..<position) }
        try readSubstitution(inCommand: true)
        start = position
      case UInt8(ascii: ">"):
        guard isAt(">", ">") else { throw chevron(inCommandFrom: textStart) }
        if position > start { leaf(.text, start..<position) }
        return
      default: position += 1
      }
    }
  }

  /// Reports a single `>`, and whether a statement of the language was meant, or the end of the command.
  private mutating func chevron(inCommandFrom textStart: Int) -> SyntaxFailure {
    let statement = MisspeltStatement(command: text(textStart..<position))?.statement
    let next = behindBlanks(position + 1)
    let isLast = next >= end || CharacterClass.isBreak(source[next])
    return fail(
      .chevronInCommand(meant: isLast ? nil : statement, isLast: isLast), position..<position + 1)
  }

  private func isStop(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, CharacterClass.isBlank(source[end - 1]) { end -= 1 }
    return isWord("stop", range.lowerBound..<end)
  }

  /// Passes over tags behind a command, which mean nothing.
  private mutating func skipTagsBehindCommand() {
    skipBlanks()
    while isAt("#") {
      while !isAtLineEnd, !CharacterClass.isBlank(source[position]) { position += 1 }
      skipBlanks()
    }
  }

  // MARK: Statements in one piece

  private mutating func readSet() throws(SyntaxFailure) {
    let statement = open(.set, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    try readVariableName()
    skipBlanks()
    elements[statement].form = try readAssignment().rawValue
    try readExpression()
    try readCommandEnd(of: .set, isBehindValue: true)
    close(statement)
  }

  private mutating func readVariableName() throws(SyntaxFailure) {
    skipBlanks()
    let start = position
    guard isAt("$") else { throw expected("a variable") }
    let name = start..<nameEnd(from: start + 1)
    guard name.count > 1 else { throw expected("the name of a variable") }
    leaf(.name, name, payload: symbol(name))
    position = name.upperBound
  }

  private mutating func readAssignment() throws(SyntaxFailure) -> Assignment {
    let operators: [(Unicode.Scalar, Assignment)] = [
      ("+", .add), ("-", .subtract), ("*", .multiply), ("/", .divide), ("%", .remainder),
    ]
    for (sign, assignment) in operators where isAt(sign, "=") {
      position += 2
      return assignment
    }
    try readAssignmentSign(.set)
    return .assign
  }

  /// Reads `=` or `to`.
  mutating func readAssignmentSign(_ word: Keyword) throws(SyntaxFailure) {
    skipBlanks()
    let to = position..<nameEnd(from: position)
    if isWord("to", to) {
      position = to.upperBound
    } else if isAt("="), byte(1) != UInt8(ascii: "=") {
      position += 1
    } else {
      let code = codeOfSlip { isAssignment(at: $0, in: word) }
      throw fail(
        .missingAssignment(word, found: found), foundRange,
        as: word != .caseWord && beginsValue(at: position) ? nil : code)
    }
  }

  /// Whether the sign that a statement needs stands at an index; a case needs none.
  private func isAssignment(at index: Int, in word: Keyword) -> Bool {
    guard let signEnd = pieceEnd(at: index) else { return false }
    if word == .caseWord, isAt(">", ">", at: index) { return true }
    if source[signEnd - 1] == UInt8(ascii: "=") {
      return signEnd == index + 1 || word == .set && "+-*/%".utf8.contains(source[index])
    }
    return isWord("to", index..<signEnd)
  }

  private mutating func readDeclare() throws(SyntaxFailure) {
    let statement = open(.declare, at: position, payload: UInt32(lineNumber))
    let above = documentation.flatMap { $0.below == lineNumber ? $0.range : nil }
    position = keyword.end
    try readVariableName()
    try readAssignmentSign(.declare)
    try readExpression()
    skipBlanks()
    let word = position..<nameEnd(from: position)
    if isWord("as", word) {
      position = word.upperBound
      skipBlanks()
      try readName(.typeName, "the name of a type", isValue: true)
    }
    try readCommandEnd(of: .declare, isBehindValue: true)
    readDocumentation(above)
    close(statement)
  }

  private mutating func readDocumentation(_ above: Range<Int>?) {
    if let above { return leaf(.documentation, above) }
    var index = position
    while index < end, CharacterClass.isBlank(source[index]) { index += 1 }
    guard index + 2 < end, source[index..<index + 3].allSatisfy({ $0 == UInt8(ascii: "/") }) else { return }
    position = index
    skipToLineEnd()
    leaf(.documentation, index..<position)
  }

  /// Reads a name.
  ///
  /// - Parameter isValue: Whether it is taken apart as an expression is.
  mutating func readName(_ kind: SyntaxKind, _ what: String, isValue: Bool = false) throws(SyntaxFailure) {
    let name = position..<nameEnd(from: position)
    guard !name.isEmpty else {
      throw expected(what, as: isValue ? codeOfSlip { nameEnd(from: $0) > $0 } : codeAtMissingPiece)
    }
    leaf(kind, name, payload: symbol(name))
    position = name.upperBound
  }

  private mutating func readJump(_ kind: SyntaxKind) throws(SyntaxFailure) {
    let statement = open(kind, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    skipBlanks()
    if isAt("{") {
      position += 1
      try readExpression()
      skipBlanks()
      guard isAt("}") else {
        let code = codeOfSlip { isAt("}", at: $0) }
        throw fail(.unclosedSubstitution(inCommand: true, found: found), foundRange, as: code)
      }
      position += 1
    } else if isAt(">", ">") {
      throw fail(.missingDestination, position..<position + 2)
    } else {
      try readName(.name, "the name of a node")
    }
    try readCommandEnd(of: .jump, isBehindValue: false)
    close(statement)
  }

  private mutating func readReturn() throws(SyntaxFailure) {
    let statement = open(.returnStatement, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    try readCommandEnd(of: .returnWord, isBehindValue: false)
    close(statement)
  }

  private mutating func readCall() throws(SyntaxFailure) {
    let statement = open(.call, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    skipBlanks()
    let start = position
    let name = start..<nameEnd(from: start)
    position = name.upperBound
    skipBlanks()
    guard !name.isEmpty, !isReserved(name) else {
      position = start
      throw fail(.callWithoutFunction, start..<(pieceEnd(at: start) ?? characterRange.upperBound))
    }
    guard isAt("(") else {
      let isMissing = beginsValue(at: position) || isAt(")") || isAt(",")
      throw fail(
        .callWithoutArguments(text(name)), foundRange,
        as: isMissing ? nil : codeOfSlip { isAt("(", at: $0) })
    }
    let expression = open(.expression, at: start)
    try readArguments(of: name)
    close(expression)
    try readCommandEnd(of: .call, isBehindValue: true)
    close(statement)
  }
}
