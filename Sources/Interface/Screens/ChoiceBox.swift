/// A question in a box, and the answers to choose from.
struct ChoiceBox: Sendable {
  let title: String
  /// What there is to know before answering.
  let text: [String]
  let choices: [String]
  var selection = 0

  var keys: KeyMap {
    let picks = choices.indices.map { index in
      Binding.Press(key: .character(Character("\(index + 1)")), action: .pick(index))
    }
    return KeyMap(
      [
        .upDown(hint: "choose", help: "move through the answers"),
        Binding("Enter", "take it", "take the one that is marked", .choose, [.enter], .confirm, rank: 9),
        Binding("1-\(choices.count)", "at once", "take that answer at once", .choose, picks, rank: 5),
        Binding(
          "Esc", "back", "back, with nothing changed", .choose, [.escape, .character("q")], .back, rank: 6),
      ] + KeyMap.common)
  }

  /// The answer that an action gives; nil if it only moves the mark.
  mutating func answer(to action: Action) -> Int? {
    switch action {
    case .up, .previousPage, .less: selection = (selection + choices.count - 1) % choices.count
    case .down, .nextPage, .more: selection = (selection + 1) % choices.count
    case .first, .pageUp: selection = 0
    case .last, .pageDown: selection = choices.count - 1
    case .confirm: return selection
    case .pick(let index) where choices.indices.contains(index): return index
    case .pick, .search, .nextHit, .previousHit, .takeBack, .goOn, .anew, .other, .filter, .known, .back,
      .leave,
      .help, .pause, .toggleMouse, .tool:
      break
    }
    return nil
  }

  func draw(on frame: inout Frame) {
    let layout = Layout(size: frame.size)
    let width = min(frame.size.width - (layout.isNarrow ? 0 : 4), 62)
    var page = Page(width: width - 2, glyphs: frame.glyphs)
    let column = layout.isNarrow ? 1 : 3
    for paragraph in text {
      page.paragraph(paragraph, column: column)
      page.blank()
    }
    for (index, choice) in choices.enumerated() {
      page.item(index) { page in
        let lines = Wrap.lines(choice, width: page.width - column - 5, frame.glyphs)
        for (row, line) in lines.enumerated() {
          let text = Page.Span(column: column + 3, text: line, role: .text)
          if row == 0 {
            page.add(Page.Span(column: column, text: "\(index + 1)", role: .key), text)
          } else {
            page.add(text)
          }
        }
      }
    }
    draw(page, column: column, width: width, on: &frame)
  }

  private func draw(_ page: Page, column: Int, width: Int, on frame: inout Frame) {
    // The hints keep the last row; where there is no room for empty rows in the box there are none.
    let room = frame.size.height - 1
    let air = page.height + 4 <= room ? 1 : 0
    let height = min(page.height + 2 + 2 * air, room)
    let box = Rect(
      column: (frame.size.width - width) / 2, row: (room - height) / 2, width: width, height: height)
    frame.box(box, title: title)
    let inside = box.inset(columns: 1, rows: 1 + air)
    let scroll = page.showing(selection, from: 0, height: inside.height)
    page.draw(on: &frame, in: inside, scroll: scroll, selected: selection)
    page.drawMore(on: &frame, in: inside, scroll: scroll)
    let row = inside.row + (page.lines(of: selection)?.lowerBound ?? 0) - scroll
    frame.put(
      frame.glyphs.selection, column: inside.column + column - 2 + (column < 2 ? 1 : 0), row: row,
      .selectedKey)
    frame.cursor = Point(column: inside.column + column, row: row)
    frame.fill(Rect(column: 0, row: frame.size.height - 1, width: frame.size.width, height: 1))
    HintLine.draw(keys, on: &frame, row: frame.size.height - 1)
  }
}
