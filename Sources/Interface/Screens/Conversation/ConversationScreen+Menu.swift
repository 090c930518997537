import Simulation

extension ConversationScreen {
  /// What can be done now: the replies, or the way to the debrief.
  func menu(_ layout: Layout, _ glyphs: GlyphSet) -> ReplyMenu {
    let width = layout.mainWidth
    if session.ending != nil {
      let words = layout.isNarrow ? "Enter: debrief" : "Enter: debrief. How it went, and why."
      return ReplyMenu(ending: words, width: width, isNarrow: layout.isNarrow, glyphs: glyphs)
    }
    // At most half of the screen, with the heading and the empty rows around the replies.
    let around = layout.isShort ? 0 : (layout.isRoomy ? 3 : 2)
    return ReplyMenu(
      session.replies, sayable: sayable, selection: selection, width: width,
      room: max(layout.size.height / 2 - around, 1), isNarrow: layout.isNarrow, glyphs: glyphs)
  }

  /// Draws the menu at the bottom, takes its rows, and returns the row of its heading.
  func drawMenu(_ menu: ReplyMenu, on frame: inout Frame, in body: inout Rect, _ layout: Layout) -> Int {
    guard !layout.isShort else {
      let place = body.takeBottom(menu.height)
      menu.draw(on: &frame, in: place)
      return place.row
    }
    drawNotice(on: &frame, in: body.takeBottom(1), layout)
    menu.draw(on: &frame, in: body.takeBottom(menu.height))
    if layout.isRoomy { _ = body.takeBottom(1) }
    let heading = body.takeBottom(1)
    drawHeading(on: &frame, in: heading, layout)
    if layout.size.height >= 16 { _ = body.takeBottom(1) }
    return heading.row
  }

  private func drawHeading(on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    let title = session.ending?.headline(persona) ?? "Your reply"
    frame.heading(title, in: rect, row: rect.row, remark: layout.isNarrow || layout.hasPane ? "" : turnRemark)
    guard let strain = strain(frame.glyphs) else { return }
    let start = rect.column + 2 + Width.of(title, frame.glyphs) + 4
    let text = " \(strain.sign) \(strain.words) "
    frame.put(text, column: start, row: rect.row, strain.role, width: rect.width - start - 1)
  }

  /// What stands between the two right now; nil if nothing does, and where there is no meter.
  func strain(_ glyphs: GlyphSet) -> (sign: String, words: String, role: Role)? {
    guard session.mode != .assess, session.ending == nil else { return nil }
    let client = session.client
    if client.hasWarned, client.trust <= Trust(points: persona.floor) {
      return ("!", "close to leaving", .bad)
    }
    switch client.rupture {
    case .none: return nil
    case .open: return (glyphs.rupture, "rupture", .bad)
    case .repairing: return (glyphs.repair, "repairing", .caution)
    }
  }

  private func drawNotice(on frame: inout Frame, in rect: Rect, _ layout: Layout) {
    guard let unkept else { return }
    let text = "Not saved (\(unkept)). You can go on all the same."
    frame.putCut(text, column: layout.margin, row: rect.row, .caution, width: rect.width - 2 * layout.margin)
  }
}

extension Ending {
  /// That it is over, in a few words.
  func headline(_ persona: Persona) -> String {
    switch kind {
    case .opensUp, .staysPolite: "The conversation is over"
    case .leaves: "\(persona.firstName) has left"
    }
  }
}
