/// An arrow of the picture: everything of one node that leads to the same place in the same way.
struct GraphEdge: Hashable {
  /// The node it begins at, as a place in the graph's nodes.
  let source: Int
  /// The replies it begins at, as places in the node; none if it begins at the node itself.
  let replies: [Int]
  let target: ConversationGraph.Link.Target
  let kind: ConversationGraph.Link.Kind
  let conditions: [String]
  /// Whether whatever is said leads here.
  let isForAll: Bool

  /// The part of the arrow that begins at one reply.
  func of(reply: Int) -> GraphEdge {
    GraphEdge(
      source: source, replies: [reply], target: target, kind: kind, conditions: conditions, isForAll: false)
  }
}

extension ConversationGraph {
  /// More callers than this, and what is gone to and come back from is written into them instead of drawn.
  private static let mostDetours = 3

  /// The arrows of the picture, in the order of the script.
  var edges: [GraphEdge] {
    let written = writtenDetours
    return nodes.indices.flatMap { edges(of: $0) }.filter { edge in
      edge.kind != .detour || !written.contains(edge.target)
    }
  }

  /// Detours with so many callers that arrows would hide everything else.
  var writtenDetours: Set<Link.Target> {
    var callers: [Link.Target: Set<String>] = [:]
    for node in nodes {
      for link in node.allLinks where link.kind == .detour {
        callers[link.target, default: []].insert(node.name)
      }
    }
    return Set(callers.filter { $0.value.count > Self.mostDetours }.keys)
  }

  /// The nodes that no arrow leads to, because they come in between: written detours, warnings, leaving.
  func isAside(_ node: Node) -> Bool {
    node.role == .warning || node.role == .leaving || writtenDetours.contains(.node(node.name))
  }

  private func edges(of place: Int) -> [GraphEdge] {
    let node = nodes[place]
    var order: [Link] = []
    var replies: [Link: [Int]] = [:]
    for (index, reply) in node.replies.enumerated() {
      for link in reply.links {
        if replies[link] == nil { order.append(link) }
        replies[link, default: []].append(index)
      }
    }
    func edge(_ link: Link, _ replies: [Int]) -> GraphEdge {
      GraphEdge(
        source: place, replies: replies, target: link.target, kind: link.kind, conditions: link.conditions,
        isForAll: replies.isEmpty || (replies.count == node.replies.count && replies.count > 1))
    }
    return node.links.map { edge($0, []) } + order.map { edge($0, replies[$0] ?? []) }
  }
}

extension GraphOverlay {
  /// Whether nobody took an arrow.
  func isNever(_ edge: GraphEdge, in graph: ConversationGraph) -> Bool {
    guard marksNever, coverage != nil else { return false }
    let node = graph.nodes[edge.source]
    let begins =
      edge.replies.isEmpty ? !isNever(node) : edge.replies.contains { !isNever(node.replies[$0]) }
    guard begins else { return true }
    if case .node(let name) = edge.target, let target = graph.nodes.first(where: { $0.name == name }) {
      return isNever(target)
    }
    return false
  }

  /// How thick an arrow is.
  func weight(of edge: GraphEdge, in graph: ConversationGraph) -> Int {
    weight(of: edge.replies.compactMap { graph.nodes[edge.source].replies[$0].line })
  }
}
