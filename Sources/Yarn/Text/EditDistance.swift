/// How far a text is from another, for finding what somebody meant who misspelt it.
///
///     EditDistance.between("gradener", "gardener")               // 1
///     EditDistance.between("garden", "shed", atMost: 2)          // nil
package enum EditDistance {
  /// How many characters have to be inserted, removed, replaced, or swapped with their neighbour, to come from one
  /// text to the other (optimal string alignment); nil if more than the limit. It is the same both ways.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths, though places further apart than the limit are not compared.
  /// - SeeAlso: F. Damerau, "A technique for computer detection and correction of spelling errors",
  ///   Communications of the ACM 7 (1964).
  package static func between(_ left: String, _ right: String, atMost limit: Int = .max) -> Int? {
    between(Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: limit)
  }

  /// The same for texts that are compared often.
  package static func between(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int = .max
  ) -> Int? {
    let limit = min(limit, max(left.count, right.count))
    guard abs(left.count - right.count) <= limit else { return nil }
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
