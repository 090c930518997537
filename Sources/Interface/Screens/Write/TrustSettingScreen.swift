import Simulation

/// How much the client is to trust from now on: a number to type, or to move up and down.
struct TrustSettingScreen: Screen {
  /// Points, 0…100.
  private var value: Int
  /// The digits that were typed; empty while the arrows are used.
  private var digits = ""

  init(_ trust: Trust) {
    value = trust.points
  }

  var isOverlay: Bool { true }
  var isTyping: Bool { true }

  var keys: KeyMap {
    KeyMap([
      Binding(
        "↑↓", "by 1", "", .choose,
        [
          Binding.Press(key: .up, action: .more), Binding.Press(key: .down, action: .less),
          Binding.Press(key: .right, action: .more), Binding.Press(key: .left, action: .less),
        ], rank: 7),
      Binding(
        "PgUp PgDn", "by 10", "", .choose,
        [
          Binding.Press(key: .pageUp, action: .pageUp), Binding.Press(key: .pageDown, action: .pageDown),
        ], rank: 5),
      Binding("0-9", "a number", "", .choose, [], rank: 4),
      Binding("Enter", "set it", "", .choose, [.enter], .confirm, rank: 9),
      Binding("Esc", "leave it", "", .session, [.escape], .back, rank: 8),
    ])
  }

  mutating func type(_ text: String) {
    for character in text where character.isASCII && character.isNumber && digits.count < 3 {
      digits.append(character)
    }
    if let number = Int(digits) { value = min(number, 100) }
  }

  mutating func erase() {
    digits = String((digits.isEmpty ? "\(value)" : digits).dropLast())
    value = min(Int(digits) ?? 0, 100)
  }

  mutating func wheel(_ rows: Int) { move(-rows) }

  mutating func perform(_ action: Action, _ world: inout World) -> [Step] {
    switch action {
    case .more: move(1)
    case .less: move(-1)
    case .pageUp: move(10)
    case .pageDown: move(-10)
    case .confirm: return [.effect(.write(.trust(value))), .close]
    case .back: return [.close]
    case .up, .down, .first, .last, .pick, .nextPage, .previousPage, .search, .nextHit, .previousHit,
      .takeBack, .goOn, .anew, .other, .filter, .known, .leave, .help, .pause, .toggleMouse, .tool:
      break
    }
    return []
  }

  private mutating func move(_ step: Int) {
    digits = ""
    value = min(max(value + step, 0), 100)
  }

  mutating func draw(on frame: inout Frame, _ world: World) {
    let trust = Trust(points: value)
    let width = min(frame.size.width - 2, 44)
    let room = frame.size.height - 1
    var page = Page(width: width - 4, glyphs: frame.glyphs)
    let words = "It counts from the next words on. To hear this node again with it: g, Enter."
    page.paragraph(words, .dim, column: 1)
    let height = min(page.height + 4, room)
    let box = Rect(
      column: (frame.size.width - width) / 2, row: (room - height) / 2, width: width, height: height)
    frame.box(box, title: "Trust from here on")
    var inside = box.inset(columns: 2, rows: 1)
    let head = inside.takeTop(1)
    let end = frame.put("\(value)", column: head.column + 1, row: head.row, .strong)
    frame.put(trust.band.word, column: end + 2, row: head.row, trust.band.role)
    let bar = inside.takeTop(1)
    if bar.height > 0 {
      Chart.meter(
        trust.tenths, on: &frame, column: bar.column + 1, row: bar.row, width: bar.width - 2, trust.band.role)
    }
    page.draw(on: &frame, in: inside)
    frame.fill(Rect(column: 0, row: frame.size.height - 1, width: frame.size.width, height: 1))
    HintLine.draw(keys, on: &frame, row: frame.size.height - 1)
    frame.cursor = Point(column: end, row: head.row)
  }
}
