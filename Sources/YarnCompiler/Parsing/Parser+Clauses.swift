extension Parser {
  mutating func readIf() {
    let line = lineNumber
    let statement = open(.ifStatement, at: position, payload: UInt32(line))
    scopes.ifs += 1
    readClause(.when, of: .ifWord, line: line, allowsElse: true)
    var hasElse = false
    while lead() == .command, keyword.word == .elseIf || keyword.word == .elseWord, !hasElse {
      hasElse = keyword.word == .elseWord
      readClause(hasElse ? .otherwise : .when, of: .ifWord, line: line, allowsElse: !hasElse)
    }
    scopes.ifs -= 1
    readEnd(.endIf, of: .ifWord, line: line)
    close(statement)
  }

  mutating func readOnce() {
    let line = lineNumber
    let statement = open(.onceStatement, at: position, payload: UInt32(line))
    scopes.onces += 1
    readClause(.once, of: .once, line: line, allowsElse: true)
    if lead() == .command, keyword.word == .elseWord {
      readClause(.otherwise, of: .once, line: line, allowsElse: false)
    }
    scopes.onces -= 1
    readEnd(.endOnce, of: .once, line: line)
    close(statement)
  }

  /// Reads the head of a clause and the statements below it.
  ///
  /// - Parameters:
  ///   - statement: The word of the statement that the clause belongs to.
  ///   - line: The line on which that statement begins.
  private mutating func readClause(
    _ form: ClauseForm, of statement: Keyword, line: Int, allowsElse: Bool
  ) {
    let clause = open(.clause, at: position, form: form.rawValue, payload: UInt32(lineNumber))
    readClauseHead(clause, form, isInIf: statement == .ifWord)
    indentation.meetOther()
    let block = open(.block, at: position, payload: UInt32(lineNumber))
    if descend() { readClauseStatements(of: statement, line: line, allowsElse: allowsElse) }
    ascend()
    close(block)
    close(clause)
  }

  /// Reads `<<if e>>` and the like. If it is broken, the clause stays, so that its end has a beginning.
  private mutating func readClauseHead(_ clause: Int, _ form: ClauseForm, isInIf: Bool) {
    let start = position
    let depth = scopes.depth
    position = keyword.end
    do throws(SyntaxFailure) {
      var statement = Keyword.ifWord
      var isBehindValue = false
      switch form {
      case .when:
        try readExpression()
        isBehindValue = true
      case .otherwise:
        skipBlanks()
        let word = position..<nameEnd(from: position)
        if isWord("if", word) { throw fail(.elseIfInTwoWords, word, as: isInIf ? nil : Self.unclosed) }
        statement = isInIf ? .ifWord : .once
      case .once, .onceWhen:
        isBehindValue = try readOnceCondition()
        if isBehindValue { elements[clause].form = ClauseForm.onceWhen.rawValue }
        statement = .once
      }
      try readCommandEnd(of: statement, isBehindValue: isBehindValue)
    } catch {
      scopes.depth = depth
      if !scopes.isAbandoned { skipToLineEnd() }
      mentionNames(in: start..<position, from: clause)
      elements.removeSubrange((clause + 1)...)
    }
  }

  /// Reads statements up to a word that continues or ends the statement, or any that is around it.
  private mutating func readClauseStatements(of statement: Keyword, line: Int, allowsElse: Bool) {
    let isInIf = statement == .ifWord
    while true {
      readStatements()
      switch lead() {
      case .endOfNode, .endOfFile: return
      case .closing: swallowClosing(statement, line: line)
      case .command:
        switch keyword.word {
        case .endIf, .endOnce: return
        case .elseIf where allowsElse && isInIf, .elseWord where allowsElse: return
        default: readStrayWord(inOnce: !isInIf)
        }
      case .text, .option, .item, .tag, .opening, .endOfGroup:
        if !scopes.isLevelOver {
          preconditionFailure("statements end only where a body, a block or a clause can")
        }
        return
      }
    }
  }

  /// Reports that a level ends inside an `if` or `once`, and goes on as if it did not.
  private mutating func swallowClosing(_ statement: Keyword, line: Int) {
    indentation.takeClosing()
    guard scopes.levels > 0 else { return }
    scopes.swallowedClosings += 1
    guard !scopes.isAbandoned, scopes.reportedOpen.insert(line).inserted else { return }
    // The language's own compiler passes over one piece too many if what follows fits.
    let isPassedOver = indentation.closings == 0 && isAt("<", "<")
    let isEmptyLine = position < end && isAtLineEnd
    report(
      .levelEndsInside(statement, line: line, atEmptyLine: isEmptyLine), position..<position,
      as: isPassedOver ? "YS0005" : nil)
  }

  /// Reads the word that ends a statement, or reports what stands in its place.
  private mutating func readEnd(_ word: Keyword, of statement: Keyword, line: Int) {
    switch lead() {
    case .command where keyword.word == word:
      recovering { (parser) throws(SyntaxFailure) in
        parser.position = parser.keyword.end
        try parser.readCommandEnd(of: word, isBehindValue: false)
        parser.indentation.meetOther()
      }
    case .command:
      guard let found = keyword.word else { preconditionFailure("a clause ends only at a keyword") }
      if !scopes.isAbandoned { report(.wrongEnd(found, of: statement, line: line), keywordRange) }
      let belongsAround = found == .endIf ? scopes.ifs > 0 : scopes.onces > 0
      if !belongsAround { skipBrokenLine() }
    case .endOfFile:
      if !scopes.isAbandoned { report(.missingEndOfNode, end..<end) }
      scopes.isAbandoned = true
    case .endOfNode, .text, .option, .item, .tag, .opening, .closing, .endOfGroup:
      reportMissingEnd(word, of: statement, line: line)
    }
  }

  private mutating func reportMissingEnd(_ word: Keyword, of statement: Keyword, line: Int) {
    // That the level ends inside the statement says it as well.
    if scopes.isAbandoned || scopes.swallowedClosings > 0 { return }
    if scopes.strayEnds > 0 {
      scopes.strayEnds -= 1
    } else {
      report(.missingEnd(word, of: statement, line: line), position..<min(position + 3, end))
    }
  }
}
