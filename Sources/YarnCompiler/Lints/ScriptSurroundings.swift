import Yarn

/// What a program gives to the scripts it runs, as far as scripts can be held against it.
///
///     var surroundings = ScriptSurroundings()
///     surroundings.definitions = definitions
///     surroundings.characters = ["Walt", "Marcus"]
///     let findings = surroundings.findings(in: compilation)
public struct ScriptSurroundings: Sendable {
  /// The commands and functions that files define; nil if nothing is known of commands.
  public var definitions: CommandDefinitions?
  /// Functions beside those of the definitions and of the language itself.
  public var functions: [FunctionSignature] = []
  /// Who can speak; nil if that is not known.
  public var characters: Set<String>?
  /// Nodes that the program begins at.
  public var entries: Set<String> = ["Start"]
  /// Severities by code; nil hides the finding. Errors stay errors.
  public var severities: [String: Diagnostic.Severity?] = [:]

  public init() {}

  /// Commands that any program is taken to have.
  static let commonCommands = ["wait", "stop", "set_saliency"]

  /// Everything in the scripts that does not fit, in the order of the source.
  public func findings(in compilation: Compilation) -> [Diagnostic] {
    var pass = ScriptSurroundingsPass(self, compilation)
    pass.run()
    return pass.findings
  }
}

/// Walks through the trees of a compilation once.
struct ScriptSurroundingsPass {
  let surroundings: ScriptSurroundings
  let compilation: Compilation
  private(set) var findings: [Diagnostic] = []
  private let functionNames: Set<String>
  private let commands: [String: CommandDefinitions.Definition]
  private lazy var functionSpelling = Spelling(among: functionNames.sorted())
  private lazy var commandSpelling = Spelling(
    among: commands.keys.sorted() + ScriptSurroundings.commonCommands)
  private lazy var speakerSpelling = Spelling(among: surroundings.characters?.sorted() ?? [])
  /// Where the jumps of each node lead, and where all nodes have their titles.
  var jumps: [String: [String]] = [:]
  var titles: [(name: String, file: SourceFile, range: Range<Int>)] = []
  var referenced: Set<String> = []

  init(_ surroundings: ScriptSurroundings, _ compilation: Compilation) {
    self.surroundings = surroundings
    self.compilation = compilation
    let defined = surroundings.definitions?.functions.map(\.name) ?? []
    functionNames = Set(BuiltIn.allCases.map(\.signature.name) + surroundings.functions.map(\.name) + defined)
    let definitions = surroundings.definitions?.commands ?? []
    commands = Dictionary(definitions.map { ($0.name, $0) }) { $1 }
  }

  mutating func run() {
    for tree in compilation.trees {
      for node in tree.root.children where node.kind == .node { check(node) }
    }
    reportUnusedNodes()
    reportCircles()
    let order = Dictionary(
      compilation.trees.enumerated().map { ($1.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    findings.sort {
      (order[$0.file] ?? 0, $0.range.lowerBound, $0.code) < (
        order[$1.file] ?? 0, $1.range.lowerBound, $1.code
      )
    }
  }

  private mutating func check(_ node: Syntax) {
    let title = node.title ?? ""
    if let name = node.first(.titleHeader)?.first(.name) {
      titles.append((title, node.tree.file, name.range))
    }
    for syntax in node.descendants {
      switch syntax.kind {
      case .functionCall: checkCall(syntax)
      case .command: checkCommand(syntax)
      case .line: checkSpeaker(syntax)
      case .jump, .detour: noteDestination(syntax, from: title)
      case .string: referenced.insert(String(syntax.text.dropFirst().dropLast()))
      default: break
      }
    }
  }

  private mutating func noteDestination(_ statement: Syntax, from title: String) {
    guard let name = statement.first(.name)?.text else { return }
    referenced.insert(name)
    if statement.kind == .jump { jumps[title, default: []].append(name) }
  }

  private mutating func checkCall(_ call: Syntax) {
    let words = call.words
    let name = String(decoding: words, as: UTF8.self)
    guard !functionNames.contains(name) else { return }
    note(
      .unknownFunction(name, nearest: functionSpelling.nearest(to: name)),
      in: call.tree.file, at: words.indices)
  }

  /// A command is held against its definition if its name is written out.
  private mutating func checkCommand(_ command: Syntax) {
    guard surroundings.definitions != nil, let first = command.children.first, first.kind == .text else {
      return
    }
    // What an expression brings counts as part of a word.
    let text = command.children.map { $0.kind == .text ? $0.text : "x" }.joined()
    let words = CommandWords.split(text)
    guard let name = words.first, first.text.drop(while: { $0 == " " }).hasPrefix(name) else { return }
    let range = first.range.lowerBound..<first.range.lowerBound + name.utf8.count
    if let definition = commands[name] {
      if !definition.argumentCounts.contains(words.count - 1) {
        let problem = ScriptSurroundingsProblem.argumentCount(
          name, expected: definition.argumentCounts, found: words.count - 1)
        note(problem, in: command.tree.file, at: range)
      }
    } else if !ScriptSurroundings.commonCommands.contains(name) {
      note(
        .unknownCommand(name, nearest: commandSpelling.nearest(to: name)), in: command.tree.file, at: range)
    }
  }

  /// A name before the first colon is held against the list if it is written out.
  private mutating func checkSpeaker(_ line: Syntax) {
    guard let characters = surroundings.characters, let first = line.children.first, first.kind == .text,
      let name = MarkedText.speaker(of: first.text), !characters.contains(name)
    else { return }
    let start = first.range.lowerBound
    let length = first.text.utf8.firstIndex(of: UInt8(ascii: ":")).map {
      first.text.utf8.distance(from: first.text.startIndex, to: $0)
    }
    note(
      .unknownSpeaker(name, nearest: speakerSpelling.nearest(to: name)),
      in: line.tree.file, at: start..<start + (length ?? 1))
  }

  private mutating func reportUnusedNodes() {
    for title in titles where !referenced.contains(title.name) && !surroundings.entries.contains(title.name) {
      note(.unusedNode(title.name), in: title.file, at: title.range)
    }
  }

  private mutating func reportCircles() {
    var places: [String: [Int]] = [:]
    for (place, title) in titles.enumerated() { places[title.name, default: []].append(place) }
    var graph = JumpGraph(jumps)
    for circle in graph.circles() {
      let members = circle.flatMap { places[$0] ?? [] }.sorted()
      guard let first = members.first else { continue }
      note(.circle(members.map { titles[$0].name }), in: titles[first].file, at: titles[first].range)
    }
  }

  private mutating func note(_ problem: ScriptSurroundingsProblem, in file: SourceFile, at range: Range<Int>)
  {
    var severity = problem.severity
    if severity != .error, let wanted = surroundings.severities[problem.code] { severity = wanted }
    guard let severity else { return }
    findings.append(
      Diagnostic(
        code: problem.code, severity: severity, message: problem.message, help: problem.help, file: file.path,
        range: range))
  }
}
