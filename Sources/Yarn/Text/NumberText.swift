/// How a number looks in lines, in commands, and as the result of `string()`.
///
/// The shortest decimal digits that read back as the same `Float`, written out plainly up to nine digits
/// before the point and three zeros behind it, and with an exponent beyond:
///
///     NumberText.text(of: 45.1)          // 45.1
///     NumberText.text(of: 123_456_789)   // 123456790
///     NumberText.text(of: 3e9)           // 3E+09
///     NumberText.text(of: 0.00001)       // 1E-05
public enum NumberText {
  /// The text of a number, the same in every language and on every machine.
  public static func text(of number: Float) -> String {
    if number >= 1, number < Float(small.count), number == number.rounded(.towardZero) {
      return small[Int(number)]
    }
    if abs(number) < 16_777_216, number == number.rounded(.towardZero), number != 0 {
      return String(Int(number))
    }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    let decimal = DecimalDigits(shortest: number)
    let isScientific = decimal.point > 9 || decimal.point < -3
    let text =
      isScientific
      ? scientific(decimal, decimals: decimal.digits.count - 1, exponentDigits: 2)
      : plain(decimal, decimals: decimal.decimals)
    return number < 0 ? "-" + text : text
  }

  /// The texts of the numbers that scripts show most.
  private static let small = (0..<1000).map { String($0) }

  /// The digits with a fixed number of them behind the point; what lies behind those is cut off.
  static func plain(_ decimal: DecimalDigits, decimals: Int, groups: Bool = false) -> String {
    var text: [UInt8] = []
    for place in stride(from: max(decimal.point - 1, 0), through: -decimals, by: -1) {
      if place == -1 { text.append(UInt8(ascii: ".")) }
      text.append(UInt8(ascii: "0") + decimal.digit(at: place))
      if groups, place > 0, place % 3 == 0 { text.append(UInt8(ascii: ",")) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// One digit, so many behind the point, and an exponent with its sign and at least so many digits.
  static func scientific(_ decimal: DecimalDigits, decimals: Int, exponentDigits: Int) -> String {
    let first = decimal.isZero ? 0 : decimal.point - 1
    var text: [UInt8] = []
    for index in 0...decimals {
      if index == 1 { text.append(UInt8(ascii: ".")) }
      text.append(UInt8(ascii: "0") + decimal.digit(at: first - index))
    }
    let size = String(abs(first))
    let padding = String(repeating: "0", count: max(exponentDigits - size.utf8.count, 0))
    return String(decoding: text, as: UTF8.self) + (first < 0 ? "E-" : "E+") + padding + size
  }
}
