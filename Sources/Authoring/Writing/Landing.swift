/// Where a conversation stands after its script was read again, and why there.
public struct Landing: Hashable, Sendable {
  /// Where it stands.
  public enum Place: Hashable, Sendable {
    /// Where it stood.
    case same
    /// Where the same replies lead now: to this node, or to the end.
    case elsewhere(String?)
    /// In the node it was in, which was begun anew with everything that was remembered.
    case nodeAgain(String)
    /// At this turn, counted from 1: as far as the steps could be taken again.
    case turn(Int)
  }

  /// Why a step could not be taken again. Replies are counted from 1.
  public enum Obstacle: Hashable, Sendable {
    case replyGone(Int)
    case replyUnavailable(Int)
    /// The conversation ends before that reply.
    case ends(beforeReply: Int)
    /// The writer had gone to that node.
    case nodeGone(String)
    /// The script fails; why, in one clause.
    case failed(afterReplies: Int, String)
  }

  public var place: Place
  /// Nil if every step could be taken again.
  public var obstacle: Obstacle?

  public init(_ place: Place, obstacle: Obstacle? = nil) {
    self.place = place
    self.obstacle = obstacle
  }

  /// Both in one sentence, lower case, no full stop.
  public var message: String {
    [obstacle?.message, placeWords].compactMap(\.self).joined(separator: "; ")
  }

  private var placeWords: String {
    switch place {
    case .same: "read again; the place is kept"
    case .elsewhere(let node?): "the same replies lead to `\(node)` now"
    case .elsewhere(nil): "the same replies lead to the end now"
    case .nodeAgain(let node): "you are in `\(node)` again, with everything as it was"
    case .turn(let turn): "you are at turn \(turn)"
    }
  }
}

extension Landing.Obstacle {
  /// What is in the way, in one clause.
  var message: String {
    switch self {
    case .replyGone(let number): "your \(Self.ordinal(number)) reply is gone from the script"
    case .replyUnavailable(let number): "your \(Self.ordinal(number)) reply cannot be said any more"
    case .ends(let number): "the conversation ends before your \(Self.ordinal(number)) reply"
    case .nodeGone(let node): "the node `\(node)`, to which you went, is gone"
    case .failed(0, let reason): "the script fails: \(reason)"
    case .failed(let number, let reason):
      "after your \(Self.ordinal(number)) reply the script fails: \(reason)"
    }
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let rest) where rest != 11: "\(number)st"
    case (2, let rest) where rest != 12: "\(number)nd"
    case (3, let rest) where rest != 13: "\(number)rd"
    case _: "\(number)th"
    }
  }
}
