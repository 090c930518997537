import Yarn
import YarnCompiler

/// A conversation as a picture shows it: its nodes with their replies, and what leads from where to where.
///
///     let graph = ConversationGraph(of: program, trees: trees, from: ["SecondCup"])
///     graph.dot(GraphOverlay())
public struct ConversationGraph: Hashable, Sendable {
  /// A node of the script.
  public struct Node: Hashable, Sendable {
    /// What the node is for, apart from what it says.
    public enum Role: Hashable, Sendable {
      /// The conversation begins here.
      case start
      /// The client warns that this is not for them.
      case warning
      /// The client goes.
      case leaving
      case ordinary
    }

    /// The name that is unique in the program.
    public let name: String
    /// What it is called on the picture: its name, or for a member of a group without a name of its own its title.
    public let label: String
    /// The title of the group it belongs to; nil if it belongs to none.
    public let group: String?
    /// When it is one to be chosen, as the script writes it; nil for most nodes.
    public let condition: String?
    public internal(set) var role: Role
    /// Its place in ``Yarn/Program/nodes``; nil if it is not in the program.
    public let index: Int?
    /// What can be said in it, in the order of the script.
    public internal(set) var replies: [Reply] = []
    /// Nodes that are gone to and come back from before anything can be said.
    public internal(set) var links: [Link] = []
  }

  /// A reply of a node.
  public struct Reply: Hashable, Sendable {
    /// Its number in the node, such as `2`, or `2.1` for one that comes after the second.
    public let number: String
    /// The text as the script has it, on one line.
    public let text: String
    /// The tags, without their `#`.
    public let tags: [String]
    /// The condition it stands under, as the script writes it; nil if there is none.
    public let condition: String?
    /// Its place in ``Yarn/Program/lines``; nil if it is not in the program.
    public let line: Int?
    public internal(set) var links: [Link] = []
  }

  /// What a node or a reply leads to.
  public struct Link: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
      /// The node with this name.
      case node(String)
      /// Whichever node of the group fits.
      case group(String)
      /// An ending of the conversation: its kind, and the story.
      case ending(kind: String, story: String)
      /// A node whose name is only known when the script runs, by an expression.
      case unknown(String)
      /// The end of the dialogue, without a word on how it ended.
      case stop
    }

    public enum Kind: Hashable, Sendable {
      case jump
      /// There, and back again.
      case detour
    }

    public let target: Target
    public let kind: Kind
    /// What must hold, from the outermost condition inwards, as the script writes it.
    public let conditions: [String]
  }

  /// The nodes, in the order of the script.
  public internal(set) var nodes: [Node]

  /// Reads what leads where.
  ///
  /// - Parameters:
  ///   - trees: The scripts of the program.
  ///   - starts: The names of the nodes the picture begins with; only what they lead to is in it.
  public init(
    of program: Program, trees: [SyntaxTree], from starts: [String], warning: String? = nil,
    leaving: String? = nil
  ) {
    let all = trees.flatMap { GraphReader.nodes(of: $0, in: program) }
    let names = Set(all.map(\.name))
    let groups = Dictionary(grouping: all.filter { $0.group != nil }, by: { $0.group ?? "" })
    var reached: Set<String> = []
    var pending = starts + [warning, leaving].compactMap(\.self)
    let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    while let name = pending.popLast() {
      let members = groups[name]?.map(\.name) ?? []
      pending += members.filter { !reached.contains($0) }
      guard names.contains(name), reached.insert(name).inserted, let node = byName[name] else { continue }
      pending += node.allLinks.compactMap { link in
        switch link.target {
        case .node(let name), .group(let name): name
        case .ending, .unknown, .stop: nil
        }
      }
    }
    nodes = all.filter { reached.contains($0.name) }
    for index in nodes.indices {
      switch nodes[index].name {
      case starts.first: nodes[index].role = .start
      case warning: nodes[index].role = .warning
      case leaving: nodes[index].role = .leaving
      default: break
      }
    }
  }
}

extension ConversationGraph.Node {
  /// Everything it leads to, whatever is said.
  var allLinks: [ConversationGraph.Link] { links + replies.flatMap(\.links) }
}

extension ConversationGraph {
  /// The endings of the conversation, each once, in the order of the script.
  var endings: [Link.Target] {
    var seen: Set<Link.Target> = []
    return nodes.flatMap(\.allLinks).map(\.target).filter { target in
      switch target {
      case .ending, .unknown, .stop: seen.insert(target).inserted
      case .node, .group: false
      }
    }
  }

  /// The groups that have nodes in the picture, in the order of the script.
  var groups: [String] {
    nodes.compactMap(\.group).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
