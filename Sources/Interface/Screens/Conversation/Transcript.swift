import Simulation

/// What was said, laid out for a width.
///
/// Each entry is laid out once, when it first shows, and kept until the width changes. A picture takes the
/// entries from the newest backwards and stops at the upper edge, so that it costs the same after five hundred
/// turns as after five.
struct Transcript: Sendable {
  /// A scroll that is further back than any conversation.
  static let beginning = 1 << 40

  /// The rows of one entry, and whether an empty row stands before them.
  struct Block: Sendable {
    var rows: [[Span]]
    var hasGap: Bool
    var height: Int { rows.count + (hasGap ? 1 : 0) }
  }

  struct Span: Sendable {
    var column: Int
    var text: String
    var role: Role
    /// Whether it is looked at when words are searched for.
    var isSpoken = false
  }

  private var blocks: [Block?] = []
  private var style: TranscriptStyle?
  /// How far one key press reads back: a screenful but for one row.
  private(set) var page = 1

  /// Whether the last reply begins above what the last picture showed.
  private(set) var isReplyAbove = false

  /// How many entries have been laid out so far.
  var laidOut: Int { blocks.count { $0 != nil } }

  /// Lays everything out anew the next time.
  mutating func forget() {
    blocks.removeAll()
  }

  /// Draws the entries that show, and moves the scroll to where there is something to see.
  mutating func draw(
    _ session: Session, style: TranscriptStyle, scroll: inout Int, search: inout TranscriptSearch,
    on frame: inout Frame, in rect: Rect
  ) {
    prepare(for: session, style)
    page = max(rect.height - 1, 1)
    if let wanted = search.takeWanted(), blocks.indices.contains(wanted) {
      let below = rowsBelow(wanted, session)
      scroll = max(below - rect.height / 2, 0)
    }
    scroll = clamped(scroll, height: rect.height, session)
    var row = rect.row + rect.height - 1 + scroll
    var hasReply = session.turns.isEmpty
    isReplyAbove = false
    for index in session.transcript.indices.reversed() where row >= rect.row {
      let block = block(index, session)
      if !hasReply, case .trainee = session.transcript[index] {
        hasReply = true
        isReplyAbove = row - block.rows.count + 1 < rect.row
      }
      for spans in block.rows.reversed() {
        if rect.rows.contains(row) { draw(spans, search.words, on: &frame, in: rect, row: row) }
        row -= 1
      }
      if block.hasGap { row -= 1 }
    }
    if !hasReply { isReplyAbove = true }
  }

  private mutating func prepare(for session: Session, _ style: TranscriptStyle) {
    if self.style != style {
      blocks.removeAll()
      self.style = style
    }
    let count = session.transcript.count
    if blocks.count > count { blocks.removeLast(blocks.count - count) }
    while blocks.count < count { blocks.append(nil) }
  }

  private mutating func block(_ index: Int, _ session: Session) -> Block {
    if let block = blocks[index] { return block }
    let block = style.map { $0.block(index, of: session) } ?? Block(rows: [], hasGap: false)
    blocks[index] = block
    return block
  }

  /// Goes back no further than the first row.
  private mutating func clamped(_ scroll: Int, height: Int, _ session: Session) -> Int {
    guard scroll > 0 else { return 0 }
    var rows = 0
    for index in session.transcript.indices.reversed() {
      rows += block(index, session).height
      if rows >= scroll + height { return scroll }
    }
    return max(rows - height, 0)
  }

  private mutating func rowsBelow(_ index: Int, _ session: Session) -> Int {
    ((index + 1)..<max(session.transcript.count, index + 1)).reduce(0) { $0 + block($1, session).height }
  }

  private func draw(_ spans: [Span], _ words: String, on frame: inout Frame, in rect: Rect, row: Int) {
    for span in spans {
      frame.put(
        span.text, column: rect.column + span.column, row: row, span.role, width: rect.width - span.column)
      guard span.isSpoken, !words.isEmpty else { continue }
      for place in TranscriptSearch.places(of: words, in: span.text) {
        let before = Width.of(span.text[..<place.lowerBound], frame.glyphs)
        frame.put(span.text[place], column: rect.column + span.column + before, row: row, .match)
      }
    }
  }
}
