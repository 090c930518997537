import Simulation

extension SheetScreen {
  /// What the client has told so far, the latest first.
  static func known(of session: Session) -> SheetScreen {
    let facts = session.client.disclosed.reversed().compactMap(session.persona.fact).map(\.text)
    let nothing = "\(session.persona.firstName) has not told you anything of that kind yet."
    return SheetScreen("What you know") { width, indent, glyphs in
      var page = Page(width: width, glyphs: glyphs)
      for fact in facts.isEmpty ? [nothing] : facts {
        if page.height > 0 { page.blank() }
        page.paragraph(fact, column: indent, hanging: 0)
      }
      return page
    }
  }
}
