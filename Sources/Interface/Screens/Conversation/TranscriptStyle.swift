import Simulation

/// How entries are laid out: where names and words stand, and what the mode shows beside them.
struct TranscriptStyle: Hashable, Sendable {
  let width: Int
  let isNarrow: Bool
  let hasWords: Bool
  let mode: Mode
  let glyphs: GlyphSet
  let firstName: String
  /// Whether the sum of every change of trust stands below the reply.
  let hasSums: Bool

  init(_ layout: Layout, mode: Mode, glyphs: GlyphSet, firstName: String, hasSums: Bool = false) {
    width = layout.mainWidth
    isNarrow = layout.isNarrow
    hasWords = layout.hasWords || layout.hasPane
    self.mode = mode
    self.glyphs = glyphs
    self.firstName = firstName
    self.hasSums = hasSums
  }

  /// Room for the longest plain name of a technique.
  private static let nameWidth = 21

  /// The column after a name, which ends there.
  private var nameEnd: Int { min(max(8, Width.of(firstName, glyphs) + 1), 13) }
  private var textColumn: Int { isNarrow ? 2 : nameEnd + 2 }
  private var measure: Int {
    let right = isNarrow ? 1 : (mode == .assess ? 4 : (hasWords ? 11 + Self.nameWidth : 10))
    return max(min(width - textColumn - right, Layout.measure), 1)
  }
  private var markColumn: Int { textColumn + measure + 3 }

  func block(_ index: Int, of session: Session) -> Transcript.Block {
    let entries = session.transcript
    let before = entries[..<index].last { !$0.isSilent }
    var block = unmarked(index, after: before, of: session)
    if entries.indices.contains(index + 1), entries[index + 1].isDisclosure, !entries[index].isSilent {
      markTold(&block)
    }
    return block
  }

  private func unmarked(_ index: Int, after before: Entry?, of session: Session) -> Transcript.Block {
    let entries = session.transcript
    switch entries[index] {
    case .client(let speaker, let text):
      let goesOn = before?.speaker == speaker
      return Transcript.Block(
        rows: said(text, by: goesOn ? "" : speaker, .client, .text), hasGap: before != nil && !goesOn)
    case .narration(let text):
      let goesOn = before?.isNarration ?? false
      return Transcript.Block(rows: seen(text), hasGap: before != nil && !goesOn)
    case .trainee(let text, let turn):
      return Transcript.Block(rows: trainee(text, session.turns[turn], session), hasGap: before != nil)
    case .coach(let text):
      let rows = mode == .learn ? said(text, by: "Coach", .note, .dim) : []
      return Transcript.Block(rows: rows, hasGap: !rows.isEmpty)
    case .pause(let milliseconds) where milliseconds > 0:
      // A breath to take in reading, however long the script makes it: nobody is kept waiting.
      let breath = Transcript.Span(column: textColumn, text: "· · ·", role: .faint)
      return Transcript.Block(rows: [[breath]], hasGap: before?.isTrainee ?? false)
    case .disclosure, .pause:
      return Transcript.Block(rows: [], hasGap: false)
    }
  }

  /// A name and what was said beside it; on a narrow screen below it.
  private func said(_ text: String, by name: String, _ nameRole: Role, _ role: Role) -> [[Transcript.Span]] {
    let lines = Wrap.lines(text, width: measure, glyphs)
    var rows = lines.map { [Transcript.Span(column: textColumn, text: $0, role: role, isSpoken: true)] }
    guard !name.isEmpty else { return rows }
    if isNarrow {
      rows.insert([Transcript.Span(column: 0, text: name, role: nameRole)], at: 0)
    } else {
      let shown = Wrap.cut(name, width: nameEnd, glyphs)
      let column = nameEnd - Width.of(shown, glyphs)
      rows[0].insert(Transcript.Span(column: column, text: shown, role: nameRole), at: 0)
    }
    return rows
  }

  /// What was seen stands a little further in, so that nobody takes it for speech.
  private func seen(_ text: String) -> [[Transcript.Span]] {
    Wrap.lines(text, width: max(measure - 2, 1), glyphs).map {
      [Transcript.Span(column: textColumn + 2, text: $0, role: .narration, isSpoken: true)]
    }
  }

  private func trainee(_ text: String, _ turn: Turn, _ session: Session) -> [[Transcript.Span]] {
    var rows = said(text, by: "You", .trainee, .text)
    guard mode != .assess else { return rows }
    let mark = TrustMark(turn.change, glyphs)
    if isNarrow {
      rows[0].append(
        Transcript.Span(column: width - 1 - Width.of(mark.text, glyphs), text: mark.text, role: mark.role))
    } else {
      rows[rows.count - 1].append(Transcript.Span(column: markColumn, text: mark.text, role: mark.role))
      if hasWords {
        let name = Wrap.cut(turn.reply.technique.plainName, width: Self.nameWidth, glyphs)
        rows[rows.count - 1].append(Transcript.Span(column: markColumn + 7, text: name, role: mark.role))
      }
    }
    if hasSums { rows += beside(turn.change.explanation) }
    if mode == .learn, let why = turn.why { rows += beside(why) }
    if let rupture = turn.rupture {
      rows += noted(rupture.sign(glyphs), rupture.words(session.persona), rupture.role)
    }
    return rows
  }

  /// A quiet text below what was said.
  private func beside(_ text: String) -> [[Transcript.Span]] {
    Wrap.lines(text, width: measure, glyphs).map {
      [Transcript.Span(column: textColumn, text: $0, role: .dim)]
    }
  }

  /// Beside words that told something new: the sign, and what it means where there is room.
  private func markTold(_ block: inout Transcript.Block) {
    guard let last = block.rows.indices.last else { return }
    let column = isNarrow ? width - 1 - Width.of(glyphs.told, glyphs) : markColumn
    block.rows[last].append(
      Transcript.Span(column: column, text: glyphs.told + (hasWords ? " told you" : ""), role: .note))
  }

  /// A quiet remark with a sign before it.
  private func noted(_ sign: String, _ text: String, _ role: Role) -> [[Transcript.Span]] {
    Wrap.lines(text, width: max(measure - 2, 1), glyphs).enumerated().map { row, line in
      let words = Transcript.Span(column: textColumn + 2, text: line, role: role)
      return row == 0 ? [Transcript.Span(column: textColumn, text: sign, role: role), words] : [words]
    }
  }
}

extension Entry {
  fileprivate var speaker: String? {
    switch self {
    case .client(let speaker, _): speaker
    case .narration, .trainee, .coach, .disclosure, .pause: nil
    }
  }

  fileprivate var isTrainee: Bool {
    switch self {
    case .trainee: true
    case .client, .narration, .coach, .disclosure, .pause: false
    }
  }

  /// Whether what follows it goes on as if it were not there.
  fileprivate var isSilent: Bool {
    switch self {
    case .disclosure, .pause: true
    case .client, .narration, .trainee, .coach: false
    }
  }

  fileprivate var isDisclosure: Bool {
    switch self {
    case .disclosure: true
    case .client, .narration, .trainee, .coach, .pause: false
    }
  }

  fileprivate var isNarration: Bool {
    switch self {
    case .narration: true
    case .client, .trainee, .coach, .disclosure, .pause: false
    }
  }
}
