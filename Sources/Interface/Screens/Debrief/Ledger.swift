import Simulation

extension Page {
  /// A change of trust as a sum written down the page, one term a line:
  ///
  ///     the sum   directing                       −6.0
  ///               Marcus hears orders all week  × 1.40
  ///               losses weigh more             × 1.70
  ///                                             ──────
  ///               rupture                        −14.3
  mutating func ledger(_ change: TrustChange, at column: Int) {
    let start = change.isQuestionRun ? "another question, nothing given back" : change.technique.plainName
    var rows = [(start, Self.points(change.base))]
    rows += change.factors.map { ($0.words, "× \(Self.factor($0.percent))") }
    rows += change.additions.map { ($0.words, ($0.tenths < 0 ? "− " : "+ ") + Self.points(abs($0.tenths))) }
    let words = min(rows.map { Width.of($0.0, glyphs) }.max() ?? 0, width - column - 12)
    let end = column + words + 10
    for (index, (text, figure)) in rows.enumerated() {
      let label = index == 0 ? "the sum" : ""
      add(
        Span(column: 2, text: label, role: .faint),
        Span(column: column, text: Wrap.cut(text, width: words, glyphs), role: .text),
        Span(column: end - Width.of(figure, glyphs), text: figure, role: .dim))
    }
    add(Span(column: end - 6, text: String(repeating: glyphs.line, count: 6), role: .rule))
    let mark = TrustMark(change, glyphs)
    let rupture = change.rupture.map { "\($0.sign(glyphs)) \($0.word)" } ?? ""
    add(
      Span(column: column, text: rupture, role: change.rupture?.role ?? .text),
      Span(column: end - Width.of(change.deltaText, glyphs), text: change.deltaText, role: mark.role))
  }

  /// Tenths as points with one decimal.
  private static func points(_ tenths: Int) -> String {
    (tenths < 0 ? "−" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// Whole percents as a factor with two decimals.
  private static func factor(_ percent: Int) -> String {
    let hundredths = percent.magnitude % 100
    return (percent < 0 ? "−" : "") + "\(percent.magnitude / 100)." + (hundredths < 10 ? "0" : "")
      + "\(hundredths)"
  }
}

extension RuptureEvent {
  /// The event in one or two words.
  var word: String {
    switch self {
    case .opened: "rupture"
    case .repairBegun: "repair begun"
    case .repaired: "repaired"
    }
  }
}
