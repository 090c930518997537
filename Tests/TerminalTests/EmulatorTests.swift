import PseudoTerminal
import Testing

@Suite struct `The emulator` {
  private func screen(_ bytes: String, columns: Int = 10, rows: Int = 4) -> Emulator {
    var screen = Emulator(columns: columns, rows: rows)
    screen.feed(bytes.utf8)
    return screen
  }

  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let bytes: String
    let text: String
    let cursor: Emulator.Position

    init(_ description: String, _ bytes: String, _ text: String, cursor: (Int, Int)) {
      testDescription = description
      self.bytes = bytes
      self.text = text
      self.cursor = Emulator.Position(column: cursor.0, row: cursor.1)
    }
  }

  @Test(arguments: [
    Example("plain text", "ab", "ab\n\n\n", cursor: (2, 0)),
    Example("return and line feed", "ab\r\ncd", "ab\ncd\n\n", cursor: (2, 1)),
    Example("line feed keeps the column", "ab\ncd", "ab\n  cd\n\n", cursor: (4, 1)),
    Example("the last column waits", "0123456789", "0123456789\n\n\n", cursor: (9, 0)),
    Example("and wraps at the next", "0123456789a", "0123456789\na\n\n", cursor: (1, 1)),
    Example("no wrap when it is off", "\u{1B}[?7l0123456789ab", "012345678b\n\n\n", cursor: (9, 0)),
    Example("the last row scrolls", "a\r\nb\r\nc\r\nd\r\ne", "b\nc\nd\ne", cursor: (1, 3)),
    Example("place by row and column", "\u{1B}[3;5Hx", "\n\n    x\n", cursor: (5, 2)),
    Example("column and row alone", "\u{1B}[4G\u{1B}[2dx", "\n   x\n\n", cursor: (4, 1)),
    Example(
      "moves stop at the edges", "\u{1B}[99C\u{1B}[99B\u{1B}[2D\u{1B}[Ax", "\n\n       x\n", cursor: (8, 2)),
    Example("backspace and tab", "ab\u{8}c\td", "ac      d\n\n\n", cursor: (9, 0)),
    Example("back tab", "\u{1B}[10G\u{1B}[Zx", "        x\n\n\n", cursor: (9, 0)),
    Example("erase to the end", "abcd\u{1B}[2D\u{1B}[K", "ab\n\n\n", cursor: (2, 0)),
    Example("erase to the start", "abcd\u{1B}[2D\u{1B}[1K", "   d\n\n\n", cursor: (2, 0)),
    Example("erase some", "abcd\r\u{1B}[2X", "  cd\n\n\n", cursor: (0, 0)),
    Example("erase below", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", "a\n\n\n", cursor: (0, 1)),
    Example("erase above", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[1J", "\n\nc\n", cursor: (0, 1)),
    Example("erase all", "a\r\nb\u{1B}[2J", "\n\n\n", cursor: (1, 1)),
    Example("delete characters", "abcd\r\u{1B}[2P", "cd\n\n\n", cursor: (0, 0)),
    Example("insert characters", "abcd\r\u{1B}[2@", "  abcd\n\n\n", cursor: (0, 0)),
    Example("delete lines", "a\r\nb\r\nc\u{1B}[1;1H\u{1B}[M", "b\nc\n\n", cursor: (0, 0)),
    Example("insert lines", "a\r\nb\u{1B}[1;1H\u{1B}[L", "\na\nb\n", cursor: (0, 0)),
    Example("repeat the last character", "=\u{1B}[4b", "=====\n\n\n", cursor: (5, 0)),
    Example("scroll up", "a\r\nb\u{1B}[S", "b\n\n\n", cursor: (1, 1)),
    Example("scroll down", "a\r\nb\u{1B}[T", "\na\nb\n", cursor: (1, 1)),
    Example(
      "a region scrolls alone", "a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\nx", "a\nc\nx\nd", cursor: (1, 2)),
    Example("and back", "a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[2;1H\u{1B}Mx", "a\nx\nb\nd", cursor: (1, 1)),
    Example("keep the cursor and return", "a\u{1B}7\u{1B}[3;3H\u{1B}8b", "ab\n\n\n", cursor: (2, 0)),
    Example(
      "a window's title is not text", "a\u{1B}]0;title\u{7}b\u{1B}Pq\u{1B}\\c", "abc\n\n\n", cursor: (3, 0)),
    Example("several bytes, one character", "é—😀", "é—😀\n\n\n", cursor: (4, 0)),
    Example("a mark stands on its letter", "e\u{301}x", "e\u{301}x\n\n\n", cursor: (2, 0)),
    Example("a wide character at the edge wraps", "\u{1B}[10G玲", "\n玲\n\n", cursor: (2, 1)),
    Example("half a wide character leaves a space", "玲\u{1B}[2Gx", " x\n\n\n", cursor: (2, 0)),
    Example("a wide character over two halves", "玲玲\u{1B}[2G한한", " 한한\n\n\n", cursor: (5, 0)),
    Example("and so does the other half", "a玲\u{1B}[2Gx", "ax\n\n\n", cursor: (2, 0)),
  ])
  func `draws what a program writes`(_ example: Example) {
    let screen = screen(example.bytes)
    #expect(screen.text == example.text)
    #expect(screen.cursor == example.cursor)
    #expect(screen.unknown == [])
  }

  @Test func `bytes that are not UTF-8 are shown as such`() {
    var screen = Emulator(columns: 10, rows: 1)
    screen.feed([0x61, 0xFF, 0xC3, 0x28, 0x62])
    #expect(screen.text == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func `the alternate screen comes and goes with what was before`() {
    var screen = screen("shell\u{1B}[?1049h\u{1B}[Hprogram")
    #expect(screen.isAlternate)
    #expect(screen.text.hasPrefix("program"))
    screen.feed("\u{1B}[?1049l$".utf8)
    #expect(!screen.isAlternate)
    #expect(screen.text.hasPrefix("shell$"))
  }

  @Test func `colours and attributes are told apart`() {
    let screen = screen("\u{1B}[1;38;5;130;48;5;24ma\u{1B}[22;39mb\u{1B}[;7mc\u{1B}[38;2;1;2;3md\u{1B}[me")
    let pens = screen.grid[0].prefix(5).map(\.pen)
    #expect(pens[0].foreground == .indexed(130))
    #expect(pens[0].background == .indexed(24))
    #expect(pens[0].attributes == [.bold])
    #expect(pens[1].foreground == .standard)
    #expect(pens[1].attributes == [])
    #expect(pens[2].attributes == [.reverse])
    #expect(pens[2].background == .standard)
    #expect(pens[3].foreground == .direct(red: 1, green: 2, blue: 3))
    #expect(pens[4] == Pen())
  }

  @Test func `erasing takes the background along and nothing else`() {
    let cell = screen("\u{1B}[1;31;44m\u{1B}[K").grid[0][5]
    #expect(cell.pen.background == .indexed(4))
    #expect(cell.pen.foreground == .standard)
    #expect(cell.pen.attributes == [])
  }

  @Test func `modes are kept by number`() {
    #expect(screen("\u{1B}[?25l\u{1B}[?1006;1000h").modes == [7, 1000, 1006])
  }

  @Test func `what it does not know it notes`() {
    #expect(screen("\u{1B}[5y\u{1B}(0\u{1B}[99m\u{1}").unknown.count == 4)
  }

  @Test func `a resized window keeps the upper left`() {
    var screen = screen("ab\r\ncd\u{1B}[4;10H")
    screen.resize(columns: 1, rows: 1)
    #expect(screen.text == "a")
    #expect(screen.cursor == .init(column: 0, row: 0))
    screen.resize(columns: 3, rows: 2)
    #expect(screen.text == "a\n")
  }

  @Test func `a text is found where it stands, past wide characters`() {
    let screen = screen("a玲b\r\n xy")
    #expect(screen.position(of: "玲b") == .init(column: 1, row: 0))
    #expect(screen.position(of: "y") == .init(column: 2, row: 1))
    #expect(screen.position(of: "z") == nil)
  }
}
