import Simulation

extension SheetScreen {
  /// Everything the client knows: what was told, and what each of the others takes.
  static func facts(of session: Session) -> SheetScreen {
    let persona = session.persona
    let told = Set(session.client.disclosed)
    return SheetScreen("What \(persona.firstName) knows") { width, indent, glyphs in
      var page = Page(width: width, glyphs: glyphs)
      for fact in persona.facts {
        if page.height > 0 { page.blank() }
        let isTold = told.contains(fact.id)
        let state = isTold ? "\(glyphs.told) told" : "gate \(fact.gate)"
        page.add(
          Page.Span(column: indent, text: fact.id, role: .strong),
          Page.Span(
            column: indent + Width.of(fact.id, glyphs) + 2, text: state, role: isTold ? .note : .faint))
        page.paragraph(fact.text, isTold ? .text : .dim, column: indent)
      }
      return page
    }
  }

  /// All findings at length.
  static func findings(of writing: Writing) -> SheetScreen {
    SheetScreen("Findings") { width, _, glyphs in
      FindingPanel.page(of: writing.findings, width: width, glyphs)
    }
  }
}
