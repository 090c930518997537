import Simulation

/// The whole program as lines of text: for screen readers, for pipes, and for terminals that can do no more.
///
///     var conversation = PlainConversation(shelf: shelf, seed: 1)
///     var output = conversation.start()
///     while let line = readLine() { output = conversation.read(line) }
///
/// Nothing is ever drawn over, nothing moves, no line is needed twice: what was said can be read again by
/// going back, and `again` repeats it. It asks the same of the disk as ``Application`` does.
public struct PlainConversation: Sendable {
  /// What a line of input led to.
  public struct Output: Hashable, Sendable {
    /// To be written, each on a line of its own.
    public var lines: [String] = []
    /// To be performed, in order, after the lines are written.
    public var effects: [Effect] = []
    /// What is asked for next; the input stands on the same line. Nil when the program is over, and while it
    /// waits for the answer to an effect.
    public var prompt: String?
  }

  /// What the next line of input answers.
  enum Stage: Sendable {
    case choosing
    case resuming(Past.Unfinished, Scenario)
    case briefing(Scenario)
    case talking(Session)
    /// A step that the journal does not have yet: how it stands, and how it will stand.
    case recording(Session, next: Session)
    case pausing(Session)
    case leaving(Session)
    case lookingBack(PlainDebrief)
    case over
  }

  var shelf: Shelf
  var mode: Mode
  var seed: UInt64
  var stage: Stage
  /// Whether there is a list to go back to.
  let hasList: Bool
  let glyphs: GlyphSet
  /// Why the journal does not have the conversation; nil while it does.
  var unkept: String?
  var output = Output()

  /// The parameters are those of ``Application``.
  public init(
    shelf: Shelf, scenarioID: String? = nil, mode: Mode = .practise, seed: UInt64,
    glyphs: GlyphSet = .unicode
  ) {
    self.shelf = shelf
    self.mode = mode
    self.seed = seed
    self.glyphs = glyphs
    let asked = scenarioID.flatMap(shelf.scenario)
    hasList = asked == nil
    stage = asked.map { .briefing($0) } ?? .choosing
    let unfinished = shelf.past.unfinished.first { asked == nil || $0.journal.scenarioID == asked?.id }
    if let unfinished, let scenario = shelf.scenario(unfinished.journal.scenarioID) {
      stage = .resuming(unfinished, scenario)
    }
  }

  /// What stands at the beginning.
  public mutating func start() -> Output {
    present()
    return flush()
  }

  /// Takes a line of input.
  public mutating func read(_ line: String) -> Output {
    let words = line.trimmed
    switch stage {
    case .choosing: choose(words)
    case .resuming(let unfinished, let scenario): resume(words, unfinished, scenario)
    case .briefing(let scenario): brief(words, scenario)
    case .talking(let session): talk(words, session)
    case .recording: break
    case .pausing(let session): goOn(session)
    case .leaving(let session): leave(words, session)
    case .lookingBack(let debrief): lookBack(words, debrief)
    case .over: break
    }
    return flush()
  }

  /// There is no more input: what was said is kept, and the program is over.
  public mutating func endOfInput() -> Output {
    end()
    return flush()
  }

  /// Takes what an effect led to.
  public mutating func take(_ event: Event) -> Output {
    switch event {
    case .recorded: recorded(nil)
    case .recordFailed(let why): recorded(why)
    case .past(let past): shelf.past = past
    case .key, .click, .wheel, .paste, .resize, .resumed, .opened, .filesChanged, .written: break
    }
    return flush()
  }

  /// Says what the stage is about.
  mutating func present() {
    switch stage {
    case .choosing: presentList()
    case .resuming(let unfinished, let scenario): presentOffer(unfinished, scenario)
    case .briefing(let scenario): presentBriefing(scenario)
    case .talking, .recording, .pausing, .leaving, .lookingBack, .over: break
    }
  }

  mutating func say(_ line: String) {
    output.lines.append(line)
  }

  mutating func end() {
    output.effects += [.close, .quit]
    stage = .over
  }

  /// Back to the list, or out of the program if there is none.
  mutating func goHome() {
    guard hasList else { return end() }
    output.effects.append(.close)
    stage = .choosing
    say("")
    present()
  }

  private mutating func flush() -> Output {
    defer { output = Output() }
    output.lines = output.lines.map { Wrap.reduced($0, glyphs) }
    output.prompt = prompt.map { Wrap.reduced($0, glyphs) }
    return output
  }

  private var prompt: String? {
    switch stage {
    case .choosing: "Type \(numbers(shelf.scenarios.count)), or quit: "
    case .resuming: "Type on, anew or later: "
    case .briefing: "Press Enter to begin, or ? for what else you can type: "
    case .talking(let session): talkingPrompt(session)
    case .recording, .over: nil
    case .pausing: "Press Enter to go on: "
    case .leaving: "Type stay, leave or look: "
    case .lookingBack(let debrief): debrief.prompt
    }
  }

  func numbers(_ count: Int) -> String { count == 1 ? "1" : "1 to \(count)" }
}

extension String {
  /// Without blanks and line ends at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}

extension Wrap {
  /// A text on one line, reduced to what every terminal measures alike; spaces before it stay.
  static func reduced(_ text: String, _ set: GlyphSet = .unicode) -> String {
    var reader = GlyphReader(text, set)
    var reduced = String.UnicodeScalarView()
    while let glyph = reader.next() {
      append(glyph == .newline ? .space : glyph, to: &reduced)
    }
    return String(reduced)
  }
}
