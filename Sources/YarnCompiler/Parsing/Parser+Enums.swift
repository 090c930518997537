extension Parser {
  /// Reads from `<<enum Name>>` to `<<endenum>>`.
  ///
  /// What is no case is reported, and passed over if cases go on behind it.
  mutating func readEnum() {
    let statement = open(.enumeration, at: position, payload: UInt32(lineNumber))
    var isBroken = !reads { (parser) throws(SyntaxFailure) in try parser.readEnumHead() }
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
        if !hasCase, !isBroken {
          report(.emptyEnum, keywordRange)
          isBroken = true
        }
        let hasEnd = reads { (parser) throws(SyntaxFailure) in
          parser.position = parser.keyword.end
          try parser.readCommandEnd(of: .endEnum, isBehindValue: false)
        }
        return close(enumeration: statement, isBroken: isBroken || !hasEnd)
      case let found:
        if !isBroken { reportForeign(found, hasCase: hasCase) }
        isBroken = true
        if found == .endOfNode || found == .endOfFile || !goesOnBehindLine() {
          return close(enumeration: statement, isBroken: true)
        }
      }
    }
  }

  /// Reads part of a statement, and says whether that went well; if not, goes on at the end of the line.
  private mutating func reads(_ read: (inout Parser) throws(SyntaxFailure) -> Void) -> Bool {
    defer { indentation.meetOther() }
    do throws(SyntaxFailure) {
      try read(&self)
      return true
    } catch {
      skipToLineEnd()
      return false
    }
  }

  private mutating func readEnumHead() throws(SyntaxFailure) {
    position = keyword.end
    skipBlanks()
    try readName(.name, "the name of the enum")
    try readCommandEnd(of: .enumWord, isBehindValue: false)
  }

  private mutating func close(enumeration statement: Int, isBroken: Bool) {
    close(statement)
    guard isBroken else { return }
    elements.removeSubrange(statement...)
    scopes.hasBrokenStatement = true
  }

  private mutating func reportForeign(_ found: Lead, hasCase: Bool) {
    let isPassedOver = hasCase && found != .command
    report(
      .notACase(found: self.found), position..<min(position + 2, end), as: isPassedOver ? nil : Self.unclosed)
  }

  /// Passes over a line that is no part of an enum, and says whether a case or the end of the enum follows it.
  private mutating func goesOnBehindLine() -> Bool {
    skipBrokenLine()
    while true {
      switch lead() {
      case .opening: indentation.takeOpening()
      case .closing: indentation.takeClosing()
      case .endOfGroup: indentation.takeEndOfGroup()
      case .command: return keyword.word == .caseWord || keyword.word == .endEnum
      case .text, .option, .item, .tag, .endOfNode, .endOfFile: return false
      }
    }
  }

  private mutating func readCase() throws(SyntaxFailure) {
    let statement = open(.enumerationCase, at: position, payload: UInt32(lineNumber))
    position = keyword.end
    skipBlanks()
    let name = position..<nameEnd(from: position)
    if isReserved(name) { throw fail(.reservedWord(text(name)), name) }
    try readName(.name, "the name of the case", isValue: true)
    skipBlanks()
    if isAt(">"), position + 1 == end || CharacterClass.isBreak(byte(1)) {
      position += 1
      throw fail(.unclosedStatement, characterRange)
    }
    if !isAt(">", ">"), !isAtLineEnd {
      try readAssignmentSign(.caseWord)
      try readRawValue()
    }
    try readCommandEnd(of: .caseWord, isBehindValue: true)
    close(statement)
    indentation.meetOther()
  }
}
