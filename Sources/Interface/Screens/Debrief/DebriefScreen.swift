import Simulation

/// Looks back on a conversation, in the order that helps: the person first, their own view, the story, each
/// reply with its reasons, counts, and what is apart from trust.
struct DebriefScreen: Screen {
  let session: Session
  /// Whether the conversation is one that is being written, to which one goes back from here.
  private let isWritten: Bool
  let debrief: Debrief
  /// The ways that were left, the latest first, and the one that is looked at.
  let otherWays: [Session.OtherWay]
  private(set) var way = 0
  let parts: [DebriefPart]
  private(set) var part = DebriefPart.person
  private(set) var form: OwnViewForm
  /// How the trainee says they are. It goes nowhere.
  private(set) var wellbeing = TextField()
  private var isWriting = false
  /// The reply looked at, as a place in the order of the debrief.
  private(set) var selection = 0
  var scroll = 0
  var page = 1
  /// Whether the page of the last picture goes on below.
  var hasMore = false

  init(_ session: Session) {
    self.init(session, isWritten: false)
  }

  /// Looks back on a conversation that is being written, from where one goes back to writing.
  init(written session: Session) {
    self.init(session, isWritten: true)
  }

  private init(_ session: Session, isWritten: Bool) {
    self.session = session
    self.isWritten = isWritten
    debrief = Debrief(of: session)
    otherWays = session.otherWays
    parts = DebriefPart.parts(of: session)
    form = OwnViewForm(replies: session.turns.map(\.reply.text))
  }

  var isTyping: Bool { isWriting || form.isTyping }

  var keys: KeyMap {
    if isTyping { return Self.writingKeys }
    return KeyMap(
      partKeys + [Self.onward(part)] + reading + [Self.turning(part)] + KeyMap.common
        + [isWritten ? Self.writeKey : Self.leaveKey])
  }

  mutating func type(_ text: String) {
    if isWriting { wellbeing.type(text) } else { form.type(text) }
  }

  mutating func erase() {
    if isWriting { wellbeing.erase() } else { form.erase() }
  }

  mutating func wheel(_ rows: Int) {
    scroll = max(scroll + rows, 0)
  }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    switch part {
    case .ownView: form.select(item)
    case .replies: select(item)
    case .person, .story, .ways, .counts, .limits: break
    }
    return []
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    switch action {
    case .confirm: return isTyping ? endWriting() : confirm()
    case .back: return cancelWriting()
    case .nextPage: return turn(to: part.next(among: parts))
    case .previousPage: return turn(to: part.previous(among: parts))
    case .up: move(-1)
    case .down: move(1)
    case .pageUp: scroll = max(scroll - page, 0)
    case .pageDown: scroll += page
    case .first: scroll = 0
    case .last: scroll = 1 << 40
    case .less: form.change(-1)
    case .more: form.change(1)
    case .anew: return part == .replies ? tryAgain() : write()
    case .other: if part == .ways { way = (way + 1) % max(otherWays.count, 1) }
    case .leave: return leave()
    case .pick, .search, .nextHit, .previousHit, .takeBack, .goOn, .filter, .known, .help, .pause,
      .toggleMouse, .tool:
      break
    }
    return []
  }

  private mutating func confirm() -> [Step] {
    part == .limits ? leave() : turn(to: part.next(among: parts))
  }

  private func leave() -> [Step] {
    isWritten ? [.close] : [.effect(.close), .home]
  }

  private mutating func turn(to next: DebriefPart?) -> [Step] {
    guard let next else { return [] }
    part = next
    scroll = 0
    guard next.rawValue > DebriefPart.ownView.rawValue, !form.isFrozen else { return [] }
    form.isFrozen = true
    return form.view.isEmpty ? [] : [.effect(.keepOwnView(form.view))]
  }

  private mutating func move(_ step: Int) {
    switch part {
    case .ownView: form.move(step)
    case .replies: select(selection + step)
    case .person, .story, .ways, .counts, .limits: scroll = max(scroll + step, 0)
    }
  }

  private mutating func select(_ place: Int) {
    selection = min(max(place, 0), max(debrief.order.count - 1, 0))
    scroll = 0
  }

  private mutating func write() -> [Step] {
    if part == .person { isWriting = true } else { form.write() }
    return []
  }

  private mutating func endWriting() -> [Step] {
    isWriting = false
    if form.isTyping { form.endWriting() }
    return []
  }

  private mutating func cancelWriting() -> [Step] {
    if isWriting { wellbeing.clear() }
    if form.isTyping { form.clearWriting() }
    isWriting = false
    return []
  }

  /// A new conversation that is this one up to the reply that is looked at.
  private func tryAgain() -> [Step] {
    guard debrief.order.indices.contains(selection) else { return [.effect(.bell)] }
    let turn = debrief.notes[debrief.order[selection]].turn.index
    if isWritten { return [.effect(.write(.takeBackTo(turn: turn))), .close] }
    do {
      let again = try session.again(from: turn)
      return [.effect(.open(.new)), .effect(.record(again.journal)), .replace(ConversationScreen(again))]
    } catch {
      return [.push(TroubleScreen(error, title: "This conversation cannot go on from there"))]
    }
  }
}

extension DebriefScreen {
  private var partKeys: [Binding] {
    switch part {
    case .person:
      [Binding("w", "write", "write a line; it is not stored", .choose, [.character("w")], .anew, rank: 4)]
    case .ownView where form.isFrozen: []
    case .ownView:
      [
        .upDown(hint: "line", help: "move through the lines"),
        Binding(
          "←→", "answer", "change the answer", .choose,
          [
            Binding.Press(key: .left, action: .less), Binding.Press(key: .right, action: .more),
          ], rank: 8),
        Binding("w", "write", "write what you would try again", .choose, [.character("w")], .anew, rank: 4),
      ]
    case .replies:
      [
        .upDown(hint: "reply", help: "move through the replies", rank: 6),
        Binding(
          "t", "try again", "try again from here: say something else at this moment", .choose,
          [.character("t")], .anew, rank: 7),
      ]
    case .ways where otherWays.count > 1:
      [
        Binding(
          "o", "other way", "look at another way that you left", .choose, [.character("o")], .other, rank: 7)
      ]
    case .story, .ways, .counts, .limits: []
    }
  }

  private static func onward(_ part: DebriefPart) -> Binding {
    switch part {
    case .limits:
      Binding("Enter", "done", "done", .choose, [.enter], .confirm, rank: 9)
    case .person, .ownView, .story, .replies, .ways, .counts:
      Binding("Enter", "go on", "to the next part", .choose, [.enter], .confirm, rank: 9)
    }
  }

  /// The keys that read a page that is longer than the screen. The line of hints names them where it is.
  private var reading: [Binding] {
    guard part != .ownView else { return [] }
    let presses = [
      Binding.Press(key: .pageDown, action: .pageDown), Binding.Press(key: .pageUp, action: .pageUp),
    ]
    return [
      Binding("PgDn", hasMore ? "read on" : nil, "", .read, presses, rank: 8),
      Binding("PgUp PgDn", nil, "read back and on; so does the wheel", .read, []),
    ]
  }

  /// The keys that turn pages; on the form the arrows change answers instead.
  private static func turning(_ part: DebriefPart) -> Binding {
    var presses = [
      Binding.Press(key: .tab, action: .nextPage), Binding.Press(key: .backTab, action: .previousPage),
      Binding.Press(key: .right, action: .nextPage), Binding.Press(key: .left, action: .previousPage),
      Binding.Press(key: .home, action: .first), Binding.Press(key: .end, action: .last),
      Binding.Press(key: .up, action: .up), Binding.Press(key: .down, action: .down),
    ]
    let hasAnswers = part == .ownView
    if hasAnswers { presses.removeAll { $0.key == .left || $0.key == .right } }
    let help =
      hasAnswers
      ? "to the next part; Shift-Tab to the one before" : "to the next part; ← or Shift-Tab to the one before"
    return Binding("Tab", "next part", help, .read, presses, rank: 5)
  }

  private static let leaveKey = Binding(
    "q", "leave", "leave the debrief", .session, [.character("q")], .leave, rank: 6)

  private static let writeKey = Binding(
    "q", "go on writing", "back to writing; so does Esc", .session, [.character("q"), .escape], .leave,
    rank: 6)

  private static let writingKeys = KeyMap([
    Binding("Enter", "keep", "", .choose, [.enter], .confirm, rank: 9),
    Binding("Esc", "clear", "", .choose, [.escape], .back, rank: 8),
  ])
}

extension Session {
  /// This conversation up to a turn, to say something else there. What was said after it stays in the journal
  /// as taken back; a conversation that takes nothing back is held again, to practise.
  func again(from turn: Int) throws(SessionError) -> Session {
    if mode.allowsTakingBack {
      var again = self
      try again.takeBack(to: turn)
      return again
    }
    var journal = journal
    journal.mode = .practise
    var again = try Session.replaying(journal, of: scenario)
    try again.takeBack(to: turn)
    return again
  }
}
