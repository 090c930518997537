import Simulation

/// Asks for the trainee's own view: four lines, each of which may stay empty.
struct OwnViewForm: Sendable {
  private(set) var view = OwnView()
  private(set) var row = 0
  private(set) var isTyping = false
  /// Once the debrief has shown anything the view stays as it is.
  var isFrozen = false
  private var field = TextField()
  private let replies: [String]

  static let rows = 4

  init(replies: [String]) {
    self.replies = replies
  }

  mutating func move(_ step: Int) {
    row = (row + step + Self.rows) % Self.rows
  }

  mutating func select(_ row: Int) {
    self.row = min(max(row, 0), Self.rows - 1)
  }

  /// To the next answer of the line, or back to the one before; the first is none.
  mutating func change(_ step: Int) {
    guard !isFrozen else { return }
    switch row {
    case 0: view.best = changed(view.best, step)
    case 1: view.hardest = changed(view.hardest, step)
    case 2: view.trust = view.trust.map { min(max($0 + 5 * step, 0), 100) } ?? 50
    default: write()
    }
  }

  mutating func write() {
    guard !isFrozen else { return }
    row = 3
    isTyping = true
  }

  mutating func endWriting() {
    isTyping = false
    view.again = field.text
  }

  mutating func clearWriting() {
    field.clear()
    endWriting()
  }

  mutating func type(_ text: String) { field.type(text) }
  mutating func erase() { field.erase() }

  private func changed(_ turn: Int?, _ step: Int) -> Int? {
    guard let turn else { return step > 0 ? 0 : replies.count - 1 }
    return replies.indices.contains(turn + step) ? turn + step : nil
  }
}

extension OwnViewForm {
  /// Draws the form, and puts the cursor on its line.
  func draw(on frame: inout Frame, in rect: Rect) {
    let layout = Layout(size: frame.size)
    var page = Page(width: rect.width, glyphs: frame.glyphs)
    let intro =
      isFrozen
      ? "This is how you saw it."
      : "Before you read on: how did you see it? Every line may stay empty."
    page.paragraph(intro, .dim)
    page.blank()
    let column = layout.isNarrow ? 4 : 34
    for (index, (question, answer)) in lines.enumerated() {
      page.item(index) { page in
        let shown = answer.isEmpty ? (layout.isNarrow ? "–" : "–") : answer
        let role: Role = answer.isEmpty ? .faint : .text
        let question = Page.Span(column: 4, text: question, role: .text)
        let rows = Wrap.lines(shown, width: max(min(rect.width - column - 2, 60), 1), frame.glyphs)
        let answers = rows.map { Page.Span(column: column, text: $0, role: role) }
        if layout.isNarrow {
          page.add(question)
          for answer in answers { page.add(Page.Span(column: 6, text: answer.text, role: role)) }
        } else {
          page.add(question, answers[0])
          for answer in answers.dropFirst() { page.add(answer) }
        }
      }
      page.blank()
    }
    let scroll = page.showing(row, from: 0, height: rect.height)
    page.draw(on: &frame, in: rect, scroll: scroll, selected: isFrozen ? nil : row)
    guard let lines = page.lines(of: row), !isFrozen else { return }
    let line = rect.row + lines.lowerBound - scroll
    guard rect.rows.contains(line) else { return }
    frame.put(frame.glyphs.selection, column: rect.column + 2, row: line, .selectedKey)
    frame.cursor = Point(column: rect.column + 2, row: line)
    if isTyping {
      drawField(
        on: &frame, in: rect, row: line + (layout.isNarrow ? 1 : 0), column: layout.isNarrow ? 6 : column)
    }
  }

  private func drawField(on frame: inout Frame, in rect: Rect, row: Int, column: Int) {
    guard rect.rows.contains(row) else { return }
    let place = Rect(column: column, row: row, width: rect.width - column, height: 1)
    frame.fill(place, .selected)
    field.draw(on: &frame, column: column, row: row, width: max(place.width - 1, 1), .selected)
  }

  private var lines: [(String, String)] {
    [
      ("The moment that went best", reply(view.best)),
      ("The moment that was hardest", reply(view.hardest)),
      ("Trust at the end was about", view.trust.map { "\($0) of 100" } ?? ""),
      ("What I would try again", view.again),
    ]
  }

  private func reply(_ turn: Int?) -> String {
    turn.map { "reply \($0 + 1): “\(replies[$0])”" } ?? ""
  }
}
