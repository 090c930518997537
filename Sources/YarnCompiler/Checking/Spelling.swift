import Yarn

/// Finds what misspelt names may have meant.
///
/// Where many names are misspelt and many are known, only the first ones are looked up: beyond a number of
/// comparisons there are no more suggestions.
struct Spelling {
  private let names: [String]
  /// The names in lower case.
  private let letters: [[Unicode.Scalar]]
  /// What was found before.
  private var nearest: [String: String?] = [:]
  /// How many names were held against another.
  private(set) var comparisonCount = 0

  /// After how many comparisons nothing more is looked up.
  static let mostComparisons = 1_000_000

  private static let longestName = 200

  init(among names: some Sequence<String>) {
    self.names = Array(names)
    letters = self.names.map { Array($0.lowercased().unicodeScalars) }
  }

  /// The name that differs least; nil if all differ in more than a third of their letters.
  mutating func nearest(to name: String) -> String? {
    if let known = nearest[name] { return known }
    // Nobody misspells a name of that length.
    guard name.utf8.count <= Self.longestName else { return nil }
    guard comparisonCount < Self.mostComparisons else { return nil }
    let found = search(for: name)
    nearest[name] = .some(found)
    return found
  }

  private mutating func search(for name: String) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    var limit = max(wanted.count / 3, 1)
    var best: String?
    for (candidate, letters) in zip(names, letters) where letters.count <= Self.longestName {
      comparisonCount += 1
      guard let distance = EditDistance.between(wanted, letters, atMost: limit) else { continue }
      best = candidate
      if distance == 0 { break }
      // Only what is nearer still is of interest from now on.
      limit = distance - 1
    }
    return best
  }
}
