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
    if abs(number) < 16_777_216, number == number.rounded(.towardZero), number != 0 {
      return String(Int(number))
    }
    if number == 0 { return number.sign == .minus ? "-0" : "0" }
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    let decimal = Decimal(number)
    let digits = decimal.point > 9 || decimal.point < -3 ? scientific(decimal) : plain(decimal)
    return number < 0 ? "-" + digits : digits
  }

  private static func plain(_ decimal: Decimal) -> String {
    var text: [UInt8] = []
    if decimal.point <= 0 {
      text += [zero, point]
      text += repeatElement(zero, count: -decimal.point)
      text += decimal.digits
    } else if decimal.point >= decimal.digits.count {
      text += decimal.digits
      text += repeatElement(zero, count: decimal.point - decimal.digits.count)
    } else {
      text += decimal.digits[..<decimal.point]
      text.append(point)
      text += decimal.digits[decimal.point...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scientific(_ decimal: Decimal) -> String {
    var text = [decimal.digits[0]]
    if decimal.digits.count > 1 { text.append(point) }
    text += decimal.digits.dropFirst()
    let exponent = decimal.point - 1
    let size = String(abs(exponent))
    return String(decoding: text, as: UTF8.self) + (exponent < 0 ? "E-" : "E+")
      + (size.utf8.count < 2 ? "0" : "") + size
  }

  private static let zero = UInt8(ascii: "0")
  private static let point = UInt8(ascii: ".")

  /// A number taken apart: its absolute value is 0.`digits` × 10 to the power of `point`.
  private struct Decimal {
    /// At least one digit, neither the first nor the last a zero.
    var digits: [UInt8] = []
    var point = 0

    init(_ number: Float) {
      var exponent = 0
      var digitsBeforePoint: Int?
      let description = Array(number.magnitude.description.utf8)
      for (index, byte) in description.enumerated() {
        if byte == NumberText.point {
          digitsBeforePoint = digits.count
        } else if byte == UInt8(ascii: "e") {
          exponent = Int(String(decoding: description[(index + 1)...], as: UTF8.self)) ?? 0
          break
        } else {
          digits.append(byte)
        }
      }
      point = (digitsBeforePoint ?? digits.count) + exponent
      let leading = digits.prefix { $0 == NumberText.zero }.count
      digits.removeFirst(leading)
      point -= leading
      while digits.last == NumberText.zero { digits.removeLast() }
    }
  }
}
