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
    case .enumWord: try readEnum()
    case .local: throw fail(.reservedWord("local"), keywordRange)
    case .elseIf, .elseWord, .endIf, .endOnce, .caseWord, .endEnum:
      preconditionFailure("words that continue a statement are read with it")
    }
  }

  /// Reads `>>`.
  mutating func readCommandEnd() throws(SyntaxFailure) {
    skipBlanks()
    guard isAt(">", ">") else {
      if isAtLineEnd { throw fail(.unclosedStatement, characterRange) }
      throw expected("`>>`")
    }
    position += 2
  }

  /// Reads `>>` of a statement without operands.
  private mutating func readWordEnd() throws(SyntaxFailure) {
    position = keyword.end
    try readCommandEnd()
  }

  // MARK: Commands for the host

  /// Reads a command up to its `>>`, and looks for what should not stand behind it.
  private mutating func readCommand() throws(SyntaxFailure) {
    let start = position
    if byte(2) == UInt8(ascii: "<") {
      report(.extraChevrons, start..<start + 1)
    }
    position += 2
    skipBlanks()
    let command = open(.command, at: start, payload: UInt32(lineNumber))
    let textStart = position
    try readCommandText()
    if position == textStart { throw fail(.emptyCommand, position..<position + 2) }
    if isStop(textStart..<position) {
      elements.removeSubrange((command + 1)...)
      elements[command].kind = .stop
    }
    position += 2
    close(command)
    readRestBehindCommand()
  }

  private mutating func readCommandText() throws(SyntaxFailure) {
    var start = position
    while true {
      guard !isAtLineEnd else {
        lastReportedText = lineNumber + 1
        throw fail(.unclosedCommand, characterRange)
      }
      switch source[position] {
      case UInt8(ascii: "{"):
        if position > start { leaf(.text, start..<position) }
        try readSubstitution(inCommand: true)
        start = position
      case UInt8(ascii: ">"):
        guard isAt(">", ">") else { throw fail(.chevronInCommand, position..<position + 1) }
        if position > start { leaf(.text, start..<position) }
        return
      default: position += 1
      }
    }
  }

  private func isStop(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, CharacterClass.isBlank(source[end - 1]) { end -= 1 }
    return isWord("stop", range.lowerBound..<end)
  }

  /// Reads tags behind a command, which mean nothing, and warns of text and of chevrons, which are text too.
  private mutating func readRestBehindCommand() {
    var chevronsEnd = position
    while chevronsEnd < end, source[chevronsEnd] == UInt8(ascii: ">") { chevronsEnd += 1 }
    if chevronsEnd > position {
      report(.extraChevrons, position..<chevronsEnd)
      lastReportedText = lineNumber
      return
    }
    skipBlanks()
    while isAt("#") {
      while !isAtLineEnd, !CharacterClass.isBlank(source[position]) { position += 1 }
      skipBlanks()
    }
    let arrow = isAt("-", ">") || isAt("=", ">") ? 2 : 0
    var start = position + arrow
    while start < end, CharacterClass.isBlank(source[start]) { start += 1 }
    guard !isAtLineEnd, !isAt("/", "/"), !isAt("<", "<") else { return }
    lastReportedText = lineNumber
    var textEnd = start
    while textEnd < end, !CharacterClass.isBreak(source[textEnd]) { textEnd += 1 }
    while textEnd > start, CharacterClass.isBlank(source[textEnd - 1]) { textEnd -= 1 }
    report(.textBehindCommand, start..<max(textEnd, start))
  }

  // MARK: Statements in one piece

  private mutating func readSet() throws(SyntaxFailure) {
    let statement = open(.set, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    try readVariableName()
    skipBlanks()
    elements[statement].form = try readAssignment().rawValue
    try readExpression()
    try readCommandEnd()
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
  private mutating func readAssignmentSign(_ word: Keyword) throws(SyntaxFailure) {
    skipBlanks()
    let to = position..<nameEnd(from: position)
    if isWord("to", to) {
      position = to.upperBound
    } else if isAt("="), byte(1) != UInt8(ascii: "=") {
      position += 1
    } else {
      throw fail(
        .missingAssignment(word, found: found, isValue: isAtValue),
        isAt("=") ? position..<position + 2 : characterRange)
    }
  }

  /// Whether a value seems to stand here, so that only a sign is missing before it.
  private var isAtValue: Bool {
    if isAtLineEnd { return true }
    switch source[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "!"): return byte(1) != UInt8(ascii: "=")
    case UInt8(ascii: "$"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "."): return true
    case let byte where CharacterClass.isDigit(byte): return true
    default:
      let name = position..<nameEnd(from: position)
      return !name.isEmpty
        && (!isReserved(name) || isWord("true", name) || isWord("false", name) || isWord("not", name))
    }
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
      try readName(.typeName, "the name of a type")
    }
    try readCommandEnd()
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

  private mutating func readName(_ kind: SyntaxKind, _ what: String) throws(SyntaxFailure) {
    let name = position..<nameEnd(from: position)
    guard !name.isEmpty else { throw expected(what) }
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
      guard isAt("}") else { throw expected("`}` behind the value") }
      position += 1
    } else if isAt(">", ">") {
      throw fail(.missingDestination, position..<position + 2)
    } else {
      try readName(.name, "the name of a node")
    }
    skipBlanks()
    guard isAt(">", ">") else { throw fail(.missingClose(found: found), characterRange) }
    position += 2
    close(statement)
  }

  private mutating func readReturn() throws(SyntaxFailure) {
    let statement = open(.returnStatement, at: position, payload: UInt32(lineNumber))
    try readWordEnd()
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
    if !name.isEmpty, !isAt("("), !isReserved(name) {
      throw fail(.callWithoutArguments(text(name)), characterRange)
    }
    position = start
    try readExpression()
    guard let last = elements.last, last.kind == .functionCall, Int(last.start) == start else {
      throw fail(.callWithoutFunction, start..<max(position, start))
    }
    skipBlanks()
    guard isAt(">", ">") else { throw fail(.missingClose(found: found), characterRange) }
    position += 2
    close(statement)
  }

  private mutating func readEnum() throws(SyntaxFailure) {
    let statement = open(.enumeration, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    skipBlanks()
    try readName(.name, "the name of the enum")
    try readCommandEnd()
    indentation.meetOther()
    var hasCase = false
    while true {
      switch lead() {
      case .opening: indentation.takeOpening()
      case .closing: indentation.takeClosing()
      case .endOfGroup: indentation.takeEndOfGroup()
      case .command where keyword.word == .caseWord:
        hasCase = true
        recovering { (parser) throws(SyntaxFailure) in try parser.readCase() }
      case .command where keyword.word == .endEnum:
        if !hasCase { throw fail(.emptyEnum, keywordRange) }
        try readWordEnd()
        close(statement)
        return
      case .command, .text, .option, .item, .tag, .endOfNode, .endOfFile:
        throw fail(.notACase(found: found), position..<min(position + 2, end))
      }
    }
  }

  private mutating func readCase() throws(SyntaxFailure) {
    let statement = open(.enumerationCase, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    skipBlanks()
    let name = position..<nameEnd(from: position)
    if isReserved(name) { throw fail(.reservedWord(text(name)), name) }
    try readName(.name, "the name of the case")
    skipBlanks()
    if !isAt(">", ">") {
      try readAssignmentSign(.caseWord)
      try readRawValue()
    }
    skipBlanks()
    if !isAt(">", ">"), !isAtLineEnd { throw fail(.unclosedCommand, characterRange) }
    try readCommandEnd()
    close(statement)
    indentation.meetOther()
  }
}
