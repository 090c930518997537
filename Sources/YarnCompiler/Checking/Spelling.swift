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

  /// How many letters have to be added, removed or replaced.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
