import CNcurses
import Glibc

/// Curses' own account of one terminal. The terminal is given back when this goes.
nonisolated struct CursesHandle: ~Copyable {
  let window: UnsafeMutablePointer<WINDOW>
  private let screen: OpaquePointer
  private let reading: UnsafeMutablePointer<FILE>
  private let writing: UnsafeMutablePointer<FILE>
  private let output: Int32
  /// Whether the terminal speaks the usual language, in which marking pastes can be asked for.
  let marksPastes: Bool

  /// - Parameter name: The terminal's name. If it is unknown, the most common kind is assumed.
  init(input: Int32, output: Int32, name: String) throws(ScreenError) {
    guard let reading = fdopen(dup(input), "r"), let writing = fdopen(dup(output), "w") else {
      throw .notATerminal
    }
    guard let screen = newterm(name, writing, reading) ?? newterm("xterm-256color", writing, reading),
      let window = cn_stdscr()
    else {
      fclose(reading)
      fclose(writing)
      throw .unknownTerminal(name)
    }
    guard let movement = cn_string_capability("cup") else {
      Self.close(screen, reading, writing)
      throw .noCursorMovement(name)
    }
    self.window = window
    self.screen = screen
    self.reading = reading
    self.writing = writing
    self.output = output
    marksPastes = movement[0] == 0x1B && movement[1] == 0x5B
    listen()
    markPastes(true)
  }

  deinit {
    leave()
    Self.close(screen, reading, writing)
  }

  private static func close(
    _ screen: OpaquePointer, _ reading: UnsafeMutablePointer<FILE>, _ writing: UnsafeMutablePointer<FILE>
  ) {
    if !isendwin() { endwin() }
    delscreen(screen)
    fclose(reading)
    fclose(writing)
  }

  /// Every key as it is pressed, none shown, none waited for.
  private func listen() {
    cbreak()
    noecho()
    nonl()
    keypad(window, true)
    nodelay(window, true)
    idlok(window, true)
    leaveok(window, false)
    typeahead(-1)
    set_escdelay(25)
    mouseinterval(0)
    for (sequence, code) in KeyCode.sequences where key_defined(sequence) <= 0 {
      define_key(sequence, code)
    }
  }

  /// Gives the terminal back; the next `doupdate` takes it again.
  func leave() {
    guard !isendwin() else { return }
    markPastes(false)
    endwin()
  }

  /// Readies the keyboard again after ``leave()``.
  func comeBack() {
    keypad(window, true)
    markPastes(true)
  }

  /// Curses knows nothing of pastes. It has written all of its own before this is written.
  private func markPastes(_ isOn: Bool) {
    guard marksPastes else { return }
    fflush(writing)
    let sequence = isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    write(output, sequence, sequence.utf8.count)
  }

  /// What leaves the screen if curses cannot: no mouse, no marked pastes, a cursor, no colours.
  var farewell: [UInt8] {
    var bytes = marksPastes ? Array("\u{1B}[?1006;1000l\u{1B}[?2004l".utf8) : []
    for name in ["cnorm", "sgr0", "rmcup", "rmkx"] {
      if let capability = cn_string_capability(name) {
        bytes += Padding.removed(from: String(cString: capability))
      }
    }
    if cn_string_capability("rmcup") == nil { bytes += Array("\r\n".utf8) }
    return bytes
  }
}
