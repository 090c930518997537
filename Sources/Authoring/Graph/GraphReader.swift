import Simulation
import Yarn
import YarnCompiler

/// Reads a node of a script: what can be said in it, and where that leads.
struct GraphReader {
  private var node: ConversationGraph.Node
  /// The line of the program that the next line of the script is.
  private var nextLine: Int?
  private let program: Program
  /// The conditions that hold where the reader is, the outermost first.
  private var conditions: [String] = []
  /// The replies that have been said where the reader is, the last one last, as places in the node.
  private var said: [Int] = []
  /// The numbers of the replies that have been said.
  private var numbers: [Int] = []

  /// The nodes of a script, in its order.
  static func nodes(of tree: SyntaxTree, in program: Program) -> [ConversationGraph.Node] {
    var known = program.nodes.indices.filter {
      program.nodes[$0].file == tree.file.path && !program.nodes[$0].isGroup
    }[...]
    return tree.root.children.compactMap { element in
      guard element.kind == .node, let title = element.title,
        let body = element.children.first(where: { $0.kind == .body })
      else { return nil }
      // A node with nothing in it is not in the program.
      let index = known.first.flatMap { program.nodes[$0].title == title ? $0 : nil }
      if index != nil { known.removeFirst() }
      var reader = GraphReader(title: title, index: index, in: program)
      reader.read(body.children)
      return reader.node
    }
  }

  private init(title: String, index: Int?, in program: Program) {
    let known = index.map { program.nodes[$0] }
    let isMember = known.map { $0.name != $0.title } ?? false
    let hasName = known?.header("subtitle") != nil || !isMember
    let conditions = known?.headers.filter { $0.key == "when" }.map { GraphText.condition($0.value) } ?? []
    node = ConversationGraph.Node(
      name: known?.name ?? title, label: hasName ? known?.name ?? title : title,
      group: isMember ? title : nil,
      condition: conditions.isEmpty ? nil : conditions.joined(separator: " and "),
      role: .ordinary, index: index)
    nextLine = known?.lines.lowerBound
    self.program = program
  }

  // MARK: Statements

  private mutating func read(_ statements: [Syntax]) {
    for statement in statements { read(statement) }
  }

  private mutating func read(_ statement: Syntax) {
    switch statement.kind {
    case .line: _ = passLine()
    case .optionGroup, .lineGroup: readGroup(statement)
    case .ifStatement, .onceStatement: readClauses(statement)
    case .block: read(statement.children)
    case .jump: link(.jump, to: target(of: statement))
    case .detour: link(.detour, to: target(of: statement))
    case .stop: link(.jump, to: .stop)
    case .command: readCommand(statement)
    default: break
    }
  }

  private mutating func passLine() -> Int? {
    defer { nextLine = nextLine.map { $0 + 1 } }
    return nextLine
  }

  private mutating func readGroup(_ group: Syntax) {
    var count = 0
    for part in group.children {
      if part.kind == .option {
        count += 1
        readReply(part, number: count)
      } else if part.kind == .item {
        readItem(part)
      }
    }
  }

  private mutating func readReply(_ option: Syntax, number: Int) {
    guard let line = option.first(.line) else { return }
    let place = passLine()
    // A conversation may ask twice in one node, one after the other: then the numbers go on.
    let depth = numbers.count
    let earlier = node.replies.count { $0.number.split(separator: ".").count == depth + 1 }
    let own = depth == 0 ? earlier + 1 : number
    numbers.append(own)
    node.replies.append(
      ConversationGraph.Reply(
        number: numbers.map { "\($0)" }.joined(separator: "."), text: Self.text(of: line),
        tags: Self.tags(of: line), condition: Self.condition(of: line), line: place))
    said.append(node.replies.count - 1)
    let outer = conditions
    conditions = []
    read(option.first(.block)?.children ?? [])
    conditions = outer
    said.removeLast()
    numbers.removeLast()
  }

  private mutating func readItem(_ item: Syntax) {
    guard let line = item.first(.line) else { return }
    _ = passLine()
    conditions.append(Self.condition(of: line) ?? "perhaps")
    read(item.first(.block)?.children ?? [])
    conditions.removeLast()
  }

  private mutating func readClauses(_ statement: Syntax) {
    for clause in statement.children where clause.kind == .clause {
      let expression = clause.first(.expression)?.text
      let isFirst = clause.range.lowerBound == statement.children.first?.range.lowerBound
      let words =
        statement.kind == .onceStatement
        ? (isFirst ? ["once", expression].compactMap(\.self).joined(separator: " if ") : "otherwise")
        : expression ?? "otherwise"
      conditions.append(GraphText.condition(words))
      for part in clause.children where part.kind == .block { read(part.children) }
      conditions.removeLast()
    }
  }

  private mutating func readCommand(_ command: Syntax) {
    let text = command.children.map { $0.kind == .substitution ? "…" : $0.text }.joined()
    let words = CommandWords.split(text)
    guard words.first == CommandName.ending.rawValue, words.count >= 2 else { return }
    link(.jump, to: .ending(kind: words[1], story: words.count > 2 ? words[2] : ""))
  }

  // MARK: What they say

  private func target(of statement: Syntax) -> ConversationGraph.Link.Target {
    guard let name = statement.first(.name)?.text else {
      return .unknown(statement.children.first?.text ?? "")
    }
    return program.node(named: name)?.isGroup ?? false ? .group(name) : .node(name)
  }

  private mutating func link(_ kind: ConversationGraph.Link.Kind, to target: ConversationGraph.Link.Target) {
    let link = ConversationGraph.Link(target: target, kind: kind, conditions: conditions)
    if let reply = said.last {
      if !node.replies[reply].links.contains(link) { node.replies[reply].links.append(link) }
    } else if !node.links.contains(link) {
      node.links.append(link)
    }
  }

  private static func text(of line: Syntax) -> String {
    line.children.filter { $0.kind == .text || $0.kind == .substitution }.map { part in
      part.kind == .text ? unescaped(part.text) : part.text
    }.joined()
  }

  private static func unescaped(_ text: String) -> String {
    var isEscaped = false
    return text.filter { character in
      isEscaped = character == "\\" && !isEscaped
      return !isEscaped
    }
  }

  private static func tags(of line: Syntax) -> [String] {
    line.children.filter { $0.kind == .tag }.map { tag in
      String(tag.text.drop { $0 == "#" || $0 == " " || $0 == "\t" })
    }
  }

  private static func condition(of line: Syntax) -> String? {
    guard let condition = line.first(.condition) else { return nil }
    let text = condition.text.drop { $0 == "<" || $0 == " " }
    let words =
      String(text).split(separator: ">>", omittingEmptySubsequences: true).first.map(String.init) ?? ""
    let bare = words.hasPrefix("if ") ? String(words.dropFirst("if ".count)) : words
    return GraphText.condition(bare)
  }
}
