import Content
import Simulation
import YarnCompiler

extension Library {
  /// What does not fit to the program around the scripts: functions nobody has, nodes that nothing leads to, and
  /// speakers whose name is mistyped.
  ///
  /// A circle of jumps is no fault by itself, and is only told where the project asks for it.
  var surroundingsFindings: [Diagnostic] {
    var surroundings = ScriptSurroundings()
    surroundings.functions = ScriptInterface.functions
    surroundings.characters = characters
    surroundings.entries = entries
    let usual: [String: Diagnostic.Severity?] = ["YS0009": .warning, "YS0015": .none]
    surroundings.severities = usual.merging(project.severities) { $1 }
    return surroundings.findings(in: compilation)
  }

  /// Whoever speaks, but for those whose name is nearly a client's.
  private var characters: Set<String> {
    let clients = Set(personas.values.map(\.firstName))
    let near = NearestNames(clients)
    let speakers = compilation.trees.compactMap { Manuscript($0, personas: personas) }.flatMap(\.lines)
      .compactMap(\.speaker)
    return clients.union(speakers.filter { clients.contains($0) || near.nearest(to: $0) == nil })
  }

  /// The nodes at which something begins that no jump leads to.
  private var entries: Set<String> {
    let headers = ["warning", "leaves"]
    let nodes = compilation.trees.flatMap { $0.root.children.filter { $0.kind == .node } }
    let named = nodes.flatMap { node in headers.compactMap { node.header($0)?.first(.value)?.text } }
    let beginnings = nodes.filter { $0.header("scenario") != nil }.compactMap(\.title)
    return Set(named + beginnings)
  }

  /// The files of the library that a comment can stand in.
  var sourceFiles: [SourceFile] {
    compilation.trees.map(\.file) + personaFiles.compactMap(source)
  }
}
