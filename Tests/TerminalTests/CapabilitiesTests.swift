import Interface
import Testing

@testable import Terminal

@Suite struct `What a terminal can do` {
  private func capabilities(
    _ environment: [String: String] = [:], terminal: String = "xterm-256color", colours: Int = 256,
    unicode: Bool = true
  ) -> Capabilities {
    Capabilities(environment: environment, terminal: terminal, colours: colours, isUnicode: unicode)
  }

  @Test(arguments: [
    (-1, Capabilities.Colours.none), (0, .none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen),
    (88, .sixteen),
    (256, .many), (65536, .many),
  ])
  func `the number of colours decides on the tier`(number: Int, tier: Capabilities.Colours) {
    #expect(capabilities(colours: number).colours == tier)
  }

  @Test func `NO_COLOR counts unless it is empty`() {
    #expect(capabilities(["NO_COLOR": "1"]).colours == .none)
    #expect(capabilities(["NO_COLOR": "no"]).colours == .none)
    #expect(capabilities(["NO_COLOR": ""]).colours == .many)
  }

  @Test func `the glyphs follow the locale first, then the kind of terminal`() {
    #expect(capabilities().glyphs == .unicode)
    #expect(capabilities(terminal: "linux").glyphs == .linux)
    #expect(capabilities(terminal: "linux", unicode: false).glyphs == .ascii)
    #expect(capabilities(unicode: false).glyphs == .ascii)
  }

  @Test(arguments: [
    ("15;0", Tone.dark), ("0;15", .light), ("0;default;7", .light), ("12;8", .dark), ("15;default", .auto),
    ("", .auto),
  ])
  func `COLORFGBG tells the background where it is set`(value: String, tone: Tone) {
    #expect(capabilities(["COLORFGBG": value]).background == tone)
  }

  @Test func `the console is dark, and what the trainee asks for wins`() {
    #expect(capabilities(terminal: "linux").background == .dark)
    #expect(Theme(capabilities(terminal: "linux")).tone == .dark)
    #expect(Theme(capabilities(terminal: "linux"), tone: .light).tone == .light)
    #expect(Theme(capabilities()).tone == .auto)
  }

  @Test func `the first locale variable that is set counts`() {
    #expect(Charset.wish(["LC_ALL": "a", "LC_CTYPE": "b", "LANG": "c"]) == "a")
    #expect(Charset.wish(["LC_ALL": "", "LC_CTYPE": "b", "LANG": "c"]) == "b")
    #expect(Charset.wish(["LANG": "c"]) == "c")
    #expect(Charset.wish([:]) == nil)
  }

  @Test(arguments: [
    ("nl_NL.UTF-8", true), ("en_GB.utf8@euro", true), ("C.UTF-8", true), ("C", false), ("POSIX", false),
    ("ru_RU.KOI8-R", false), ("nl_NL", false),
  ])
  func `a locale's name tells whether it wants UTF-8`(name: String, answer: Bool) {
    #expect(Charset.wantsUnicode(name) == answer)
  }

  @Test func `pauses are taken out of a capability`() {
    #expect(Padding.removed(from: "\u{1B}[H$<5>x$<10/>") == Array("\u{1B}[Hx".utf8))
    #expect(Padding.removed(from: "a$b$<c") == Array("a$b$<c".utf8))
  }
}
