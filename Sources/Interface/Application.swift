import Simulation

/// The whole program but for the terminal, the disk and the clock: an event in, effects out, and a picture.
///
///     var application = Application(shelf: shelf, seed: 1)
///     let effects = application.update(.key(.enter))
///     let frame = application.view(Size(width: 80, height: 24))
///
/// It is a value. The same events give the same pictures.
public struct Application: Sendable {
  private var world: World
  private var screens: [any Screen]
  /// The scenario that was asked for, by its id; nil begins at the list.
  private var asked: String?
  /// The picture that is on the screen, to know what a click falls on.
  private var shown: Frame?
  /// How many answers of the journal are still to come.
  private var awaited = 0
  /// What was pressed meanwhile. Nothing is lost, and nothing is said before the journal has what came before.
  private var held: [Event] = []

  /// - Parameters:
  ///   - shelf: What there is to choose from.
  ///   - scenarioID: The scenario to start with; nil starts at the list.
  ///   - mode: How conversations are held unless the trainee chooses otherwise.
  ///   - seed: The seed of the first conversation; each later one has the next number.
  ///   - glyphs: The characters that the terminal can show.
  ///   - mouse: Whether the mouse is listened to.
  public init(
    shelf: Shelf, scenarioID: String? = nil, mode: Mode = .practise, seed: UInt64,
    glyphs: GlyphSet = .unicode, mouse: Bool = true
  ) {
    world = World(shelf: shelf, glyphs: glyphs, isMouseOn: mouse, mode: mode, seed: seed)
    let asked = scenarioID.flatMap(shelf.scenario)
    screens =
      asked.map { [BriefingScreen($0, of: shelf)] } ?? [PickerScreen(isEmpty: shelf.scenarios.isEmpty)]
    self.asked = asked?.id
    offerUnfinished()
  }

  /// Asks whether to go on with what was broken off, if anything was.
  private mutating func offerUnfinished() {
    let shelf = world.shelf
    let unfinished = shelf.past.unfinished.first { asked == nil || $0.journal.scenarioID == asked }
    guard let unfinished, let scenario = shelf.scenario(unfinished.journal.scenarioID) else { return }
    if asked == nil { screens.append(BriefingScreen(scenario, of: shelf)) }
    screens.append(ResumeScreen(unfinished, scenario, hasList: asked == nil))
  }

  /// A conversation that is being written, and nothing else.
  ///
  /// - Parameter crisis: Where to turn when it is close to home, as the debrief says it.
  public init(
    writing: Writing, crisis: CrisisFooter = CrisisFooter(), glyphs: GlyphSet = .unicode, mouse: Bool = true
  ) {
    world = World(
      shelf: Shelf(scenarios: [], crisis: crisis), glyphs: glyphs, isMouseOn: mouse, mode: .learn, seed: 0)
    screens = [WriteScreen(writing)]
  }

  /// Takes one event in, and says what is to be done about it.
  public mutating func update(_ event: Event) -> [Effect] {
    if awaited > 0, event.isInput {
      held.append(event)
      return []
    }
    var effects = react(to: event)
    awaited += effects.count { $0.isRecord }
    while awaited == 0, !held.isEmpty { effects += update(held.removeFirst()) }
    return effects
  }

  private mutating func react(to event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .click(let point): return click(point)
    case .wheel(let rows):
      screens[top].wheel(rows)
      return []
    case .paste(let text):
      if screens[top].isTyping { screens[top].type(text) }
      return []
    case .resize: return []
    case .resumed: return [.redraw]
    case .recorded: return journalAnswered(nil)
    case .recordFailed(let why): return journalAnswered(why)
    case .filesChanged: return [.write(.readAgain)]
    case .written(let writing):
      for index in screens.indices { screens[index].take(writing) }
      return []
    case .past(let past):
      world.shelf.past = past
      return []
    case .opened(let past, let remark):
      world.shelf.past = past
      world.shelf.remark = [remark, world.shelf.remark].filter { !$0.isEmpty }.joined(separator: " ")
      if screens.count == 1 { offerUnfinished() }
      return []
    }
  }

  /// The picture of this moment at a size.
  public mutating func view(_ size: Size) -> Frame {
    var frame = Frame(size, glyphs: world.glyphs)
    if TooSmall.fits(size) {
      let lowest = screens.lastIndex { !$0.isOverlay } ?? 0
      for index in lowest..<screens.count {
        if index > lowest { frame.recede() }
        screens[index].draw(on: &frame, world)
      }
    } else {
      TooSmall.draw(on: &frame)
    }
    shown = frame
    return frame
  }

  /// The keys that work at this moment.
  var keys: KeyMap { screens[top].keys }

  private var top: Int { screens.count - 1 }

  private mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .control("c"): return [.quit]
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case _: break
    }
    if screens[top].isTyping {
      switch key {
      case .character(let character):
        screens[top].type(String(character))
        return []
      case .backspace:
        screens[top].erase()
        return []
      default: break
      }
    }
    guard let action = screens[top].keys.action(for: key) else {
      return screens[top].closesOnAnyKey ? close() : []
    }
    return perform(action)
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .help: return take([.push(SheetScreen.help(screens[top].keys))])
    case .pause: return take([.push(PauseScreen())])
    case .toggleMouse:
      world.isMouseOn.toggle()
      return [.listenToMouse(world.isMouseOn)]
    case .up, .down, .first, .last, .confirm, .pick, .pageUp, .pageDown, .nextPage, .previousPage, .less,
      .more, .search, .nextHit, .previousHit, .takeBack, .goOn, .anew, .other, .filter, .known, .tool, .back,
      .leave:
      return take(screens[top].perform(action, &world))
    }
  }

  private mutating func click(_ point: Point) -> [Effect] {
    if screens[top].closesOnAnyKey { return close() }
    switch shown?.target(at: point) {
    case .key(let key): return press(key)
    case .item(let item): return take(screens[top].click(item, &world))
    case nil: return []
    }
  }

  private mutating func journalAnswered(_ failure: String?) -> [Effect] {
    awaited = max(awaited - 1, 0)
    var effects: [Effect] = []
    for index in screens.indices where index < screens.count {
      effects += take(screens[index].journalAnswered(failure, &world))
    }
    return effects
  }

  private mutating func take(_ steps: [Step]) -> [Effect] {
    var effects: [Effect] = []
    for step in steps {
      switch step {
      case .effect(let effect): effects.append(effect)
      case .push(let screen): screens.append(screen)
      case .replace(let screen): screens[top] = screen
      case .close: effects += close()
      case .closeAnd(let action):
        effects += close()
        if !screens.isEmpty, !effects.contains(.quit) { effects += perform(action) }
      case .home:
        guard screens.count > 1, screens[0] is PickerScreen else { return effects + [.quit] }
        screens.removeSubrange(1...)
      }
    }
    return effects
  }

  /// Takes the top screen away; without the last one there is no program.
  private mutating func close() -> [Effect] {
    guard screens.count > 1 else { return [.quit] }
    screens.removeLast()
    return []
  }
}

extension Event {
  /// Whether it comes from the trainee, and can wait. Breaking off cannot.
  fileprivate var isInput: Bool {
    switch self {
    case .key(let key): key != .control("c")
    case .click, .wheel, .paste: true
    case .resize, .resumed, .recorded, .recordFailed, .filesChanged, .written, .past, .opened: false
    }
  }
}

extension Effect {
  fileprivate var isRecord: Bool {
    switch self {
    case .record: true
    case .quit, .suspend, .bell, .redraw, .listenToMouse, .open, .finish, .close, .discard, .keepOwnView,
      .write:
      false
    }
  }
}
