import Interface

/// The colours and attributes of each role.
///
/// A colour never carries a meaning alone: what is a gain has `▲`, what is selected has `▸`. Without colour
/// the attributes remain. Palettes are never changed, only chosen from.
public nonisolated struct Theme: Hashable, Sendable {
  public let colours: Capabilities.Colours
  public let tone: Tone

  /// - Parameters:
  ///   - tone: What the trainee asked for; `auto` leaves it to what is known of the terminal.
  public init(_ capabilities: Capabilities, tone: Tone = .auto) {
    colours = capabilities.colours
    self.tone = tone == .auto ? capabilities.background : tone
  }

  public func style(of role: Role) -> Style {
    switch colours {
    case .none: plain(role)
    case .eight: few(role, EightColours.of(tone))
    case .sixteen: few(role, SixteenColours.of(tone))
    case .many: many(role, ManyColours.of(tone))
    }
  }

  // MARK: No colours

  private func plain(_ role: Role) -> Style {
    switch role {
    case .text, .caution: Style()
    case .narration: Style(nil, .italic)
    case .strong, .title, .client, .trainee, .key, .good, .bad, .note: Style(nil, .bold)
    case .dim, .faint, .rule: Style(nil, .dim)
    case .selected, .selectedDim: Style(nil, .reverse)
    case .selectedKey: Style(nil, [.reverse, .bold])
    case .match: Style(nil, [.reverse, .underline])
    }
  }

  // MARK: Eight or sixteen colours, which people set to their liking

  /// The colours that stand out from a background; the terminal's own where none of the few does.
  private struct FewColours {
    var client: Int?
    var trainee: Int?
    var good: Int?
    var caution: Int?
    var bad: Int?
    var quiet: Int?
  }

  private enum EightColours {
    static func of(_ tone: Tone) -> FewColours {
      switch tone {
      case .auto: FewColours(client: 5)
      case .dark: FewColours(client: 3, trainee: 6, good: 2, caution: 3, bad: 5)
      case .light: FewColours(client: 5, trainee: 4, bad: 1)
      }
    }
  }

  private enum SixteenColours {
    static func of(_ tone: Tone) -> FewColours {
      switch tone {
      case .auto: FewColours(client: 13, trainee: 12, bad: 9, quiet: 8)
      case .dark: FewColours(client: 11, trainee: 14, good: 10, caution: 11, bad: 9, quiet: 7)
      case .light: FewColours(client: 5, trainee: 4, bad: 1)
      }
    }
  }

  private func few(_ role: Role, _ few: FewColours) -> Style {
    switch role {
    case .text: Style()
    case .narration: Style(nil, .italic)
    case .strong, .title, .key, .note: Style(nil, .bold)
    case .client: Style(few.client, .bold)
    case .trainee: Style(few.trainee, .bold)
    case .good: Style(few.good, .bold)
    case .caution: Style(few.caution)
    case .bad: Style(few.bad, .bold)
    case .dim, .faint, .rule: few.quiet.map { Style($0) } ?? Style(nil, .dim)
    case .selected, .selectedDim: Style(nil, .reverse)
    case .selectedKey: Style(nil, [.reverse, .bold])
    case .match: Style(nil, [.reverse, .underline])
    }
  }

  // MARK: 256 colours, of which those from 16 on are the same everywhere

  private struct ManyColours {
    var client: Int
    var trainee: Int
    var good: Int
    var caution: Int
    var bad: Int
    var note: Int
    var dim: Int
    var faint: Int
    var rule: Int

    static func of(_ tone: Tone) -> ManyColours {
      switch tone {
      case .auto:
        ManyColours(
          client: 130, trainee: 67, good: 65, caution: 136, bad: 167, note: 97, dim: 243, faint: 244,
          rule: 245)
      case .dark:
        ManyColours(
          client: 180, trainee: 110, good: 108, caution: 179, bad: 174, note: 140, dim: 250, faint: 245,
          rule: 242)
      case .light:
        ManyColours(
          client: 94, trainee: 25, good: 28, caution: 130, bad: 124, note: 54, dim: 240, faint: 243, rule: 246
        )
      }
    }
  }

  private func many(_ role: Role, _ many: ManyColours) -> Style {
    switch role {
    case .text: Style()
    case .narration: Style(tone == .auto ? nil : many.dim, .italic)
    case .strong, .title, .key: Style(nil, .bold)
    case .dim: Style(many.dim)
    case .faint: Style(many.faint)
    case .rule: Style(many.rule)
    case .client: Style(many.client, .bold)
    case .trainee: Style(many.trainee, .bold)
    case .good: Style(many.good)
    case .caution: Style(many.caution)
    case .bad: Style(many.bad)
    case .note: Style(many.note)
    case .selected: Style(231, on: 24)
    case .selectedKey: Style(231, on: 24, .bold)
    case .selectedDim: Style(252, on: 24)
    case .match: Style(16, on: 179)
    }
  }
}
