/// How a trainee saw a conversation before the debrief said anything. Every part may be left out.
public struct OwnView: Hashable, Sendable {
  /// The turn that went best, counted from 0.
  public var bestTurn: Int?
  /// The turn that was hardest, counted from 0.
  public var hardestTurn: Int?
  /// What they think trust was at the end, in points, 0…100.
  public var trust: Int?
  /// What they would try again.
  public var again: String

  /// A view of a conversation.
  public init(bestTurn: Int? = nil, hardestTurn: Int? = nil, trust: Int? = nil, again: String = "") {
    self.bestTurn = bestTurn
    self.hardestTurn = hardestTurn
    self.trust = trust
    self.again = again
  }
}
