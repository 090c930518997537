/// Which of a language's forms goes with a number: *1 apple*, *2 apples*, *the 22nd*.
///
/// The rules are those of the Unicode CLDR, version 42, by language; what has no rule is ``Category/other``.
///
///     PluralRules.cardinal(2, language: "pl")    // few
///     PluralRules.ordinal(22, language: "en-AU") // two
public enum PluralRules {
  /// The forms that languages tell apart, by CLDR's names.
  public enum Category: String, Hashable, Codable, Sendable, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// The form for counting.
  public static func cardinal(_ number: Float, language: String) -> Category {
    cardinal(PluralOperands(number), language: language)
  }

  /// The form for putting in order.
  public static func ordinal(_ number: Float, language: String) -> Category {
    ordinal(PluralOperands(number), language: language)
  }

  static func cardinal(_ number: PluralOperands, language: String) -> Category {
    category(number, language, in: cardinals)
  }

  static func ordinal(_ number: PluralOperands, language: String) -> Category {
    category(number, language, in: ordinals)
  }

  /// The languages that have rules of their own, for counting or for putting in order.
  public static var languages: Set<String> {
    Set(cardinals.keys).union(ordinals.keys)
  }

  /// - Parameter language: A BCP 47 tag; the rules of the whole tag win over those of the language alone.
  private static func category(
    _ number: PluralOperands, _ language: String, in rules: [String: [PluralRule]]
  ) -> Category {
    let rules = rules[language] ?? rules[language.prefix { $0 != "-" && $0 != "_" }.lowercased()] ?? []
    return rules.first { $0.holds(for: number) }?.category ?? .other
  }

  private static let cardinals = read(cardinalTable)
  private static let ordinals = read(ordinalTable)

  /// Reads a table whose rows are `languages: category condition; category condition; …`.
  private static func read(_ table: String) -> [String: [PluralRule]] {
    var result: [String: [PluralRule]] = [:]
    for row in table.split(separator: "\n") {
      let halves = row.split(separator: ":")
      guard halves.count == 2 else { preconditionFailure("no plural rule: \(row)") }
      let rules = halves[1].split(separator: ";").map(PluralRule.init)
      for language in halves[0].split(separator: " ") { result[String(language)] = rules }
    }
    return result
  }
}

/// What the rules ask about a number.
struct PluralOperands {
  /// The absolute value.
  var n: Double
  /// The whole part, with its sign.
  var i: Int
  /// How many decimals are written.
  var v: Int
  /// The decimals, read as a whole number.
  var f: Int

  init(_ number: Float) {
    let decimal = DecimalDigits(shortest: number)
    n = Double(number.magnitude)
    i = Int(exactly: number.rounded(.towardZero)) ?? .max
    v = number.isFinite ? decimal.decimals : 0
    f = stride(from: -1, through: -min(v, 18), by: -1).reduce(0) { $0 * 10 + Int(decimal.digit(at: $1)) }
  }

  init(_ number: Int) {
    n = Double(number.magnitude)
    i = number
    v = 0
    f = 0
  }

  /// The letters of the rules.
  enum Operand: String {
    case n, i, v, f, t
  }

  subscript(operand: Operand) -> Double {
    switch operand {
    case .n: n
    case .i: Double(i)
    case .v: Double(v)
    // The digits are the shortest ones, so they never end in zeros, and t equals f.
    case .f, .t: Double(f)
    }
  }
}

/// A category and when it applies: any of several lists of conditions that must all hold.
struct PluralRule {
  let category: PluralRules.Category
  private let alternatives: [[Condition]]

  /// Reads `one i=1 and v=0 or f%10=2..4`.
  init(_ text: Substring) {
    let text = text.drop { $0 == " " }
    let name = text.prefix { $0 != " " }
    guard let category = PluralRules.Category(rawValue: String(name)) else {
      preconditionFailure("no plural category: \(text)")
    }
    self.category = category
    var alternatives: [[Condition]] = [[]]
    for word in text.dropFirst(name.count).split(separator: " ") {
      switch word {
      case "and": continue
      case "or": alternatives.append([])
      default: alternatives[alternatives.count - 1].append(Condition(word))
      }
    }
    self.alternatives = alternatives
  }

  func holds(for number: PluralOperands) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(for: number) } }
  }

  /// One comparison: `n%100=11..19,71` or `i≠1`.
  private struct Condition {
    private let operand: PluralOperands.Operand
    private let modulus: Double?
    private let isEqual: Bool
    private let ranges: [ClosedRange<Double>]

    init(_ text: Substring) {
      guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "≠" }),
        let operand = PluralOperands.Operand(rawValue: String(text.prefix(1)))
      else {
        preconditionFailure("no plural condition: \(text)")
      }
      self.operand = operand
      modulus = Double(text[..<sign].dropFirst(2))
      isEqual = text[sign] == "="
      ranges = text[text.index(after: sign)...].split(separator: ",").map { range in
        let ends = range.split(separator: ".").compactMap { Double($0) }
        guard let first = ends.first, let last = ends.last else {
          preconditionFailure("no plural condition: \(text)")
        }
        return first...last
      }
    }

    func holds(for number: PluralOperands) -> Bool {
      let whole = number[operand]
      let value = modulus.map { whole.truncatingRemainder(dividingBy: $0) } ?? whole
      let isWhole = value == value.rounded(.towardZero)
      return (isWhole && ranges.contains { $0.contains(value) }) == isEqual
    }
  }
}
