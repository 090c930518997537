/// Something a person does at a terminal.
public enum KeyPress: Hashable, Sendable {
  case text(String)
  case enter, escape, tab, backTab, backspace
  case up, down, left, right, home, end, pageUp, pageDown
  /// A letter with the control key.
  case control(Character)
  /// A press and release of the left button, counted from 0.
  case click(column: Int, row: Int)
  case wheelUp, wheelDown
  /// Text from the clipboard, marked as such if the program asked for that.
  case paste(String)

  /// What the terminal sends for it.
  ///
  /// - Parameter modes: The private modes the program has turned on.
  public func bytes(modes: Set<Int>) -> [UInt8] {
    Array(sequence(modes: modes).utf8)
  }

  private func sequence(modes: Set<Int>) -> String {
    let cursorKey = modes.contains(1) ? "\u{1B}O" : "\u{1B}["
    switch self {
    case .text(let text): return text
    case .enter: return "\r"
    case .escape: return "\u{1B}"
    case .tab: return "\t"
    case .backTab: return "\u{1B}[Z"
    case .backspace: return "\u{7F}"
    case .up: return cursorKey + "A"
    case .down: return cursorKey + "B"
    case .right: return cursorKey + "C"
    case .left: return cursorKey + "D"
    case .home: return cursorKey + "H"
    case .end: return cursorKey + "F"
    case .pageUp: return "\u{1B}[5~"
    case .pageDown: return "\u{1B}[6~"
    case .control(let letter): return letter.asciiValue.map { String(Unicode.Scalar($0 & 0x1F)) } ?? ""
    case .click(let column, let row):
      return Self.mouse(0, column, row, "M", modes) + Self.mouse(0, column, row, "m", modes)
    case .wheelUp: return Self.mouse(64, 0, 0, "M", modes)
    case .wheelDown: return Self.mouse(65, 0, 0, "M", modes)
    case .paste(let text):
      return modes.contains(2004) ? "\u{1B}[200~\(text)\u{1B}[201~" : text
    }
  }

  /// A terminal only reports the mouse to a program that asked for it, in the newer form.
  private static func mouse(
    _ button: Int, _ column: Int, _ row: Int, _ final: String, _ modes: Set<Int>
  ) -> String {
    guard modes.isSuperset(of: [1000, 1006]) else { return "" }
    return "\u{1B}[<\(button);\(column + 1);\(row + 1)\(final)"
  }
}
