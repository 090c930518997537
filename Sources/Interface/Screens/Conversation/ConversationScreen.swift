import Simulation

/// The conversation: what was said, the trust it made, and what may be said now.
struct ConversationScreen: Screen {
  private(set) var session: Session
  /// The conversation as it will be once the journal has the latest step.
  private var pending: Session?
  /// Why the journal could not keep the conversation; nil while it does.
  private(set) var unkept: String?
  /// The selected reply, as a place among those that can be said.
  private(set) var selection = 0
  var reader = TranscriptReader()

  init(_ session: Session) {
    self.session = session
  }

  init(beginning scenario: Scenario, mode: Mode, seed: UInt64) throws(SessionError) {
    self.init(try Session(scenario: scenario, seed: seed, mode: mode))
  }

  var isTyping: Bool { reader.isTyping }
  var scenario: Scenario { session.scenario }
  var persona: Persona { session.persona }

  /// The replies that can be said, as places among those on offer.
  var sayable: [Int] { session.sayable }

  var keys: KeyMap {
    if isTyping { return TranscriptReader.searchKeys }
    let isOver = session.ending != nil
    let canTakeBack = session.mode.allowsTakingBack && !session.turns.isEmpty
    return KeyMap(
      (isOver ? Self.endKeys : replyKeys) + reader.keys() + [Self.nowKey]
        + (canTakeBack ? [Self.takeBackKey] : []) + [Self.knownKey, Self.pauseKey] + KeyMap.common + [
          Binding("q", "leave", "leave or stay", .session, [.character("q")], .leave, rank: 7)
        ])
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    if reader.perform(action) { return [] }
    switch action {
    case .up: selection = max(selection - 1, 0)
    case .down: selection = min(selection + 1, max(sayable.count - 1, 0))
    case .confirm: return confirm()
    case .pick(let number): return pick(number)
    case .takeBack: return takeBack()
    case .goOn: return [.replace(DebriefScreen(session))]
    case .known: return [.push(SheetScreen.known(of: session))]
    case .leave: return leave()
    case .pageUp, .pageDown, .first, .last, .search, .nextHit, .previousHit, .back, .nextPage, .previousPage,
      .less, .more, .anew, .other, .filter, .help, .pause, .toggleMouse, .tool:
      break
    }
    return []
  }

  mutating func type(_ text: String) {
    reader.type(text, in: session)
  }

  mutating func erase() {
    reader.erase(in: session)
  }

  mutating func wheel(_ rows: Int) {
    reader.wheel(rows)
  }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    guard session.ending == nil else { return confirm() }
    guard let place = sayable.firstIndex(of: item) else { return [.effect(.bell)] }
    if place == selection { return say(item) }
    selection = place
    return []
  }

  mutating func journalAnswered(_ failure: String?, _ world: inout World) -> [Step] {
    unkept = failure
    guard let next = pending else { return [] }
    pending = nil
    let isShorter = next.turns.count < session.turns.count
    session = next
    selection = 0
    reader.goToNow()
    if isShorter { reader.forget(for: session) }
    guard let ending = session.ending else { return [] }
    return [.effect(.finish(ending.kind, session.client.trust))]
  }

  /// The journal first, and the client answers after it.
  private mutating func say(_ reply: Int) -> [Step] {
    step { session throws(SessionError) in try session.choose(reply) }
  }

  private mutating func takeBack() -> [Step] {
    guard session.mode.allowsTakingBack, !session.turns.isEmpty else { return [.effect(.bell)] }
    return step { session throws(SessionError) in try session.takeBack(to: session.turns.count - 1) }
  }

  private mutating func step(_ change: (inout Session) throws(SessionError) -> Void) -> [Step] {
    guard pending == nil else { return [] }
    do {
      var next = session
      try change(&next)
      pending = next
      return [.effect(.record(next.journal))]
    } catch {
      return [.push(TroubleScreen(error, title: "The conversation cannot go on"))]
    }
  }

  private mutating func confirm() -> [Step] {
    guard session.ending == nil else { return [.replace(DebriefScreen(session))] }
    return sayable.indices.contains(selection) ? say(sayable[selection]) : []
  }

  private mutating func pick(_ number: Int) -> [Step] {
    guard sayable.indices.contains(number) else { return [.effect(.bell)] }
    selection = number
    return say(sayable[number])
  }

  private func leave() -> [Step] {
    if session.ending != nil { return [.effect(.close), .home] }
    return [
      .push(LeaveScreen(name: persona.firstName, isKept: unkept == nil, hasReplied: !session.turns.isEmpty))
    ]
  }
}

extension ConversationScreen {
  private var replyKeys: [Binding] {
    let count = min(sayable.count, 9)
    let presses = (0..<count).map { index in
      Binding.Press(key: .character(Character("\(index + 1)")), action: .pick(index))
    }
    let digits = count > 1 ? "1-\(count)" : "1"
    return [
      .upDown(hint: "choose", help: "move through the replies"),
      Binding("Enter", "say it", "say the reply that is marked", .choose, [.enter], .confirm, rank: 9),
      Binding(digits, "say at once", "say that reply at once", .choose, presses, rank: 4),
      Binding("click", nil, "mark a reply; again to say it", .choose, []),
    ]
  }

  private static let endKeys = [
    Binding("Enter", "debrief", "look back on the conversation", .choose, [.enter], .confirm, rank: 9)
  ]

  private static let knownKey = Binding(
    "i", "what you know", "what you know: what the client has told", .read, [.character("i")], .known)

  private static let takeBackKey = Binding(
    "u", "take back", "take back the last turn", .session, [.character("u")], .takeBack, rank: 1)

  /// Its words for the help are those of ``KeyMap/common``.
  private static let pauseKey = Binding("p", "pause", "", .session, [.character("p")], .pause, rank: 2)

  private static let nowKey = Binding("", nil, "", .read, [.escape], .back)
}
