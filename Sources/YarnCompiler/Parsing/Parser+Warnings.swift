extension Parser {
  /// Looks for text that was probably meant to be a statement.
  mutating func warn(ofText range: Range<Int>) {
    guard !range.isEmpty, lineNumber > lastReportedText else { return }
    let first = source[range.lowerBound]
    if source[range.upperBound - 1] == UInt8(ascii: ">") {
      warn(ofChevrons: range)
    } else if first == UInt8(ascii: "s") || first == UInt8(ascii: "j") || first == UInt8(ascii: "d") {
      warn(ofBareStatement: range)
    }
  }

  /// Reports text that begins on the line of a command, with all behind it: chevrons too many, or text.
  mutating func warn(ofTextBehindCommand start: Int) {
    // The backslash before the first character is no part of it.
    let start = isAt("\\", at: start) ? start + 1 : start
    var lineEnd = start
    while lineEnd < end, !CharacterClass.isBreak(source[lineEnd]) { lineEnd += 1 }
    var textEnd = lineEnd
    while textEnd > start, CharacterClass.isBlank(source[textEnd - 1]) { textEnd -= 1 }
    let isChevrons = source[start..<textEnd].allSatisfy { $0 == UInt8(ascii: ">") }
    report(isChevrons ? .extraChevrons : .textBehindCommand, start..<textEnd)
  }

  /// Looks whether `<` and `>` stand around the text as if around a command, but too few of them.
  ///
  /// The first two characters are not looked at for a `>`, as the language's own compiler does not. Who writes
  /// backslashes before such signs means them.
  private mutating func warn(ofChevrons range: Range<Int>) {
    let text = source[range]
    guard text.first != UInt8(ascii: "\\"), !isAt("\\", ">", at: range.upperBound - 2) else { return }
    let opening = text.prefix { $0 == UInt8(ascii: "<") }.count
    let run = text.reversed().prefix { $0 == UInt8(ascii: ">") }.count
    let count = run < text.count - 2 ? text.count : self.text(range).utf16.count
    let closing = min(run, max(count - 2, 0))
    if opening == 1, closing == 1 {
      report(.singleChevrons, range)
    } else if opening < 2, closing == 2 {
      report(.strayClose, range.upperBound - 2..<range.upperBound)
    }
  }

  /// Looks whether the text would be a statement if it stood between `<<` and `>>`.
  private mutating func warn(ofBareStatement range: Range<Int>) {
    let word = range.lowerBound..<nameEnd(from: range.lowerBound)
    guard word.upperBound < range.upperBound, CharacterClass.isBlank(source[word.upperBound]),
      let keyword = Keyword(UnsafeBufferPointer(rebasing: source[word])), readsStatement(keyword, in: range)
    else { return }
    report(.bareStatement(keyword.text), word)
  }

  /// Whether all of a range reads as a statement that begins with the word, only that its end is missing.
  private func readsStatement(_ word: Keyword, in range: Range<Int>) -> Bool {
    var reader = Parser(UnsafeBufferPointer(rebasing: source[range]), symbols: SymbolTable())
    reader.keyword = (word, word.text.utf8.count)
    switch word {
    case .set, .declare, .jump, .detour:
      reader.recovering { (parser) throws(SyntaxFailure) in try parser.readCommandStatement() }
    case .ifWord, .elseIf, .elseWord, .endIf, .call, .returnWord, .enumWord, .caseWord, .endEnum, .once,
      .endOnce, .local:
      return false
    }
    return reader.findings.map(\.problem) == [.unclosedStatement]
  }
}
