/// How the lines of one script are numbered: `sc_0010`, `sc_0020`, with room between them for lines that come later.
///
/// A script whose lines are numbered already goes on in its own way; any other gets a prefix made from its title.
struct LineNumbering {
  /// What all identities of the script begin with, such as `sc_`.
  let prefix: String
  /// How many digits a number has at least.
  private let width: Int
  /// How far numbers lie apart where there is room: 10 or 1.
  private let step: Int
  /// The numbers that are given, in order.
  private var used: [Int]

  /// An identity taken apart.
  private struct Parts {
    let prefix: Substring
    let digits: Substring

    /// Nil if it is not made of a prefix, a sign that ends it, and a number.
    init?(_ id: String) {
      guard let end = id.lastIndex(where: { !$0.isASCIIDigit }), id[end] == "_" || id[end] == "-",
        end > id.startIndex
      else { return nil }
      prefix = id[...end]
      digits = id[id.index(after: end)...]
      guard (1...9).contains(digits.count) else { return nil }
    }

    var number: Int { Int(digits) ?? 0 }
  }

  init(of script: TaggedLines, taken: Set<String>) {
    let parts = script.lines.compactMap { $0.id.flatMap(Parts.init) }
    let counts = Dictionary(grouping: parts, by: \.prefix).mapValues(\.count)
    let most = counts.values.max()
    let own = parts.first { counts[$0.prefix] == most }.map { String($0.prefix) }
    let others = taken.compactMap(Parts.init)
    let prefix = own ?? LinePrefix.make(from: script.title, unlike: Set(others.map { String($0.prefix) }))
    let mine = parts.filter { $0.prefix == prefix }
    self.prefix = prefix
    step = mine.count { $0.number % 10 == 0 } * 2 >= mine.count ? 10 : 1
    let last = script.lines.count * 10
    width = mine.map(\.digits.count).max() ?? max(4, "\(last)".count)
    used = Set(others.filter { $0.prefix == prefix }.map(\.number)).sorted()
  }

  /// The number of an identity that is of this script's kind.
  func number(of id: String) -> Int? {
    Parts(id).flatMap { $0.prefix == prefix ? $0.number : nil }
  }

  /// The identity with a number.
  func id(_ number: Int) -> String {
    let digits = "\(number)"
    return prefix + String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }

  /// Gives numbers to lines that stand together: between those of their neighbours if there is room, else behind
  /// all others.
  ///
  /// - Parameters:
  ///   - last: The number of the line before; nil if none before has one.
  ///   - next: The number of the line behind; nil if none behind has one.
  mutating func take(_ count: Int, after last: Int?, before next: Int?) -> [Int] {
    let low = last ?? next.flatMap { next in used[..<place(of: next)].last } ?? 0
    let high = used[place(of: low + 1)...].first
    let numbers: [Int]
    if let high, high - low > count {
      let distance = min(step, (high - low) / (count + 1))
      numbers = (1...count).map { low + $0 * distance }
    } else {
      let end = high == nil ? low : used.last ?? low
      numbers = (1...count).map { (end / step + $0) * step }
    }
    used.insert(contentsOf: numbers, at: place(of: numbers[0]))
    return numbers
  }

  /// The place of the first given number that is not below another.
  private func place(of number: Int) -> Int {
    var low = 0
    var high = used.count
    while low < high {
      let middle = (low + high) / 2
      if used[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
