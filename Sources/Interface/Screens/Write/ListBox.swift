/// A list in a box over the conversation, of which one row is selected; above it, if there is one, a row to type in.
struct ListBox {
  let title: String
  /// Each row laid out; they may be of several lines.
  let rows: [[Page.Span]]
  let selection: Int
  /// What stands there if there are no rows.
  let nothing: String
  /// What stands below the list, a text and its role; empty if nothing does.
  var remark = ""

  /// The columns between the edges of such a box.
  static func width(in frame: Frame) -> Int {
    min(frame.size.width - (Layout(size: frame.size).isNarrow ? 2 : 6), 74)
  }

  /// - Parameter field: What is typed; the cursor stands there.
  /// - Returns: The row of the selection, for whoever writes into it.
  @discardableResult
  func draw(_ keys: KeyMap, field: TextField? = nil, on frame: inout Frame) -> Rect {
    let width = Self.width(in: frame) + 2
    var page = Page(width: width - 2, glyphs: frame.glyphs)
    for (index, row) in rows.enumerated() { page.item(index) { $0.add(row) } }
    if rows.isEmpty { page.paragraph(nothing, .dim, column: 3) }
    let room = frame.size.height - 1
    let extra = (field == nil ? 0 : 1) + (remark.isEmpty ? 0 : 1)
    let height = min(max(page.height, 1) + extra + 2, room)
    let box = Rect(
      column: (frame.size.width - width) / 2, row: (room - height) / 2, width: width, height: height)
    frame.box(box, title: title)
    var inside = box.inset(columns: 1, rows: 1)
    if !remark.isEmpty, inside.height > 1 {
      let row = inside.takeBottom(1)
      frame.putCut(remark, column: row.column + 3, row: row.row, .caution, width: row.width - 4)
    }
    if field != nil, inside.height > 1 { draw(field, on: &frame, in: inside.takeTop(1)) }
    let scroll = page.showing(selection, from: 0, height: inside.height)
    page.draw(on: &frame, in: inside, scroll: scroll, selected: selection)
    page.drawMore(on: &frame, in: inside, scroll: scroll)
    frame.fill(Rect(column: 0, row: frame.size.height - 1, width: frame.size.width, height: 1))
    HintLine.draw(keys, on: &frame, row: frame.size.height - 1)
    let row = inside.row + (page.lines(of: selection)?.lowerBound ?? 0) - scroll
    if !rows.isEmpty {
      frame.put(frame.glyphs.selection, column: inside.column + 1, row: row, .selectedKey)
    }
    if field == nil { frame.cursor = Point(column: inside.column + 1, row: row) }
    return Rect(column: inside.column, row: row, width: inside.width, height: 1)
  }

  private func draw(_ field: TextField?, on frame: inout Frame, in rect: Rect) {
    let column = frame.put("/ ", column: rect.column + 1, row: rect.row, .key)
    field?.draw(
      on: &frame, column: column, row: rect.row, width: rect.column + rect.width - column, .text)
  }
}

extension Binding {
  /// Through a list of which letters are typed, so that `j` and `k` are letters.
  static let arrows = Binding(
    "↑↓", "choose", "", .choose,
    [
      Press(key: .up, action: .up), Press(key: .down, action: .down),
      Press(key: .pageUp, action: .pageUp), Press(key: .pageDown, action: .pageDown),
    ], rank: 7)
}
