import Simulation

extension ConversationScreen {
  /// The rows of the header with the line below it. In the mode `learn` it has the reason of the last change,
  /// unless there is a pane for it.
  func headerHeight(_ layout: Layout) -> Int {
    session.mode == .learn && !layout.hasPane && !layout.isNarrow && layout.size.height >= 16 ? 3 : 2
  }

  /// The top of the screen: who it is, how much they trust, and what changed that last.
  func drawHeader(on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    let hasReason = rect.height == 3
    let end = drawState(on: &frame, row: rect.row, layout, hasMark: !layout.isNarrow && !hasReason)
    let room = max(end - layout.margin - 1, 0)
    let name = frame.putCut(persona.firstName, column: layout.margin, row: rect.row, .title, width: room)
    if !layout.isNarrow {
      frame.putCut(persona.summary, column: name + 2, row: rect.row, .dim, width: end - name - 4)
    }
    if hasReason { drawReason(on: &frame, row: rect.row + 1, layout) }
    frame.line(row: rect.row + rect.height - 1, from: 0, to: frame.size.width)
  }

  /// The meter, or, where it stands elsewhere or nowhere, how far the conversation has come. Returns where it
  /// begins.
  private func drawState(on frame: inout Frame, row: Int, _ layout: Layout, hasMark: Bool) -> Int {
    let right = frame.size.width - layout.margin
    if layout.hasPane || (layout.isNarrow && session.mode == .assess) {
      return frame.put(turnRemark, endingAt: right, row: row, .faint)
    }
    guard session.mode != .assess else { return right }
    let meter = TrustMeter(
      trust: session.client.trust, change: lastMark(frame.glyphs),
      width: layout.isNarrow ? 10 : min(layout.size.width / 4 - 6, 24))
    return meter.draw(on: &frame, endingAt: right, row: row, isNarrow: layout.isNarrow, hasMark: hasMark)
  }

  /// What the last reply changed, to the tenth, and why.
  private func drawReason(on frame: inout Frame, row: Int, _ layout: Layout) {
    guard let change = session.turns.last?.change, let mark = lastMark(frame.glyphs) else {
      frame.put("The reason for every change stands here.", column: layout.margin, row: row, .faint)
      return
    }
    let after = frame.put("\(mark.sign) \(change.deltaText)", column: layout.margin, row: row, mark.role)
    let room = frame.size.width - layout.margin - after - 2
    frame.putCut(change.reasons, column: after + 2, row: row, .dim, width: room)
  }

  private func lastMark(_ glyphs: GlyphSet) -> TrustMark? {
    session.turns.last.map { TrustMark($0.change, glyphs) }
  }

  /// `turn 4 of about 12`; past the estimate it stops promising.
  var turnRemark: String {
    if session.ending != nil {
      return session.turns.count == 1 ? "1 turn" : "\(session.turns.count) turns"
    }
    let turn = session.turns.count + 1
    return turn > scenario.turns ? "turn \(turn)" : "turn \(turn) of about \(scenario.turns)"
  }
}
