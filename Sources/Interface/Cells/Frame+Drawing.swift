extension Frame {
  /// Writes text on one row and returns the column after it. What does not fit is left out.
  ///
  /// - Parameters:
  ///   - text: The text; a line feed in it is a space.
  ///   - width: How many columns it may take.
  @discardableResult
  mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, _ role: Role, width: Int = .max
  ) -> Int {
    let limit = width >= size.width ? size.width : min(column + max(width, 0), size.width)
    if let end = putPlain(text, column: column, row: row, role, limit: limit) { return end }
    var reader = GlyphReader(text, glyphs)
    var column = column
    while column < limit, var glyph = reader.next() {
      if glyph == .newline { glyph = .space }
      if column + glyph.width > limit { glyph = .space }
      set(glyph, column: column, row: row, role: role)
      column += glyph.width
    }
    return column
  }

  /// Writes text that ends at a column, and returns the column where it begins.
  @discardableResult
  mutating func put(_ text: some StringProtocol, endingAt end: Int, row: Int, _ role: Role) -> Int {
    let start = end - Width.of(text, glyphs)
    put(text, column: start, row: row, role)
    return start
  }

  /// Writes text, and an ellipsis at its end when it had to be cut.
  @discardableResult
  mutating func putCut(
    _ text: some StringProtocol, column: Int, row: Int, _ role: Role, width: Int
  ) -> Int {
    put(Wrap.cut(text, width: width, glyphs), column: column, row: row, role)
  }

  /// Empties a place and gives it a meaning.
  mutating func fill(_ rect: Rect, _ role: Role = .text) {
    for row in rect.rows.clamped(to: 0..<size.height) {
      for column in rect.columns.clamped(to: 0..<size.width) {
        set(.space, column: column, row: row, role: role)
      }
    }
  }

  /// A line from one column up to another.
  mutating func line(row: Int, from start: Int, to end: Int, _ role: Role = .rule) {
    repeated(glyphs.line, row: row, from: start, to: end, role)
  }

  /// The same sign from one column up to another.
  mutating func repeated(_ sign: String, row: Int, from start: Int, to end: Int, _ role: Role) {
    var reader = GlyphReader(sign, glyphs)
    guard let glyph = reader.next() else { return }
    for column in max(start, 0)..<max(min(end, size.width), max(start, 0)) {
      set(glyph, column: column, row: row, role: role)
    }
  }

  /// A line across a place with a heading in it, and at its end, if there is room, a remark.
  ///
  /// `── Your reply ──────────────── turn 4 of about 12 ─`
  mutating func heading(_ title: String, in rect: Rect, row: Int, remark: String = "") {
    line(row: row, from: rect.column, to: rect.column + rect.width)
    let end = rect.column + rect.width
    let after = put(" \(title) ", column: rect.column + 2, row: row, .title, width: rect.width - 3)
    let start = end - 1 - (Width.of(remark, glyphs) + 2)
    if !remark.isEmpty, start > after { put(" \(remark) ", column: start, row: row, .faint) }
  }

  /// An empty box with a border, and a heading in the border.
  mutating func box(_ rect: Rect, title: String = "", _ role: Role = .rule) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    fill(rect)
    let (left, right) = (rect.column, rect.column + rect.width - 1)
    let (top, bottom) = (rect.row, rect.row + rect.height - 1)
    line(row: top, from: left + 1, to: right, role)
    line(row: bottom, from: left + 1, to: right, role)
    for row in (top + 1)..<max(bottom, top + 1) {
      put(glyphs.vertical, column: left, row: row, role)
      put(glyphs.vertical, column: right, row: row, role)
    }
    let corners = glyphs.corners
    put(corners[0], column: left, row: top, role)
    put(corners[1], column: right, row: top, role)
    put(corners[2], column: left, row: bottom, role)
    put(corners[3], column: right, row: bottom, role)
    if !title.isEmpty { put(" \(title) ", column: left + 2, row: top, .title, width: rect.width - 4) }
  }
}

extension Frame {
  /// Everything drawn so far steps back, to be overlaid: it goes faint and cannot be clicked.
  mutating func recede() {
    paint(Rect(size), .faint)
    forgetRegions()
    cursor = nil
  }
}

extension Frame {
  /// Paints a place as selected: names and keys stay brighter than the rest.
  mutating func select(_ rect: Rect) {
    repaint(rect) { role in
      switch role {
      case .key, .client, .trainee, .title, .strong, .selectedKey: .selectedKey
      case .faint, .rule, .selectedDim: .selectedDim
      case .text, .dim, .narration, .good, .caution, .bad, .note, .match, .selected: .selected
      }
    }
  }
}
