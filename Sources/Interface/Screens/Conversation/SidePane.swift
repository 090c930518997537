import Simulation

/// The pane at the side of a conversation.
struct SidePane {
  let session: Session

  private var persona: Persona { session.persona }

  /// Trust, its course so far, what the client told, and what was used.
  func draw(on frame: inout Frame, _ layout: Layout, bottom: Int) {
    var rect = Self.open(on: &frame, layout, bottom: bottom)
    if session.mode != .assess { drawTrust(on: &frame, in: &rect) }
    drawKnown(on: &frame, in: &rect)
    drawTechniques(on: &frame, in: &rect)
  }

  /// Draws the line before the pane, and returns the place beside it.
  static func open(on frame: inout Frame, _ layout: Layout, bottom: Int) -> Rect {
    let column = layout.mainWidth
    for row in 2..<max(bottom, 2) { frame.put(frame.glyphs.vertical, column: column, row: row, .rule) }
    frame.put(frame.glyphs.teeDown, column: column, row: 1, .rule)
    if layout.isRoomy, bottom < frame.size.height {
      frame.put(frame.glyphs.teeUp, column: column, row: bottom, .rule)
    }
    var rect = Rect(column: column + 3, row: 2, width: layout.paneWidth - 4, height: bottom - 2)
    if rect.height > 20 { _ = rect.takeTop(1) }
    return rect
  }

  func drawTrust(on frame: inout Frame, in rect: inout Rect) {
    let trust = session.client.trust
    let head = rect.takeTop(1)
    var column = frame.put("TRUST", column: head.column, row: head.row, .dim)
    column = frame.put("\(trust.points)", column: column + 2, row: head.row, .strong)
    frame.put(trust.band.word, column: column + 1, row: head.row, trust.band.role)
    let last = session.turns.last
    if let last {
      let mark = TrustMark(last.change, frame.glyphs)
      frame.put(mark.text, endingAt: head.column + head.width, row: head.row, mark.role)
    }
    let bar = rect.takeTop(1)
    Chart.meter(trust.tenths, on: &frame, column: bar.column, row: bar.row, width: bar.width, trust.band.role)
    drawBands(on: &frame, in: rect.takeTop(1), trust.band)
    if session.mode == .learn, let last {
      let words = "\(last.change.deltaText)  \(last.change.reasons)"
      for line in Wrap.lines(words, width: rect.width, frame.glyphs) {
        let row = rect.takeTop(1)
        if row.height > 0 { frame.put(line, column: row.column, row: row.row, .dim) }
      }
    }
    guard rect.height >= 12, !session.turns.isEmpty else { return }
    Self.drawHeading("SO FAR", on: &frame, in: &rect)
    drawCurve(on: &frame, in: &rect)
  }

  /// The words of the bands under the bar: the one that holds stands out.
  private func drawBands(on frame: inout Frame, in rect: Rect, _ band: Band) {
    guard rect.height > 0 else { return }
    frame.put(Band.closed.word, column: rect.column, row: rect.row, band == .closed ? band.role : .faint)
    let end = rect.column + rect.width
    frame.put(Band.trusting.word, endingAt: end, row: rect.row, band == .trusting ? band.role : .faint)
    guard band != .closed, band != .trusting else { return }
    let middle = (band.lowest.tenths + 100) * rect.width / 1000 - Width.of(band.word, frame.glyphs) / 2
    let least = Band.closed.word.count + 2
    let most = rect.width - Band.trusting.word.count - band.word.count - 2
    let column = rect.column + max(min(middle, most), least)
    frame.put(band.word, column: column, row: rect.row, band.role)
  }

  private func drawCurve(on frame: inout Frame, in rect: inout Rect) {
    let trusts = [session.turns[0].before] + session.turns.map(\.after)
    let place = rect.takeTop(rect.height > 24 ? 5 : 3)
    Chart.sparkline(trusts.map(\.tenths), on: &frame, in: place, session.client.band.role)
    let axis = rect.takeTop(1)
    frame.put("start", column: axis.column, row: axis.row, .faint)
    frame.put("turn \(session.turns.count)", endingAt: axis.column + axis.width, row: axis.row, .faint)
  }

  func drawKnown(on frame: inout Frame, in rect: inout Rect) {
    guard rect.height >= 4 else { return }
    Self.drawHeading("WHAT YOU KNOW", on: &frame, in: &rect)
    let facts = session.client.disclosed.compactMap(persona.fact)
    guard !facts.isEmpty else {
      let row = rect.takeTop(1)
      frame.put("Nothing yet.", column: row.column, row: row.row, .faint)
      return
    }
    let room = max(rect.height - 6, 1)
    let page = known(facts.reversed().map(\.text), width: rect.width, room: room, frame.glyphs)
    page.draw(on: &frame, in: rect.takeTop(page.height))
  }

  /// As many of the facts as there is room for, each whole, and the key that shows the others.
  private func known(_ facts: [String], width: Int, room: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    for (index, fact) in facts.enumerated() {
      var longer = page
      longer.paragraph(fact, column: 0, hanging: 2)
      guard longer.height <= (index == facts.count - 1 ? room : room - 1) else {
        let left = facts.count - index
        page.paragraph("i  \(left) more", .faint, column: 0)
        return page
      }
      page = longer
    }
    return page
  }

  private func drawTechniques(on frame: inout Frame, in rect: inout Rect) {
    let used = Technique.allCases.filter { session.client.count(of: $0) > 0 }
    guard rect.height >= 4, !used.isEmpty else { return }
    Self.drawHeading("TECHNIQUES USED", on: &frame, in: &rect)
    let sorted = used.sorted { session.client.count(of: $0) > session.client.count(of: $1) }
    let dots = max(rect.width - 22, 1)
    for technique in sorted.prefix(rect.height) {
      let row = rect.takeTop(1)
      let count = session.client.count(of: technique)
      let name = Wrap.cut(technique.plainName, width: 21, frame.glyphs)
      frame.put(name, column: row.column, row: row.row, .text)
      let many = count > dots ? "\(count)" : String(repeating: frame.glyphs.dot, count: count)
      let role: Role = session.mode == .assess ? .dim : (technique.kind == .helpful ? .good : .bad)
      frame.put(many, column: row.column + 22, row: row.row, role)
    }
  }

  /// A heading within the pane, with an empty row before it.
  static func drawHeading(_ title: String, on frame: inout Frame, in rect: inout Rect) {
    _ = rect.takeTop(1)
    let row = rect.takeTop(1)
    if row.height > 0 { frame.put(title, column: row.column, row: row.row, .dim) }
  }
}
