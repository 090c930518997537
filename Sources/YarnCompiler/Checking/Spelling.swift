/// Finds what misspelt names may have meant.
///
/// Where many names are misspelt and many are known, only the first ones are looked up: beyond a number of
/// comparisons there are no more suggestions.
struct Spelling {
  private let names: [String]
  /// The names in lower case.
  private let letters: [[UInt8]]
  /// What was found before.
  private var nearest: [String: String?] = [:]
  /// How many names were held against another.
  private(set) var comparisonCount = 0

  /// After how many comparisons nothing more is looked up.
  static let mostComparisons = 1_000_000

  init(among names: some Sequence<String>) {
    self.names = Array(names)
    letters = self.names.map { Array($0.lowercased().utf8) }
  }

  /// The name that differs least; nil if all differ in more than a third of their letters.
  mutating func nearest(to name: String) -> String? {
    if let known = nearest[name] { return known }
    guard comparisonCount < Self.mostComparisons else { return nil }
    let found = search(for: name)
    nearest[name] = .some(found)
    return found
  }

  private mutating func search(for name: String) -> String? {
    let wanted = Array(name.lowercased().utf8)
    var limit = max(wanted.count / 3, 1)
    var best: String?
    for (candidate, letters) in zip(names, letters) {
      comparisonCount += 1
      guard abs(letters.count - wanted.count) <= limit,
        let distance = Self.distance(wanted, letters, atMost: limit)
      else { continue }
      best = candidate
      if distance == 0 { break }
      // Only what is nearer still is of interest from now on.
      limit = distance - 1
    }
    return best
  }

  /// How many letters have to be added, removed, replaced or exchanged with their neighbours; nil if more than
  /// the limit.
  ///
  /// - Complexity: O(*n* · *limit*): places further apart than the limit are not looked at.
  private static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    var twoAbove: [Int] = []
    var above = (0...right.count).map { min($0, limit + 1) }
    for (row, letter) in left.enumerated() {
      var current = Array(repeating: limit + 1, count: right.count + 1)
      current[0] = row + 1
      for column in max(row - limit, 0)..<min(row + limit + 1, right.count) {
        var best = min(
          above[column] + (letter == right[column] ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] {
          best = min(best, twoAbove[column - 1] + 1)
        }
        current[column + 1] = best
      }
      twoAbove = above
      above = current
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}
