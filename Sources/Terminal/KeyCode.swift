import CNcurses
import Interface

/// The numbers that curses gives to keys.
nonisolated enum KeyCode {
  private static let pasteBegins = KEY_MAX + 1
  private static let pasteEnds = KEY_MAX + 2

  /// What a key's number means.
  static func input(_ code: Int32) -> RawInput {
    switch code {
    case pasteBegins: .pasteBegins
    case pasteEnds: .pasteEnds
    default: key(code).map { .key($0) } ?? .other
    }
  }

  private static func key(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_PPAGE, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_C3: .pageDown
    case KEY_HOME, KEY_A1: .home
    case KEY_END, KEY_C1: .end
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_BTAB: .backTab
    default: nil
    }
  }

  /// Sequences that terminals send and their descriptions leave out: the ends of a paste, and the cursor keys
  /// as they are when a program has not asked for the other form.
  static let sequences: [(sequence: String, code: Int32)] = [
    ("\u{1B}[200~", pasteBegins), ("\u{1B}[201~", pasteEnds),
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}OA", KEY_UP), ("\u{1B}OB", KEY_DOWN), ("\u{1B}OC", KEY_RIGHT), ("\u{1B}OD", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}OH", KEY_HOME), ("\u{1B}OF", KEY_END),
    ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE),
    ("\u{1B}[3~", KEY_DC), ("\u{1B}[Z", KEY_BTAB), ("\u{1B}OM", KEY_ENTER),
  ]
}
