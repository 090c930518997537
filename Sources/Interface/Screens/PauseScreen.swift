import Simulation

/// A calm screen, at any moment, for as long as wanted. Nothing is lost by it and nothing waits.
struct PauseScreen: Screen {
  private var scroll = 0

  var keys: KeyMap {
    KeyMap([
      Binding(
        "Enter", "go on", "back to where you were", .session,
        [.enter, .escape, .character(" "), .character("p")], .back, rank: 9),
      Binding(
        "q", "stop for today", "leave; what was said is kept", .session, [.character("q")], .leave,
        rank: 8),
      Binding(
        "↑↓", nil, "read on", .read,
        [Binding.Press(key: .up, action: .up), Binding.Press(key: .down, action: .down)]),
    ])
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    switch action {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .leave: return [.closeAnd(.leave)]
    case .back: return [.close]
    case .first, .last, .confirm, .pick, .pageUp, .pageDown, .nextPage, .previousPage, .less, .more,
      .search, .nextHit, .previousHit, .takeBack, .goOn, .anew, .other, .filter, .known, .help, .pause,
      .toggleMouse, .tool:
      break
    }
    return []
  }

  mutating func wheel(_ rows: Int) {
    scroll += rows
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    var rect = Rect(frame.size)
    HintLine.draw(keys, on: &frame, row: rect.takeBottom(1).row)
    let width = min(rect.width, 64)
    var page = Page(width: width, glyphs: frame.glyphs)
    for (index, paragraph) in Self.words.enumerated() {
      if index > 0 { page.blank() }
      page.paragraph(paragraph, index == 0 ? .title : .text)
    }
    if let line = world.shelf.crisis.lines.first {
      page.blank()
      page.paragraph("If you would rather talk to somebody now: \(line.service), \(line.contact).", .dim)
    }
    let height = min(page.height, rect.height)
    let place = Rect(
      column: (rect.width - width) / 2, row: rect.row + (rect.height - height) / 2, width: width,
      height: height)
    scroll = page.clamped(scroll, height: height)
    page.draw(on: &frame, in: place, scroll: scroll)
    page.drawMore(on: &frame, in: place, scroll: scroll)
    frame.cursor = Point(column: place.column + 2, row: place.row)
  }

  static let words = [
    "Take your time.",
    "Put both feet on the floor. Let your shoulders drop.",
    "Breathe in slowly, and out a little more slowly. Do that three times.",
    "Look around the room, and name three things you can see and two you can hear.",
    "Nothing here is waiting, and nothing counts the minutes. You may go on, or stop for today: both are fine.",
  ]
}
