import Simulation

extension DebriefScreen {
  /// What was used and what came of it, counts for orientation, ruptures, and what was passed by.
  func countsPage(_ width: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    addTechniques(to: &page, glyphs)
    page.blank()
    page.heading("For orientation", remark: width >= 60 ? "never a grade" : "")
    addCounts(to: &page)
    page.blank()
    page.heading("Ruptures and repairs")
    if debrief.ruptures.isEmpty { page.paragraph("Nothing tore between you.") }
    for rupture in debrief.ruptures { page.paragraph(rupture.text, hanging: 2) }
    if !debrief.missedOpenings.isEmpty {
      page.blank()
      page.heading("What was there to be taken up")
      for opening in debrief.missedOpenings {
        page.paragraph(opening.text, hanging: 2)
        if let line = opening.line { page.paragraph("“\(line)”", .narration, column: 4) }
      }
    }
    return page
  }

  private func addTechniques(to page: inout Page, _ glyphs: GlyphSet) {
    let uses = TechniqueUse.all(in: debrief.notes)
    let isNarrow = page.width < 60
    let (times, trust, turn) = isNarrow ? (25, 37, 40) : (26, 39, 44)
    page.add(
      Page.Span(column: 2, text: "technique", role: .faint),
      Page.Span(column: times, text: "times", role: .faint),
      Page.Span(column: trust - 5, text: "trust", role: .faint),
      Page.Span(column: turn, text: isNarrow ? "" : "most telling reply", role: .faint))
    for use in uses {
      let dots = use.count > 7 ? "\(use.count)" : String(repeating: glyphs.dot, count: use.count)
      let mark = use.mark(glyphs)
      let role: Role = use.technique.kind == .helpful ? .good : .bad
      let quote = "\(use.telling.number)  “\(use.telling.turn.reply.text)”"
      page.add(
        Page.Span(column: 2, text: Wrap.cut(use.technique.plainName, width: times - 4, glyphs), role: .text),
        Page.Span(column: times, text: dots, role: role),
        Page.Span(column: trust - Width.of(mark.number), text: mark.number, role: mark.role),
        Page.Span(column: turn, text: Wrap.cut(quote, width: page.width - turn - 1, glyphs), role: .dim))
    }
  }

  private func addCounts(to page: inout Page) {
    let counts = debrief.counts
    let column = 36
    if let ratio = counts.ratio {
      page.field("reflections to questions", "\(ratio)   (1:1 is fair, 2:1 is good)", at: column)
    }
    if let percent = counts.complexPercent {
      page.field("complex among reflections", "\(percent) %   (40 is fair, 50 is good)", at: column)
    }
    if !counts.areEnough {
      let both = counts.reflections + counts.questions
      page.paragraph(
        "Reflections and questions: \(both) together. Under \(Debrief.Counts.enough), their shares say nothing yet.",
        .dim)
    }
    page.field(
      "adherent to MI", "\(counts.adherent)   affirming, asking leave, their choice", at: column)
    page.field(
      "not adherent", "\(counts.nonAdherent)   advice not asked for, orders, arguing", at: column)
    page.field("different helpful techniques", "\(counts.distinctTechniques)", at: column)
    let run =
      counts.longestRunTechnique.map { "\(counts.longestRun), \($0.plainName)" } ?? "\(counts.longestRun)"
    page.field("longest run of one technique", run, at: column)
  }
}
