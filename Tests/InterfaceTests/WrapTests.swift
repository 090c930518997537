import Testing

@testable import Interface

@Suite struct WrapTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let width: Int
    let lines: [String]
  }

  @Test(arguments: [
    Example(testDescription: "fits", text: "one two", width: 7, lines: ["one two"]),
    Example(testDescription: "breaks at a space", text: "one two", width: 6, lines: ["one", "two"]),
    Example(testDescription: "keeps two spaces inside", text: "a  b c", width: 5, lines: ["a  b", "c"]),
    Example(testDescription: "drops spaces at the ends", text: "  a b  ", width: 9, lines: ["a b"]),
    Example(
      testDescription: "cuts a long word", text: "a abcdefgh", width: 3, lines: ["a", "abc", "def", "gh"]),
    Example(
      testDescription: "breaks after a hyphen", text: "a burn-out", width: 7, lines: ["a burn-", "out"]),
    Example(
      testDescription: "keeps a minus sign with its number", text: "it is -14", width: 7,
      lines: ["it is", "-14"]),
    Example(testDescription: "breaks at line feeds", text: "a\n\nb", width: 9, lines: ["a", "", "b"]),
    Example(testDescription: "breaks beside wide characters", text: "玲玲玲", width: 5, lines: ["玲玲", "玲"]),
    Example(testDescription: "stands a wide character alone", text: "a玲b", width: 1, lines: ["a", "玲", "b"]),
    Example(
      testDescription: "takes marks along", text: "e\u{301}e\u{301} e\u{301}", width: 2,
      lines: ["e\u{301}e\u{301}", "e\u{301}"]),
    Example(testDescription: "nothing", text: "", width: 5, lines: [""]),
    Example(testDescription: "a width of nothing", text: "ab", width: 0, lines: ["a", "b"]),
    Example(testDescription: "a width below nothing", text: "ab", width: -7, lines: ["a", "b"]),
  ])
  func `text breaks into lines`(_ example: Example) {
    #expect(Wrap.lines(example.text, width: example.width) == example.lines)
  }

  @Test func `no line is wider than asked, and nothing but spaces is lost, at any width`() {
    let texts = [
      "Your head keeps going, and the night is gone before you've rested.",
      "玲 says: 👩‍👩‍👧 are well—or nearly—in the step-down house; Luci\u{301}a/Lucía agree.",
      "a-b-c-d--- ----- 🇳🇱🇳🇱 x\u{301}\u{302}y\u{1B}[31m z\t\tend ",
    ]
    for text in texts {
      for set in GlyphSet.allCases {
        let whole = Wrap.lines(text, width: 1000, set).joined()
        for width in 0...90 {
          let lines = Wrap.lines(text, width: width, set)
          #expect(lines.allSatisfy { Width.of($0, set) <= max(width, $0.unicodeScalars.count == 1 ? 2 : 1) })
          #expect(lines.joined().filter { $0 != " " } == whole.filter { $0 != " " })
          #expect(lines.allSatisfy { $0.first != " " && $0.last != " " })
        }
      }
    }
  }
}
