import Simulation

extension DebriefScreen {
  /// The story in a sentence, and how trust moved.
  func storyPage(_ width: Int, height: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    let story = debrief.story
    page.paragraph(story.sentence)
    page.paragraph(story.told)
    if let untold = story.untold { page.paragraph(untold, .dim) }
    if let compared { page.paragraph(compared, .dim) }
    page.blank()
    page.heading("How \(session.persona.possessive) trust moved", remark: ends(glyphs))
    guard width >= 40, debrief.curve.count > 1 else {
      for point in debrief.curve { page.paragraph(point.text, hanging: 2) }
      return page
    }
    let room = height - page.height - 3
    let rows = min(max(room, 5), 10)
    let curve = TrustCurve(
      points: debrief.curve, guess: form.view.trust.map(Trust.init(points:)), rows: rows, glyphs: glyphs)
    page.picture(curve.frame(width: width))
    let legend = curve.legend
    if !legend.isEmpty { page.paragraph(legend, .dim, column: 6) }
    return page
  }

  private func ends(_ glyphs: GlyphSet) -> String {
    guard let first = debrief.curve.first, let last = debrief.curve.last else { return "" }
    return "\(first.trust.points) \(glyphs.arrow) \(last.trust.points) \(last.trust.band.word)"
  }

  /// The trainee's guess beside the number.
  private var compared: String? {
    guard let guess = form.view.trust, let last = debrief.curve.last else { return nil }
    return "You thought trust was about \(guess) at the end; it was \(last.trust.points)."
  }
}

extension Persona {
  /// `Walt's`, `Marcus's`.
  var possessive: String { "\(firstName)'s" }
}
