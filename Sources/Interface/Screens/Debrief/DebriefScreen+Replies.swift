import Simulation

extension DebriefScreen {
  /// The list of replies, and what there is to say about the one selected: below it, or beside it.
  mutating func drawReplies(on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    guard !debrief.order.isEmpty else {
      var empty = Page(width: rect.width, glyphs: frame.glyphs)
      empty.paragraph("Nothing was said, so there is nothing to look at.", .dim)
      return drawPage(empty, on: &frame, in: rect)
    }
    var rest = rect
    var list = rect
    if layout.hasPane {
      list.width = rect.width * 2 / 5
      rest = Rect(
        column: list.width + 1, row: rect.row, width: rect.width - list.width - 1, height: rect.height)
      for row in rect.rows { frame.put(frame.glyphs.vertical, column: list.width, row: row, .rule) }
    } else {
      list = rest.takeTop(min(debrief.order.count, max(rect.height / 3, 1)))
    }
    drawList(on: &frame, in: list)
    let note = debrief.notes[debrief.order[selection]]
    if !layout.hasPane, !layout.isShort {
      let row = rest.takeTop(1).row
      frame.heading("Reply \(note.number)", in: rest, row: row, remark: note.standing?.words ?? "")
    }
    let cursor = frame.cursor
    drawPage(notePage(note, rest.size, frame.glyphs), on: &frame, in: rest)
    frame.cursor = cursor
  }

  private mutating func drawList(on frame: inout Frame, in rect: Rect) {
    var content = Page(width: rect.width, glyphs: frame.glyphs)
    let isNarrow = rect.width < 46
    for (place, index) in debrief.order.enumerated() {
      let note = debrief.notes[index]
      let mark = TrustMark(note.turn.change, frame.glyphs)
      let technique = note.turn.change.technique.plainName
      let column = isNarrow ? 14 : 36
      content.item(place) { page in
        var spans = [
          Page.Span(column: 5 - "\(note.number)".count, text: "\(note.number)", role: .dim),
          Page.Span(column: 7, text: mark.text, role: mark.role),
        ]
        if !isNarrow {
          spans.append(Page.Span(column: 14, text: Wrap.cut(technique, width: 21, frame.glyphs), role: .text))
        }
        let room = rect.width - column - 2
        if isNarrow || room >= 20 {
          let quote = Wrap.cut("“\(note.turn.reply.text)”", width: room, frame.glyphs)
          spans.append(Page.Span(column: column, text: quote, role: .dim))
        }
        page.add(spans)
      }
    }
    let scroll = content.showing(selection, from: max(selection - rect.height + 2, 0), height: rect.height)
    content.draw(on: &frame, in: rect, scroll: scroll, selected: selection)
    content.drawMore(on: &frame, in: rect, scroll: scroll)
    let row = rect.row + selection - scroll
    guard rect.rows.contains(row) else { return }
    frame.put(frame.glyphs.selection, column: rect.column + 1, row: row, .selectedKey)
    frame.cursor = Point(column: rect.column + 1, row: row)
  }

  /// All there is to say about one reply.
  private func notePage(_ note: Debrief.Note, _ size: Size, _ glyphs: GlyphSet) -> Page {
    let turn = note.turn
    let name = session.persona.firstName
    var page = Page(width: size.width, glyphs: glyphs)
    let column = max(16, Width.of(name, glyphs) + 11)
    if let answering = note.answering { page.field("\(name) said", "“\(answering)”", .dim, at: column) }
    page.field("you said", "“\(turn.reply.text)”", .text, at: column)
    page.blank()
    page.field("technique", turn.techniques, at: column)
    page.field(
      "trust", "\(turn.before.text) \(glyphs.arrow) \(turn.after.text), \(turn.after.band.word)", at: column)
    if size.height >= 24, size.width >= 60 {
      page.ledger(turn.change, at: column)
    } else {
      page.field("the sum", turn.change.explanation, at: column)
    }
    if let thinking = turn.thinking { page.field("\(name) thought", "“\(thinking)”", .narration, at: column) }
    page.blank()
    page.paragraph(note.text)
    page.field("served", note.served.map(\.word).joined(separator: ", "), .good, at: column)
    page.field(
      "went against", note.violated.map(\.word).joined(separator: ", "), .bad, at: column)
    if let other = note.alternative {
      page.blank()
      let kind = other.isBetter ? "further" : "another way"
      page.field(kind, "“\(other.reply.text)”", .text, at: column)
      let mark = TrustMark(other.delta, from: turn.before, glyphs)
      page.field("", "\(other.reply.technique.plainName), \(mark.number). \(other.why)", .dim, at: column)
    }
    return page
  }
}

extension Debrief.Standing {
  /// Why a reply stands where it does in the list.
  var words: String {
    switch self {
    case .strong: "one of the strongest"
    case .costliest: "the costliest"
    case .costly: "one of the costliest"
    case .onlyLoss: "the only one that cost trust"
    }
  }
}

extension Turn {
  /// The plain name and the term, what else was in it, and what a run of questions made of it.
  var techniques: String {
    let term =
      reply.technique.term.lowercased() == reply.technique.plainName ? "" : " (\(reply.technique.term))"
    let run = change.isQuestionRun ? "; asked in a run, it was \(change.technique.plainName)" : ""
    let also = reply.also.map(\.plainName).joined(separator: ", ")
    return reply.technique.plainName + term + run + (also.isEmpty ? "" : "; also \(also)")
  }
}
