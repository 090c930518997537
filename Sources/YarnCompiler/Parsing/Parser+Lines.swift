extension Parser {
  /// Reads a line of dialogue up to the end of its line: text, then at most one condition, then tags.
  mutating func readLine() throws(SyntaxFailure) {
    indentation.meetOther()
    let start = position
    let line = open(.line, at: start, payload: UInt32(lineNumber))
    valueCount = 0
    elements[line].form = try readText()
    var textEnd = position
    while textEnd > start, CharacterClass.isBlank(source[textEnd - 1]) { textEnd -= 1 }
    if textEnd < position { trimText(at: textEnd) }
    if lineNumber == lastCommandLine {
      warn(ofTextBehindCommand: start)
    } else {
      warn(ofText: start..<textEnd)
    }
    var lineEnd = textEnd
    let hasCondition = isAt("<", "<")
    if hasCondition {
      try readLineCondition()
      lineEnd = position
      skipBlanks()
    }
    while isAt("#") {
      try readTag()
      lineEnd = position
      skipBlanks()
    }
    try finishLine(hasCondition: hasCondition)
    close(line, at: lineEnd)
  }

  private mutating func finishLine(hasCondition: Bool) throws(SyntaxFailure) {
    guard !isAtLineEnd, !isAt("/", "/") else { return }
    if isAt("<", "<") {
      throw fail(hasCondition ? .secondCondition : .conditionBehindTags, position..<position + 2)
    }
    throw fail(.textBehindLine(found), characterRange)
  }

  /// Reads literal text and substitutions, up to a tag, a `<<`, a comment or the end of the line.
  ///
  /// - Returns: What is to be said of the text, see ``TextForm``.
  private mutating func readText() throws(SyntaxFailure) -> UInt8 {
    var start = position
    var form: UInt8 = 0
    var all: UInt8 = 0
    while true {
      while position < end, !CharacterClass.interruptsText(source[position]) { position += 1 }
      guard position < end else { break }
      switch source[position] {
      case UInt8(ascii: "<") where byte(1) != UInt8(ascii: "<"),
        UInt8(ascii: "/") where byte(1) != UInt8(ascii: "/"):
        position += 1
        continue
      case UInt8(ascii: "\\"):
        try readEscape()
        form |= TextForm.hasEscapes
        continue
      case UInt8(ascii: "["):
        position += 1
        form |= TextForm.hasBrackets
        continue
      case UInt8(ascii: "{"):
        addText(start..<position, form)
        try readSubstitution()
        start = position
        all |= form
        form = 0
        continue
      default: break
      }
      break
    }
    addText(start..<position, form)
    return all | form
  }

  private mutating func addText(_ range: Range<Int>, _ form: UInt8) {
    if !range.isEmpty { leaf(.text, range, form: form) }
  }

  /// Takes the blanks behind a line's text out of its last piece.
  private mutating func trimText(at textEnd: Int) {
    let last = elements.count - 1
    guard elements[last].kind == .text else { return }
    if elements[last].start < UInt32(textEnd) {
      elements[last].end = UInt32(textEnd)
    } else {
      elements.removeLast()
    }
  }

  private mutating func readEscape() throws(SyntaxFailure) {
    switch byte(1) {
    case UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"):
      position += 2
    default:
      let start = position
      position += 1
      throw fail(.badEscape(isAtLineEnd ? nil : text(characterRange)), start..<characterRange.upperBound)
    }
  }

  /// How many values a line or a command can have.
  private static let mostValues = 65_535

  /// Reads `{`, an expression, and `}`.
  mutating func readSubstitution(inCommand: Bool = false) throws(SyntaxFailure) {
    let substitution = open(.substitution, at: position)
    valueCount += 1
    guard valueCount <= Self.mostValues else {
      throw fail(.tooManyValues(Self.mostValues), position..<position + 1)
    }
    position += 1
    try readExpression()
    skipBlanks()
    guard isAt("}") else {
      throw fail(
        .unclosedSubstitution(inCommand: inCommand, found: found), foundRange,
        as: inCommand ? codeAtMissingPiece : nil)
    }
    position += 1
    close(substitution)
  }

  /// Reads `<<if …>>`, `<<once>>` or `<<once if …>>` behind a line's text.
  private mutating func readLineCondition() throws(SyntaxFailure) {
    let start = position
    guard case .command = lead(), keyword.word == .ifWord || keyword.word == .once else {
      throw commandBehindText()
    }
    let isOnce = keyword.word == .once
    let condition = open(.condition, at: start, form: (isOnce ? ConditionForm.once : .when).rawValue)
    position = keyword.end
    var isBehindValue = true
    if isOnce {
      isBehindValue = try readOnceCondition()
      if isBehindValue { elements[condition].form = ConditionForm.onceWhen.rawValue }
    } else {
      try readExpression()
    }
    skipBlanks()
    guard isAt(">", ">") else {
      let code = isBehindValue && pieceEnd(at: position) == nil ? nil : Self.commandBehindText
      throw isAtLineEnd ? fail(.unclosedStatement, characterRange, as: code) : expected("`>>`", as: code)
    }
    position += 2
    close(condition)
  }

  /// Reads what may follow `once`: `if` and an expression. False if nothing of it is there.
  mutating func readOnceCondition() throws(SyntaxFailure) -> Bool {
    skipBlanks()
    let word = position..<nameEnd(from: position)
    guard isWord("if", word) else { return false }
    position = word.upperBound
    try readExpression()
    return true
  }

  /// Reports a command that stands behind text, up to its `>>`.
  private mutating func commandBehindText() -> SyntaxFailure {
    let start = position
    if keyword.word == .endIf || keyword.word == .endOnce { scopes.strayEnds += 1 }
    let code = codeOfBrokenCommand
    while !isAtLineEnd, !isAt(">", ">") { position += 1 }
    if isAt(">", ">") { position += 2 }
    return fail(.commandBehindText, start..<position, as: code)
  }

  /// The code for the command that ``lead()`` met, if it is broken in itself.
  private var codeOfBrokenCommand: String? {
    switch keyword.word {
    case nil:
      let rest = source[keyword.end...]
      guard let chevron = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || CharacterClass.isBreak($0) })
      else { return nil }
      return isAt(">", at: chevron) && !isAt(">", ">", at: chevron) ? Self.unclosed : nil
    case .set, .call, .declare, .elseIf, .caseWord:
      var index = behindBlanks(keyword.end)
      while !isAt(">", ">", at: index) {
        guard let next = pieceEnd(at: index) else { return "YS0005" }
        index = behindBlanks(next)
      }
      return nil
    default: return nil
    }
  }

  private mutating func readTag() throws(SyntaxFailure) {
    let start = position
    position += 1
    skipBlanks()
    let textStart = position
    while !isAtLineEnd {
      switch source[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "<"):
        break
      default:
        position += 1
        continue
      }
      break
    }
    guard position > textStart else { throw expected("the text of the tag") }
    addTag(start..<position, text: textStart..<position)
  }

  private mutating func addTag(_ range: Range<Int>, text: Range<Int>) {
    if text.count >= 5, isWord("line:", text.lowerBound..<text.lowerBound + 5) {
      leaf(.tag, range, form: TagForm.line.rawValue, payload: symbol(text))
    } else if text.count >= 7, isWord("shadow:", text.lowerBound..<text.lowerBound + 7) {
      let source = "line:" + self.text(text.lowerBound + 7..<text.upperBound)
      leaf(.tag, range, form: TagForm.shadow.rawValue, payload: symbols.symbol(of: source))
    } else {
      leaf(.tag, range, payload: symbol(text))
    }
  }
}
