import Simulation

/// Something about a script that its author will want to know.
public struct ExploreFinding: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// An ending in the script that is never reached.
    case unreachedEnding(String)
    /// A line that is never said, and a reply that never stands on the screen.
    case unshownLine(String), unshownReply(String)
    /// A reply that stands on the screen and can never be said.
    case unavailableReply(String)
    case unenteredNode(String)
    /// A gate that never opens, one that is always open, and one with only one way in.
    case lockedGate(Int?), openGate(Int?), narrowGate(Int?)
    case untoldFact(String)
    /// A rupture that no reply can mend any more, and in how many states.
    case lastingRupture(states: Int)
    /// A state from which the conversation never ends, and how many there are.
    case noEnd(states: Int)
    /// None of the replies can be said, so the script goes on without one.
    case nothingToSay
    /// The conversation ends without an ending that the script names.
    case unnamedEnding
    /// Nodes in which client and trainee could talk for ever, and in how many states.
    case round(nodes: [String], states: Int)
    case fault(WalkFault)
  }

  public var kind: Kind
  public var place: ScriptPlace?
  /// The shortest way there; nil for what is never come to.
  public var way: Way?

  public init(_ kind: Kind, at place: ScriptPlace? = nil, by way: Way? = nil) {
    self.kind = kind
    self.place = place
    self.way = way
  }
}
