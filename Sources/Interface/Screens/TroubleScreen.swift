import Simulation

/// Says that a conversation cannot go on, and why, in words that help whoever wrote it.
struct TroubleScreen: Screen {
  private let title: String
  private let error: SessionError

  init(_ error: SessionError, title: String) {
    self.error = error
    self.title = title
  }

  var keys: KeyMap {
    KeyMap(
      [
        Binding(
          "Enter", "back", "back", .session, [.enter, .escape, .character("q"), .character(" ")], .back,
          rank: 9)
      ] + KeyMap.common)
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    action == .back ? [.effect(.close), .home] : []
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    var rect = Rect(frame.size)
    HintLine.draw(keys, on: &frame, row: rect.takeBottom(1).row)
    if !Layout(size: frame.size).isShort { Header.draw(title, on: &frame, in: rect.takeTop(2)) }
    var page = Page(width: rect.width, glyphs: frame.glyphs)
    page.blank()
    page.paragraph("This is not your doing: there is a mistake in the script, or it has changed.")
    page.blank()
    page.paragraph(error.message)
    if let place = error.place { page.paragraph("\(place.file), line \(place.line)", .dim) }
    if let help = error.help { page.paragraph(help, .dim) }
    page.draw(on: &frame, in: rect)
    frame.cursor = Point(column: min(2, frame.size.width - 1), row: rect.row)
  }
}
