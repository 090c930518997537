/// The line of keys at the bottom, which changes with what can be done.
enum HintLine {
  /// Draws the hints that fit, in the order of the table; where there is no room for all, the lowest ranks go.
  static func draw(_ keys: KeyMap, on frame: inout Frame, row: Int, remark: String = "", _ role: Role = .dim)
  {
    let layout = Layout(size: frame.size)
    let gap = layout.isNarrow ? 2 : 3
    let remarkWidth = remark.isEmpty ? 0 : Width.of(remark, frame.glyphs) + gap + layout.margin
    let room = frame.size.width - 2 * layout.margin - remarkWidth
    var column = layout.margin
    for hint in fitting(keys, in: room, gap: gap, frame.glyphs) {
      let start = column
      column = frame.put(hint.label, column: column, row: row, .key)
      column = frame.put(" \(hint.hint ?? "")", column: column, row: row, .dim)
      if let key = hint.clicked {
        frame.mark(Rect(column: start, row: row, width: column - start, height: 1), as: .key(key))
      }
      column += gap
    }
    if !remark.isEmpty {
      frame.put(remark, endingAt: frame.size.width - max(layout.margin, 1), row: row, role)
    }
  }

  private static func fitting(_ keys: KeyMap, in room: Int, gap: Int, _ glyphs: GlyphSet) -> [Binding] {
    var hints = keys.bindings.filter { $0.hint != nil }
    while width(of: hints, gap: gap, glyphs) > room,
      let least = hints.indices.min(by: {
        (hints[$0].rank, -$0) < (hints[$1].rank, -$1)
      })
    {
      hints.remove(at: least)
    }
    return hints
  }

  private static func width(of hints: [Binding], gap: Int, _ glyphs: GlyphSet) -> Int {
    hints.reduce(-gap) { total, hint in
      total + gap + Width.of(hint.label, glyphs) + 1 + Width.of(hint.hint ?? "", glyphs)
    }
  }
}
