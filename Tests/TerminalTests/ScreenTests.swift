import PseudoTerminal
import Testing
import Yarn

@testable import Interface
@testable import Terminal

/// Curses has one current screen, so these run one after the other.
@MainActor @Suite(.serialized) struct `The screen` {
  private let ordinary = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]

  private func open(
    on pair: TerminalPair, _ environment: [String: String]? = nil,
    _ options: TerminalOptions = TerminalOptions()
  ) throws -> Terminal.Screen {
    try Terminal.Screen(
      input: pair.descriptor, output: pair.descriptor, environment: environment ?? ordinary, options: options)
  }

  private func frame(_ lines: [String], width: Int = 80, height: Int = 24, role: Role = .text) -> Frame {
    var frame = Frame(Size(width: width, height: height))
    for (row, line) in lines.enumerated() { frame.put(line, column: 0, row: row, role) }
    return frame
  }

  /// The rows of a frame, as the emulator shows rows.
  private func text(_ frame: Frame) -> String { String(frame.text().dropLast()) }

  @Test func `shows a frame as it is`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    let wanted = frame(["plain", "é — “quotes”", "玲 wide", "e\u{301} marked", "▸ ━━━─── ▲ +3", "", "end"])
    screen.show(wanted)
    let seen = pair.screen()
    #expect(seen.text == text(wanted))
    #expect(seen.isAlternate)
    #expect(seen.unknown == [])
  }

  @Test func `gives the terminal back whole when it goes`() throws {
    let pair = try TerminalPair()
    do {
      var screen = try open(on: pair)
      screen.show(frame(["here"], role: .client))
      let seen = pair.screen()
      #expect(seen.modes.isSuperset(of: [1, 1000, 1006, 2004]))
    }
    let seen = pair.screen()
    #expect(!seen.isAlternate)
    #expect(seen.modes == [7, 25])
    #expect(seen.pen == Pen())
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever frames follow each other, the last one shows`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let width = Int.random(in: 1...60, using: &random)
    let height = Int.random(in: 1...20, using: &random)
    let pair = try TerminalPair(columns: width, rows: height)
    var screen = try open(on: pair)
    var wanted = Frame(Size(width: width, height: height))
    for _ in 0..<12 {
      change(&wanted, &random)
      screen.show(wanted)
      let seen = pair.screen()
      #expect(seen.text == text(wanted), "seed \(seed)")
      let cursor = wanted.cursor ?? Point(column: 0, row: height - 1)
      #expect(seen.cursor == Emulator.Position(column: cursor.column, row: cursor.row), "seed \(seed)")
      #expect(seen.modes.contains(25) == (wanted.cursor != nil), "seed \(seed)")
      #expect(seen.unknown == [], "seed \(seed)")
    }
  }

  private func change(_ frame: inout Frame, _ random: inout SplitMix64) {
    let words = ["word", "玲", "naïve", "e\u{301}\u{302}", "😀", "────────", "        ", "▸", "a", "한글"]
    let (width, height) = (frame.size.width, frame.size.height)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: frame = Frame(frame.size)
    case 1: scrollUp(&frame)
    default: break
    }
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let word = words.randomElement(using: &random) ?? ""
      let role = Role.allCases.randomElement(using: &random) ?? .text
      frame.put(
        word, column: Int.random(in: 0..<width, using: &random),
        row: Int.random(in: 0..<height, using: &random), role)
    }
    frame.cursor =
      Bool.random(using: &random)
      ? Point(
        column: Int.random(in: 0..<width, using: &random), row: Int.random(in: 0..<height, using: &random))
      : nil
  }

  private func scrollUp(_ frame: inout Frame) {
    let lines = text(frame).split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    var scrolled = Frame(frame.size)
    for (row, line) in lines.enumerated() { scrolled.put(line, column: 0, row: row, .text) }
    frame = scrolled
  }

  @Test func `a row that has not changed is not written again`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    let lines = (0..<24).map { "row \($0) " + String(repeating: "full of words ", count: 5) }
    screen.show(frame(lines))
    _ = pair.screen()
    let before = pair.bytesRead
    #expect(before > 24 * 70)
    screen.show(frame(lines))
    _ = pair.screen()
    #expect(pair.bytesRead - before < 100)
  }

  @Test func `a character whose width libc sees otherwise is a question mark, and the row stays whole`()
    throws
  {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    // Neither is assigned: libc has no width for them, and the frame gives them one column and two.
    screen.show(frame(["a\u{378}b", "a\u{3FFFD}b"]))
    let seen = pair.screen()
    #expect(seen.row(0) == "a?b")
    #expect(seen.row(1) == "a? b")
  }

  @Test func `without UTF-8 nothing beyond ASCII is written`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair, ["TERM": "xterm-256color", "LC_ALL": "C"])
    #expect(screen.capabilities.glyphs == .ascii)
    screen.show(frame(["caf\u{E9} \u{2500}"]))
    #expect(pair.screen().row(0) == "caf? ?")
  }

  @Test(arguments: [
    ("xterm-256color", Capabilities.Colours.many), ("xterm", .eight), ("vt100", .none), ("linux", .eight),
    ("no-such-terminal", .many), ("screen-256color", .many), ("tmux-256color", .many),
  ])
  func `draws on any terminal, known or not`(name: String, colours: Capabilities.Colours) throws {
    let pair = try TerminalPair()
    do {
      var screen = try open(on: pair, ["TERM": name, "LC_ALL": "C.UTF-8"])
      #expect(screen.capabilities.colours == colours)
      screen.show(frame(["here"], role: .client))
      #expect(pair.screen().position(of: "here") != nil)
    }
    #expect(pair.screen().pen == Pen())
  }

  @Test func `a terminal that cannot move its cursor is refused, and nothing is written`() throws {
    for (name, error) in [("dumb", ScreenError.noCursorMovement("dumb")), ("", .noName)] {
      let pair = try TerminalPair()
      #expect(throws: error) { _ = try open(on: pair, ["TERM": name, "LC_ALL": "C.UTF-8"]).size }
      #expect(pair.screen().text.allSatisfy { $0 == "\n" })
    }
  }

  @Test func `roles have their colours`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    screen.show(frame(["Walt"], role: .selected))
    let pen = pair.screen().grid[0][0].pen
    #expect(pen.foreground == .indexed(231))
    #expect(pen.background == .indexed(24))
  }

  @Test func `NO_COLOR leaves the attributes`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair, ordinary.merging(["NO_COLOR": "1"]) { $1 })
    screen.show(frame(["Walt"], role: .selected))
    let pen = pair.screen().grid[0][0].pen
    #expect(pen.foreground == .standard)
    #expect(pen.attributes == [.reverse])
  }

  @Test func `reads keys, clicks, the wheel and pastes`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    screen.show(frame([]))
    _ = pair.screen()
    pair.send(
      .text("a玲"), .up, .down, .pageUp, .home, .end, .enter, .backspace, .tab, .backTab, .control("l"),
      .click(column: 4, row: 2), .wheelUp, .wheelDown, .paste("1\r2"), .text("z"), .escape)
    var reader = InputReader()
    let events = reader.events(from: screen.read())
    #expect(
      events == [
        .key(.character("a")), .key(.character("玲")), .key(.up), .key(.down), .key(.pageUp), .key(.home),
        .key(.end), .key(.enter), .key(.backspace), .key(.tab), .key(.backTab), .key(.control("l")),
        .click(Point(column: 4, row: 2)), .wheel(-3), .wheel(3), .paste("1\n2"), .key(.character("z")),
        .key(.escape),
      ])
  }

  @Test func `the mouse is left to the terminal on request`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair, nil, TerminalOptions(mouse: false))
    screen.show(frame([]))
    #expect(pair.screen().modes.isDisjoint(with: [1000, 1006]))
    screen.listenToMouse(true)
    screen.show(frame(["x"]))
    #expect(pair.screen().modes.isSuperset(of: [1000, 1006]))
    screen.listenToMouse(false)
    screen.show(frame(["y"]))
    #expect(pair.screen().modes.isDisjoint(with: [1000, 1006]))
  }

  @Test func `takes the window's size, down to one cell`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    screen.show(frame(["first"]))
    for (columns, rows) in [(120, 40), (1, 1), (2, 1), (5, 2), (80, 24)] {
      _ = pair.screen()
      pair.resize(columns: columns, rows: rows)
      let size = Size(width: columns, height: rows)
      #expect(screen.takeWindowSize() == size)
      #expect(screen.takeWindowSize() == nil)
      let wanted = frame(["0123456789", "玲玲玲玲"], width: columns, height: rows)
      screen.show(wanted)
      #expect(pair.screen().text == text(wanted), "\(columns)×\(rows)")
    }
  }

  @Test func `leaves for the shell and comes back with everything on`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    let wanted = frame(["here"])
    screen.show(wanted)
    screen.leave()
    var seen = pair.screen()
    #expect(!seen.isAlternate)
    #expect(seen.modes.isDisjoint(with: [1, 1000, 1006, 2004]))
    screen.comeBack()
    screen.show(wanted)
    seen = pair.screen()
    #expect(seen.isAlternate)
    #expect(seen.modes.isSuperset(of: [1, 1000, 1006, 2004]))
    #expect(seen.text == text(wanted))
  }

  @Test func `the farewell alone undoes what was set up`() throws {
    let pair = try TerminalPair()
    var screen = try open(on: pair)
    var wanted = frame(["here"], role: .match)
    wanted.cursor = nil
    screen.show(wanted)
    var seen = pair.screen()
    seen.feed(screen.farewell)
    #expect(!seen.isAlternate)
    #expect(seen.modes == [7, 25])
    #expect(seen.pen == Pen())
  }
}
