import Simulation

/// Where a conversation is chosen.
struct PickerScreen: Screen {
  /// Whether there is anything to choose.
  private let isEmpty: Bool
  private var selection = 0
  private var level: Scenario.Level?
  private var search = TextField()
  private(set) var isTyping = false
  private var top = 0

  init(isEmpty: Bool) {
    self.isEmpty = isEmpty
  }

  var keys: KeyMap {
    let leave = Binding("q", "quit", "quit", .session, [.character("q")], .leave, rank: 8)
    if isEmpty { return KeyMap(KeyMap.common + [leave]) }
    if isTyping {
      return KeyMap([
        Binding("Enter", "start", "", .choose, [.enter], .confirm, rank: 9),
        Binding(
          "↑↓", "choose", "", .choose,
          [Binding.Press(key: .up, action: .up), Binding.Press(key: .down, action: .down)], rank: 7),
        Binding("Esc", "clear", "", .choose, [.escape], .back, rank: 8),
      ])
    }
    return KeyMap(
      [
        .upDown(hint: "choose", help: "move through the conversations"),
        Binding("Enter", "read on", "read who you will meet", .choose, [.enter], .confirm, rank: 9),
        .firstLast("to the first, to the last"),
        Binding(
          "/", "search", "search by name, title or theme", .choose, [.character("/")], .search, rank: 4),
        Binding(
          "l", "level", "only beginner, only middle, only hard, all", .choose, [.character("l")], .filter,
          rank: 3),
        Binding("Esc", nil, "all of them again", .choose, [.escape], .back),
      ] + KeyMap.common + [leave])
  }

  mutating func type(_ text: String) {
    search.type(text)
    selection = 0
  }

  mutating func erase() {
    search.erase()
    selection = 0
  }

  mutating func wheel(_ rows: Int) {
    selection += rows
  }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    if item == selection { return perform(.confirm, &world) }
    selection = item
    return []
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    let shown = scenarios(of: world)
    selection = min(max(selection, 0), max(shown.count - 1, 0))
    switch action {
    case .up, .pageUp: selection = max(selection - 1, 0)
    case .down, .pageDown: selection = min(selection + 1, max(shown.count - 1, 0))
    case .first: selection = 0
    case .last: selection = max(shown.count - 1, 0)
    case .search: isTyping = true
    case .filter:
      let levels: [Scenario.Level?] = [nil] + Scenario.Level.allCases
      level = levels[((levels.firstIndex(of: level) ?? 0) + 1) % levels.count]
    case .back:
      isTyping = false
      search.clear()
      level = nil
    case .confirm:
      guard shown.indices.contains(selection) else { return [.effect(.bell)] }
      isTyping = false
      let scenario = shown[selection]
      let briefing = BriefingScreen(scenario, of: world.shelf)
      guard let unfinished = world.shelf.past.unfinished(scenario.id) else { return [.push(briefing)] }
      return [.push(briefing), .push(ResumeScreen(unfinished, scenario, hasList: true))]
    case .leave: return [.effect(.quit)]
    case .pick, .nextPage, .previousPage, .less, .more, .nextHit, .previousHit, .takeBack, .goOn, .anew,
      .other, .known, .help, .pause, .toggleMouse, .tool:
      break
    }
    return []
  }

  /// The scenarios that match what was typed and the level.
  private func scenarios(of world: World) -> [Scenario] {
    let words = search.text.lowercased().split(separator: " ")
    return world.shelf.scenarios.filter { scenario in
      let text =
        ([scenario.title, scenario.persona.name, scenario.persona.summary, scenario.objective]
        + scenario.contentNotes).joined(separator: " ").lowercased()
      return (level == nil || scenario.level == level) && words.allSatisfy { text.contains($0) }
    }
  }
}

extension PickerScreen {
  mutating func draw(on frame: inout Frame, _ world: World) {
    let layout = Layout(size: frame.size)
    let shown = scenarios(of: world)
    selection = min(max(selection, 0), max(shown.count - 1, 0))
    var rect = Rect(frame.size)
    HintLine.draw(keys, on: &frame, row: rect.takeBottom(1).row)
    if !layout.isShort {
      Header.draw("Choose a conversation", remark: remark(on: world, shown), on: &frame, in: rect.takeTop(2))
    }
    if isTyping || !search.text.isEmpty { drawSearch(on: &frame, row: rect.takeBottom(1).row) }
    guard !shown.isEmpty else { return drawNothing(on: &frame, in: rect, world) }
    let columns = PickerColumns(layout)
    if rect.height >= 9, !layout.isNarrow { columns.drawHead(on: &frame, row: rect.takeTop(1).row) }
    let list = rect.takeTop(listHeight(count: shown.count, in: rect.height))
    drawList(shown, columns, on: &frame, in: list, world)
    if rect.height >= 4 { drawPreview(shown[selection], on: &frame, in: rect, world) }
  }

  /// Leaves at least twelve rows for the preview, if there are as many to spare.
  private func listHeight(count: Int, in height: Int) -> Int {
    height < 10 ? height : min(count, max(height - 13, 4))
  }

  private func remark(on world: World, _ shown: [Scenario]) -> String {
    if let level { return "\(level.rawValue) only: \(shown.count) of \(world.shelf.scenarios.count)" }
    let all = world.shelf.scenarios
    let finished = all.filter { world.shelf.past.best[$0.id] != nil }.count
    let count = all.count == 1 ? "1 conversation" : "\(all.count) conversations"
    return finished == 0 ? count : "\(count) \(world.glyphs.between) \(finished) finished"
  }

  private func drawSearch(on frame: inout Frame, row: Int) {
    let column = frame.put("/ ", column: Layout(size: frame.size).margin, row: row, .key)
    if isTyping {
      search.draw(on: &frame, column: column, row: row, width: frame.size.width - column, .text)
    } else {
      frame.put("\(search.text)   Esc shows all again", column: column, row: row, .dim)
    }
  }

  private func drawNothing(on frame: inout Frame, in rect: Rect, _ world: World) {
    var page = Page(width: rect.width, glyphs: frame.glyphs)
    page.blank()
    if world.shelf.scenarios.isEmpty {
      page.paragraph("There are no conversations here.")
      page.paragraph(
        world.shelf.remark.isEmpty ? "`rapport check` says what is in the library." : world.shelf.remark, .dim
      )
    } else {
      page.paragraph("No conversation has that.")
      page.paragraph("Esc shows all of them again.", .dim)
    }
    page.draw(on: &frame, in: rect)
  }

  private mutating func drawList(
    _ shown: [Scenario], _ columns: PickerColumns, on frame: inout Frame, in rect: Rect, _ world: World
  ) {
    top = min(max(min(top, selection), selection - rect.height + 1), max(shown.count - rect.height, 0))
    for (row, index) in zip(rect.rows, top..<shown.count) {
      let place = Rect(column: 0, row: row, width: rect.width, height: 1)
      columns.draw(shown[index], world.shelf.past, on: &frame, row: row)
      frame.mark(place, as: .item(index))
      guard index == selection else { continue }
      frame.select(place)
      frame.put(frame.glyphs.selection, column: columns.sign, row: row, .selectedKey)
      if !isTyping { frame.cursor = Point(column: columns.who, row: row) }
    }
    let right = rect.width - 1
    if top > 0 { frame.put(frame.glyphs.moreAbove, column: right, row: rect.row, .key) }
    if top + rect.height < shown.count {
      frame.put(frame.glyphs.moreBelow, column: right, row: rect.row + rect.height - 1, .key)
    }
  }

  private func drawPreview(_ scenario: Scenario, on frame: inout Frame, in rect: Rect, _ world: World) {
    let persona = scenario.persona
    var page = Page(width: rect.width, glyphs: frame.glyphs)
    page.blank()
    page.heading("\(scenario.title), with \(persona.firstName)")
    page.paragraph("\(persona.name), \(persona.age), \(persona.pronouns): \(persona.summary).")
    page.paragraph(scenario.setting, .dim)
    page.blank()
    if rect.height >= 14 { page.field("says", "“\(persona.presenting)”", .narration, at: 14) }
    page.field("practise", scenario.objective, at: 14)
    page.field(
      "starts at", "trust \(persona.startTrust), \(Trust(points: persona.startTrust).band.word)", at: 14)
    page.field("contains", scenario.contentNotes.joined(separator: ", "), .caution, at: 14)
    if !world.shelf.remark.isEmpty {
      page.blank()
      page.paragraph(world.shelf.remark, .caution)
    }
    page.draw(on: &frame, in: rect)
  }
}
