import Simulation

/// Where the columns of the list stand.
struct PickerColumns {
  let width: Int
  let isNarrow: Bool

  init(_ layout: Layout) {
    width = layout.size.width
    isNarrow = layout.isNarrow
  }

  var sign: Int { isNarrow ? 0 : 1 }
  var who: Int { isNarrow ? 2 : 4 }
  var title: Int { isNarrow ? 11 : 14 }
  /// The columns of the client's summary, the level and the length, where there is room for them.
  var about: Int? { width >= 110 ? 40 : nil }
  var level: Int? { width >= 76 ? width - 38 : nil }
  var length: Int? { width >= 76 ? width - 28 : nil }
  /// The column of what came of it earlier.
  var you: Int { width - 19 }

  func drawHead(on frame: inout Frame, row: Int) {
    frame.put("who", column: who, row: row, .faint)
    frame.put("conversation", column: title, row: row, .faint)
    if let about { frame.put("about", column: about, row: row, .faint) }
    if let level { frame.put("level", column: level, row: row, .faint) }
    if let length { frame.put("length", column: length, row: row, .faint) }
    frame.put("you", column: you, row: row, .faint)
  }

  func draw(_ scenario: Scenario, _ past: Past, on frame: inout Frame, row: Int) {
    let persona = scenario.persona
    frame.putCut(persona.firstName, column: who, row: row, .client, width: title - who - 1)
    let titleEnd = isNarrow ? width - 1 : (about ?? level ?? you) - 2
    frame.putCut(scenario.title, column: title, row: row, .text, width: titleEnd - title)
    guard !isNarrow else { return }
    if let about, let level {
      frame.putCut(persona.summary, column: about, row: row, .dim, width: level - about - 2)
    }
    if let level { frame.put(scenario.level.rawValue, column: level, row: row, .dim) }
    if let length { frame.put("\(scenario.minutes) min", column: length, row: row, .dim) }
    if let unfinished = past.unfinished(scenario.id) {
      frame.put("at reply \(unfinished.replies + 1)", column: you, row: row, .caution)
    } else if let best = past.best[scenario.id] {
      let text = "best \(best.points) \(best.band.word)"
      frame.put(text, column: you, row: row, best.band.role)
    } else {
      frame.put("new", column: you, row: row, .dim)
    }
  }
}
