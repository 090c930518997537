import Simulation

/// The replies that can be said, or, when the conversation is over, the way on.
///
/// All of them stand there whole if half the screen is enough for that; otherwise each is cut to one line and
/// the selected one is whole, and others where there is room. The rows they take together stay the same, so
/// that what stands above does not move when the mark does.
struct ReplyMenu {
  private let page: Page
  private let selected: Int
  /// The rows it takes.
  let height: Int
  private let signColumn: Int

  /// - Parameters:
  ///   - replies: All replies on offer.
  ///   - sayable: Those that can be said now, as places in `replies`; the others are not shown.
  ///   - room: The rows there are for it, at least one.
  init(
    _ replies: [Reply], sayable: [Int], selection: Int, width: Int, room: Int, isNarrow: Bool,
    glyphs: GlyphSet
  ) {
    signColumn = isNarrow ? 0 : 1
    selected = sayable.indices.contains(selection) ? sayable[selection] : 0
    let style = Style(width: width, isNarrow: isNarrow, glyphs: glyphs)
    let rows = sayable.enumerated().map { number, index in
      Style.Row(index: index, number: number + 1, text: replies[index].text)
    }
    let whole = rows.map { style.lines($0).count }
    if whole.reduce(0, +) <= room {
      page = style.page(rows, whole: Set(sayable))
      height = page.height
    } else {
      height = min(rows.count - 1 + (whole.max() ?? 1), room)
      page = style.page(rows, whole: Self.whole(sayable, whole, selected: selected, in: height))
    }
  }

  /// The way on when the conversation is over.
  init(ending words: String, width: Int, isNarrow: Bool, glyphs: GlyphSet) {
    signColumn = isNarrow ? 0 : 1
    selected = 0
    var page = Page(width: width, glyphs: glyphs)
    page.item(0) { $0.add(Page.Span(column: isNarrow ? 2 : 3, text: words, role: .text)) }
    self.page = page
    height = 1
  }

  func draw(on frame: inout Frame, in rect: Rect, canSelect: Bool = true) {
    let scroll = page.showing(selected, from: 0, height: rect.height)
    page.draw(on: &frame, in: rect, scroll: scroll, selected: canSelect ? selected : nil)
    page.drawMore(on: &frame, in: rect, scroll: scroll)
    guard canSelect, let lines = page.lines(of: selected) else { return }
    let row = rect.row + max(lines.lowerBound - scroll, 0)
    guard rect.rows.contains(row) else { return }
    frame.put(frame.glyphs.selection, column: rect.column + signColumn, row: row, .selectedKey)
    frame.cursor = Point(column: rect.column + signColumn, row: row)
  }

  /// The replies that can stand there whole: the selected one, and as many others as there are rows left.
  private static func whole(_ indices: [Int], _ heights: [Int], selected: Int, in height: Int) -> Set<Int> {
    let chosen = indices.firstIndex(of: selected)
    var left = height - indices.count - (chosen.map { heights[$0] - 1 } ?? 0)
    var whole: Set<Int> = [selected]
    for (index, rows) in zip(indices, heights) where index != selected && rows - 1 <= left {
      whole.insert(index)
      left -= rows - 1
    }
    return whole
  }

  /// Where the parts of a reply stand.
  private struct Style {
    struct Row {
      var index: Int
      /// The digit that says it.
      var number: Int
      var text: String
    }

    let width: Int
    let isNarrow: Bool
    let glyphs: GlyphSet

    var digitColumn: Int { isNarrow ? 1 : 3 }
    var textColumn: Int { isNarrow ? 3 : 6 }
    var measure: Int { max(min(width - textColumn - (isNarrow ? 1 : 3), Layout.measure), 1) }

    func lines(_ row: Row) -> [String] {
      Wrap.lines(row.text, width: measure, glyphs)
    }

    func page(_ rows: [Row], whole: Set<Int>) -> Page {
      var page = Page(width: width, glyphs: glyphs)
      for row in rows {
        let lines = whole.contains(row.index) ? lines(row) : [Wrap.cut(row.text, width: measure, glyphs)]
        page.item(row.index) { page in
          for (index, line) in lines.enumerated() {
            let text = Page.Span(column: textColumn, text: line, role: .text)
            if index == 0 { page.add(digit(row), text) } else { page.add(text) }
          }
        }
      }
      return page
    }

    private func digit(_ row: Row) -> Page.Span {
      let text = row.number <= 9 ? "\(row.number)" : " "
      return Page.Span(column: digitColumn, text: text, role: .key)
    }
  }
}
