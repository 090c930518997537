import Simulation

/// Who the trainee will meet, where, and what there is to practise; and a way out before it begins.
struct BriefingScreen: Screen {
  private let scenario: Scenario
  /// Whether there are other conversations to take instead.
  private let hasOthers: Bool
  private var scroll = 0

  init(_ scenario: Scenario, of shelf: Shelf) {
    self.scenario = scenario
    hasOthers = shelf.scenarios.count > 1
  }

  var keys: KeyMap {
    let other = Binding(
      "n", "another", "another conversation instead", .choose, [.character("n")], .other, rank: 6)
    let modes = [
      Binding.Press(key: .right, action: .more), Binding.Press(key: .left, action: .less),
      Binding.Press(key: .tab, action: .more), Binding.Press(key: .backTab, action: .less),
    ]
    return KeyMap(
      [
        Binding("Enter", "begin", "begin the conversation", .choose, [.enter], .confirm, rank: 9),
        Binding("←→", "mode", "learn, practise or assess", .choose, modes, rank: 7),
      ] + (hasOthers ? [other] : []) + [
        .reading
      ] + KeyMap.common + [
        Binding("q", "back", "back, without beginning", .session, [.character("q"), .escape], .back, rank: 8)
      ])
  }

  mutating func wheel(_ rows: Int) {
    scroll += rows
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    switch action {
    case .confirm: return begin(&world)
    case .more: world.mode = mode(1, from: world.mode)
    case .less: world.mode = mode(-1, from: world.mode)
    case .other:
      let all = world.shelf.scenarios
      guard let index = all.firstIndex(of: scenario) else { return [.close] }
      return [.replace(BriefingScreen(all[(index + 1) % all.count], of: world.shelf))]
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= 10
    case .pageDown: scroll += 10
    case .first: scroll = 0
    case .last: scroll = Int.max / 2
    case .back, .leave: return [.close]
    case .pick, .nextPage, .previousPage, .search, .nextHit, .previousHit, .takeBack, .goOn, .anew, .filter,
      .known, .help, .pause, .toggleMouse, .tool:
      break
    }
    return []
  }

  private func begin(_ world: inout World) -> [Step] {
    do {
      let conversation = try ConversationScreen(beginning: scenario, mode: world.mode, seed: world.seed)
      world.seed &+= 1
      return [.effect(.open(.new)), .replace(conversation)]
    } catch {
      return [.replace(TroubleScreen(error, title: "This conversation cannot begin"))]
    }
  }

  private func mode(_ step: Int, from mode: Mode) -> Mode {
    let all = Mode.allCases
    return all[((all.firstIndex(of: mode) ?? 0) + step + all.count) % all.count]
  }
}

extension BriefingScreen {
  mutating func draw(on frame: inout Frame, _ world: World) {
    let layout = Layout(size: frame.size)
    var rect = Rect(frame.size)
    HintLine.draw(keys, on: &frame, row: rect.takeBottom(1).row)
    if !layout.isShort {
      let remark = "\(scenario.level.rawValue) \(frame.glyphs.between) about \(scenario.minutes) minutes"
      Header.draw(
        scenario.title, subtitle: "with \(scenario.persona.firstName)", remark: remark, on: &frame,
        in: rect.takeTop(2))
      if rect.height > 10 { _ = rect.takeTop(1) }
    }
    drawMode(on: &frame, in: rect.takeBottom(layout.isShort ? 1 : 3), layout, world.mode)
    if rect.height > 10 { _ = rect.takeBottom(1) }
    var gaps = 4
    var page = page(width: rect.width, frame.glyphs, gaps: gaps)
    while page.height > rect.height, gaps > 0 {
      gaps -= 1
      page = self.page(width: rect.width, frame.glyphs, gaps: gaps)
    }
    scroll = page.clamped(scroll, height: rect.height)
    page.draw(on: &frame, in: rect, scroll: scroll)
    page.drawMore(on: &frame, in: rect, scroll: scroll)
  }

  /// - Parameter gaps: After how many of the parts an empty line stands: as many as there is room for.
  private func page(width: Int, _ glyphs: GlyphSet, gaps: Int) -> Page {
    let persona = scenario.persona
    var page = Page(width: width, glyphs: glyphs)
    page.field("who", "\(persona.name), \(persona.age), \(persona.pronouns): \(persona.summary).", at: 13)
    page.field("", "“\(persona.presenting)”", .narration, at: 13)
    if gaps > 0 { page.blank() }
    page.field("where", scenario.setting, at: 13)
    if gaps > 1 { page.blank() }
    page.field("practise", scenario.objective, at: 13)
    if gaps > 2 { page.blank() }
    if !scenario.contentNotes.isEmpty {
      page.field("contains", scenario.contentNotes.joined(separator: ", "), .caution, at: 13)
      page.field("", hasOthers ? Self.wayOut : Self.onlyWayBack, .dim, at: 13)
      if gaps > 3 { page.blank() }
    }
    page.field("your role", Self.role, at: 13)
    if let jurisdiction = scenario.jurisdiction { page.field("", jurisdiction, .dim, at: 13) }
    page.field("", "What you choose is kept on this computer and nowhere else.", .dim, at: 13)
    return page
  }

  private func drawMode(on frame: inout Frame, in rect: Rect, _ layout: Layout, _ mode: Mode) {
    guard rect.height > 0 else { return }
    var column = layout.isNarrow ? 1 : 13
    if !layout.isNarrow { frame.put("mode", column: 2, row: rect.row, .faint) }
    for each in Mode.allCases {
      if each == mode {
        frame.put(frame.glyphs.selection, column: column - 2 + (layout.isNarrow ? 1 : 0), row: rect.row, .key)
        frame.cursor = Point(column: column, row: rect.row)
      }
      column = frame.put(each.rawValue, column: column, row: rect.row, each == mode ? .strong : .dim)
      column += layout.isNarrow ? 2 : 4
    }
    frame.put(mode.promise, column: layout.isNarrow ? 1 : 13, row: rect.row + 1, .dim, width: rect.width - 1)
  }

  static let role = """
    You are a peer supporter. You listen and stay beside them; you do not diagnose, direct, or promise what \
    is not yours to promise. What you hear stays between you, unless somebody's safety is at stake: then you \
    say so to them first.
    """
  private static let wayOut = "Not today? n takes another conversation, q goes back to the list."
  private static let onlyWayBack = "Not today? q goes back."
}

extension Mode {
  /// What the mode shows, in one sentence.
  var promise: String {
    switch self {
    case .learn: "The trust meter, hints, and the reason for every change."
    case .practise: "The trust meter; the reasons come afterwards."
    case .assess: "No meter, no hints, and nothing can be taken back."
    }
  }
}
