import Yarn

/// Turns scripts into programs.
public enum Compiler {
  /// What a compilation may be told.
  public struct Options: Hashable, Sendable {
    /// The version of the language the scripts are written in: 2, 3 or 4.
    public var languageVersion = 4
    /// Severities by code; nil hides the finding. Errors stay errors.
    public var severities: [String: Diagnostic.Severity?] = [:]

    public init() {}
  }

  /// Compiles files together: nodes, variables, functions and enums are common to all of them.
  ///
  /// - Parameters:
  ///   - files: The scripts. Their order decides the order of nodes and lines, and nothing else.
  ///   - functions: The functions of the host, beside those of the language itself, which none of them replaces.
  ///   - options: The language version, and severities.
  public static func compile(
    _ files: [SourceFile], functions: [FunctionSignature] = [], options: Options = Options()
  ) -> Compilation {
    var script = Script(files)
    script.check(version: options.languageVersion)
    let builtIns = Set(BuiltIn.allCases.map(\.signature.name))
    let signatures = BuiltIn.allCases.map(\.signature) + functions.filter { !builtIns.contains($0.name) }
    var checked = TypeChecker(script, functions: signatures).check()
    if !checked.diagnostics.contains(where: { $0.severity == .error }) { checked.checkFlow() }
    let diagnostics = settled(checked.diagnostics, of: files, options)
    var program: Program?
    if !diagnostics.contains(where: { $0.severity == .error }) {
      var generator = Generator(checked)
      program = generator.generate()
    }
    return Compilation(
      program: program, diagnostics: diagnostics, trees: checked.trees, declarations: checked.declarations,
      inferredFunctions: checked.inferredFunctions)
  }

  /// The diagnostics as they are shown: in order, each once, with the severities that were asked for.
  private static func settled(
    _ diagnostics: [Diagnostic], of files: [SourceFile], _ options: Options
  ) -> [Diagnostic] {
    var order: [String: Int] = [:]
    for (index, file) in files.enumerated() where order[file.path] == nil { order[file.path] = index }
    var seen: Set<Diagnostic> = []
    return diagnostics.compactMap { diagnostic -> Diagnostic? in
      guard let wanted = options.severities[diagnostic.code], diagnostic.severity != .error else {
        return diagnostic
      }
      guard let wanted else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = wanted
      return diagnostic
    }.filter { seen.insert($0).inserted }.sorted { left, right in
      (order[left.file] ?? 0, left.range.lowerBound, left.range.upperBound, left.code)
        < (order[right.file] ?? 0, right.range.lowerBound, right.range.upperBound, right.code)
    }
  }
}
