import Simulation

extension ConversationGraph {
  /// The picture as a Mermaid flowchart, which many wikis and code hosts draw: a box for each node, with its replies
  /// in it.
  ///
  /// - SeeAlso: Flowcharts, Basic Syntax, mermaid.js.org.
  public func mermaid(_ overlay: GraphOverlay = GraphOverlay(), title: String = "") -> String {
    let drawing = MermaidDrawing(graph: self, overlay: overlay)
    return (drawing.head(title) + drawing.nodes + drawing.edges + drawing.styles).map { $0 + "\n" }.joined()
  }
}

/// What is written of a graph.
private struct MermaidDrawing {
  let graph: ConversationGraph
  let overlay: GraphOverlay
  /// The arrows that have an end in the picture, in the order in which they are written.
  private let arrows: [(edge: GraphEdge, target: String)]
  private let written: Set<ConversationGraph.Link.Target>

  init(graph: ConversationGraph, overlay: GraphOverlay) {
    self.graph = graph
    self.overlay = overlay
    let places = Dictionary(graph.nodes.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let endings = Dictionary(graph.endings.enumerated().map { ($1, $0) }) { first, _ in first }
    let groups = Dictionary(graph.groups.enumerated().map { ($1, $0) }) { first, _ in first }
    written = graph.writtenDetours
    arrows = graph.edges.compactMap { edge in
      switch edge.target {
      case .node(let name): places[name].map { (edge, "n\($0)") }
      case .group(let name): groups[name].map { (edge, "g\($0)") }
      case .ending, .unknown, .stop: endings[edge.target].map { (edge, "e\($0)") }
      }
    }
  }

  func head(_ title: String) -> [String] {
    let words = [title, overlay.caption, GraphText.legend(of: graph)].map { GraphText.plain($0) }.filter {
      !$0.isEmpty
    }
    return words.map { "%% \($0.split(separator: "%").joined(separator: " "))" } + ["flowchart TB"]
  }

  // MARK: Nodes

  var nodes: [String] {
    var lines: [String] = []
    for (place, node) in graph.nodes.enumerated() where node.group == nil && !graph.isAside(node) {
      lines.append("  " + box(node, place))
    }
    for (place, group) in graph.groups.enumerated() {
      lines.append(
        "  subgraph g\(place)[\(Self.quoted(["one of these: \(GraphText.short(group, limit: 60))"]))]")
      lines += members { $0.group == group }
      lines.append("  end")
    }
    let aside = members { $0.group == nil && graph.isAside($0) }
    if !aside.isEmpty { lines += ["  subgraph aside[\"comes in between\"]"] + aside + ["  end"] }
    for (place, ending) in graph.endings.enumerated() {
      lines.append("  e\(place)([\(Self.quoted(name(of: ending) + ending.story))])")
    }
    return lines
  }

  private func members(_ belongs: (ConversationGraph.Node) -> Bool) -> [String] {
    graph.nodes.enumerated().filter { belongs($1) }.map { "    " + box($1, $0) }
  }

  private func box(_ node: ConversationGraph.Node, _ place: Int) -> String {
    var lines = [GraphText.short(node.label, limit: 60)]
    if let condition = node.condition { lines.append("when \(GraphText.short(condition, limit: 40))") }
    switch node.role {
    case .start: lines.append("begins here")
    case .warning: lines.append("the client warns")
    case .leaving: lines.append("the client goes")
    case .ordinary: break
    }
    if let words = overlay.words(for: node) { lines.append(words) }
    for link in node.allLinks where link.kind == .detour && written.contains(link.target) {
      if case .node(let name) = link.target, !lines.contains("by way of \(name)") {
        lines.append("by way of \(name)")
      }
    }
    lines += node.replies.map { reply in
      let condition = reply.condition.map { "if \(GraphText.short($0, limit: 40))" }
      let about = [reply.deed, condition, overlay.words(for: reply)].compactMap(\.self).joined(
        separator: "; ")
      let text = GraphText.numbered(reply, limit: 48)
      return about.isEmpty ? text : "\(text) (\(about))"
    }
    return "n\(place)[\(Self.quoted(lines))]"
  }

  private func name(of target: ConversationGraph.Link.Target) -> [String] {
    switch target {
    case .node(let name), .group(let name): [GraphText.short(name, limit: 60)]
    case .ending(let kind, _): ["ending: " + kind.split(separator: "_").joined(separator: " ")]
    case .unknown(let expression): ["wherever \(GraphText.short(expression, limit: 40)) leads"]
    case .stop: ["stop"]
    }
  }

  // MARK: Arrows

  var edges: [String] {
    arrows.map { edge, target in
      let sign = edge.kind == .detour ? "-.->" : "-->"
      let words = label(of: edge)
      return "  n\(edge.source) \(sign)\(words.isEmpty ? "" : "|\(Self.quoted([words]))|") \(target)"
    }
  }

  private func label(of edge: GraphEdge) -> String {
    var words: [String] = []
    if !edge.isForAll {
      words.append(edge.replies.map { graph.nodes[edge.source].replies[$0].number }.joined(separator: ", "))
    }
    words += edge.conditions.map { condition in
      let short = GraphText.short(condition, limit: 40)
      return short.hasPrefix("once") || short == "otherwise" ? short : "if \(short)"
    }
    if edge.kind == .detour { words.append("and back") }
    return words.joined(separator: " ")
  }

  // MARK: Styles

  var styles: [String] {
    var lines: [String] = []
    for band in Band.allCases {
      let places = graph.nodes.indices.filter { overlay.band(of: graph.nodes[$0]) == band }
      guard !places.isEmpty else { continue }
      lines.append("  classDef \(band.word) fill:\(band.colour),stroke:#333,color:#000")
      lines.append("  class \(places.map { "n\($0)" }.joined(separator: ",")) \(band.word)")
    }
    let never = graph.nodes.indices.filter { overlay.isNever(graph.nodes[$0]) }
    if !never.isEmpty {
      lines.append("  classDef never fill:#fff,stroke:#777,color:#444,stroke-dasharray:6 4")
      lines.append("  class \(never.map { "n\($0)" }.joined(separator: ",")) never")
    }
    for (place, arrow) in arrows.enumerated() {
      if overlay.isNever(arrow.edge, in: graph) {
        lines.append("  linkStyle \(place) stroke:#999,stroke-dasharray:6 4")
      } else if overlay.weight(of: arrow.edge, in: graph) > 1 {
        lines.append("  linkStyle \(place) stroke-width:\(overlay.weight(of: arrow.edge, in: graph))px")
      }
    }
    return lines
  }

  /// Lines as they stand in a quoted label, one below the other. A number sign begins an entity there.
  private static func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      GraphText.plain(line, isolated: true).map { character in
        switch character {
        case "\"": "#quot;"
        case "#": "#35;"
        case "&": "#amp;"
        case "<": "#lt;"
        case ">": "#gt;"
        case "`": "#96;"
        case "\\": "#92;"
        case "|": "#124;"
        default: String(character)
        }
      }.joined()
    }
    return "\"" + escaped.joined(separator: "<br/>") + "\""
  }
}
