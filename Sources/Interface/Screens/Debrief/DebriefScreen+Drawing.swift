import Simulation

extension DebriefScreen {
  mutating func draw(on frame: inout Frame, _ world: World) {
    let layout = Layout(size: frame.size)
    var rect = Rect(frame.size)
    let hints = rect.takeBottom(1).row
    if !layout.isShort {
      drawHeader(on: &frame, in: rect.takeTop(2), layout)
      _ = rect.takeBottom(1)
      if rect.height > 14 { _ = rect.takeTop(1) }
    }
    switch part {
    case .person: drawPerson(on: &frame, in: rect, world.shelf.crisis)
    case .ownView: form.draw(on: &frame, in: rect)
    case .story: drawPage(storyPage(rect.width, height: rect.height, frame.glyphs), on: &frame, in: rect)
    case .replies: drawReplies(on: &frame, in: rect, layout)
    case .ways: drawPage(waysPage(rect.width, frame.glyphs), on: &frame, in: rect)
    case .counts: drawPage(countsPage(rect.width, frame.glyphs), on: &frame, in: rect)
    case .limits: drawPage(limitsPage(rect.width, frame.glyphs), on: &frame, in: rect)
    }
    // Last, because only then it is known whether the page goes on.
    HintLine.draw(keys, on: &frame, row: hints)
  }

  private func drawHeader(on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    let count = session.turns.count == 1 ? "1 reply" : "\(session.turns.count) replies"
    let parts = "\((parts.firstIndex(of: part) ?? 0) + 1) of \(parts.count)"
    Header.draw(
      part.title, subtitle: "\(session.persona.firstName) \(frame.glyphs.between) \(count)",
      remark: "debrief \(parts)", on: &frame, in: rect)
  }

  /// Draws a page from where it was scrolled to.
  mutating func drawPage(_ content: Page, on frame: inout Frame, in rect: Rect) {
    page = max(rect.height - 1, 1)
    scroll = content.clamped(scroll, height: rect.height)
    hasMore = scroll + rect.height < content.height
    content.draw(on: &frame, in: rect, scroll: scroll)
    content.drawMore(on: &frame, in: rect, scroll: scroll)
    frame.cursor = Point(column: rect.column, row: rect.row)
  }

  private mutating func drawPerson(on frame: inout Frame, in rect: Rect, _ crisis: CrisisFooter) {
    var content = Page(width: rect.width, glyphs: frame.glyphs)
    content.paragraph("A conversation like this can stay with you for a while. How are you?")
    content.blank()
    let fieldRow = content.height
    if isTyping || !wellbeing.text.isEmpty {
      content.paragraph(isTyping ? "" : wellbeing.text, .strong)
    } else {
      content.paragraph("w writes a line, if you like. It is not stored, and nobody reads it.", .dim)
    }
    content.blank()
    content.heading("If this is close to home")
    content.append(crisis.page(width: rect.width, frame.glyphs))
    drawPage(content, on: &frame, in: rect)
    if isTyping {
      let row = rect.row + fieldRow - scroll
      frame.fill(Rect(column: 2, row: row, width: max(rect.width - 4, 1), height: 1), .selected)
      wellbeing.draw(on: &frame, column: 2, row: row, width: max(rect.width - 5, 1), .selected)
    }
  }
}

extension CrisisFooter {
  /// The lines as they stand under the first page of the debrief.
  func page(width: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    page.paragraph(Self.simulator)
    if !note.isEmpty, note != Self.simulator { page.paragraph(note, .dim) }
    let column = min((lines.map { Width.of($0.region, glyphs) }.max() ?? 0) + 4, width / 2)
    var region = ""
    for line in lines {
      page.field(line.region == region ? "" : line.region, "\(line.service): \(line.contact)", at: column)
      region = line.region
    }
    if !verifiedOn.isEmpty { page.paragraph("Checked on \(verifiedOn).", .faint) }
    return page
  }
}
