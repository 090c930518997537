import Yarn

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
    let wanted = Array(mistyped.lowercased().unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    let ranked = names.compactMap { name in
      rank(of: Array(name.lowercased().unicodeScalars), wanted: wanted).map { (rank: $0, name: name) }
    }
    let sorted = ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
    return sorted.prefix(limit).map(\.name)
  }

  private func rank(of name: [Unicode.Scalar], wanted: [Unicode.Scalar]) -> Int? {
    let limit = (max(name.count, wanted.count) + 1) / 3
    if let distance = EditDistance.between(name, wanted, atMost: limit) { return distance }
    if wanted.count >= 3, name.starts(with: wanted) || Self.contains(name, wanted) { return name.count }
    return nil
  }

  private static func contains(_ name: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= name.count else { return false }
    return (0...(name.count - part.count)).contains { name[$0...].starts(with: part) }
  }
}
