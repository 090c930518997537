import Simulation
import Yarn
import YarnCompiler

/// Compiles scripts together, and leaves out those with errors until the rest is a program.
struct SoundCompilation {
  /// The program of the scripts without errors; nil if none is left.
  private(set) var program: Program?
  /// What the compiler found.
  private(set) var diagnostics: [Diagnostic]
  /// What came of compiling all scripts, also those with errors.
  let whole: Compilation
  /// The titles of all nodes, also of those in scripts with errors.
  let titles: Set<String>

  /// - Parameters:
  ///   - files: All scripts.
  ///   - unsafe: The paths of those that must not be in the program whatever the compiler says of them.
  init(_ files: [SourceFile], unsafe: Set<String>, options: Compiler.Options) {
    let first = Self.compile(files, options)
    whole = first
    titles = Set(first.trees.flatMap(\.titles))
    diagnostics = first.diagnostics.map(Self.weighed)
    program = first.program
    var faulty = unsafe.union(Self.faulty(diagnostics))
    var rest = files
    while rest.contains(where: { faulty.contains($0.path) }) {
      rest = rest.filter { !faulty.contains($0.path) }
      let next = Self.compile(rest, options)
      program = next.program
      let findings = next.diagnostics.map(Self.weighed).filter { $0.severity == .error }
      diagnostics += findings.map(explained)
      faulty = Self.faulty(findings)
    }
  }

  /// The syntax trees of all scripts, also of those with errors.
  var trees: [SyntaxTree] { whole.trees }

  private static func compile(_ files: [SourceFile], _ options: Compiler.Options) -> Compilation {
    Compiler.compile(files, functions: ScriptInterface.functions, options: options)
  }

  private static func faulty(_ diagnostics: [Diagnostic]) -> Set<String> {
    Set(diagnostics.filter { $0.severity == .error }.map(\.file))
  }

  /// A jump that leads nowhere would end a conversation in the middle, so here it is an error.
  private static func weighed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.code == "YS0012" else { return diagnostic }
    var weighed = diagnostic
    weighed.severity = .error
    return weighed
  }

  /// What a script lacks once another one is left out: that is said of the node it leads to, if there is one.
  private func explained(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let tree = trees.first(where: { $0.file.path == diagnostic.file }) else { return diagnostic }
    let title = tree.file.text(in: diagnostic.range)
    guard let owner = trees.first(where: { $0.titles.contains(title) }) else { return diagnostic }
    return Diagnostic(
      .nodeInBrokenFile(title, file: owner.file.path), file: diagnostic.file, range: diagnostic.range)
  }
}

extension SyntaxTree {
  /// The nodes of the file.
  var nodes: [Syntax] { root.children.filter { $0.kind == .node } }

  /// The titles of the file's nodes; one with nothing in it is no node of the program.
  var titles: [String] {
    nodes.filter { !($0.first(.body)?.children.isEmpty ?? true) }.compactMap(\.title)
  }
}
