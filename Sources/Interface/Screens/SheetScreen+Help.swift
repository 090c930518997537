extension SheetScreen {
  /// What the keys do here.
  static func help(_ keys: KeyMap) -> SheetScreen {
    SheetScreen("Help") { width, indent, glyphs in
      var page = Page(width: width, glyphs: glyphs)
      let column = indent + (indent == 1 ? 11 : 17)
      for group in Binding.Group.allCases {
        let bindings = keys.bindings(in: group)
        guard !bindings.isEmpty else { continue }
        if page.height > 0 { page.blank() }
        page.add(Page.Span(column: indent, text: group.rawValue, role: .title))
        for binding in bindings {
          let lines = Wrap.lines(binding.help, width: width - column - 1, glyphs)
          for (row, line) in lines.enumerated() {
            let key = Page.Span(column: indent, text: row == 0 ? binding.label : "", role: .key)
            page.add(key, Page.Span(column: column, text: line, role: .text))
          }
        }
      }
      return page
    }
  }
}
