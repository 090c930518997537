import Simulation

extension WriteScreen {
  mutating func draw(on frame: inout Frame, _ world: World) {
    guard let session = writing.session else { return drawWaiting(on: &frame) }
    let layout = Layout(size: frame.size)
    var rect = Rect(frame.size)
    let hints = rect.takeBottom(1)
    if layout.isRoomy { drawLine(on: &frame, row: rect.takeBottom(1).row, layout) }
    let bottom = rect.height
    var body = Rect(column: 0, row: 0, width: layout.mainWidth, height: rect.height)
    if !layout.isShort { drawHeader(session, on: &frame, in: body.takeTop(2), layout) }
    if layout.hasPane { drawPane(session, on: &frame, layout, bottom: bottom) }
    drawMenu(session, on: &frame, in: &body, layout)
    drawFinding(on: &frame, in: &body, layout)
    reader.draw(
      session,
      style: TranscriptStyle(
        layout, mode: .learn, glyphs: frame.glyphs, firstName: session.persona.firstName, hasSums: true),
      on: &frame, in: body)
    reader.drawHints(keys, on: &frame, row: hints.row, remark: layout.isShort ? placeWords : "")
  }

  private func drawLine(on frame: inout Frame, row: Int, _ layout: Layout) {
    frame.line(row: row, from: 0, to: frame.size.width)
  }

  /// Where one is in the file: `SecondCup.yarn:57`.
  private var placeWords: String {
    let place = writing.place
    let name = (place?.file ?? writing.file).split(separator: "/").last.map(String.init) ?? writing.file
    return place.map { "\(name):\($0.line)" } ?? name
  }

  private func drawHeader(_ session: Session, on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    let right = frame.size.width - layout.margin
    var end = right
    if layout.hasPane {
      end = frame.put("turn \(session.turns.count + 1)", endingAt: right, row: rect.row, .faint)
    } else {
      let change = session.turns.last.map { TrustMark($0.change, frame.glyphs) }
      let meter = TrustMeter(
        trust: session.client.trust, change: change,
        width: layout.isNarrow ? 6 : min(layout.size.width / 4 - 6, 24))
      end = meter.draw(
        on: &frame, endingAt: right, row: rect.row, isNarrow: layout.isNarrow, hasMark: !layout.isNarrow)
    }
    let room = end - layout.margin - 1
    let after = frame.putCut(placeWords, column: layout.margin, row: rect.row, .title, width: room)
    if let node = writing.place?.node, !layout.isNarrow {
      frame.putCut(node, column: after + 2, row: rect.row, .dim, width: end - after - 3)
    }
    frame.line(row: rect.row + 1, from: 0, to: frame.size.width)
  }

  // MARK: Replies

  private func drawMenu(_ session: Session, on frame: inout Frame, in body: inout Rect, _ layout: Layout) {
    // Half of the screen, and a little more while no finding needs it.
    let most = finding == nil ? layout.size.height * 3 / 5 : layout.size.height / 2
    let room = max(most - (layout.isShort ? 0 : 2), 1)
    let menu = WriterMenu(
      replies: replies, prospects: writing.prospects, ending: session.ending, selection: selection,
      width: layout.mainWidth, room: min(room, max(body.height - 2, 1)), isNarrow: layout.isNarrow,
      glyphs: frame.glyphs)
    menu.draw(on: &frame, in: body.takeBottom(menu.height))
    guard !layout.isShort else { return }
    if layout.isRoomy { _ = body.takeBottom(1) }
    let heading = body.takeBottom(1)
    frame.heading(
      session.ending == nil ? "Replies" : "The end", in: heading, row: heading.row,
      remark: layout.isNarrow || layout.hasPane ? "" : "turn \(session.turns.count + 1)")
    if layout.hasPane { frame.put(frame.glyphs.teeLeft, column: layout.mainWidth, row: heading.row, .rule) }
    drawRemarks(session, on: &frame, in: &body, layout)
  }

  /// What the client thinks, and what the last save came to.
  private func drawRemarks(_ session: Session, on frame: inout Frame, in body: inout Rect, _ layout: Layout) {
    let width = body.width - 2 * layout.margin
    if let notice = writing.notice {
      let lines = Wrap.lines(notice.words, width: width, frame.glyphs).prefix(layout.isNarrow ? 3 : 2)
      let rows = body.takeBottom(lines.count)
      for (row, line) in zip(rows.rows, lines) {
        frame.put(line, column: layout.margin, row: row, notice.isCaution ? .caution : .dim)
      }
    }
    if layout.size.height >= 20, session.ending == nil, let thought = session.client.thinking {
      let row = body.takeBottom(1)
      let words = "\(session.persona.firstName) thinks: “\(thought)”"
      frame.putCut(words, column: layout.margin, row: row.row, .narration, width: width)
    }
    if layout.size.height >= 16 { _ = body.takeBottom(1) }
  }

  // MARK: Findings

  private func drawFinding(on frame: inout Frame, in body: inout Rect, _ layout: Layout) {
    guard let finding, writing.findings.indices.contains(finding) else { return }
    let panel = FindingPanel(
      writing.findings[finding], number: finding + 1, of: writing.findings.count, width: body.width,
      room: max(body.height - (layout.isShort ? 1 : 3), 1), isNarrow: layout.isNarrow, glyphs: frame.glyphs)
    panel.draw(on: &frame, in: body.takeBottom(panel.height))
  }

  /// There is nothing to play yet: all findings, as far as there is room.
  private mutating func drawWaiting(on frame: inout Frame) {
    let layout = Layout(size: frame.size)
    var rect = Rect(frame.size)
    HintLine.draw(keys, on: &frame, row: rect.takeBottom(1).row)
    if !layout.isShort {
      Header.draw(placeWords, remark: "not playable yet", .bad, on: &frame, in: rect.takeTop(2))
    }
    var page = Page(width: rect.width, glyphs: frame.glyphs)
    let words = writing.notice?.words ?? "It begins as soon as a save leaves no error."
    page.paragraph(words, .caution, column: layout.margin)
    page.blank()
    page.append(FindingPanel.page(of: writing.findings, width: rect.width, frame.glyphs))
    scroll = page.clamped(scroll, height: rect.height)
    page.draw(on: &frame, in: rect, scroll: scroll)
    page.drawMore(on: &frame, in: rect, scroll: scroll)
    frame.cursor = Point(column: 0, row: rect.row)
  }

  // MARK: The pane

  private func drawPane(_ session: Session, on frame: inout Frame, _ layout: Layout, bottom: Int) {
    let pane = SidePane(session: session)
    var rect = SidePane.open(on: &frame, layout, bottom: bottom)
    pane.drawTrust(on: &frame, in: &rect)
    if !writing.variables.isEmpty, rect.height >= 4 {
      SidePane.drawHeading("VARIABLES", on: &frame, in: &rect)
      for variable in writing.variables.prefix(max(rect.height / 2, 1)) {
        let row = rect.takeTop(1)
        let end = frame.putCut(variable.name, column: row.column, row: row.row, .dim, width: row.width - 6)
        frame.putCut(
          variable.value, column: end + 2, row: row.row, .text, width: row.column + row.width - end - 2)
      }
    }
    pane.drawKnown(on: &frame, in: &rect)
  }
}
