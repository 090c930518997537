import Simulation
import Yarn
import YarnCompiler

/// What a script file says of the conversation in it, and what is wrong with that.
struct ScenarioDraft {
  /// The path of the file.
  let path: String
  /// The title of the node the conversation begins at; nil if the file has none.
  private(set) var id: String?
  private(set) var diagnostics: [Diagnostic] = []
  private let hash: String
  private var headers = HeaderReader.Headers()

  /// The title that is shown.
  var title: String? { id == nil ? nil : headers.title }

  /// Checks a file.
  ///
  /// - Parameters:
  ///   - titles: The titles of all nodes of the library.
  ///   - taken: The titles of the conversations that came before.
  init(_ tree: SyntaxTree, titles: Set<String>, personas: PersonaShelf, taken: Set<String>) {
    path = tree.file.path
    hash = ContentHash.of(tree.file.bytes)
    let beginnings = tree.nodes.filter { $0.header(ScenarioHeader.scenario.rawValue) != nil }
    if let beginning = beginnings.first {
      read(beginning, titles: titles, personas: personas, taken: taken)
    }
    for second in beginnings.dropFirst() {
      let place = second.header(ScenarioHeader.scenario.rawValue) ?? second
      report(.secondScenario(first: headers.title), place.range)
    }
    diagnostics += tree.nodes.filter { $0.header(ScenarioHeader.scenario.rawValue) == nil }
      .flatMap { HeaderReader.strangers(of: $0, in: tree.file.path) }
    let persona = headers.persona.flatMap { personas.personas[$0] }
    let check = ScriptCheck(tree.root, in: path, persona: persona)
    diagnostics += check.diagnostics
    if let beginning = beginnings.first, !check.saysEnding {
      let place = beginning.header(ScenarioHeader.scenario.rawValue) ?? beginning
      report(.noEnding, place.range)
    }
  }

  /// The conversation, if its client is known.
  func scenario(program: Program, personas: PersonaShelf) -> Scenario? {
    guard let id, let personaID = headers.persona, let persona = personas.personas[personaID] else {
      return nil
    }
    return Scenario(
      id: id, title: headers.title, persona: persona, program: program, objective: headers.objective,
      setting: headers.setting, contentNotes: headers.contentNotes, minutes: headers.minutes,
      turns: headers.turns, level: headers.level, competencies: headers.competencies,
      jurisdiction: headers.jurisdiction, warningNode: headers.warningNode, leavesNode: headers.leavesNode,
      modelPath: headers.modelPath, differentPath: headers.differentPath, contentHash: hash,
      personaHash: personas.hashes[personaID] ?? "")
  }

  private mutating func read(_ node: Syntax, titles: Set<String>, personas: PersonaShelf, taken: Set<String>)
  {
    let reader = HeaderReader(node, in: path, titles: titles)
    id = node.title
    headers = reader.headers
    diagnostics += reader.diagnostics
    if let persona = headers.persona, let place = reader.places[.persona], personas.personas[persona] == nil {
      let nearest = NearestNames(personas.ids).nearest(to: persona)
      let problem: ScriptProblem =
        personas.ids.contains(persona)
        ? .brokenPersona(persona) : .unknownPersona(persona, nearest: nearest, known: personas.ids)
      report(problem, place)
    }
    if let place = reader.places[.scenario], taken.contains(headers.title) {
      report(.repeatedTitle(headers.title), place)
    }
  }

  private mutating func report(_ problem: ScriptProblem, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(problem, file: path, range: range))
  }
}
