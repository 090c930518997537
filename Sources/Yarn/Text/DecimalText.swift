/// Reads numbers as people and programs write them, in English notation.
enum DecimalText {
  /// The number a text stands for: blanks around it, a sign, commas between its digits, a point and an
  /// exponent are allowed. Nil if it stands for none.
  static func number(_ text: String) -> Float? {
    let text = text.trimmingWhitespace
    switch text {
    case "NaN": return .nan
    case "Infinity", "∞", "+Infinity": return .infinity
    case "-Infinity", "-∞": return -.infinity
    default: break
    }
    var digits = ""
    var isBeforePoint = true
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",":
        guard isBeforePoint, hasDigit else { return nil }
        continue
      case "0"..."9": hasDigit = true
      case ".", "e", "E": isBeforePoint = false
      case "+", "-": break
      default: return nil
      }
      digits.unicodeScalars.append(scalar)
    }
    guard hasDigit else { return nil }
    return Float(digits.spelledOut)
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmingWhitespace: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The digits as Swift reads them, which wants some on both sides of a point.
  fileprivate var spelledOut: String {
    var text = self
    if text.hasSuffix(".") { text.removeLast() }
    if text.hasPrefix(".") { return "0" + text }
    if text.hasPrefix("+.") || text.hasPrefix("-.") {
      text.insert("0", at: text.index(after: text.startIndex))
    }
    return text
  }
}
