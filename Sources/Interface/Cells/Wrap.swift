/// Breaks text into lines of at most so many columns.
///
/// Lines break at spaces, after hyphens and dashes, and beside wide characters; a word that is longer than a
/// line is cut. Line feeds break too. A wide character on a line of one column stands there alone, and what
/// draws it leaves it out: there is no width at which this does not end.
package enum Wrap {
  /// The lines of a text, each reduced to what every terminal measures alike, without spaces at their ends.
  ///
  /// - Parameter width: The columns of a line; less than one counts as one.
  /// - Complexity: O(*n*) in the length of the text.
  package static func lines(
    _ text: some StringProtocol, width: Int, _ set: GlyphSet = .unicode
  ) -> [String] {
    var wrapping = Wrapping(width: max(width, 1))
    var reader = GlyphReader(text, set)
    while let glyph = reader.next() { wrapping.add(glyph) }
    return wrapping.finished()
  }
}

extension Wrap {
  /// A text cut to so many columns, with an ellipsis if anything was lost: at the end of a word, if that costs
  /// less than a third of the columns.
  static func cut(_ text: some StringProtocol, width: Int, _ set: GlyphSet = .unicode) -> String {
    guard width > 0 else { return "" }
    var shown = String.UnicodeScalarView()
    var columns = 0
    var wordEnd: String.UnicodeScalarView?
    var reader = GlyphReader(text, set)
    while let glyph = reader.next() {
      let isSpace = glyph == .space || glyph == .newline
      if columns + glyph.width >= width {
        if Width.of(text, set) <= width { return String(text) }
        return ended(isSpace ? shown : wordEnd ?? shown, set)
      }
      if isSpace, shown.last != " ", columns * 3 >= width * 2 { wordEnd = shown }
      append(isSpace ? .space : glyph, to: &shown)
      columns += glyph.width
    }
    return String(text)
  }

  private static func ended(_ scalars: String.UnicodeScalarView, _ set: GlyphSet) -> String {
    var scalars = scalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars) + set.ellipsis
  }

  /// Adds a glyph to a text as the scalars it is made of.
  static func append(_ glyph: Glyph, to scalars: inout String.UnicodeScalarView) {
    if let scalar = Unicode.Scalar(glyph.scalar) { scalars.append(scalar) }
    for index in 0..<glyph.marks.count {
      if let mark = Unicode.Scalar(glyph.marks[index]) { scalars.append(mark) }
    }
  }
}

/// The state of breaking one text: the line so far, and after it a word that is still growing, both in UTF-8.
private struct Wrapping {
  let width: Int
  var lines: [String] = []
  var line: [UInt8] = []
  var lineWidth = 0
  var spaces = 0
  var word: [UInt8] = []
  var wordWidth = 0
  var wordHasLetter = false

  mutating func add(_ glyph: Glyph) {
    if glyph.scalar == 0x0A {
      endWord()
      endLine()
    } else if glyph.scalar == 0x20, glyph.marks.count == 0 {
      endWord()
      spaces += 1
    } else {
      if glyph.width == 2 { endWord() }
      if wordWidth + glyph.width > width { endWord() }
      grow(by: glyph)
      if glyph.width == 2 || (wordHasLetter && Self.breaksAfter(glyph.scalar)) { endWord() }
    }
  }

  mutating func finished() -> [String] {
    endWord()
    if !line.isEmpty || lines.isEmpty { endLine() }
    return lines
  }

  private mutating func grow(by glyph: Glyph) {
    append(glyph.scalar)
    for index in 0..<glyph.marks.count { append(glyph.marks[index]) }
    wordWidth += glyph.width
    if !Self.breaksAfter(glyph.scalar) { wordHasLetter = true }
  }

  private mutating func append(_ value: UInt32) {
    if value < 0x80 {
      word.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Puts the word on the line if it fits, or else on the next.
  private mutating func endWord() {
    guard wordWidth > 0 else { return }
    if lineWidth > 0, lineWidth + spaces + wordWidth > width { endLine() }
    if lineWidth > 0 {
      for _ in 0..<spaces { line.append(0x20) }
      lineWidth += spaces
    }
    line += word
    lineWidth += wordWidth
    spaces = 0
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    wordHasLetter = false
  }

  private mutating func endLine() {
    lines.append(String(decoding: line, as: UTF8.self))
    line.removeAll(keepingCapacity: true)
    lineWidth = 0
    spaces = 0
  }

  private static func breaksAfter(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2013 || scalar == 0x2014 || scalar == 0x2F
  }
}
