import Simulation

/// The replies as their writer sees them: with their lines and tags, and what each would do.
///
/// All of it stands there if there is room; otherwise first the words are cut, then only the selected reply has
/// its tags and its reason. The rows stay the same while the mark moves.
struct WriterMenu {
  private let page: Page
  private let selected: Int
  private let style: Style
  /// The rows it takes.
  let height: Int

  /// - Parameter room: The rows there are for it, at least one.
  init(
    replies: [Reply], prospects: [Session.Prospect], ending: Ending?, selection: Int, width: Int, room: Int,
    isNarrow: Bool, glyphs: GlyphSet
  ) {
    let style = Style(
      replies: replies, prospects: prospects, ending: ending, width: width, isNarrow: isNarrow, glyphs: glyphs
    )
    var detail = Detail.whole
    func most(_ detail: Detail) -> Int {
      (0..<max(replies.count, 1)).map { style.page(detail, selected: $0).height }.max() ?? 1
    }
    while most(detail) > room, let less = Detail(rawValue: detail.rawValue + 1) { detail = less }
    self.style = style
    selected = selection
    page = style.page(detail, selected: selection)
    height = min(most(detail), room)
  }

  func draw(on frame: inout Frame, in rect: Rect) {
    let scroll = page.showing(selected, from: 0, height: rect.height)
    page.draw(on: &frame, in: rect, scroll: scroll, selected: selected)
    page.drawMore(on: &frame, in: rect, scroll: scroll)
    guard let lines = page.lines(of: selected) else { return }
    let row = rect.row + max(lines.lowerBound - scroll, 0)
    guard rect.rows.contains(row) else { return }
    frame.put(frame.glyphs.selection, column: rect.column + style.signColumn, row: row, .selectedKey)
    frame.cursor = Point(column: rect.column + style.signColumn, row: row)
  }

  /// How much stands there.
  private enum Detail: Int {
    case whole, cutWords
    /// The tags of the selected reply, with its reason, without it, and beside words that are cut.
    case onlySelected, onlyTags, cutTags
    case onlyWords
  }

  private struct Style {
    let replies: [Reply]
    let prospects: [Session.Prospect]
    let ending: Ending?
    let width: Int
    let isNarrow: Bool
    let glyphs: GlyphSet

    var signColumn: Int { isNarrow ? 0 : 1 }
    private var digitColumn: Int { isNarrow ? 1 : 3 }
    private var textColumn: Int { isNarrow ? 3 : 6 }
    private var measure: Int { max(min(width - textColumn - (isNarrow ? 1 : 3), Layout.measure), 1) }

    func page(_ detail: Detail, selected: Int) -> Page {
      var page = Page(width: width, glyphs: glyphs)
      if let ending { add(ending, to: &page, isWhole: detail == .whole) }
      var number = 0
      for index in replies.indices {
        if replies[index].isAvailable { number += 1 }
        let digit = replies[index].isAvailable && number <= 9 ? "\(number)" : ""
        page.item(index) { add(index, digit, detail, isSelected: index == selected, to: &$0) }
      }
      return page
    }

    private func add(_ ending: Ending, to page: inout Page, isWhole: Bool) {
      page.item(0) {
        $0.add(Page.Span(column: textColumn, text: "Enter looks back, r begins again", role: .text))
      }
      let lines = Wrap.lines("\(ending.kind.rawValue): \(ending.story)", width: measure, glyphs)
      for line in isWhole ? lines : Array(lines.prefix(1)) {
        page.add(Page.Span(column: textColumn, text: line, role: .dim))
      }
    }

    private func add(
      _ index: Int, _ digit: String, _ detail: Detail, isSelected: Bool, to page: inout Page
    ) {
      let reply = replies[index]
      let isWhole = detail == .whole || (isSelected && detail.rawValue < Detail.cutTags.rawValue)
      let lines =
        isWhole
        ? Wrap.lines(reply.text, width: measure, glyphs) : [Wrap.cut(reply.text, width: measure, glyphs)]
      for (row, line) in lines.enumerated() {
        let text = Page.Span(column: textColumn, text: line, role: reply.isAvailable ? .text : .faint)
        let number = Page.Span(column: digitColumn, text: row == 0 ? digit : "", role: .key)
        page.add(number, text)
      }
      guard isSelected ? detail != .onlyWords : detail.rawValue < Detail.onlySelected.rawValue else { return }
      page.add(tags(of: reply, prospects.indices.contains(index) ? prospects[index] : nil))
      guard isSelected, detail.rawValue < Detail.onlyTags.rawValue, prospects.indices.contains(index) else {
        return
      }
      if let error = prospects[index].error { add("fails: \(error.message)", .bad, to: &page) }
      if let why = prospects[index].why { add(why, .dim, to: &page) }
    }

    private func add(_ text: String, _ role: Role, to page: inout Page) {
      for line in Wrap.lines(text, width: measure, glyphs) {
        page.add(Page.Span(column: textColumn, text: line, role: role))
      }
    }

    /// Line, technique, fit and change of trust on one row: `61  inform  fit 50  ▲ +0.7`.
    private func tags(of reply: Reply, _ prospect: Session.Prospect?) -> [Page.Span] {
      var parts: [(String, Role)] = []
      if let prospect { parts.append((isNarrow ? "\(prospect.line)" : "line \(prospect.line)", .faint)) }
      parts.append((reply.technique.id, .note))
      for also in reply.also { parts.append(("+\(also.id)", .note)) }
      if reply.depth > 0 { parts.append(("depth \(reply.depth)", .dim)) }
      if reply.fit != 100 { parts.append(("fit \(reply.fit)", .dim)) }
      if let change = prospect?.change {
        let mark = TrustMark(change, glyphs)
        parts.append(("\(mark.sign) \(change.deltaText)", mark.role))
      }
      if prospect?.error != nil { parts.append(("fails", .bad)) }
      if !reply.isAvailable { parts.append(("cannot be said now", .faint)) }
      var column = textColumn
      return parts.map { text, role in
        defer { column += Width.of(text, glyphs) + 2 }
        return Page.Span(column: column, text: text, role: role)
      }
    }
  }
}
