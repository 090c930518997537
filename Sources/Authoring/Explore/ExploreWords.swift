/// How an exploration's numbers are written.
enum ExploreWords {
  /// A whole number with a comma before every third digit.
  static func grouped(_ number: Int) -> String {
    guard number >= 1000 else { return "\(number)" }
    let rest = "\(number % 1000)"
    return grouped(number / 1000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// A probability as somebody says it: `31.4 %`, `1 in 2,300`, `never`.
  static func chance(_ probability: Double) -> String {
    if probability <= 0 { return "never" }
    if probability >= 0.0005 { return decimal(probability * 100, places: 1) + " %" }
    guard probability > 1e-15 else { return "hardly ever" }
    return "1 in \(grouped(significant(1 / probability)))"
  }

  /// A number with so many decimals.
  static func decimal(_ number: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((abs(number) * scale).rounded())
    let fraction = "\(whole % Int(scale))"
    let sign = number < 0 && whole > 0 ? "−" : ""
    guard places > 0 else { return sign + grouped(whole) }
    return sign + grouped(whole / Int(scale)) + "." + String(repeating: "0", count: places - fraction.count)
      + fraction
  }

  /// A very small number: `3 in 10,000,000`.
  static func small(_ number: Double) -> String {
    guard number > 1e-15 else { return "less than 1 in 1,000,000,000,000,000" }
    return chance(number)
  }

  /// Two significant digits of a large number.
  private static func significant(_ number: Double) -> Int {
    var scale = 1.0
    while number / scale >= 100 { scale *= 10 }
    return Int((number / scale).rounded()) * Int(scale)
  }

  static func counted(_ count: Int, _ thing: String) -> String {
    "\(grouped(count)) \(thing)\(count == 1 ? "" : "s")"
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }

  static func flushed(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}
