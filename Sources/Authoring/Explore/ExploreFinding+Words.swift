extension ExploreFinding {
  /// What is found, in one clause.
  public var message: String {
    switch kind {
    case .unreachedEnding(let story): "this ending is never reached: \(story)"
    case .unshownLine(let id): "this line is never said (`\(id)`)"
    case .unshownReply(let id): "this reply never stands on the screen (`\(id)`)"
    case .unavailableReply(let id): "this reply can never be said (`\(id)`)"
    case .unenteredNode(let name): "nobody ever comes to the node `\(name)`"
    case .lockedGate(let points): "this gate never opens\(Self.gate(points))"
    case .openGate(let points): "this gate is always open\(Self.gate(points))"
    case .narrowGate(let points): "there is only one way to what is behind this gate\(Self.gate(points))"
    case .untoldFact(let id): "the client never tells `\(id)`"
    case .lastingRupture(let states):
      "a rupture that has just opened here can never be mended (\(Self.states(states)))"
    case .noEnd(let states): "from here the conversation never comes to an end (\(Self.states(states)))"
    case .nothingToSay: "none of these replies can be said, and the script goes on without one"
    case .unnamedEnding: "the conversation ends without an ending that the script names"
    case .round(let nodes, let states):
      "they could talk for ever in "
        + nodes.map { "`\($0)`" }.joined(separator: ", ") + " (\(Self.states(states)))"
    case .fault(let fault): fault.message
    }
  }

  /// The way out, if there is one to tell.
  public var help: String? {
    switch kind {
    case .unreachedEnding: "lower what it asks for, or take it away"
    case .unshownLine: "look at the condition above it: it never holds when somebody comes here"
    case .unshownReply: "the flow never comes to these replies; look at the jump that should lead here"
    case .unavailableReply: "look at the condition behind it: it never holds when these replies are shown"
    case .unenteredNode: "jump there, or take the node away"
    case .lockedGate: "lower it, or give more to gain on the way: reflections, open questions, silences"
    case .openGate: "raise it, or tell what is behind it to everybody"
    case .narrowGate:
      "let a second reply open it, or a second way lead to it: people open up in more ways than one"
    case .untoldFact: "write `<<disclose …>>` where the client tells it"
    case .lastingRupture:
      "offer a repair after this, and, if more is said, a reply that listens after the repair"
    case .noEnd: "let one of the ways out of here lead to an `<<ending …>>`"
    case .nothingToSay: "keep one reply without a condition"
    case .unnamedEnding: "write `<<ending stays_polite \"…\">>` where it ends"
    case .round: "that is well if each time round is worth hearing; else count, and let it end"
    case .fault(let fault): fault.help
    }
  }

  private static func gate(_ points: Int?) -> String {
    points.map { " (`can_disclose(\($0))`)" } ?? ""
  }

  private static func states(_ count: Int) -> String {
    count == 1 ? "in 1 state" : "in \(ExploreWords.grouped(count)) states"
  }
}
