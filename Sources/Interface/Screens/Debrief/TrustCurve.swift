import Simulation

/// The trust curve of a debrief: a step for every reply, the bands behind it, and signs below it.
///
/// With ten rows the borders of the bands, 15, 35, 55 and 75, lie in the middle of a row each.
struct TrustCurve {
  let points: [Debrief.CurvePoint]
  /// What the trainee thought trust was at the end.
  let guess: Trust?
  let rows: Int
  let glyphs: GlyphSet

  private static let axis = 6

  func frame(width: Int) -> Frame {
    var frame = Frame(Size(width: width, height: rows + 2), glyphs: glyphs)
    let words = width >= 50 ? 11 : 0
    let room = max(width - Self.axis - words - 1, 1)
    let step = min(max(room / points.count, 1), 12)
    let plot = Rect(column: Self.axis, row: 0, width: min(step * points.count, room), height: rows)
    drawBands(on: &frame, plot, words: words > 0)
    Chart.steps(points.map(\.trust.tenths), on: &frame, in: plot) { points[$0].trust.band.role }
    drawGuess(on: &frame, plot)
    drawAxis(on: &frame, plot)
    return frame
  }

  /// What the signs on the curve mean, as far as there are any.
  var legend: String {
    let used = Debrief.CurvePoint.Mark.allCases.filter { mark in points.contains { $0.marks.contains(mark) } }
    var words = used.map { "\($0.sign) \($0.word)" }
    if guess != nil { words.append("? your guess") }
    return words.joined(separator: "   ")
  }

  private func drawBands(on frame: inout Frame, _ plot: Rect, words: Bool) {
    for band in Band.allCases where band != .closed {
      let row = row(of: band.lowest.tenths, plot)
      frame.repeated(glyphs.dashes, row: row, from: plot.column, to: plot.column + plot.width, .rule)
      if rows >= 8 { frame.put("\(band.lowest.points)", endingAt: plot.column - 2, row: row, .faint) }
    }
    frame.put("100", endingAt: plot.column - 2, row: 0, .faint)
    guard words else { return }
    for band in Band.allCases {
      let upper = Band(rawValue: band.rawValue + 1)?.lowest.tenths ?? 1000
      let row = row(of: (band.lowest.tenths + upper) / 2, plot)
      let isReached = points.contains { $0.trust.band == band }
      frame.put(band.word, column: plot.column + plot.width + 2, row: row, isReached ? band.role : .faint)
    }
  }

  private func row(of tenths: Int, _ plot: Rect) -> Int {
    plot.row + plot.height - 1 - min(tenths * plot.height / 1000, plot.height - 1)
  }

  private func drawGuess(on frame: inout Frame, _ plot: Rect) {
    guard let guess else { return }
    frame.put("?", column: plot.column + plot.width, row: row(of: guess.tenths, plot), .strong)
  }

  /// The line below, the numbers of the replies, and the signs over them.
  private func drawAxis(on frame: inout Frame, _ plot: Rect) {
    let row = plot.row + plot.height
    frame.put("0", endingAt: plot.column - 2, row: row, .faint)
    frame.put(glyphs.corner, column: plot.column - 1, row: row, .rule)
    frame.line(row: row, from: plot.column, to: plot.column + plot.width)
    var free = plot.column
    for (index, point) in points.enumerated() {
      let columns = Chart.columns(of: index, among: points.count, width: plot.width)
      let column = plot.column + (columns.lowerBound + columns.upperBound - 1) / 2
      let number = point.reply == 0 ? "start" : "\(point.reply)"
      if point.reply == 0 ? columns.count >= 6 : column >= free {
        free = frame.put(number, column: point.reply == 0 ? plot.column : column, row: row + 1, .faint) + 1
      }
      let signs = point.marks.map(\.sign).joined()
      if !signs.isEmpty { frame.put(signs, column: column, row: row, .strong) }
    }
  }
}

extension Debrief.CurvePoint.Mark {
  var word: String {
    switch self {
    case .rupture: "rupture"
    case .repair: "repair"
    case .disclosure: "told you"
    case .safetyCue: "sign of a risk"
    }
  }
}
