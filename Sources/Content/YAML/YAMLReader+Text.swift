import YarnCompiler

/// Text with and without quotes. YAML 1.2.2, 7.3.
extension YAMLReader {
  /// Reads text without quotes, over as many lines as it goes on.
  mutating func plain(under indent: Int, inBrackets: Bool, isText: Bool) throws(Diagnostic) -> YAMLNode {
    try checkFirstSign(inBrackets: inBrackets)
    let start = index
    passWords(inBrackets: inBrackets)
    let range = start..<index
    var text = Array(bytes[range])
    while let breaks = nextLine(under: indent, inBrackets: inBrackets) {
      text += Self.folded(breaks)
      let start = index
      passWords(inBrackets: inBrackets)
      text += bytes[start..<index]
    }
    return try made(.scalar(String(decoding: text, as: UTF8.self), isPlain: !isText), range)
  }

  private func checkFirstSign(inBrackets: Bool) throws(Diagnostic) {
    guard let byte else { return }
    let next = index + 1
    let isAlone = isGap(next) || (inBrackets && Self.isBracketSign(bytes[next]))
    if byte == UInt8(ascii: ":"), isAlone { throw problem(.colon, index..<next) }
    let isSign = ",[]{}#&*!|>'\"%@`".utf8.contains(byte) || ("-?".utf8.contains(byte) && isAlone)
    if isSign { throw problem(.sign(source.text(in: index..<next)), index..<next) }
  }

  /// Passes words as far as the line goes, or to a comment, to the colon of a field, to what ends it in brackets.
  private mutating func passWords(inBrackets: Bool) {
    var end = index
    while let byte, !Self.isBreak(byte), !isAtComment {
      if byte == UInt8(ascii: ":") {
        let next = index + 1
        if isGap(next) || (inBrackets && Self.isBracketSign(bytes[next])) { break }
      }
      if inBrackets, Self.isBracketSign(byte) { break }
      index += 1
      if !Self.isBlank(byte) { end = index }
    }
    index = end
  }

  /// Goes to the line in which text without quotes goes on.
  ///
  /// - Returns: How many line breaks lie between; nil, and nothing is passed, if it ends here.
  private mutating func nextLine(under indent: Int, inBrackets: Bool) -> Int? {
    let before = (index, lineStart)
    let breaks = skipBreaks()
    let spaces = bytes[lineStart..<index].prefix { $0 == UInt8(ascii: " ") }.count
    let isEnd = byte == nil || byte == UInt8(ascii: "#") || isAtDocumentMark || spaces <= indent
    let isSign = inBrackets && (byte.map(Self.isBracketSign) ?? true || byte == UInt8(ascii: ":"))
    if breaks > 0, !isEnd, !isSign { return breaks }
    (index, lineStart) = before
    return nil
  }

  /// Passes blanks and line breaks, and counts the breaks.
  private mutating func skipBreaks() -> Int {
    var breaks = 0
    skipBlanks()
    while let byte, Self.isBreak(byte) {
      skipBreak()
      skipBlanks()
      breaks += 1
    }
    return breaks
  }

  /// What line breaks in text mean: one is a blank, and of several all but the first count.
  private static func folded(_ breaks: Int) -> [UInt8] {
    breaks == 1 ? [UInt8(ascii: " ")] : Array(repeating: UInt8(ascii: "\n"), count: breaks - 1)
  }

  /// Reads text in quotes, of either kind.
  mutating func quoted(under indent: Int) throws(Diagnostic) -> YAMLNode {
    let (open, quote) = (index, bytes[index])
    let isDouble = quote == UInt8(ascii: "\"")
    index += 1
    var text: [UInt8] = []
    // Blanks before a line break do not count, unless an escape stands for them.
    var kept = 0
    while let byte {
      if byte == quote {
        index += 1
        guard !isDouble, self.byte == quote else {
          return try made(.scalar(String(decoding: text, as: UTF8.self), isPlain: false), inOneLine(open))
        }
        text.append(quote)
        index += 1
      } else if isDouble, byte == UInt8(ascii: "\\") {
        text += try escape()
        kept = text.count
      } else if Self.isBreak(byte) {
        while text.count > kept, Self.isBlank(text[text.count - 1]) { text.removeLast() }
        text += Self.folded(skipBreaks())
        if column <= indent || isAtDocumentMark { break }
      } else {
        text.append(byte)
        index += 1
      }
    }
    throw problem(.unclosedQuote, open..<bytes[open...].prefix { !Self.isBreak($0) }.endIndex)
  }

  /// Reads an escape, and returns what it stands for. YAML 1.2.2, 5.7.
  private mutating func escape() throws(Diagnostic) -> [UInt8] {
    let start = index
    index += 1
    guard let sign = byte else { return [] }
    if Self.isBreak(sign) {
      // The line break is not there; empty lines after it are.
      return Array(repeating: UInt8(ascii: "\n"), count: skipBreaks() - 1)
    }
    index += 1
    switch sign {
    case UInt8(ascii: "x"): return try codePoint(digits: 2, from: start)
    case UInt8(ascii: "u"): return try codePoint(digits: 4, from: start)
    case UInt8(ascii: "U"): return try codePoint(digits: 8, from: start)
    case _:
      guard let scalar = Self.escapes[sign] else { throw unknownEscape(start..<index) }
      return Array(String(scalar).utf8)
    }
  }

  private mutating func codePoint(digits: Int, from start: Int) throws(Diagnostic) -> [UInt8] {
    let end = min(index + digits, bytes.count)
    let value = UInt32(source.text(in: index..<end), radix: 16)
    guard end - index == digits, let scalar = value.flatMap(Unicode.Scalar.init) else {
      throw unknownEscape(start..<end)
    }
    index = end
    return Array(String(scalar).utf8)
  }

  private func unknownEscape(_ range: Range<Int>) -> Diagnostic {
    // A whole character, even if it is one of several bytes.
    let rest = source.text(in: range.lowerBound..<endOfLine)
    let shown = String(rest.prefix(max(range.count, 2)))
    return problem(
      .unknownEscape(shown), range.lowerBound..<min(range.lowerBound + shown.utf8.count, bytes.count))
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
    UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]
}
