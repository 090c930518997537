/// Finds the names that a mistyped name may stand for.
///
///     NearestNames(["open_question", "summary"]).nearest(to: "open_qestion")      // open_question
public struct NearestNames: Sendable {
  private let names: [String]

  /// The names there are.
  public init(_ names: some Sequence<String>) {
    self.names = Array(names)
  }

  /// The most likely name, or nil if none is near enough to be meant.
  public func nearest(to mistyped: String) -> String? {
    all(near: mistyped, limit: 1).first
  }

  /// The likely names, the most likely first; among equals the order of the alphabet.
  ///
  /// Near is a name that differs in a third of its letters or less; or one that begins with what was
  /// typed, or holds it whole, if at least three letters were typed.
  ///
  /// - Complexity: O(*n* · *m*) for each name, in the lengths of the two.
  public func all(near mistyped: String, limit: Int) -> [String] {
    let wanted = Array(mistyped.lowercased())
    guard !wanted.isEmpty else { return [] }
    let ranked = names.compactMap { name in
      rank(of: Array(name.lowercased()), wanted: wanted).map { (rank: $0, name: name) }
    }
    let sorted = ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
    return sorted.prefix(limit).map(\.name)
  }

  private func rank(of name: [Character], wanted: [Character]) -> Int? {
    let distance = Self.distance(name, wanted)
    if distance <= (max(name.count, wanted.count) + 1) / 3 { return distance }
    if wanted.count >= 3, name.starts(with: wanted) || Self.contains(name, wanted) { return name.count }
    return nil
  }

  private static func contains(_ name: [Character], _ part: [Character]) -> Bool {
    guard part.count <= name.count else { return false }
    return (0...(name.count - part.count)).contains { name[$0...].starts(with: part) }
  }

  /// The number of letters to insert, remove, replace, or swap with their neighbour, to come from one to the
  /// other (optimal string alignment).
  ///
  /// - SeeAlso: F. Damerau, "A technique for computer detection and correction of spelling errors",
  ///   Communications of the ACM 7 (1964).
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replaced = previous[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
