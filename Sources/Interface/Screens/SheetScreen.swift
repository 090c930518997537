/// A page to read, laid over the screen it belongs to.
struct SheetScreen: Screen {
  private let title: String
  /// Lays the page out for a width; its words begin at the indent.
  private let page: @Sendable (_ width: Int, _ indent: Int, GlyphSet) -> Page
  private var scroll = 0

  init(_ title: String, page: @escaping @Sendable (_ width: Int, _ indent: Int, GlyphSet) -> Page) {
    self.title = title
    self.page = page
  }

  var isOverlay: Bool { true }
  var closesOnAnyKey: Bool { true }

  var keys: KeyMap {
    KeyMap([
      Binding(
        "", nil, "", .read,
        [
          Binding.Press(key: .up, action: .up), Binding.Press(key: .down, action: .down),
          Binding.Press(key: .pageUp, action: .pageUp), Binding.Press(key: .pageDown, action: .pageDown),
        ])
    ])
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    switch action {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= 10
    case .pageDown: scroll += 10
    case .first, .last, .confirm, .pick, .nextPage, .previousPage, .less, .more, .search, .nextHit,
      .previousHit, .takeBack, .goOn, .anew, .other, .filter, .known, .back, .leave, .help, .pause,
      .toggleMouse, .tool:
      return [.close]
    }
    return []
  }

  mutating func wheel(_ rows: Int) {
    scroll += rows
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    let layout = Layout(size: frame.size)
    let width = min(frame.size.width - (layout.isNarrow ? 0 : 4), 64)
    var page = page(width - 2, layout.isNarrow ? 1 : 3, frame.glyphs)
    page.blank()
    page.add(Page.Span(column: layout.isNarrow ? 1 : 3, text: "any key closes this", role: .faint))
    let air = page.height + 4 <= frame.size.height ? 1 : 0
    let height = min(page.height + 2 + 2 * air, frame.size.height)
    let box = Rect(
      column: (frame.size.width - width) / 2, row: (frame.size.height - height) / 2, width: width,
      height: height)
    frame.box(box, title: title)
    let inside = box.inset(columns: 1, rows: 1 + air)
    scroll = page.clamped(scroll, height: inside.height)
    page.draw(on: &frame, in: inside, scroll: scroll)
    page.drawMore(on: &frame, in: inside, scroll: scroll)
    frame.cursor = Point(column: inside.column, row: inside.row)
  }
}
