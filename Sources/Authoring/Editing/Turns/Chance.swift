/// How likely something is if it is left to chance.
enum Chance {
  /// The likelihood that at least so many of some independent events happen, each with a likelihood of its own: the
  /// upper tail of the Poisson binomial distribution, added up exactly.
  ///
  /// - SeeAlso: Y. Hong, "On computing the distribution function for the Poisson binomial distribution",
  ///   Computational Statistics & Data Analysis 59 (2013).
  /// - Complexity: O(*n*²) in the number of events.
  static func ofAtLeast(_ count: Int, among likelihoods: [Double]) -> Double {
    var distribution = [1.0]
    for likelihood in likelihoods {
      var next = [Double](repeating: 0, count: distribution.count + 1)
      for (index, value) in distribution.enumerated() {
        next[index] += value * (1 - likelihood)
        next[index + 1] += value * likelihood
      }
      distribution = next
    }
    return distribution.dropFirst(count).reduce(0, +)
  }

  /// Below this, a pattern is no accident: one conversation of a hundred would show it if places and lengths were
  /// drawn by lot.
  static let ofAccident = 0.01

  /// The likelihood that, of things in an order drawn by lot, those of one kind come before all others: one over the
  /// number of ways to pick them.
  static func ofSorting(_ count: Int, from others: Int) -> Double {
    (0..<count).reduce(1.0) { $0 * Double($1 + 1) / Double(others + $1 + 1) }
  }
}
