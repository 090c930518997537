import Simulation
import Yarn

/// What of a script came up: in all that was explored, or in conversations that were held.
///
///     var coverage = Coverage(of: scenario.program)
///     for session in sessions { try coverage.add(session) }
///     coverage.shown.contains(line)               // whether anybody has come to this line
///     coverage.trust[node]                        // with which trust they came to this node
public struct Coverage: Hashable, Sendable {
  /// The lines that were said or told; replies count once they are said.
  public private(set) var shown: LineSet
  /// The replies that stood on the screen, whether they could be said or not.
  public private(set) var listed: LineSet
  /// The replies that could be said.
  public private(set) var offered: LineSet
  /// The replies that were said.
  public private(set) var said: LineSet
  /// The trust, in tenths, with which each node was entered or come back to, by its place in ``Program/nodes``;
  /// nil if it never was. Nodes of a script without a client are entered with a trust of 0.
  public private(set) var trust: [ClosedRange<Int>?]

  /// Nothing has come up yet.
  public init(of program: Program) {
    let none = LineSet(capacity: program.lines.count)
    (shown, listed, offered, said) = (none, none, none, none)
    trust = Array(repeating: nil, count: program.nodes.count)
  }

  /// Whether a node was entered, by its place in ``Program/nodes``.
  public func isEntered(_ node: Int) -> Bool { trust[node] != nil }

  /// Takes in what came up elsewhere in the same program.
  public mutating func formUnion(_ other: Coverage) {
    shown.formUnion(other.shown)
    listed.formUnion(other.listed)
    offered.formUnion(other.offered)
    said.formUnion(other.said)
    for node in trust.indices {
      guard let range = other.trust[node] else { continue }
      enter(node, trust: range.lowerBound)
      enter(node, trust: range.upperBound)
    }
  }

  // MARK: As it comes up

  @inline(__always)
  package mutating func show(_ line: Int) { shown.insert(line) }

  /// A reply stands on the screen.
  @inline(__always)
  package mutating func list(_ line: Int, isAvailable: Bool) {
    listed.insert(line)
    if isAvailable { offered.insert(line) }
  }

  @inline(__always)
  package mutating func say(_ line: Int) {
    said.insert(line)
    shown.insert(line)
  }

  @inline(__always)
  package mutating func enter(_ node: Int, trust tenths: Int) {
    guard let range = trust[node] else { return trust[node] = tenths...tenths }
    if tenths < range.lowerBound { trust[node] = tenths...range.upperBound }
    if tenths > range.upperBound { trust[node] = range.lowerBound...tenths }
  }
}
