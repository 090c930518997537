import Simulation

extension DebriefScreen {
  /// What stands apart from trust: a conversation can go well and still leave something to talk about.
  func limitsPage(_ width: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    page.paragraph("Apart from trust: a client may like what still needs to be talked about.", .dim)
    page.blank()
    page.heading("Safety")
    for text in debrief.unprompted { page.paragraph(text) }
    for finding in debrief.safety {
      switch finding.outcome {
      case .met: page.field("met", finding.text, .good, at: 18)
      case .missed: page.field("talk about it", finding.text, .bad, at: 18)
      }
    }
    page.blank()
    page.heading("Role")
    if debrief.role.isEmpty { page.paragraph("You stayed within the role.") }
    for finding in debrief.role { page.field("talk about it", finding.text, .caution, at: 18) }
    page.blank()
    page.paragraph(
      "If anything here stays with you, talk it over with your trainer or a colleague: that is what they are there for.",
      .dim)
    return page
  }
}
