import Simulation

/// The trust meter: a number, the word of its band, a bar, and what the last reply changed.
struct TrustMeter {
  let trust: Trust
  /// The last change; nil before the first reply, and where it stands elsewhere.
  let change: TrustMark?
  let width: Int

  /// On one line that ends at a column; returns where it starts.
  ///
  /// `Trust 51 testing ━━━━━━━━━─────── ▲ +6`
  @discardableResult
  func draw(on frame: inout Frame, endingAt end: Int, row: Int, isNarrow: Bool, hasMark: Bool) -> Int {
    let markWidth = hasMark ? 6 : 0
    let bar = end - markWidth - width
    if let change, hasMark { frame.put(change.text, column: end - markWidth + 1, row: row, change.role) }
    Chart.meter(trust.tenths, on: &frame, column: bar, row: row, width: width, trust.band.role)
    var column = frame.put(trust.band.word, endingAt: bar - 1, row: row, trust.band.role)
    column = frame.put("\(trust.points)", endingAt: column - 1, row: row, .strong)
    return isNarrow ? column : frame.put("Trust", endingAt: column - 1, row: row, .dim)
  }
}

extension TrustChange {
  /// The reasons in words, without their numbers: `complex reflection × lands exactly`.
  var reasons: String {
    ([isQuestionRun ? "question after question" : technique.plainName] + factors.map(\.words)).joined(
      separator: " × ")
      + additions.map { " + \($0.words)" }.joined()
  }
}
