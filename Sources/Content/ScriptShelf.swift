import Simulation
import Yarn
import YarnCompiler

/// The conversations of a library.
struct ScriptShelf {
  private(set) var scenarios: [Scenario] = []
  private(set) var broken: [Library.BrokenScenario] = []
  /// The paths of the files with a conversation in them.
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// All scripts, also those with errors.
  let compilation: Compilation
  let project: Project

  /// Reads, compiles and checks the scripts of a library.
  init(_ files: LibraryFiles, personas: PersonaShelf) {
    var findings: [Diagnostic] = []
    let project = files.readProject(&findings)
    let scripts = files.scripts(of: project)
    let unsafe = scripts.flatMap(TextCheck.diagnostics)
    let compilation = SoundCompilation(
      scripts, unsafe: Set(unsafe.map(\.file)), options: project.compilerOptions)
    self.compilation = compilation.whole
    self.project = project
    diagnostics = findings + unsafe + compilation.diagnostics
    let drafts = Self.drafts(compilation, personas: personas)
    diagnostics += drafts.flatMap(\.diagnostics)
    diagnostics += personas.checkRiskCues(titles: compilation.titles)
    finish(drafts, program: compilation.program, personas: personas)
  }

  /// One draft for each file, in order.
  private static func drafts(_ compilation: SoundCompilation, personas: PersonaShelf) -> [ScenarioDraft] {
    var taken: Set<String> = []
    return compilation.trees.map { tree in
      let draft = ScenarioDraft(tree, titles: compilation.titles, personas: personas, taken: taken)
      if let title = draft.title { taken.insert(title) }
      return draft
    }
  }

  private mutating func finish(_ drafts: [ScenarioDraft], program: Program?, personas: PersonaShelf) {
    let faulty = Set(diagnostics.filter { $0.severity == .error }.map(\.file))
    for draft in drafts {
      guard let id = draft.id else { continue }
      files.append(draft.path)
      if let program, !faulty.contains(draft.path),
        let scenario = draft.scenario(program: program, personas: personas)
      {
        scenarios.append(scenario)
      } else {
        broken.append(Library.BrokenScenario(id: id, file: draft.path))
      }
    }
  }
}
