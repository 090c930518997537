import Simulation

/// What was said, as somebody reads back in it and searches it.
struct TranscriptReader: Sendable {
  private var transcript = Transcript()
  private(set) var search = TranscriptSearch()
  /// How many rows below the screen the newest words are; 0 is now.
  private(set) var scroll = 0
  /// Whether the words to look for are being typed.
  private(set) var isTyping = false

  /// Whether the last reply begins above what the last picture showed.
  var isReplyAbove: Bool { transcript.isReplyAbove }

  /// Whether something is looked for.
  var isSearching: Bool { isTyping || !search.words.isEmpty }

  /// Does what a key asks for, as far as it is about reading; false if it is not.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .pageUp: scroll += transcript.page
    case .pageDown: scroll = max(scroll - transcript.page, 0)
    case .first: scroll = Transcript.beginning
    case .last: scroll = 0
    case .search:
      search = TranscriptSearch()
      isTyping = true
    case .nextHit: search.next(1)
    case .previousHit: search.next(-1)
    case .confirm where isTyping:
      isTyping = false
      if search.words.isEmpty { goToNow() }
    case .back: goToNow()
    case .up, .down, .confirm, .pick, .nextPage, .previousPage, .less, .more, .takeBack, .goOn, .anew, .other,
      .filter, .known, .leave, .help, .pause, .toggleMouse, .tool:
      return false
    }
    return true
  }

  mutating func type(_ text: String, in session: Session) {
    search.field.type(text)
    search.look(in: session.transcript)
  }

  mutating func erase(in session: Session) {
    search.field.erase()
    search.look(in: session.transcript)
  }

  mutating func wheel(_ rows: Int) {
    scroll = max(scroll - rows, 0)
  }

  /// Back to the newest words, with nothing looked for.
  mutating func goToNow() {
    isTyping = false
    search = TranscriptSearch()
    scroll = 0
  }

  /// Lays everything out anew the next time, and looks again for what is looked for.
  mutating func forget(for session: Session?) {
    transcript.forget()
    if let session, !search.words.isEmpty { search.look(in: session.transcript) }
  }

  // MARK: Keys

  /// The keys while the words to look for are typed.
  static let searchKeys = KeyMap([
    Binding("Enter", "keep", "", .read, [.enter], .confirm, rank: 9),
    Binding(
      "↑↓", "other hits", "", .read,
      [
        Binding.Press(key: .up, action: .nextHit), Binding.Press(key: .down, action: .previousHit),
      ], rank: 5),
    Binding("Esc", "clear", "", .read, [.escape], .back, rank: 8),
  ])

  /// The keys that read back and search.
  ///
  /// - Parameter hasHint: Whether the line of hints tells how to read back.
  func keys(hasHint: Bool = true) -> [Binding] {
    let pages = [
      Binding.Press(key: .pageUp, action: .pageUp), Binding.Press(key: .pageDown, action: .pageDown),
    ]
    let ends = [Binding.Press(key: .home, action: .first), Binding.Press(key: .end, action: .last)]
    let hits = [
      Binding.Press(key: .character("n"), action: .nextHit),
      Binding.Press(key: .character("N"), action: .previousHit),
    ]
    return [
      Binding("PgUp", hasHint ? "read back" : nil, "", .read, pages, rank: 3),
      Binding("PgUp PgDn", nil, "read back and on; so does the wheel", .read, []),
      Binding("Home End", nil, "to the beginning, and back to now", .read, ends),
      Binding("/", "search", "search what was said", .read, [.character("/")], .search, rank: 1),
      Binding("n N", nil, "the hit before, the hit after", .read, hits),
    ]
  }

  // MARK: Drawing

  mutating func draw(_ session: Session, style: TranscriptStyle, on frame: inout Frame, in rect: Rect) {
    transcript.draw(session, style: style, scroll: &scroll, search: &search, on: &frame, in: rect)
  }

  /// Draws the line of hints, or in its place the words to look for while they are typed.
  ///
  /// - Parameter remark: What the line says besides while nothing is looked for.
  func drawHints(_ keys: KeyMap, on frame: inout Frame, row: Int, remark: String) {
    let layout = Layout(size: frame.size)
    guard isTyping else {
      let found = "“\(Wrap.cut(search.words, width: 16))” \(search.progress)"
      return HintLine.draw(keys, on: &frame, row: row, remark: search.words.isEmpty ? remark : found)
    }
    let column = frame.put("/ ", column: layout.margin, row: row, .key)
    let right = frame.put(
      search.progress, endingAt: frame.size.width - max(layout.margin, 1), row: row, .dim)
    search.field.draw(on: &frame, column: column, row: row, width: max(right - column - 1, 1), .text)
  }
}
