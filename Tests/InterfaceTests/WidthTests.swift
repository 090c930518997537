import Testing

@testable import Interface

@Suite struct WidthTests {
  struct Reduction: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let shown: String
    let width: Int
    var ascii: String?
  }

  @Test(arguments: [
    Reduction(testDescription: "plain letters", text: "Walt", shown: "Walt", width: 4),
    Reduction(
      testDescription: "an accent in one piece", text: "Luc\u{ED}a", shown: "Luc\u{ED}a", width: 5,
      ascii: "Lucia"),
    Reduction(
      testDescription: "an accent of its own", text: "Luci\u{301}a", shown: "Luci\u{301}a", width: 5,
      ascii: "Lucia"),
    Reduction(
      testDescription: "five marks on one letter", text: "a\u{301}\u{302}\u{303}\u{304}\u{305}b",
      shown: "a\u{301}\u{302}\u{303}\u{304}b", width: 2),
    Reduction(testDescription: "a mark on nothing", text: "\u{301}a", shown: " \u{301}a", width: 2),
    Reduction(
      testDescription: "a spacing vowel sign", text: "\u{915}\u{93E}", shown: "\u{915}\u{93E}", width: 2),
    Reduction(
      testDescription: "wide characters", text: "Ling 玲", shown: "Ling 玲", width: 7, ascii: "Ling ??"),
    Reduction(testDescription: "a family", text: "👩\u{200D}👩\u{200D}👧!", shown: "👩!", width: 3),
    Reduction(testDescription: "a heart on fire", text: "❤\u{FE0F}\u{200D}🔥", shown: "❤", width: 1),
    Reduction(testDescription: "a red heart", text: "❤\u{FE0F}", shown: "❤", width: 1),
    Reduction(testDescription: "a skin tone", text: "👍\u{1F3FD}x", shown: "👍x", width: 3),
    Reduction(
      testDescription: "a joined profession with a skin tone", text: "👩\u{1F3FD}\u{200D}🔧x", shown: "👩x",
      width: 3),
    Reduction(testDescription: "a flag", text: "🇳🇱 ", shown: "NL ", width: 3),
    Reduction(
      testDescription: "a joiner between letters", text: "\u{915}\u{200D}\u{915}", shown: "\u{915}\u{915}",
      width: 2),
    Reduction(
      testDescription: "spaces of no width", text: "a\u{200B}b\u{FEFF}c\u{AD}d", shown: "abcd", width: 4),
    Reduction(testDescription: "marks of direction", text: "\u{202E}abc\u{202C}", shown: "abc", width: 3),
    Reduction(testDescription: "a space that does not break", text: "a\u{A0}b", shown: "a b", width: 3),
    Reduction(testDescription: "a tab", text: "a\tb", shown: "a b", width: 3),
    Reduction(
      testDescription: "an escape sequence", text: "\u{1B}[31mred", shown: "\u{FFFD}[31mred", width: 8,
      ascii: "?[31mred"),
    Reduction(testDescription: "an eight-bit control", text: "\u{9B}31m", shown: "\u{FFFD}31m", width: 4),
    Reduction(
      testDescription: "a bell and a backspace", text: "a\u{7}\u{8}b", shown: "a\u{FFFD}\u{FFFD}b", width: 4),
    Reduction(
      testDescription: "Hangul in letters", text: "\u{1112}\u{1161}\u{11AB}",
      shown: "\u{1112}\u{1161}\u{11AB}", width: 2),
    Reduction(
      testDescription: "typographic signs", text: "“It’s… hard” — no", shown: "“It’s… hard” — no", width: 17,
      ascii: "\"It's... hard\" -- no"),
    Reduction(
      testDescription: "letters spelled with two", text: "Straße, æther", shown: "Straße, æther", width: 13,
      ascii: "Strasse, aether"),
    Reduction(testDescription: "nothing", text: "", shown: "", width: 0),
  ])
  func `text is reduced to what every terminal measures alike`(_ row: Reduction) {
    #expect(row.text.reduced() == row.shown)
    #expect(Width.of(row.text) == row.width)
    #expect(row.text.reduced().reduced() == row.shown, "reducing twice changes nothing")
    if let ascii = row.ascii { #expect(row.text.reduced(.ascii) == ascii) }
    #expect(row.text.reduced(.ascii).utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }

  @Test func `the ranges of the width table are sorted and apart`() {
    for table in [WidthTable.wide, WidthTable.marks, WidthTable.ignorable] {
      for (one, next) in zip(table, table.dropFirst()) { #expect(one.upperBound < next.lowerBound) }
    }
  }

  @Test func `no code point is both wide and without a width`() {
    for range in WidthTable.wide {
      for code in [range.lowerBound, range.upperBound] { #expect(Width.kind(of: code) == .wide) }
    }
    for range in WidthTable.marks {
      for code in [range.lowerBound, range.upperBound] { #expect(Width.kind(of: code) == .mark) }
    }
    for range in WidthTable.ignorable {
      for code in [range.lowerBound, range.upperBound] { #expect(Width.kind(of: code) == .ignorable) }
    }
  }

  @Test func `what the short cuts call narrow is narrow in the table`() {
    for table in [WidthTable.wide, WidthTable.marks, WidthTable.ignorable] {
      for code in table.joined() { #expect(Width.kind(of: code) != .narrow) }
    }
  }

  @Test func `every sign of a glyph set takes one column, but the arrow in ASCII`() {
    for set in GlyphSet.allCases {
      let signs = [
        set.selection, set.gain, set.loss, set.level, set.meter, set.line, set.vertical, set.teeLeft,
        set.teeDown, set.teeUp, set.corner, set.dashes, set.ellipsis, set.dot, set.between,
        set.moreAbove, set.moreBelow, set.told, set.rupture, set.repair,
      ]
      for sign in signs + set.corners { #expect(Width.of(sign, set) == 1, "\(sign) in \(set)") }
    }
  }
}

extension String {
  /// The text as a frame would hold it.
  fileprivate func reduced(_ set: GlyphSet = .unicode) -> String {
    var reader = GlyphReader(self, set)
    var text = String.UnicodeScalarView()
    while let glyph = reader.next() {
      let marks = (0..<glyph.marks.count).map { glyph.marks[$0] }
      text.append(contentsOf: ([glyph.scalar] + marks).compactMap(Unicode.Scalar.init))
    }
    return String(text)
  }
}
