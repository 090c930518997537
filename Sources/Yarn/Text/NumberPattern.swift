/// A form of a number drawn with `0` and `#`, as in `format("{0:#,##0.00}", $price)`.
///
/// `0` is a digit, `#` a digit unless it is an idle zero, `,` between digits groups thousands and behind the last
/// digit divides by a thousand, `%` and `‰` multiply, `E+0` gives an exponent; other characters stand for
/// themselves, as does everything in quotes or behind a backslash. Semicolons part the sections for positive
/// numbers, negative ones, and zero.
struct NumberPattern {
  private let sections: [Section]

  init(_ pattern: String) {
    sections = Self.split(pattern).map(Section.init)
  }

  func text(of number: Float) -> String {
    let decimal = DecimalDigits(exact: number).rounded(toDigits: 7, midpoint: .toEven)
    let isNegative = number < 0
    if isNegative, sections.count > 1, !sections[1].isEmpty {
      let rounded = sections[1].rounded(decimal)
      return rounded.isZero && sections.count > 2
        ? sections[2].text(of: rounded) : sections[1].text(of: rounded)
    }
    let rounded = sections[0].rounded(decimal)
    if rounded.isZero, sections.count > 2, !sections[2].isEmpty { return sections[2].text(of: rounded) }
    return (isNegative && !rounded.isZero ? "-" : "") + sections[0].text(of: rounded)
  }

  private static func split(_ pattern: String) -> [[Character]] {
    var sections: [[Character]] = [[]]
    var quote: Character?
    var isEscaped = false
    for character in pattern {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == ";" {
        sections.append([])
        continue
      }
      sections[sections.count - 1].append(character)
    }
    return sections
  }

  /// One of the sections.
  private struct Section {
    private enum Part {
      case literal(Character), digit(isRequired: Bool), point, exponent(
        digits: Int, showsPlus: Bool, letter: Character)
    }

    private var parts: [Part] = []
    private var scale = 0
    private var hasGroups = false

    var isEmpty: Bool { parts.isEmpty }
    private var isScientific = false
    private var pointIndex: Int?

    init(_ pattern: [Character]) {
      var index = 0
      var pendingCommas = 0
      while index < pattern.count {
        let character = pattern[index]
        index += 1
        switch character {
        case "0", "#":
          if pendingCommas > 0, pointIndex == nil { hasGroups = true }
          pendingCommas = 0
          parts.append(.digit(isRequired: character == "0"))
        case ".":
          if pointIndex == nil {
            scale -= 3 * pendingCommas
            pendingCommas = 0
            pointIndex = parts.count
            parts.append(.point)
          }
        case ",": if hasDigit, pointIndex == nil { pendingCommas += 1 }
        case "%", "‰":
          scale += character == "%" ? 2 : 3
          parts.append(.literal(character))
        case "\\":
          if index < pattern.count { parts.append(.literal(pattern[index])) }
          index += 1
        case "'", "\"":
          while index < pattern.count, pattern[index] != character {
            parts.append(.literal(pattern[index]))
            index += 1
          }
          index += 1
        case "E", "e":
          if let (exponent, end) = Self.exponent(pattern, from: index, letter: character) {
            parts.append(exponent)
            index = end
            isScientific = true
          } else {
            parts.append(.literal(character))
          }
        default: parts.append(.literal(character))
        }
      }
      scale -= 3 * pendingCommas
    }

    private static func exponent(_ pattern: [Character], from start: Int, letter: Character) -> (Part, Int)? {
      var index = start
      let sign = index < pattern.count ? pattern[index] : " "
      if sign == "+" || sign == "-" { index += 1 }
      let zeros = pattern[min(index, pattern.count)...].prefix { $0 == "0" }.count
      guard zeros > 0 else { return nil }
      return (.exponent(digits: zeros, showsPlus: sign == "+", letter: letter), index + zeros)
    }

    private var hasDigit: Bool { digits(in: parts[...]).isEmpty == false }

    private func digits(in parts: ArraySlice<Part>) -> [Bool] {
      parts.compactMap { if case .digit(let isRequired) = $0 { isRequired } else { nil } }
    }

    private var wholeDigits: [Bool] { digits(in: parts[..<(pointIndex ?? parts.count)]) }
    private var fractionDigits: [Bool] { digits(in: parts[(pointIndex ?? parts.count)...]) }

    /// The number as this section will show it: scaled, and rounded to the digits there is room for.
    func rounded(_ decimal: DecimalDigits) -> DecimalDigits {
      if isScientific {
        let digits = wholeDigits.count + fractionDigits.count
        return decimal.rounded(toDigits: digits, midpoint: .awayFromZero)
      }
      return decimal.scaled(by: scale).rounded(toDecimals: fractionDigits.count, midpoint: .awayFromZero)
    }

    func text(of rounded: DecimalDigits) -> String {
      let whole = wholeDigits
      let fraction = fractionDigits
      let exponent = isScientific && !rounded.isZero ? rounded.point - max(whole.count, 1) : 0
      let decimal = rounded.scaled(by: -exponent)
      let required = whole.firstIndex(of: true).map { whole.count - $0 } ?? 0
      let shownDecimals = max(decimal.decimals, (fraction.lastIndex(of: true) ?? -1) + 1)
      var place = whole.count - 1
      var isFirst = true
      var text = ""
      for part in parts {
        switch part {
        case .literal(let character): text.append(character)
        case .point: if shownDecimals > 0 { text.append(".") }
        case .digit:
          // What does not fit into the digits drawn goes before the first of them.
          let from = isFirst ? max(place, decimal.point - 1) : place
          isFirst = false
          for shown in stride(from: from, through: place, by: -1) {
            if shown >= 0 ? (shown < required || shown < decimal.point) : (-shown <= shownDecimals) {
              text.append(String(decimal.digit(at: shown)))
              if hasGroups, shown > 0, shown % 3 == 0 { text.append(",") }
            }
          }
          place -= 1
        case .exponent(let digits, let showsPlus, let letter):
          let size = String(abs(exponent))
          text.append(letter)
          text += exponent < 0 ? "-" : (showsPlus ? "+" : "")
          text += String(repeating: "0", count: max(digits - size.utf8.count, 0)) + size
        }
      }
      return text
    }
  }
}
