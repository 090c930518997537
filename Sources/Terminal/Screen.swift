import CNcurses
import Glibc
import Interface

/// The terminal's whole screen. It is taken when this is made, and given back when it goes, on every path.
///
/// Curses compares what is wanted with what is there and writes the difference; text only ever reaches it as
/// single printable characters, so no text can speak to the terminal.
struct Screen: ~Copyable {
  let capabilities: Capabilities

  private let curses: CursesHandle
  private let output: Int32
  /// The attributes and the colour pair of each role, by its number.
  private let styles: [(attributes: attr_t, pair: Int32)]
  private let text = UnsafeMutablePointer<wchar_t>.allocate(capacity: 6)
  /// What is on the screen; nil when that is not known.
  private var shown: Frame?

  /// Takes the terminal of two descriptors.
  ///
  /// - Parameters:
  ///   - environment: Names the terminal (`TERM`) and how characters are written (`LC_ALL` and the like).
  ///   - options: What the trainee asked for.
  init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, environment: [String: String],
    options: TerminalOptions
  ) throws(ScreenError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let name = environment["TERM"], !name.isEmpty else { throw .noName }
    let isUnicode = Charset.adopt(environment)
    curses = try CursesHandle(input: input, output: output, name: name)
    self.output = output
    let hasColours = start_color() == OK && use_default_colors() == OK
    capabilities = Capabilities(
      environment: environment, terminal: name, colours: hasColours ? Int(cn_colors()) : 0,
      isUnicode: isUnicode && !options.ascii)
    styles = Self.prepare(Theme(capabilities, tone: options.tone))
    listenToMouse(options.mouse)
  }

  deinit { text.deallocate() }

  private static func prepare(_ theme: Theme) -> [(attributes: attr_t, pair: Int32)] {
    let incompatible = max(tigetnum("ncv"), 0)
    var pairs: [[Int32]: Int32] = [:]
    return Role.allCases.map { role in
      let style = theme.style(of: role)
      var attributes = style.attributes
      guard style.foreground != nil || style.background != nil else { return (bits(of: attributes), 0) }
      if incompatible & 2 != 0 { attributes.remove(.underline) }
      if incompatible & 16 != 0 { attributes.remove(.dim) }
      let colours = [Int32(style.foreground ?? -1), Int32(style.background ?? -1)]
      let pair = pairs[colours] ?? Int32(pairs.count + 1)
      if pairs.updateValue(pair, forKey: colours) == nil { init_extended_pair(pair, colours[0], colours[1]) }
      return (bits(of: attributes), pair)
    }
  }

  private static func bits(of attributes: Style.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= cn_bold() }
    if attributes.contains(.dim) { bits |= cn_dim() }
    if attributes.contains(.underline) { bits |= cn_underline() }
    if attributes.contains(.reverse) { bits |= cn_reverse() }
    if attributes.contains(.italic) { bits |= cn_italic() }
    return bits
  }

  // MARK: Drawing

  var size: Size { Size(width: Int(cn_columns()), height: Int(cn_lines())) }

  /// Puts a frame on the screen. Rows that show already are left alone.
  mutating func show(_ frame: Frame) {
    let old = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if old == nil {
      werase(curses.window)
      clearok(curses.window, true)
    }
    for row in 0..<min(frame.size.height, size.height) {
      if let old, Self.isSame(row, in: old, and: frame) { continue }
      draw(row, of: frame)
    }
    curs_set(frame.cursor == nil ? 0 : 1)
    let cursor = frame.cursor ?? Point(column: 0, row: size.height - 1)
    wmove(curses.window, Int32(cursor.row), Int32(cursor.column))
    wnoutrefresh(curses.window)
    doupdate()
    shown = frame
  }

  private static func isSame(_ row: Int, in old: Frame, and new: Frame) -> Bool {
    let cells = new.row(row)
    guard old.row(row) == cells else { return false }
    return old.marks == new.marks || cells.allSatisfy { old.marks(of: $0) == new.marks(of: $0) }
  }

  private func draw(_ row: Int, of frame: Frame) {
    var column: Int32 = 0
    for cell in frame.row(row).prefix(size.width) {
      if cell.width > 0 { draw(cell, frame.marks(of: cell), column, Int32(row)) }
      column += 1
    }
  }

  /// Curses trusts the width that libc gives a character. Where that is not the frame's, and where libc
  /// knows none, a question mark stands, so that the row stays whole.
  private func draw(_ cell: Cell, _ marks: Marks, _ column: Int32, _ row: Int32) {
    let style = styles[Int(cell.role.rawValue)]
    guard wcwidth(wchar_t(bitPattern: cell.scalar)) == Int32(cell.width) else {
      put("?", style, column, row)
      if cell.width == 2 { put(" ", style, column + 1, row) }
      return
    }
    text[0] = wchar_t(bitPattern: cell.scalar)
    var count = 1
    for index in 0..<marks.count where wcwidth(wchar_t(bitPattern: marks[index])) == 0 {
      text[count] = wchar_t(bitPattern: marks[index])
      count += 1
    }
    text[count] = 0
    cn_put(row, column, text, style.attributes, style.pair)
  }

  private func put(
    _ character: Unicode.Scalar, _ style: (attributes: attr_t, pair: Int32), _ column: Int32, _ row: Int32
  ) {
    text[0] = wchar_t(bitPattern: character.value)
    text[1] = 0
    cn_put(row, column, text, style.attributes, style.pair)
  }

  /// Draws everything next time, whatever the terminal is thought to show.
  mutating func forget() {
    shown = nil
  }

  func bell() {
    beep()
  }

  // MARK: The window and the shell

  /// Asks the window for its size; nil when it is the size that is known.
  mutating func takeWindowSize() -> Size? {
    var (lines, columns): (Int32, Int32) = (0, 0)
    guard cn_window_size(output, &lines, &columns) else { return nil }
    guard lines != cn_lines() || columns != cn_columns() else { return nil }
    resizeterm(lines, columns)
    forget()
    return size
  }

  /// Gives the terminal back for a while; the next ``show(_:)`` takes it again.
  mutating func leave() {
    curses.leave()
    forget()
  }

  /// Readies the terminal after ``leave()``, or after it was taken from us without a word.
  mutating func comeBack() {
    leave()
    curses.comeBack()
  }

  /// Listens to the mouse, or leaves it to the terminal, which can then mark text with it.
  func listenToMouse(_ isOn: Bool) {
    mousemask(isOn ? cn_mouse_buttons() : 0, nil)
  }

  /// What leaves the screen if curses cannot.
  var farewell: [UInt8] { curses.farewell }

  // MARK: Keys and the mouse

  /// Everything that has been typed and not read yet. Curses keeps some of it, so it is read to the end.
  func read() -> [RawInput] {
    var inputs: [RawInput] = []
    while true {
      var value: wint_t = 0
      switch cn_read(&value) {
      case CN_CHARACTER: inputs.append(.character(value))
      case CN_KEY where value == KEY_MOUSE: inputs += mouse()
      case CN_KEY: inputs.append(KeyCode.input(Int32(bitPattern: value)))
      default: return inputs
      }
    }
  }

  /// What the mouse did. Curses tells once of several things, and gives the latest first.
  private func mouse() -> [RawInput] {
    var inputs: [RawInput] = []
    var event = MEVENT()
    while getmouse(&event) == OK {
      if cn_is_wheel_up(event.bstate) {
        inputs.append(.wheel(-3))
      } else if cn_is_wheel_down(event.bstate) {
        inputs.append(.wheel(3))
      } else if cn_is_press(event.bstate) {
        inputs.append(.click(Point(column: Int(event.x), row: Int(event.y))))
      }
    }
    return inputs.reversed()
  }
}
