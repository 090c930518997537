/// How numbers of the trust model are written for people.
enum Notation {
  /// The sign that stands before a loss: a real minus, as wide as the plus.
  static let minus = "−"

  /// Tenths as points with one decimal: 295 is `29.5`, −143 is `−14.3`.
  static func tenths(_ tenths: Int) -> String {
    (tenths < 0 ? minus : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// Tenths as a change: `+5.9`, `−14.3`, and `0.0` for none.
  static func change(_ tenths: Int) -> String {
    (tenths > 0 ? "+" : "") + Self.tenths(tenths)
  }

  /// Whole percents as a factor with two decimals: 140 is `1.40`, −50 is `−0.50`.
  static func factor(percent: Int) -> String {
    let magnitude = percent.magnitude
    let hundredths = magnitude % 100
    return (percent < 0 ? minus : "") + "\(magnitude / 100)." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }
}
