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
  ///   - functions: The functions of the host, beside those of the language itself.
  ///   - options: The language version, and severities.
  public static func compile(
    _ files: [SourceFile], functions: [FunctionSignature] = [], options: Options = Options()
  ) -> Compilation {
    let script = Script(files)
    let hasErrors = script.diagnostics.contains { $0.severity == .error }
    var program: Program?
    if !hasErrors {
      var generator = Generator(script)
      program = generator.generate()
    }
    return Compilation(program: program, diagnostics: script.diagnostics, trees: script.trees)
  }
}
