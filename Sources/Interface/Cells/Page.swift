/// Lines laid out for a width, of which as many are drawn as there is room for.
///
/// What may be longer than the screen is written on a page first: it can be scrolled, and the same words come
/// out whatever the size.
struct Page {
  /// Some words in one place of a line.
  struct Span {
    var column: Int
    var text: String
    var role: Role
  }

  enum Line {
    case spans([Span])
    /// A line across with a heading in it.
    case heading(String, remark: String)
    /// A row of a picture drawn elsewhere.
    case picture([Cell])
  }

  let width: Int
  let glyphs: GlyphSet
  private(set) var lines: [Line] = []
  /// What can be selected: its index, and the lines that belong to it.
  private var items: [(index: Int, lines: Range<Int>)] = []

  init(width: Int, glyphs: GlyphSet) {
    self.width = max(width, 1)
    self.glyphs = glyphs
  }

  var height: Int { lines.count }

  mutating func blank() {
    lines.append(.spans([]))
  }

  mutating func add(_ spans: Span...) {
    lines.append(.spans(spans))
  }

  mutating func add(_ spans: [Span]) {
    lines.append(.spans(spans))
  }

  /// Adds the lines of another page of the same width, without what could be selected there.
  mutating func append(_ other: Page) {
    lines += other.lines
  }

  mutating func heading(_ title: String, remark: String = "") {
    lines.append(.heading(title, remark: remark))
  }

  /// A paragraph: at most as wide as is good to read.
  mutating func paragraph(_ text: String, _ role: Role = .text, column: Int = 2, hanging: Int = 0) {
    let measure = min(width - column - hanging - 1, Layout.measure)
    for (index, line) in Wrap.lines(text, width: measure, glyphs).enumerated() {
      add(Span(column: column + (index == 0 ? 0 : hanging), text: line, role: role))
    }
  }

  /// A word at the left and a text beside it; on a narrow page the text goes below.
  mutating func field(
    _ label: String, _ text: String, _ role: Role = .text, at column: Int, label start: Int = 2
  ) {
    guard !text.isEmpty else { return }
    if width < 60 {
      if !label.isEmpty { add(Span(column: start, text: label, role: .faint)) }
      paragraph(text, role, column: start + 2)
      return
    }
    let measure = min(width - column - 2, Layout.measure)
    for (index, line) in Wrap.lines(text, width: measure, glyphs).enumerated() {
      let text = Span(column: column, text: line, role: role)
      if index == 0 { add(Span(column: start, text: label, role: .faint), text) } else { add(text) }
    }
  }

  /// The rows of a picture.
  mutating func picture(_ frame: Frame) {
    for row in 0..<frame.size.height { lines.append(.picture(Array(frame.row(row)))) }
  }

  /// The rows of two pictures of the same height, side by side.
  mutating func pictures(_ left: Frame, _ right: Frame) {
    for row in 0..<min(left.size.height, right.size.height) {
      lines.append(.picture(Array(left.row(row)) + Array(right.row(row))))
    }
  }

  /// Adds what belongs to one selectable thing.
  mutating func item(_ index: Int, _ content: (inout Page) -> Void) {
    let start = lines.count
    content(&self)
    items.append((index, start..<lines.count))
  }

  /// The lines of a selectable thing.
  func lines(of item: Int) -> Range<Int>? {
    items.first { $0.index == item }?.lines
  }

  /// The least scroll near the wanted one at which the page ends no sooner than the screen.
  func clamped(_ scroll: Int, height: Int) -> Int {
    min(max(scroll, 0), max(lines.count - height, 0))
  }

  /// The scroll nearest to the given one at which an item shows: whole, or else its beginning.
  func showing(_ item: Int, from scroll: Int, height: Int) -> Int {
    guard let range = lines(of: item) else { return clamped(scroll, height: height) }
    var scroll = scroll
    if range.upperBound > scroll + height { scroll = range.upperBound - height }
    if range.lowerBound < scroll { scroll = range.lowerBound }
    return clamped(scroll, height: height)
  }

  /// Draws the lines from one on; the selected item's lines are painted from edge to edge.
  func draw(on frame: inout Frame, in rect: Rect, scroll: Int = 0, selected: Int? = nil) {
    let scroll = clamped(scroll, height: rect.height)
    for (row, index) in zip(rect.rows, scroll..<max(lines.count, scroll)) {
      draw(lines[index], on: &frame, in: rect, row: row)
    }
    for (item, range) in items {
      let rows = range.clamped(to: scroll..<(scroll + rect.height))
      let place = Rect(
        column: rect.column, row: rect.row + rows.lowerBound - scroll, width: rect.width, height: rows.count)
      guard place.height > 0 else { continue }
      frame.mark(place, as: .item(item))
      if item == selected { frame.select(place) }
    }
  }

  /// A sign at the right edge where there is more above or below than shows.
  func drawMore(on frame: inout Frame, in rect: Rect, scroll: Int) {
    let scroll = clamped(scroll, height: rect.height)
    let column = rect.column + rect.width - 1
    if scroll > 0 { frame.put(glyphs.moreAbove, column: column, row: rect.row, .key) }
    if scroll + rect.height < lines.count {
      frame.put(glyphs.moreBelow, column: column, row: rect.row + rect.height - 1, .key)
    }
  }

  private func draw(_ line: Line, on frame: inout Frame, in rect: Rect, row: Int) {
    switch line {
    case .spans(let spans):
      for span in spans {
        frame.put(
          span.text, column: rect.column + span.column, row: row, span.role, width: rect.width - span.column)
      }
    case .heading(let title, let remark):
      frame.heading(title, in: rect, row: row, remark: remark)
    case .picture(let cells):
      for (offset, cell) in cells.enumerated() where offset < rect.width {
        frame.set(
          Glyph(scalar: cell.scalar, width: max(Int(cell.width), 1)), column: rect.column + offset, row: row,
          role: cell.role)
      }
    }
  }
}
