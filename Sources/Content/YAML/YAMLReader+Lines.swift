import YarnCompiler

extension YAMLReader {
  /// The byte that is looked at; nil at the end.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// How far right it is, counted from 0.
  var column: Int { index - lineStart }

  /// What is left of the line, without blanks and a comment at its end.
  var restOfLine: Range<Int> {
    var end = index
    for place in index..<endOfLine {
      if bytes[place] == UInt8(ascii: "#"), place > index, Self.isBlank(bytes[place - 1]) { break }
      if !Self.isBlank(bytes[place]) { end = place + 1 }
    }
    return index..<end
  }

  /// Where the line ends that is looked at.
  var endOfLine: Int { bytes[index...].firstIndex(where: Self.isBreak) ?? bytes.count }

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  static func isBracketSign(_ byte: UInt8) -> Bool { ",[]{}".utf8.contains(byte) }

  /// Whether a place is behind a word: there is a blank, a line break or the end.
  func isGap(_ place: Int) -> Bool {
    place >= bytes.count || Self.isBlank(bytes[place]) || Self.isBreak(bytes[place])
  }

  /// Whether a sign stands here that means something because a blank follows it.
  func isAtIndicator(_ sign: Unicode.Scalar) -> Bool {
    byte == UInt8(ascii: sign) && isGap(index + 1)
  }

  /// Whether there is nothing more in the line than a comment.
  var isAtLineEnd: Bool {
    guard let byte else { return true }
    return Self.isBreak(byte) || isAtComment
  }

  var isAtComment: Bool {
    byte == UInt8(ascii: "#") && (index == lineStart || Self.isBlank(bytes[index - 1]))
  }

  /// Whether the colon of a field follows. Blanks before it are passed.
  var isAtColon: Bool {
    mutating get {
      skipBlanks()
      return isAtIndicator(":")
    }
  }

  /// Whether the line begins or ends a document: `---` or `...`.
  var isAtDocumentMark: Bool {
    guard index == lineStart, index + 3 <= bytes.count, isGap(index + 3) else { return false }
    return bytes[index..<index + 3].elementsEqual("---".utf8)
      || bytes[index..<index + 3].elementsEqual("...".utf8)
  }

  mutating func skipBlanks() {
    while let byte, Self.isBlank(byte) { index += 1 }
  }

  /// Passes the rest of the line, but not the line break.
  mutating func skipLine() { index = endOfLine }

  /// Passes a line break, of whatever kind.
  mutating func skipBreak() {
    let isPair = bytes[index...].prefix(2).elementsEqual("\r\n".utf8)
    index += isPair ? 2 : 1
    lineStart = index
  }

  /// Passes blanks, comments and line breaks. Between brackets tabs are blanks everywhere; elsewhere they cannot
  /// indent.
  mutating func skipToContent(inBrackets: Bool = false) throws(Diagnostic) {
    let line = lineStart
    while true {
      skipBlanks()
      if isAtComment { skipLine() }
      guard let byte, Self.isBreak(byte) else { break }
      skipBreak()
    }
    guard !inBrackets, byte != nil, lineStart != line || lineStart == 0 else { return }
    if let tab = bytes[lineStart..<index].firstIndex(of: UInt8(ascii: "\t")) {
      throw problem(.tab, tab..<tab + 1)
    }
  }

  /// Reads to the next blank, line break or bracket.
  mutating func word() -> String {
    let start = index
    while let byte, !isGap(index), !Self.isBracketSign(byte) { index += 1 }
    return source.text(in: start..<index)
  }
}
