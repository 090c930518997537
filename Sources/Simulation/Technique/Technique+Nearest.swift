extension Technique {
  /// The technique whose name is most like a misspelt one; nil if none is near.
  public static func nearest(to id: String) -> Technique? {
    let candidates = allCases.map { (technique: $0, distance: edits(from: id, to: $0.id)) }
    let best = candidates.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance <= max(2, id.count / 3) ? $0.technique : nil }
  }

  /// How many letters must be put in, taken out or replaced to make one text of another (Levenshtein).
  private static func edits(from source: String, to target: String) -> Int {
    let target = Array(target)
    var row = Array(0...target.count)
    for (line, letter) in source.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in target.indices {
        let replaced = diagonal + (letter == target[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[target.count]
  }
}
