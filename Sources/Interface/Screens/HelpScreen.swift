/// What the keys do here, laid over the screen they work on.
struct HelpScreen: Screen {
  private let explained: KeyMap
  private var scroll = 0

  init(_ keys: KeyMap) {
    explained = keys
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
      .previousHit, .takeBack, .goOn, .anew, .other, .filter, .back, .leave, .help, .pause, .toggleMouse:
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
    let page = page(width: width - 2, frame.glyphs, indent: layout.isNarrow ? 1 : 3)
    let air = page.height + 4 <= frame.size.height ? 1 : 0
    let height = min(page.height + 2 + 2 * air, frame.size.height)
    let box = Rect(
      column: (frame.size.width - width) / 2, row: (frame.size.height - height) / 2, width: width,
      height: height)
    frame.box(box, title: "Help")
    let inside = box.inset(columns: 1, rows: 1 + air)
    scroll = page.clamped(scroll, height: inside.height)
    page.draw(on: &frame, in: inside, scroll: scroll)
    page.drawMore(on: &frame, in: inside, scroll: scroll)
    frame.cursor = Point(column: inside.column, row: inside.row)
  }

  private func page(width: Int, _ glyphs: GlyphSet, indent: Int) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    let column = indent + (indent == 1 ? 11 : 17)
    for group in Binding.Group.allCases {
      let bindings = explained.bindings(in: group)
      guard !bindings.isEmpty else { continue }
      if page.height > 0 { page.blank() }
      page.add(Page.Span(column: indent, text: group.rawValue, role: .title))
      for binding in bindings {
        let lines = Wrap.lines(binding.help, width: width - column - 1, glyphs)
        for (row, line) in lines.enumerated() {
          let key = Page.Span(column: indent, text: row == 0 ? binding.label : "", role: .key)
          page.add(key, Page.Span(column: column, text: line, role: .text))
        }
      }
    }
    page.blank()
    page.add(Page.Span(column: indent, text: "any key closes this", role: .faint))
    return page
  }
}
