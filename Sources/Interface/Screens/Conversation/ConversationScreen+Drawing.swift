import Simulation

extension ConversationScreen {
  mutating func draw(on frame: inout Frame, _ world: World) {
    let layout = Layout(size: frame.size)
    var rect = Rect(frame.size)
    let hints = rect.takeBottom(1)
    if layout.isRoomy { _ = rect.takeBottom(1) }
    let main = Rect(column: 0, row: 0, width: layout.mainWidth, height: rect.height)
    var body = main
    if !layout.isShort { drawHeader(on: &frame, in: body.takeTop(headerHeight(layout)), layout) }
    let menu = menu(layout, frame.glyphs)
    let headingRow = drawMenu(menu, on: &frame, in: &body, layout)
    reader.draw(
      session,
      style: TranscriptStyle(
        layout, mode: session.mode, glyphs: frame.glyphs, firstName: persona.firstName),
      on: &frame, in: body)
    if reader.isReplyAbove { drawMoreAbove(on: &frame, in: body) }
    if reader.scroll > 0 { drawMoreBelow(on: &frame, in: body, hasRow: layout.size.height >= 16) }
    if layout.hasPane {
      SidePane(session: session).draw(on: &frame, layout, bottom: rect.height)
      frame.put(frame.glyphs.teeLeft, column: layout.mainWidth, row: headingRow, .rule)
    }
    drawHints(on: &frame, row: hints.row, layout)
  }

  /// Says that the newest words are further down, in the empty row above the replies if there is one.
  private func drawMoreBelow(on frame: inout Frame, in rect: Rect, hasRow: Bool) {
    guard rect.height > 0 else { return }
    let text = "\(frame.glyphs.moreBelow) more below"
    let row = rect.row + rect.height - (hasRow ? 0 : 1)
    let start = max(rect.width - Width.of(text, frame.glyphs) - 2, 1)
    frame.fill(Rect(column: start - 1, row: row, width: rect.width - start + 1, height: 1))
    frame.put(text, column: start, row: row, .key)
    frame.mark(Rect(column: start, row: row, width: rect.width - start, height: 1), as: .key(.end))
  }

  /// Says that what was said last begins further up, in the line above if there is one.
  private func drawMoreAbove(on frame: inout Frame, in rect: Rect) {
    guard rect.height > 0 else { return }
    let text = " \(frame.glyphs.moreAbove) more above "
    let row = max(rect.row - 1, 0)
    let start = max(rect.width - Width.of(text, frame.glyphs) - 1, 0)
    frame.put(text, column: start, row: row, .key, width: rect.width - start)
    frame.mark(Rect(column: start, row: row, width: rect.width - start, height: 1), as: .key(.pageUp))
  }

  private func drawHints(on frame: inout Frame, row: Int, _ layout: Layout) {
    if layout.isRoomy {
      frame.line(row: row - 1, from: 0, to: frame.size.width)
      if layout.hasPane { frame.put(frame.glyphs.teeUp, column: layout.mainWidth, row: row - 1, .rule) }
    }
    reader.drawHints(keys, on: &frame, row: row, remark: hintRemark(layout, frame.glyphs))
  }

  /// What the line of hints says besides: on a short screen it stands in for the header.
  private func hintRemark(_ layout: Layout, _ glyphs: GlyphSet) -> String {
    if layout.isShort, unkept != nil { return "not saved" }
    guard layout.isShort, session.mode != .assess else { return "" }
    let trust = session.client.trust
    return "\(strain(glyphs).map { "\($0.sign) " } ?? "")\(trust.points) \(trust.band.word)"
  }
}
