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
    transcript.draw(
      session,
      style: TranscriptStyle(
        layout, mode: session.mode, glyphs: frame.glyphs, firstName: persona.firstName),
      scroll: &scroll, search: &search, on: &frame, in: body)
    if scroll > 0 { drawMoreBelow(on: &frame, in: body, hasRow: layout.size.height >= 16) }
    if layout.hasPane {
      drawPane(on: &frame, layout, bottom: rect.height)
      frame.put(frame.glyphs.teeLeft, column: layout.mainWidth, row: headingRow, .rule)
    }
    drawHints(on: &frame, row: hints.row, layout)
  }

  /// The rows of the header with the line below it. In the mode `learn` it has the reason of the last change,
  /// unless there is a pane for it.
  private func headerHeight(_ layout: Layout) -> Int {
    session.mode == .learn && !layout.hasPane && !layout.isNarrow && layout.size.height >= 16 ? 3 : 2
  }

  private func drawHeader(on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    let right = frame.size.width - layout.margin
    var end = right
    if layout.hasPane || (layout.isNarrow && session.mode == .assess) {
      end = frame.put(turnRemark, endingAt: right, row: rect.row, .faint)
    } else if session.mode != .assess {
      let meter = TrustMeter(
        trust: session.client.trust, change: lastMark(frame.glyphs),
        width: layout.isNarrow ? 10 : min(layout.size.width / 4 - 6, 24))
      end = meter.draw(
        on: &frame, endingAt: right, row: rect.row, isNarrow: layout.isNarrow,
        hasMark: !layout.isNarrow && rect.height < 3)
    }
    let name = frame.putCut(
      persona.firstName, column: layout.margin, row: rect.row, .title, width: max(end - layout.margin - 1, 0))
    if !layout.isNarrow {
      frame.putCut(persona.summary, column: name + 2, row: rect.row, .dim, width: end - 2 - name - 2)
    }
    if rect.height == 3, let turn = session.turns.last {
      let mark = "\(lastMark(frame.glyphs)?.text.prefix(1) ?? "") \(turn.change.deltaText)"
      let after = frame.put(
        mark, column: layout.margin, row: rect.row + 1, lastMark(frame.glyphs)?.role ?? .dim)
      let room = frame.size.width - layout.margin - after - 2
      frame.putCut(turn.change.reasons, column: after + 2, row: rect.row + 1, .dim, width: room)
    } else if rect.height == 3 {
      frame.put("The reason for every change stands here.", column: layout.margin, row: rect.row + 1, .faint)
    }
    frame.line(row: rect.row + rect.height - 1, from: 0, to: frame.size.width)
  }

  private func lastMark(_ glyphs: GlyphSet) -> TrustMark? {
    session.turns.last.map { TrustMark($0.change.delta, glyphs) }
  }

  /// `turn 4 of about 12`; past the estimate it stops promising.
  private var turnRemark: String {
    if session.ending != nil {
      return session.turns.count == 1 ? "1 turn" : "\(session.turns.count) turns"
    }
    let turn = session.turns.count + 1
    return turn > scenario.turns ? "turn \(turn)" : "turn \(turn) of about \(scenario.turns)"
  }

  private func menu(_ layout: Layout, _ glyphs: GlyphSet) -> ReplyMenu {
    let width = layout.mainWidth
    if session.ending != nil {
      let words = layout.isNarrow ? "Enter: debrief" : "Enter: debrief. How it went, and why."
      return ReplyMenu(ending: words, width: width, isNarrow: layout.isNarrow, glyphs: glyphs)
    }
    // The heading, and the empty rows around the replies.
    let frameRows = layout.isShort ? 0 : (layout.isRoomy ? 3 : 2)
    return ReplyMenu(
      session.replies, sayable: sayable, selection: selection, showsUnavailable: session.mode == .learn,
      width: width, room: max(layout.size.height / 2 - frameRows, 1), isNarrow: layout.isNarrow,
      glyphs: glyphs)
  }

  /// Draws the replies at the bottom and returns the row of their heading.
  private func drawMenu(
    _ menu: ReplyMenu, on frame: inout Frame, in body: inout Rect, _ layout: Layout
  ) -> Int {
    if !layout.isShort { drawNotice(on: &frame, in: body.takeBottom(1), layout) }
    let place = body.takeBottom(menu.height)
    guard !layout.isShort else {
      menu.draw(on: &frame, in: place)
      return place.row
    }
    if layout.isRoomy { _ = body.takeBottom(1) }
    let heading = body.takeBottom(1)
    let title = session.ending == nil ? "Your reply" : "The conversation is over"
    frame.heading(
      title, in: heading, row: heading.row, remark: layout.isNarrow ? "" : menuRemark(layout, frame.glyphs))
    if let (text, role) = strain(frame.glyphs, layout), !layout.isNarrow || session.ending == nil {
      let start = heading.column + 2 + Width.of(title, frame.glyphs) + 4
      frame.put(" \(text) ", column: start, row: heading.row, role, width: heading.width - start - 1)
    }
    menu.draw(on: &frame, in: place)
    if layout.size.height >= 16 { _ = body.takeBottom(1) }
    return heading.row
  }

  private func menuRemark(_ layout: Layout, _ glyphs: GlyphSet) -> String {
    layout.hasPane ? "" : turnRemark
  }

  /// What stands between the two right now, if anything does.
  private func strain(_ glyphs: GlyphSet, _ layout: Layout) -> (String, Role)? {
    guard session.mode != .assess, session.ending == nil else { return nil }
    let client = session.client
    if client.hasWarned, client.trust <= Trust(points: persona.floor) {
      return ("! close to leaving", .bad)
    }
    switch client.rupture {
    case .none: return nil
    case .open: return ("\(glyphs.rupture) rupture", .bad)
    case .repairing: return ("\(glyphs.repair) repairing", .caution)
    }
  }

  private func drawNotice(on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    guard let unkept else { return }
    let text = "Not saved (\(unkept)). You can go on all the same."
    frame.putCut(text, column: layout.margin, row: rect.row, .caution, width: rect.width - 2 * layout.margin)
  }

  /// Says that the newest words are further down, in the empty row above the replies if there is one.
  private func drawMoreBelow(on frame: inout Frame, in rect: Rect, hasRow: Bool) {
    guard rect.height > 0 else { return }
    let text = "\(frame.glyphs.moreBelow) more below"
    let row = rect.row + rect.height - (hasRow ? 0 : 1)
    let start = rect.column + rect.width - Width.of(text, frame.glyphs) - 2
    frame.fill(
      Rect(
        column: max(start - 1, 0), row: row, width: rect.column + rect.width - max(start - 1, 0), height: 1))
    frame.put(text, column: start, row: row, .key)
    frame.mark(Rect(column: start, row: row, width: rect.width - start, height: 1), as: .key(.end))
  }

  private func drawHints(on frame: inout Frame, row: Int, _ layout: Layout) {
    if layout.isRoomy {
      frame.line(row: row - 1, from: 0, to: frame.size.width)
      if layout.hasPane { frame.put(frame.glyphs.teeUp, column: layout.mainWidth, row: row - 1, .rule) }
    }
    if isTyping {
      let column = frame.put("/ ", column: layout.margin, row: row, .key)
      let right = frame.put(
        search.progress, endingAt: frame.size.width - max(layout.margin, 1), row: row, .dim)
      search.field.draw(on: &frame, column: column, row: row, width: max(right - column - 1, 1), .text)
    } else {
      HintLine.draw(keys, on: &frame, row: row, remark: hintRemark(layout), .dim)
    }
  }

  private func hintRemark(_ layout: Layout) -> String {
    if !search.words.isEmpty { return "“\(Wrap.cut(search.words, width: 16))” \(search.progress)" }
    if layout.isShort, unkept != nil { return "not saved" }
    let trust = session.client.trust
    return layout.isShort && session.mode != .assess ? "\(trust.points) \(trust.band.word)" : ""
  }
}
