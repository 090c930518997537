import Content
import Simulation
import Yarn
import YarnCompiler

/// A script as an editor reads it: what may be said and when, what is said in answer, and what the writer noted
/// beside it, each with its place.
struct Manuscript: Sendable {
  /// What a trainee may say.
  struct Reply: Sendable {
    let wording: Wording
    /// The words, in bytes of the file.
    let range: Range<Int>
    let text: String
    let tags: ReplyTags
    let circumstance: Circumstance
    /// Whether the writer says why it lands as it does.
    let hasReason: Bool
    /// What follows it, as far as it stands in its body.
    let body: Syntax?

    /// The technique; nil if there is none that is known.
    var technique: Technique? { tags.technique }

    /// What it serves the client, by technique and by how well it lands; nothing where it leaves the role.
    var worth: Int {
      guard let technique, technique.roleFlag == nil else { return 0 }
      return technique.base * tags.fit
    }
  }

  /// When a reply can be said.
  enum Circumstance: Sendable {
    case always, inRupture, withoutRupture, other
  }

  /// Replies that are offered together.
  struct Turn: Sendable {
    /// The title of the node it stands in.
    let node: String
    let replies: [Reply]
    let group: Syntax
    /// The statements of the node, and the place of the turn's own among them.
    let isTopLevel: Bool

    /// The words of the first reply: where one looks when the turn is meant.
    var range: Range<Int> { replies.first?.range ?? group.range }

    /// The replies there are while nothing is broken, and while something is.
    func replies(inRupture: Bool) -> [Reply] {
      replies.filter { reply in
        switch reply.circumstance {
        case .always, .other: true
        case .inRupture: inRupture
        case .withoutRupture: !inRupture
        }
      }
    }
  }

  /// A line that is no reply.
  struct Line: Sendable {
    let wording: Wording
    let range: Range<Int>
    let text: String
    /// Who says it; nil for what is told.
    let speaker: String?
    let node: String
    let hasIdentity: Bool
  }

  /// A command, its words apart.
  struct Note: Sendable {
    let name: CommandName
    let arguments: [String]
    /// What the command is about, in quotes; empty if it has no such text.
    let wording: Wording
    let range: Range<Int>
    let node: String
    let gate: Gate
  }

  /// A jump or a detour.
  struct Step: Sendable {
    let isDetour: Bool
    /// The title of the node it stands in.
    let from: String
    /// The title of the node it leads to; nil if an expression names it.
    let to: String?
    let place: Int
    let gate: Gate
  }

  let tree: SyntaxTree
  /// The node the conversation begins at.
  let beginning: Syntax
  let persona: Persona?
  private(set) var turns: [Turn] = []
  private(set) var lines: [Line] = []
  private(set) var notes: [Note] = []
  private(set) var steps: [Step] = []

  var path: String { tree.file.path }
  var nodes: [Syntax] { tree.root.children.filter { $0.kind == .node } }

  /// Reads a file; nil if no conversation begins in it.
  init?(_ tree: SyntaxTree, personas: [String: Persona]) {
    let nodes = tree.root.children.filter { $0.kind == .node }
    guard let beginning = nodes.first(where: { $0.header("scenario") != nil }) else { return nil }
    self.tree = tree
    self.beginning = beginning
    persona = beginning.header("persona")?.first(.value).flatMap { personas[$0.text] }
    for node in nodes {
      guard let body = node.first(.body) else { continue }
      for statement in body.children {
        read(statement, in: node.title ?? "", isTopLevel: true, behind: Gate())
      }
    }
  }

  /// The value of a header of the beginning, and its place; nil if it is not there or empty.
  func header(_ name: String) -> Syntax? {
    beginning.header(name)?.first(.value)
  }

  /// Where one looks when the whole conversation is meant: its title.
  var range: Range<Int> { (header("scenario") ?? beginning).range }

  func notes(_ name: CommandName) -> [Note] { notes.filter { $0.name == name } }

  private mutating func read(_ syntax: Syntax, in node: String, isTopLevel: Bool, behind gate: Gate) {
    switch syntax.kind {
    case .optionGroup: readTurn(syntax, in: node, isTopLevel: isTopLevel, behind: gate)
    case .line: lines.append(Line(syntax, in: node))
    case .command: if let note = Note(syntax, in: node, behind: gate) { notes.append(note) }
    case .jump, .detour:
      steps.append(
        Step(
          isDetour: syntax.kind == .detour, from: node, to: syntax.first(.name)?.text,
          place: syntax.range.lowerBound, gate: gate))
    case .block, .ifStatement, .onceStatement, .clause, .lineGroup, .item:
      let inner = syntax.kind == .clause ? gate.and(syntax.first(.expression)) : gate
      for child in syntax.children { read(child, in: node, isTopLevel: false, behind: inner) }
    default: break
    }
  }

  private mutating func readTurn(_ group: Syntax, in node: String, isTopLevel: Bool, behind gate: Gate) {
    let options = group.children.filter { $0.kind == .option }
    turns.append(
      Turn(node: node, replies: options.compactMap(Reply.init), group: group, isTopLevel: isTopLevel))
    for option in options {
      let inner = gate.and(option.first(.line)?.first(.condition)?.first(.expression))
      for statement in option.first(.block)?.children ?? [] {
        read(statement, in: node, isTopLevel: false, behind: inner)
      }
    }
  }
}

extension Manuscript.Reply {
  init?(_ option: Syntax) {
    guard let line = option.first(.line) else { return nil }
    let parts = line.children
    let pieces = parts.filter { $0.kind == .text || $0.kind == .substitution }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    wording = Wording(pieces)
    range = first.range.lowerBound..<last.range.upperBound
    text = line.tree.file.text(in: range).trimmed
    tags = ReplyTags(parts.filter { $0.kind == .tag }.map { String($0.text.drop { $0 == "#" }).trimmed })
    body = option.first(.block)
    hasReason =
      body?.children.contains { $0.kind == .command && $0.text.contains(CommandName.why.rawValue + " ") }
      ?? false
    circumstance = parts.first { $0.kind == .condition }.map(Self.circumstance) ?? .always
  }

  private static func circumstance(of condition: Syntax) -> Manuscript.Circumstance {
    let comparison = condition.descendants.first { $0.kind == .equal || $0.kind == .notEqual }
    let text = comparison?.text.filter { $0 != " " } ?? ""
    let expression = condition.first(.expression)?.text.filter { $0 != " " } ?? ""
    guard expression == text else { return .other }
    switch text {
    case #"rupture()=="open""#: return .inRupture
    case #"rupture()!="open""#, #"rupture()=="none""#: return .withoutRupture
    default: return .other
    }
  }
}

extension Manuscript.Line {
  init(_ line: Syntax, in node: String) {
    let parts = line.children
    let pieces = parts.filter { $0.kind == .text || $0.kind == .substitution }
    let whole = (pieces.first?.range.lowerBound ?? 0)..<(pieces.last?.range.upperBound ?? 0)
    let shown = line.tree.file.text(in: whole)
    speaker = pieces.first?.kind == .text ? MarkedText(parsing: pieces[0].text).speaker : nil
    let colon = speaker == nil ? nil : shown.utf8.firstIndex(of: UInt8(ascii: ":"))
    let skipped = colon.map { shown.utf8.distance(from: shown.utf8.startIndex, to: $0) + 1 } ?? 0
    wording = Wording(pieces, from: whole.lowerBound + skipped)
    range = whole
    text = line.tree.file.text(in: whole.lowerBound + skipped..<whole.upperBound).trimmed
    self.node = node
    hasIdentity = parts.contains {
      $0.kind == .tag && ($0.text.hasPrefix("#line:") || $0.text.hasPrefix("#shadow:"))
    }
  }
}

extension Manuscript.Note {
  init?(_ command: Syntax, in node: String, behind gate: Gate) {
    let text = command.children.map { $0.kind == .substitution ? "_" : $0.text }.joined()
    let words = CommandWords.split(text)
    guard let first = words.first, let name = CommandName(rawValue: first) else { return nil }
    self.name = name
    arguments = Array(words.dropFirst())
    self.node = node
    self.gate = gate
    let bytes = command.tree.file.bytes[command.range]
    let quote = bytes.firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
    wording = Wording(command.children, from: quote)
    range = command.range
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
