/// A number's absolute value in decimal: 0.`digits` × 10 to the power of `point`.
struct DecimalDigits: Hashable {
  /// Values 0 to 9, neither the first nor the last a zero; empty for the number zero.
  private(set) var digits: [UInt8] = []
  private(set) var point = 0

  /// The fewest digits that read back as the same number.
  init(shortest number: Float) {
    var exponent = 0
    var digitsBeforePoint: Int?
    let description = Array(number.magnitude.description.utf8)
    for (index, byte) in description.enumerated() {
      switch byte {
      case UInt8(ascii: "."): digitsBeforePoint = digits.count
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      default:
        exponent = Int(String(decoding: description[(index + 1)...], as: UTF8.self)) ?? 0
        digitsBeforePoint = digitsBeforePoint ?? digits.count
      }
      if exponent != 0 { break }
    }
    point = (digitsBeforePoint ?? digits.count) + exponent
    normalise()
  }

  /// All digits of the number's exact value.
  init(exact number: Float) {
    guard number.isFinite, number != 0 else { return }
    let exponent = Int(number.exponent)
    let fraction = number.significand * 0x1p23
    var shift = exponent - 23
    var rest = Int(fraction)
    while rest & 1 == 0 {
      rest >>= 1
      shift += 1
    }
    digits = String(rest).utf8.map { $0 - UInt8(ascii: "0") }
    for _ in 0..<abs(shift) { multiply(by: shift < 0 ? 5 : 2) }
    point = digits.count + min(shift, 0)
    normalise()
  }

  var isZero: Bool { digits.isEmpty }

  /// The number times 10 to a power.
  func shifted(by places: Int) -> DecimalDigits {
    var shifted = self
    if !isZero { shifted.point += places }
    return shifted
  }

  /// How many digits stand behind the point.
  var decimals: Int { max(digits.count - point, 0) }

  /// The digit that stands for 10 to the power of `place`.
  func digit(at place: Int) -> UInt8 {
    let index = point - 1 - place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  /// How to round what lies exactly in the middle.
  enum Midpoint {
    case toEven, awayFromZero
  }

  /// The number rounded to so many digits behind the point (before it, if negative).
  func rounded(toDecimals decimals: Int, midpoint: Midpoint) -> DecimalDigits {
    rounded(toDigits: point + decimals, midpoint: midpoint)
  }

  /// The number rounded to so many digits in all.
  func rounded(toDigits count: Int, midpoint: Midpoint) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      return result
    }
    let dropped = digits[count...]
    let isMiddle = dropped.count == 1 && dropped.first == 5
    let lastKept = count > 0 ? digits[count - 1] : 0
    let roundsUp =
      isMiddle && midpoint == .toEven ? lastKept % 2 == 1 : (dropped.first ?? 0) >= 5
    result.digits = Array(digits[..<count])
    if roundsUp { result.increment() }
    result.normalise()
    return result
  }

  /// The number times 10 to the power of `exponent`.
  func scaled(by exponent: Int) -> DecimalDigits {
    guard !isZero else { return self }
    var result = self
    result.point += exponent
    return result
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private mutating func multiply(by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices.reversed() {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.insert(carry, at: 0) }
  }

  /// Takes the zeros off both ends.
  private mutating func normalise() {
    while digits.last == 0 { digits.removeLast() }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point = digits.isEmpty ? 0 : point - leading
  }
}
