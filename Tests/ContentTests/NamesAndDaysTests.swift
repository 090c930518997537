import Testing
import YarnCompiler

@testable import Content

@Suite struct NearestNamesTests {
  private let names = NearestNames(["open_question", "closed_question", "summary", "silence", "SecondCup"])

  @Test(arguments: [
    ("open_qestion", "open_question"), ("opne_question", "open_question"), ("Summry", "summary"),
    ("secondcup", "SecondCup"), ("sec", "SecondCup"), ("closed", "closed_question"), ("cup", "SecondCup"),
    ("x", nil), ("", nil), ("entirely_else", nil),
  ])
  func `the nearest name is the one that was meant`(mistyped: String, meant: String?) {
    #expect(names.nearest(to: mistyped) == meant)
  }
}

@Suite struct ContentHashTests {
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func `the hash is that of the published test vectors`(text: String, hash: String) {
    #expect(ContentHash.of(Array(text.utf8)) == hash)
  }
}

@Suite struct CalendarDayTests {
  @Test func `days are counted over leap years`() throws {
    let start = try #require(CalendarDay("2023-12-31"))
    #expect(try #require(CalendarDay("2024-03-01")).days(since: start) == 61)
    #expect(try #require(CalendarDay("2025-03-01")).days(since: start) == 426)
    #expect(start.days(since: start) == 0)
    #expect(try #require(CalendarDay("2000-03-01")).days(since: try #require(CalendarDay("2000-02-29"))) == 1)
    #expect(try #require(CalendarDay("2100-03-01")).days(since: try #require(CalendarDay("2100-02-28"))) == 1)
    #expect(start.description == "2023-12-31")
  }

  @Test(arguments: [
    "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "25-01-01", "2025-1-1", "2025-04-31", "yesterday",
    "0000-01-01", "+025-01-01", "2025-01-01-", "2100-02-29",
  ])
  func `a day that the calendar does not have is none`(text: String) {
    #expect(CalendarDay(text) == nil)
  }
}

@Suite struct CrisisLinesTests {
  private func codes(_ text: String, today: String?) -> [String] {
    let source = SourceFile(path: "crisis-lines.yaml", text: text)
    return CrisisLines.read(source, today: today.flatMap(CalendarDay.init)).diagnostics.map(\.code)
  }

  @Test func `the lines of the library say that nobody is reading`() throws {
    let source = try Checkout.source("Dialogues/crisis-lines.yaml")
    let reading = CrisisLines.read(source, today: nil)
    #expect(reading.diagnostics.isEmpty)
    let lines = try #require(reading.lines)
    #expect(lines.note == "This is a simulator; nobody is reading this.")
    #expect(lines.lines.count == 9)
    #expect(lines.lines.first?.service.contains("emergency number") == true)
    #expect(lines.lines.contains { $0.contact.contains("988") } && lines.lines.contains { !$0.isVerified })
  }

  @Test func `numbers that were checked half a year ago are reported`() {
    let text = """
      verified_on: 2026-01-01
      note: Nobody is reading this.
      lines: [{ region: r, service: s, contact: c, source: t, verified: false }]
      """
    #expect(codes(text, today: "2026-06-30") == [])
    #expect(codes(text, today: "2026-07-01") == ["RP0131"])
    #expect(codes(text, today: "2025-12-31") == ["RP0132"])
    #expect(codes(text, today: nil) == [])
  }

  @Test func `what is wrong with the file is said`() {
    let text = """
      verified_on: 2026-02-30
      nota: Nobody is reading this.
      lines: [{ region: r, service: s, contact: 112, source: t, verified: maybe }]
      """
    #expect(codes(text, today: nil) == ["RP0111", "RP0103", "RP0105", "RP0105"])
  }
}

@Suite struct TextCheckTests {
  @Test func `what must not be in a text is found wherever it stands alone, and nothing else is`() {
    let scalars = (UInt32(0)...0x2100).compactMap(Unicode.Scalar.init) + ["\u{FEFE}", "\u{FEFF}", "\u{FF00}"]
    let wrong = scalars.filter { scalar in
      let found = !TextCheck.diagnostics(in: SourceFile(path: "a", text: "a\(scalar)b")).isEmpty
      return found == TextCheck.isHarmless(scalar)
    }
    #expect(wrong == [])
  }

  @Test func `a run of control characters is one finding`() {
    let file = SourceFile(path: "a.yarn", text: "fine\u{1B}[31m\u{7}\u{8} \t\r\n\u{202E}e\u{301}é👋\u{9B}")
    #expect(TextCheck.diagnostics(in: file).map(\.range) == [4..<5, 9..<11, 15..<18, 27..<29])
  }
}
