/// Finds what a misspelt name may have meant.
enum Spelling {
  /// The name that differs least; nil if all differ in more than a third of their letters.
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let limit = max(name.utf8.count / 3, 1)
    var best: (name: String, distance: Int)?
    for candidate in names where abs(candidate.utf8.count - name.utf8.count) <= limit {
      let distance = distance(Array(name.lowercased().utf8), Array(candidate.lowercased().utf8))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// How many letters have to be added, removed, replaced or exchanged with their neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var twoAbove: [Int] = []
    var above = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for column in right.indices {
        var best = min(
          above[column] + (letter == right[column] ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == right[column] {
          best = min(best, twoAbove[column - 1] + 1)
        }
        current.append(best)
      }
      twoAbove = above
      above = current
    }
    return above[right.count]
  }
}
