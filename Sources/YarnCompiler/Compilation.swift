import Yarn

/// What came of compiling a set of script files.
public struct Compilation: Sendable {
  /// The program; nil if any diagnostic is an error.
  public let program: Program?
  /// Everything found, by file in the order given, then by place.
  public let diagnostics: [Diagnostic]
  /// The syntax tree of each file, in the order given.
  public let trees: [SyntaxTree]
  let declarations: Declarations
  /// The functions that scripts call and nobody has declared, as their uses have them, by name.
  public let inferredFunctions: [FunctionSignature]

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}
