extension Parser {
  /// Reads the whole file.
  mutating func readFile() {
    let file = open(.file, at: 0)
    if end >= 3, source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF { position = 3 }
    var hasNode = false
    while skipBetweenNodes() {
      if isAt("#"), !hasNode {
        readFileTag()
      } else {
        hasNode = true
        readNode()
      }
    }
    if !hasNode { report(.noNodes, end..<end) }
    close(file, at: end)
  }

  /// Skips blanks, line breaks and comments; false at the end of the file.
  private mutating func skipBetweenNodes() -> Bool {
    while position < end {
      switch source[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): countBreak()
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): skipToLineEnd()
      default: return true
      }
    }
    return false
  }

  private mutating func countBreak() {
    position += isAt("\r", "\n") ? 2 : 1
    lineNumber += 1
  }

  private mutating func readFileTag() {
    let start = position
    skipToLineEnd()
    leaf(.fileTag, start..<position)
  }

  private mutating func readNode() {
    let start = position
    let firstElement = elements.count
    let node = open(.node, at: start, payload: UInt32(lineNumber))
    var hasHeader = false
    var isBroken = false
    while skipBetweenNodes(), !isAt("-", "-") || byte(2) != UInt8(ascii: "-") {
      guard CharacterClass.beginsName(source[position]) || nameEnd(from: position) > position else {
        if !isBroken { report(.notAHeader(found), characterRange) }
        isBroken = true
        skipToLineEnd()
        continue
      }
      defer { hasHeader = true }
      let count = elements.count
      let headerStart = position
      do throws(SyntaxFailure) {
        try readHeader(isFirstFailure: !isBroken)
      } catch {
        skipToLineEnd()
        // A title that was read stays; a header that was not closed goes.
        if count < elements.count, elements[count].extent == 0 {
          mentionNames(in: headerStart..<position, from: count)
          elements.removeSubrange(count...)
        }
        isBroken = true
      }
    }
    guard position < end else {
      if !isBroken { report(.missingBody, end..<end) }
      elements.removeSubrange(firstElement...)
      return
    }
    if !hasHeader, !isBroken { report(.bodyWithoutHeaders, position..<position + 3) }
    readBody()
    close(node)
    if isBroken { elements[node].form = 1 }
  }

  /// Reads one header up to the end of its line.
  private mutating func readHeader(isFirstFailure: Bool) throws(SyntaxFailure) {
    let start = position
    let key = start..<nameEnd(from: start)
    position = key.upperBound
    skipBlanks()
    guard isAt(":") else {
      if !isFirstFailure { throw SyntaxFailure() }
      throw missingColon(behind: key)
    }
    position += 1
    skipBlanks()
    if isWord("title", key) {
      try readTitle(from: start)
    } else if isWord("when", key) {
      try readWhen(from: start)
    } else {
      readPlainHeader(key)
    }
  }

  /// Reports a line that should be a header: the body's first line, if it seems that `---` was forgotten.
  ///
  /// What stands there instead of the colon may be on a later line.
  private mutating func missingColon(behind key: Range<Int>) -> SyntaxFailure {
    let what = "a `:` behind the name of the header"
    // In the headers with a meaning of their own the end of the line counts.
    if isWord("when", key) { return expected(what) }
    if isWord("title", key), isAtLineEnd || isAt("/", "/") {
      return expected(what, as: position > key.upperBound ? "YS0027" : nil)
    }
    let (start, line) = (position, lineNumber)
    defer { (position, lineNumber) = (start, line) }
    guard skipBetweenNodes() else { return fail(.missingBody, end..<end) }
    if isAt("-", "-") { return expected(what, as: "YS0004") }
    let word = position..<nameEnd(from: position)
    let next = behindBlanks(word.upperBound)
    let isText = next >= end || CharacterClass.isBreak(source[next]) || nameEnd(from: next) > next
    guard !word.isEmpty, isText else { return expected(what) }
    return line < lineNumber ? expected(what, as: "YS0004") : fail(.missingBody, foundRange)
  }

  func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
    guard word.utf8CodeUnitCount == range.count else { return false }
    for offset in 0..<range.count where word.utf8Start[offset] != source[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func readTitle(from start: Int) throws(SyntaxFailure) {
    let header = open(.titleHeader, at: start, payload: UInt32(lineNumber))
    let name = position..<nameEnd(from: position)
    if name.isEmpty {
      close(header)
      if isAtLineEnd || isAt("/", "/") { throw expected("the name of the node") }
      throw badTitleCharacter()
    }
    leaf(.name, name, payload: symbol(name))
    position = name.upperBound
    close(header)
    skipBlanks()
    if isAtLineEnd || isAt("/", "/") {
      skipToLineEnd()
    } else if position > name.upperBound, nameEnd(from: position) > position {
      let second = position..<nameEnd(from: position)
      position = second.upperBound
      // The language's own compiler finds a character that it does not know before it counts the words.
      if !isAtLineEnd, !CharacterClass.isBlank(byte()), !isAt(":"), !isAt("/", "/") {
        throw badTitleCharacter()
      }
      throw fail(.severalWordsInTitle, second)
    } else {
      throw badTitleCharacter()
    }
  }

  /// Reports the character at the position, which no title has. A colon has its place in the header.
  private mutating func badTitleCharacter() -> SyntaxFailure {
    fail(.badTitleCharacter(text(characterRange)), characterRange, as: isAt(":") ? "YS0005" : nil)
  }

  private mutating func readWhen(from start: Int) throws(SyntaxFailure) {
    let header = open(.whenHeader, at: start, payload: UInt32(lineNumber))
    let condition = open(.condition, at: position, form: ConditionForm.when.rawValue)
    let word = position..<nameEnd(from: position)
    if isWord("always", word) {
      position = word.upperBound
      elements[condition].form = ConditionForm.always.rawValue
    } else if isWord("once", word) {
      position = word.upperBound
      elements[condition].form = ConditionForm.once.rawValue
      skipBlanks()
      let next = position..<nameEnd(from: position)
      if isWord("if", next) {
        position = next.upperBound
        elements[condition].form = ConditionForm.onceWhen.rawValue
        try readExpression()
      }
    } else if isWord("if", word) {
      throw fail(.ifInWhenHeader, word)
    } else {
      try readExpression()
    }
    close(condition)
    close(header)
    skipBlanks()
    guard isAtLineEnd || isAt("/", "/") else { throw expected("the end of the line") }
    skipToLineEnd()
  }

  /// Reads the value of a header without a meaning of its own. A comment needs a blank before it.
  private mutating func readPlainHeader(_ key: Range<Int>) {
    let header = open(.header, at: key.lowerBound, payload: UInt32(lineNumber))
    leaf(.name, key)
    let start = position
    while !isAtLineEnd {
      if isAt("/", "/"), position == start || CharacterClass.isBlank(source[position - 1]) { break }
      position += 1
    }
    var valueEnd = position
    while valueEnd > start, CharacterClass.isBlank(source[valueEnd - 1]) { valueEnd -= 1 }
    if valueEnd > start { leaf(.value, start..<valueEnd) }
    close(header, at: valueEnd)
    skipToLineEnd()
  }

  /// Reads from `---` to `===`.
  private mutating func readBody() {
    indentation = Indentation()
    scopes = Scopes()
    documentation = nil
    let body = open(.body, at: position)
    position += 3
    indentation.meetOther()
    while true {
      readStatements()
      switch lead() {
      case .endOfNode:
        position += 3
        close(body, at: position - 3)
        if scopes.hasBrokenStatement { elements[body].form = 1 }
        return
      case .endOfFile:
        if !scopes.isAbandoned { report(.missingEndOfNode, end..<end) }
        close(body)
        return
      case .closing: indentation.takeClosing()
      case .command: readStrayWord()
      case .text, .option, .item, .tag, .opening, .endOfGroup:
        preconditionFailure("statements end only where a body, a block or a clause can")
      }
    }
  }
}
