import Simulation

extension DebriefScreen {
  /// The way that was gone on with beside one that was left: how trust moved, and the replies from where they part.
  func waysPage(_ width: Int, _ glyphs: GlyphSet) -> Page {
    var page = Page(width: width, glyphs: glyphs)
    guard otherWays.indices.contains(way) else { return page }
    let other = otherWays[way]
    page.paragraph("You went back to reply \(other.common + 1), and said something else.")
    page.blank()
    let isSideBySide = width >= 60
    let half = isSideBySide ? width / 2 : width
    let remark = otherWays.count > 1 ? "way \(way + 1) of \(otherWays.count)" : ""
    if isSideBySide {
      page.heading("How trust moved", remark: remark)
      page.add(
        Page.Span(column: 2, text: title("This time", session.turns, half - 3, glyphs), role: .strong),
        Page.Span(
          column: half + 2, text: title("The other way", other.turns, width - half - 3, glyphs), role: .strong
        ))
      page.pictures(curve(of: session.turns, half, glyphs), curve(of: other.turns, width - half, glyphs))
      page.blank()
      for index in other.common..<max(session.turns.count, other.turns.count) {
        let left = said(index, in: session.turns, half - 2, glyphs)
        let right = said(index, in: other.turns, width - half - 2, glyphs)
        for row in 0..<max(left.count, right.count) {
          let here = row < left.count ? left[row] : []
          let there = row < right.count ? right[row] : []
          page.add(here + there.map { Page.Span(column: $0.column + half, text: $0.text, role: $0.role) })
        }
      }
    } else {
      for (title, turns) in [("This time", session.turns), ("The other way", other.turns)] {
        page.heading(self.title(title, turns, width - 8, glyphs), remark: turns == other.turns ? remark : "")
        if width >= 30 { page.picture(curve(of: turns, width, glyphs)) }
        for index in other.common..<max(turns.count, other.common) {
          for spans in said(index, in: turns, width - 1, glyphs) { page.add(spans) }
        }
        page.blank()
      }
    }
    return page
  }

  /// A way's name, and from where to where trust moved on it.
  private func title(_ name: String, _ turns: [Turn], _ width: Int, _ glyphs: GlyphSet) -> String {
    guard let first = turns.first, let last = turns.last else { return name }
    let ends = "\(first.before.points) \(glyphs.arrow) \(last.after.points) \(last.after.band.word)"
    return Wrap.cut("\(name), \(ends)", width: width, glyphs)
  }

  private func curve(of turns: [Turn], _ width: Int, _ glyphs: GlyphSet) -> Frame {
    TrustCurve(points: Debrief.CurvePoint.curve(of: turns), guess: nil, rows: 5, glyphs: glyphs)
      .frame(width: width)
  }

  /// One reply and what it did, in at most four rows.
  private func said(_ index: Int, in turns: [Turn], _ width: Int, _ glyphs: GlyphSet) -> [[Page.Span]] {
    guard turns.indices.contains(index) else { return [] }
    let turn = turns[index]
    let column = 5
    let mark = TrustMark(turn.change, glyphs)
    let number = Page.Span(column: 4 - "\(index + 1)".count, text: "\(index + 1)", role: .dim)
    let words = Wrap.lines("“\(turn.reply.text)”", width: max(width - column - 1, 1), glyphs)
    var rows = words.prefix(2).map { [Page.Span(column: column, text: $0, role: .text)] }
    if words.count > 2 {
      let rest = words.dropFirst().joined(separator: " ")
      rows[1][0].text = Wrap.cut(rest, width: max(width - column - 1, 1), glyphs)
    }
    rows[0].insert(number, at: 0)
    let after = "\(glyphs.arrow) \(turn.after.points) \(turn.after.band.word)"
    let detail = column + 7 + Width.of(after, glyphs) + 2
    rows.append([
      Page.Span(column: column, text: mark.text, role: mark.role),
      Page.Span(column: column + 7, text: after, role: .dim),
      Page.Span(
        column: detail,
        text: Wrap.cut(turn.change.technique.plainName, width: max(width - detail - 1, 0), glyphs), role: .dim
      ),
    ])
    return rows
  }
}
