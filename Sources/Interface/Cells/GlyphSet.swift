/// The characters that a terminal can be trusted to show.
public enum GlyphSet: String, CaseIterable, Sendable {
  /// A terminal emulator with an ordinary font.
  case unicode
  /// The Linux console: lines and letters, but no braille, no round corners, no eighths.
  case linux
  /// Nothing beyond ASCII. Text is spelled with it too.
  case ascii

  /// The mark before what is selected.
  var selection: String { pick("▸", ">", ">") }
  /// Before a gain.
  var gain: String { pick("▲", "▲", "^") }
  /// Before a loss.
  var loss: String { pick("▼", "▼", "v") }
  /// Where nothing changed.
  var level: String { pick("=", "=", "=") }
  /// The full part of a meter.
  var meter: String { pick("━", "═", "=") }
  /// The empty part of a meter, and every line that divides.
  var line: String { pick("─", "─", "-") }
  var vertical: String { pick("│", "│", "|") }
  /// Where a dividing line ends at an upright one: from the left, from above, from below.
  var teeLeft: String { pick("┤", "┤", "+") }
  var teeDown: String { pick("┬", "┬", "+") }
  var teeUp: String { pick("┴", "┴", "+") }
  var corner: String { pick("└", "└", "+") }
  /// The corners of a box: upper left, upper right, lower left, lower right.
  var corners: [String] { pick(["╭", "╮", "╰", "╯"], ["┌", "┐", "└", "┘"], ["+", "+", "+", "+"]) }
  /// A faint line behind a chart.
  var dashes: String { pick("╌", "·", ".") }
  /// Where text was cut.
  var ellipsis: String { pick("…", "…", "~") }
  /// Once, in a count.
  var dot: String { pick("●", "•", "*") }
  /// Between two things of equal standing.
  var between: String { pick("·", "·", "-") }
  /// From one to another.
  var arrow: String { pick("→", "→", "->") }
  /// There is more above, below.
  var moreAbove: String { pick("↑", "↑", "^") }
  var moreBelow: String { pick("↓", "↓", "v") }
  /// What the client told.
  var told: String { pick("◆", "♦", "*") }
  /// Where the relation tore, and where it was mended.
  var rupture: String { pick("✕", "x", "x") }
  var repair: String { pick("✓", "√", "+") }

  private func pick<Value>(_ unicode: Value, _ linux: Value, _ ascii: Value) -> Value {
    switch self {
    case .unicode: unicode
    case .linux: linux
    case .ascii: ascii
    }
  }
}
