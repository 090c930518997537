import Simulation

extension ConversationGraph {
  /// The picture in the language of Graphviz: a box for each node, a row in it for each reply.
  ///
  ///     dot -Tsvg conversation.dot > conversation.svg
  ///
  /// - SeeAlso: The DOT Language, and Node Shapes (HTML-like labels), graphviz.org.
  public func dot(_ overlay: GraphOverlay = GraphOverlay(), title: String = "") -> String {
    let drawing = DOTDrawing(graph: self, overlay: overlay)
    return (drawing.head(title) + drawing.nodes + drawing.edges + ["}"]).map { $0 + "\n" }.joined()
  }
}

/// What is written of a graph.
private struct DOTDrawing {
  let graph: ConversationGraph
  let overlay: GraphOverlay
  private let places: [String: Int]
  private let endings: [ConversationGraph.Link.Target: Int]
  private let groups: [String: Int]
  private let written: Set<ConversationGraph.Link.Target>

  init(graph: ConversationGraph, overlay: GraphOverlay) {
    self.graph = graph
    self.overlay = overlay
    places = Dictionary(graph.nodes.enumerated().map { ($1.name, $0) }) { first, _ in first }
    endings = Dictionary(graph.endings.enumerated().map { ($1, $0) }) { first, _ in first }
    groups = Dictionary(graph.groups.enumerated().map { ($1, $0) }) { first, _ in first }
    written = graph.writtenDetours
  }

  // MARK: The picture

  func head(_ title: String) -> [String] {
    var lines = [
      "digraph conversation {",
      "  rankdir=TB; nodesep=0.35; ranksep=0.45; labelloc=b; labeljust=l;",
      "  graph [fontname=\"Helvetica,Arial,sans-serif\", fontsize=11];",
      "  node [shape=plain, fontname=\"Helvetica,Arial,sans-serif\", fontsize=11];",
      "  edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=10, color=\"#333333\", arrowsize=0.7];",
    ]
    let words = [title, overlay.caption, GraphText.legend(of: graph)].filter { !$0.isEmpty }.map {
      Self.escaped(GraphText.short($0, limit: 200))
    }
    if !words.isEmpty || overlay.coverage != nil {
      lines.append("  label=<\(legend(words))>;")
    }
    return lines
  }

  /// What the colours mean.
  private func legend(_ words: [String]) -> String {
    let text = words.map { "<TR><TD COLSPAN=\"5\" ALIGN=\"LEFT\">\($0)</TD></TR>" }.joined()
    guard overlay.coverage != nil else { return Self.table("0", text) }
    let bands = Band.allCases.map {
      "<TD BORDER=\"1\" COLOR=\"#999999\" BGCOLOR=\"\($0.colour)\">\($0.word), \($0.span)</TD>"
    }
    return Self.table("0", text + "<TR>\(bands.joined())</TR>")
  }

  var nodes: [String] {
    var lines: [String] = []
    let alone = graph.nodes.indices.filter { graph.nodes[$0].group == nil && !graph.isAside(graph.nodes[$0]) }
    lines += alone.map { "  " + node($0) }
    for (place, group) in graph.groups.enumerated() {
      let members = graph.nodes.indices.filter { graph.nodes[$0].group == group }
      lines += cluster(
        "g\(place)", "one of these: \(GraphText.short(group, limit: 60))", members, hub: "h\(place)")
    }
    let aside = graph.nodes.indices.filter { graph.nodes[$0].group == nil && graph.isAside(graph.nodes[$0]) }
    if !aside.isEmpty { lines += cluster("aside", "comes in between", aside, hub: nil) }
    for (place, ending) in graph.endings.enumerated() { lines.append("  " + end(ending, place)) }
    return lines
  }

  private func cluster(_ id: String, _ label: String, _ members: [Int], hub: String?) -> [String] {
    var lines = [
      "  subgraph cluster_\(id) {",
      "    label=\(Self.quoted(label)); style=rounded; color=\"#999999\"; labeljust=l; labelloc=t;",
    ]
    lines += members.map { "    " + node($0) }
    if let hub {
      lines.append("    \(hub) [shape=diamond, label=\"\", width=0.2, height=0.2];")
      lines += members.map { "    \(hub) -> n\($0) [style=dotted];" }
    }
    return lines + ["  }"]
  }

  // MARK: A node

  private func node(_ place: Int) -> String {
    let node = graph.nodes[place]
    let rows = [head(of: node)] + detours(of: node) + node.replies.enumerated().map { row($1, $0) }
    let style = overlay.isNever(node) ? "STYLE=\"dashed\" COLOR=\"#777777\"" : "COLOR=\"#333333\""
    return "n\(place) [label=<\(Self.table("1", rows.joined(), style))>];"
  }

  private func head(of node: ConversationGraph.Node) -> String {
    let colour = overlay.band(of: node)?.colour ?? "#ffffff"
    var words = [overlay.words(for: node)]
    switch node.role {
    case .start: words.insert("begins here", at: 0)
    case .warning: words.insert("the client warns", at: 0)
    case .leaving: words.insert("the client goes", at: 0)
    case .ordinary: break
    }
    if let condition = node.condition { words.insert("when \(GraphText.short(condition, limit: 40))", at: 0) }
    let about = words.compactMap(\.self).joined(separator: ", ")
    let small = about.isEmpty ? "" : "  <FONT POINT-SIZE=\"9\">\(Self.escaped(about))</FONT>"
    return
      "<TR><TD BGCOLOR=\"\(colour)\" ALIGN=\"LEFT\"><B>\(Self.escaped(GraphText.short(node.label, limit: 60)))</B>"
      + "\(small)</TD></TR>"
  }

  private func detours(of node: ConversationGraph.Node) -> [String] {
    let links = node.allLinks.filter { $0.kind == .detour && written.contains($0.target) }
    var names: [String] = []
    for name in links.map({ Self.escaped(name(of: $0.target)) }) where !names.contains(name) {
      names.append(name)
    }
    return names.map {
      "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"9\">by way of \($0)</FONT></TD></TR>"
    }
  }

  private func row(_ reply: ConversationGraph.Reply, _ place: Int) -> String {
    let isNever = overlay.isNever(reply)
    let text = Self.escaped(GraphText.numbered(reply, limit: 48))
    let condition = reply.condition.map { "if \(GraphText.short($0, limit: 40))" }
    let about = [reply.deed, condition, overlay.words(for: reply)].compactMap(\.self).joined(separator: "; ")
    let small =
      about.isEmpty ? "" : "<BR ALIGN=\"LEFT\"/><FONT POINT-SIZE=\"9\">    \(Self.escaped(about))</FONT>"
    let words = "\(text)\(small)<BR ALIGN=\"LEFT\"/>"
    let shown = isNever ? "<FONT COLOR=\"#666666\"><I>\(words)</I></FONT>" : words
    return "<TR><TD PORT=\"r\(place)\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">\(shown)</TD></TR>"
  }

  private func end(_ ending: ConversationGraph.Link.Target, _ place: Int) -> String {
    let style = "shape=box, style=\"rounded,filled\", fillcolor=\"\(ending.colour)\", margin=\"0.12,0.06\""
    let words = [name(of: ending)] + ending.story
    return "e\(place) [\(style), label=\(Self.quoted(words))];"
  }

  private func name(of target: ConversationGraph.Link.Target) -> String {
    switch target {
    case .node(let name), .group(let name): GraphText.short(name, limit: 60)
    case .ending(let kind, _): "ending: " + kind.split(separator: "_").joined(separator: " ")
    case .unknown(let expression): "wherever \(GraphText.short(expression, limit: 40)) leads"
    case .stop: "stop"
    }
  }

  // MARK: Arrows

  var edges: [String] { graph.edges.flatMap(arrows) }

  private func arrows(_ edge: GraphEdge) -> [String] {
    guard let target = id(of: edge.target) else { return [] }
    if edge.isForAll { return ["  n\(edge.source) -> \(target)\(attributes(of: edge));"] }
    return edge.replies.map { reply in
      "  n\(edge.source):r\(reply):e -> \(target)\(attributes(of: edge.of(reply: reply)));"
    }
  }

  private func attributes(of edge: GraphEdge) -> String {
    var attributes: [String] = []
    var words = edge.conditions.map { $0.hasPrefix("once") || $0 == "otherwise" ? $0 : "if \($0)" }
    if edge.kind == .detour { words.append("and back") }
    if !words.isEmpty {
      let label = words.map { GraphText.short($0, limit: 40) }
      attributes.append("label=\(Self.quoted(label))")
    }
    let isNever = overlay.isNever(edge, in: graph)
    if isNever { attributes += ["style=dashed", "color=\"#999999\""] }
    if edge.kind == .detour { attributes += (isNever ? [] : ["style=dotted"]) + ["arrowhead=vee"] }
    let weight = overlay.weight(of: edge, in: graph)
    if weight > 1, !isNever { attributes.append("penwidth=\(weight)") }
    return attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
  }

  private func id(of target: ConversationGraph.Link.Target) -> String? {
    switch target {
    case .node(let name): places[name].map { "n\($0)" }
    case .group(let name): groups[name].map { "h\($0)" }
    case .ending, .unknown, .stop: endings[target].map { "e\($0)" }
    }
  }

  // MARK: Text

  private static func table(_ border: String, _ rows: String, _ style: String = "") -> String {
    let attributes = "BORDER=\"\(border)\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\""
    return "<TABLE \(attributes)\(style.isEmpty ? "" : " \(style)") BGCOLOR=\"white\">\(rows)</TABLE>"
  }

  /// A text as it stands in an HTML-like label, where nothing else is special.
  private static func escaped(_ text: String) -> String {
    let text = GraphText.plain(text, isolated: true)
    return text.isEmpty
      ? " "
      : text.map { character in
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        default: String(character)
        }
      }.joined()
  }

  /// Lines as they stand in a quoted label, one below the other. Entities are read there too.
  private static func quoted(_ lines: [String]) -> String {
    "\""
      + lines.map { escaped($0).map { $0 == "\\" ? "\\\\" : String($0) }.joined() }.joined(separator: "\\n")
      + "\""
  }

  private static func quoted(_ line: String) -> String { quoted([line]) }
}

extension ConversationGraph.Link.Target {
  /// The colour of an ending, that of the trust it stands for; its kind is said in words beside it.
  var colour: String {
    guard case .ending(let kind, _) = self else { return "#ffffff" }
    switch Ending.Kind(rawValue: kind) {
    case .opensUp: return Band.trusting.colour
    case .staysPolite: return Band.testing.colour
    case .leaves: return Band.closed.colour
    case nil: return "#ffffff"
    }
  }

  /// The story of an ending in lines that are short enough for a picture.
  var story: [String] {
    if case .ending(_, let story) = self { GraphText.wrapped(story, limit: 38) } else { [] }
  }
}
