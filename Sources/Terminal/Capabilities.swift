import Interface

/// What a terminal can show, as far as it can be known without asking it: terminals behind multiplexers and
/// slow lines answer late or never.
public nonisolated struct Capabilities: Hashable, Sendable {
  /// How many colours can be had.
  public enum Colours: Int, CaseIterable, Comparable, Sendable {
    /// Bold, dim, underlined and reversed characters only.
    case none
    case eight
    case sixteen
    case many

    public static func < (one: Colours, other: Colours) -> Bool { one.rawValue < other.rawValue }
  }

  public let glyphs: GlyphSet
  public let colours: Colours
  /// The background that the terminal names, if it does.
  public let background: Tone

  /// Concludes from what the environment and the terminal's description say.
  ///
  /// - Parameters:
  ///   - environment: `NO_COLOR` (not empty) means none; `COLORFGBG` may tell the background.
  ///   - terminal: The terminal's name.
  ///   - colours: The number of colours of its description.
  ///   - isUnicode: Whether the locale's characters are written in UTF-8.
  public init(environment: [String: String], terminal: String, colours: Int, isUnicode: Bool) {
    let isConsole = terminal == "linux" || terminal.hasPrefix("linux-")
    glyphs = if !isUnicode { .ascii } else if isConsole { .linux } else { .unicode }
    self.colours =
      switch colours {
      case _ where environment["NO_COLOR"]?.isEmpty == false: .none
      case 256...: .many
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
    background = isConsole ? .dark : Self.background(environment["COLORFGBG"])
  }

  /// `COLORFGBG` holds the colour numbers of text and background, such as `15;0` or `0;default;15`.
  private static func background(_ colours: String?) -> Tone {
    switch colours?.split(separator: ";").last.flatMap({ Int($0) }) ?? -1 {
    case 7, 9...15: .light
    case 0...6, 8: .dark
    default: .auto
    }
  }
}
