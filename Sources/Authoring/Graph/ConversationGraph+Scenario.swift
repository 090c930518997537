import Simulation
import YarnCompiler

extension ConversationGraph {
  /// The picture of a conversation: its first node and all that it leads to, and what the client does at the floor.
  ///
  /// - Parameter trees: The scripts of the library.
  public init(of scenario: Scenario, trees: [SyntaxTree]) {
    self.init(
      of: scenario.program, trees: trees, from: [scenario.startNode], warning: scenario.warningNode,
      leaving: scenario.leavesNode)
  }

  /// How many replies there are.
  public var replyCount: Int { nodes.reduce(0) { $0 + $1.replies.count } }
}
