/// What was measured, as lines of text, and whether it reaches the bars.
struct Report {
  private(set) var fallsShort = false
  /// How what was measured stands to its bars.
  private var verdicts: [String] = []

  /// Begins a part.
  func heading(_ text: String) {
    print("\n\(text)")
  }

  /// A measured value, and what the reference of the same run makes of it.
  func line(_ name: String, _ value: String, _ remark: String = "") {
    print("  \(name.padded(to: 36))\(value.padded(to: 24))\(remark)")
  }

  /// A value that has to reach a bar.
  mutating func bar(_ name: String, _ value: Double, atMost limit: Double, unit: String) {
    judge(name, value <= limit, "\(Self.text(value)) \(unit)", "at most \(Self.text(limit))")
  }

  /// A value that has to reach a bar.
  mutating func bar(_ name: String, _ value: Double, atLeast limit: Double, unit: String) {
    judge(name, value >= limit, "\(Self.text(value)) \(unit)", "at least \(Self.text(limit))")
  }

  private mutating func judge(_ name: String, _ reached: Bool, _ value: String, _ limit: String) {
    fallsShort = fallsShort || !reached
    let verdict = reached ? "pass" : "FALLS SHORT"
    verdicts.append(
      "  \(verdict.padded(to: 13))\(name.padded(to: 52))\(value.padded(to: 22))\(limit)")
  }

  /// Shows how all that was measured stands to its bars.
  func judge() {
    guard !verdicts.isEmpty else { return }
    heading("Bars")
    for verdict in verdicts { print(verdict) }
  }

  /// A number with three significant figures, thousands marked.
  static func text(_ value: Double) -> String {
    guard value < 1000 else { return grouped(Int(value.rounded())) }
    let decimals = value < 10 ? 2 : value < 100 ? 1 : 0
    let scale = [1, 10, 100][decimals]
    let scaled = Int((value * Double(scale)).rounded())
    guard decimals > 0 else { return "\(scaled)" }
    let fraction = "\(scaled % scale)"
    return "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  static func text(_ value: Int) -> String { grouped(value) }

  private static func grouped(_ value: Int) -> String {
    guard value >= 1000 else { return "\(value)" }
    let rest = "\(value % 1000)"
    return grouped(value / 1000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 1))
  }
}
