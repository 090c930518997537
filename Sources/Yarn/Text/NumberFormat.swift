/// What the function `format()` makes of a format and a value.
///
/// The formats are those of .NET, which scripts are written for, in the invariant culture: text with one
/// place for the value, `{0}`, which may give a width and a form, `{0,8:F2}`. `{{` and `}}` stand for braces.
///
///     NumberFormat.format("{0:F2}", .number(3.14159))            // 3.14
///     NumberFormat.format("<{0,-6}>", .number(42))               // <42    >
///     NumberFormat.format("{0:#,##0}", .number(9_876_543))       // 9,876,543
///
/// The forms are the letters `C D E F G N P R X`, with a number of digits behind them, and patterns of `0`, `#`,
/// `.`, `,`, `%`, `‰`, `E+0`, quoted text and up to three sections between semicolons. Strings and booleans take
/// a width and ignore the form.
public enum NumberFormat {
  /// The formatted value; nil if the format is none.
  public static func format(_ format: String, _ value: Value) -> String? {
    // By scalars: a mark that combines with a brace leaves it a brace.
    var result = String.UnicodeScalarView()
    var rest = format.unicodeScalars[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      result += rest[..<brace]
      let next = rest.index(after: brace)
      if next < rest.endIndex, rest[next] == rest[brace] {
        result.append(rest[brace])
        rest = rest[rest.index(after: next)...]
        continue
      }
      guard rest[brace] == "{", let end = rest[next...].firstIndex(of: "}"),
        let place = Place(Substring(rest[next..<end])), let text = place.text(of: value)
      else { return nil }
      result += text.unicodeScalars
      rest = rest[rest.index(after: end)...]
    }
    return String(result + rest)
  }

  /// What stands between the braces: which value, how wide, in which form.
  private struct Place {
    private var width = 0
    private var form = ""

    /// As wide as .NET allows.
    private static let widest = 999_999

    init?(_ description: Substring) {
      let parts = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let position = parts[0].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      guard position[0].trimmingBlanks == "0", position[0].first != " " else { return nil }
      if position.count > 1 {
        guard let width = Int(position[1].trimmingBlanks), width.magnitude <= Self.widest else { return nil }
        self.width = width
      }
      if parts.count > 1 { form = String(parts[1]) }
    }

    func text(of value: Value) -> String? {
      let text: String?
      switch value {
      case .number(let number): text = NumberFormat.text(of: number, as: form)
      case .string, .bool: text = value.text
      }
      return text.map { text in
        let padding = String(repeating: " ", count: max(abs(width) - text.utf16.count, 0))
        return width < 0 ? text + padding : padding + text
      }
    }
  }

  /// A number in a form, that is in what stands behind the colon; nil if there is no such form for it.
  static func text(of number: Float, as form: String) -> String? {
    guard let letter = form.first, number.isFinite else { return NumberText.text(of: number) }
    let digits = form.dropFirst()
    let isStandard = letter.isASCII && letter.isLetter && digits.allSatisfy { $0.isASCII && $0.isNumber }
    guard isStandard else { return NumberPattern(form).text(of: number) }
    // More digits than that no number has.
    guard digits.count < 4 else { return nil }
    return standard(number, Character(letter.uppercased()), isUpper: letter.isUppercase, digits: Int(digits))
  }

  private static func standard(_ number: Float, _ letter: Character, isUpper: Bool, digits: Int?) -> String? {
    let sign = number.sign == .minus ? "-" : ""
    switch letter {
    case "C":
      let text = "¤" + fixed(number, digits ?? 2, groups: true)
      return number.sign == .minus ? "(\(text))" : text
    case "F": return sign + fixed(number, digits ?? 2, groups: false)
    case "N": return sign + fixed(number, digits ?? 2, groups: true)
    case "P":
      let percent = DecimalDigits(exact: number).shifted(by: 2)
      return sign + fixed(percent, digits ?? 2, groups: true) + " %"
    case "R": return NumberText.text(of: number)
    case "E":
      let exact = DecimalDigits(exact: number)
      let rounded = exact.rounded(toDigits: (digits ?? 6) + 1, midpoint: .toEven)
      let text = NumberText.scientific(rounded, decimals: digits ?? 6, exponentDigits: 3)
      return sign + (isUpper ? text : text.lowercased())
    case "G": return sign + general(number.magnitude, digits ?? 0, isUpper: isUpper)
    case "D": return whole(number).map { (number < 0 ? "-" : "") + padded(String($0.magnitude), digits ?? 0) }
    case "X", "B":
      return whole(number).map {
        let bits = UInt32(bitPattern: $0)
        return padded(String(bits, radix: letter == "X" ? 16 : 2, uppercase: isUpper), digits ?? 0)
      }
    default: return nil
    }
  }

  private static func fixed(_ number: Float, _ decimals: Int, groups: Bool) -> String {
    fixed(DecimalDigits(exact: number), decimals, groups: groups)
  }

  private static func fixed(_ number: DecimalDigits, _ decimals: Int, groups: Bool) -> String {
    let rounded = number.rounded(toDecimals: decimals, midpoint: .toEven)
    return NumberText.plain(rounded, decimals: decimals, groups: groups)
  }

  private static func general(_ number: Float, _ digits: Int, isUpper: Bool) -> String {
    guard digits > 0 else { return NumberText.text(of: number) }
    let rounded = DecimalDigits(exact: number).rounded(toDigits: digits, midpoint: .toEven)
    guard rounded.point > digits || rounded.point < -4 else {
      return NumberText.plain(rounded, decimals: rounded.decimals)
    }
    let text = NumberText.scientific(rounded, decimals: rounded.digits.count - 1, exponentDigits: 2)
    return isUpper ? text : text.lowercased()
  }

  private static func whole(_ number: Float) -> Int32? {
    Int32(exactly: number)
  }

  private static func padded(_ text: String, _ digits: Int) -> String {
    String(repeating: "0", count: max(digits - text.utf8.count, 0)) + text
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
