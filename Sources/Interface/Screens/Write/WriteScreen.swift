import Simulation

/// A conversation that is played while somebody writes it in an editor: what a trainee sees, what only the script
/// knows, and what is wrong with it.
struct WriteScreen: Screen {
  private(set) var writing: Writing
  /// The selected reply, as a place among all on offer; a writer sees also those that cannot be said.
  private(set) var selection = 0
  var reader = TranscriptReader()
  /// How far the findings have been read while there is nothing to play, in rows.
  var scroll = 0
  /// The finding in the panel; nil while there is none.
  private(set) var finding: Int?

  init(_ writing: Writing) {
    self.writing = writing
    finding = writing.findings.isEmpty ? nil : 0
    selection = firstSayable
  }

  var isTyping: Bool { reader.isTyping }
  /// The replies on offer.
  var replies: [Reply] { writing.session?.replies ?? [] }
  private var firstSayable: Int { replies.firstIndex(where: \.isAvailable) ?? 0 }
  /// The replies that can be said, as places among those on offer.
  var sayable: [Int] { replies.indices.filter { replies[$0].isAvailable } }

  var keys: KeyMap {
    guard let session = writing.session else { return Self.waitingKeys }
    if isTyping { return TranscriptReader.searchKeys }
    let isOver = session.ending != nil
    let back = writing.canTakeBack ? [Self.takeBackKey] : []
    return KeyMap(
      (reader.isSearching ? [Self.clearKey] : []) + (isOver ? [Self.debriefKey] : replyKeys) + back
        + Self.toolKeys(isOver: isOver) + (writing.findings.isEmpty ? [] : Self.findingKeys)
        + reader.keys(hasHint: false) + KeyMap.common + [Self.leaveKey])
  }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    guard writing.session != nil else { return wait(action) }
    if reader.isSearching || action != .back, reader.perform(action) { return [] }
    switch action {
    case .up: move(-1)
    case .down: move(1)
    case .confirm: return confirm()
    case .pick(let number):
      guard sayable.indices.contains(number) else { return [.effect(.bell)] }
      selection = sayable[number]
      return confirm()
    case .takeBack: return writing.canTakeBack ? [.effect(.write(.takeBack))] : [.effect(.bell)]
    case .anew: return [.effect(.write(.restart))]
    case .other: return [.effect(.write(.readAgain))]
    case .known: return writing.session.map { [.push(SheetScreen.facts(of: $0))] } ?? []
    case .tool(let tool): return use(tool)
    case .back, .leave: return [.close]
    case .pageUp, .pageDown, .first, .last, .search, .nextHit, .previousHit, .nextPage, .previousPage, .less,
      .more, .goOn, .filter, .help, .pause, .toggleMouse:
      break
    }
    return []
  }

  mutating func type(_ text: String) {
    if let session = writing.session { reader.type(text, in: session) }
  }

  mutating func erase() {
    if let session = writing.session { reader.erase(in: session) }
  }

  mutating func wheel(_ rows: Int) {
    if writing.session == nil { scroll += rows } else { reader.wheel(rows) }
  }

  mutating func click(_ item: Int, _ world: inout World) -> [Step] {
    if item == selection { return confirm() }
    selection = item
    return []
  }

  mutating func take(_ writing: Writing) {
    let selected = replies.indices.contains(selection) ? replies[selection] : nil
    let hasMoved = self.writing.session?.turns.count != writing.session?.turns.count
    if self.writing.session != writing.session { reader.forget(for: writing.session) }
    if self.writing.findings != writing.findings { finding = writing.findings.isEmpty ? nil : 0 }
    self.writing = writing
    if hasMoved { reader.goToNow() }
    let kept =
      hasMoved ? nil : replies.firstIndex { $0.lineID == selected?.lineID || $0.text == selected?.text }
    selection = kept ?? firstSayable
  }

  /// While there is nothing to play, the findings can be read.
  private mutating func wait(_ action: Action) -> [Step] {
    switch action {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= 10
    case .pageDown: scroll += 10
    case .first: scroll = 0
    case .last: scroll = Transcript.beginning
    case .other: return [.effect(.write(.readAgain))]
    case .back, .leave: return [.close]
    case .confirm, .pick, .search, .nextHit, .previousHit, .nextPage, .previousPage, .less, .more, .takeBack,
      .goOn, .anew, .filter, .known, .tool, .help, .pause, .toggleMouse:
      break
    }
    return []
  }

  private mutating func move(_ step: Int) {
    selection = min(max(selection + step, 0), max(replies.count - 1, 0))
  }

  private func confirm() -> [Step] {
    guard let session = writing.session else { return [] }
    if session.ending != nil { return [.push(DebriefScreen(written: session))] }
    guard sayable.contains(selection) else { return [.effect(.bell)] }
    return [.effect(.write(.say(selection)))]
  }

  private mutating func use(_ tool: WriterTool) -> [Step] {
    let count = writing.findings.count
    switch tool {
    case .nodes: return [.push(NodeListScreen(writing))]
    case .trust: return writing.session.map { [.push(TrustSettingScreen($0.client.trust))] } ?? []
    case .variables: return [.push(VariableListScreen(writing))]
    case .findings: return [.push(SheetScreen.findings(of: writing))]
    case .nextFinding: finding = count == 0 ? nil : ((finding ?? -1) + 1) % count
    case .previousFinding: finding = count == 0 ? nil : ((finding ?? 0) + count - 1) % count
    case .hideFindings: finding = nil
    }
    return []
  }
}

extension WriteScreen {
  private var replyKeys: [Binding] {
    let count = min(sayable.count, 9)
    let presses = (0..<count).map { index in
      Binding.Press(key: .character(Character("\(index + 1)")), action: .pick(index))
    }
    return [
      .upDown(hint: "choose", help: "move through the replies, and see what each would do"),
      Binding("Enter", "say it", "say the reply that is marked", .choose, [.enter], .confirm, rank: 9),
      Binding(count > 1 ? "1-\(count)" : "1", nil, "say that reply at once", .choose, presses),
    ]
  }

  private static let debriefKey = Binding(
    "Enter", "debrief", "look back on the conversation", .choose, [.enter], .confirm, rank: 9)

  private static let clearKey = Binding(
    "Esc", "clear", "look for nothing any more", .read, [.escape], .back, rank: 8)

  private static let takeBackKey = Binding(
    "u", "take back", "take the last step back, whatever it was", .write, [.character("u")], .takeBack,
    rank: 5)

  private static func tool(
    _ key: Character, _ hint: String?, _ help: String, _ tool: WriterTool, rank: Int = 0
  ) -> Binding {
    Binding(String(key), hint, help, .write, [.character(key)], .tool(tool), rank: rank)
  }

  private static func toolKeys(isOver: Bool) -> [Binding] {
    [
      tool("g", "go to", "go to any node, or hear this one again", .nodes, rank: 6),
      tool("t", "trust", "set the client's trust", .trust, rank: 4),
      tool("v", "variables", "see the variables, and set them", .variables, rank: 3),
      Binding("i", nil, "what the client knows, and has told", .write, [.character("i")], .known),
      Binding(
        "r", isOver ? "begin again" : nil, "begin again at the beginning", .write, [.character("r")], .anew,
        rank: 6),
      rereadKey,
    ]
  }

  private static let rereadKey = Binding(
    "l", nil, "read the files again, if a save went unnoticed", .write, [.character("l")], .other)

  private static let findingKeys = [
    Binding(
      "Tab", "findings", "the next finding, and the one before", .write,
      [
        Binding.Press(key: .tab, action: .tool(.nextFinding)),
        Binding.Press(key: .backTab, action: .tool(.previousFinding)),
      ], rank: 7),
    tool("f", nil, "all findings at length", .findings),
    Binding("Esc", nil, "put the findings away until the next save", .write, [.escape], .tool(.hideFindings)),
  ]

  private static let leaveKey = Binding(
    "q", "quit", "quit; nothing of this is kept", .session, [.character("q")], .leave, rank: 7)

  /// Before there is anything to play.
  private static let waitingKeys = KeyMap([.reading, rereadKey] + KeyMap.common + [leaveKey])
}
