import Content
import Simulation
import Yarn
import YarnCompiler

/// What a test plan is about: a conversation with its client, or a script by itself.
public enum PlanSubject: Sendable {
  case scenario(Scenario)
  case program(Program)
  /// A script with errors, which cannot be run.
  case broken([Diagnostic])

  /// The script that a plan stands beside.
  ///
  /// - Parameters:
  ///   - script: The script.
  ///   - library: A library with the script in it, under the same path.
  public init(_ script: SourceFile, in library: Library) {
    if let scenario = library.scenario(inFile: script.path) {
      self = .scenario(scenario)
    } else if library.conversationFiles.contains(script.path) {
      self = .broken(library.diagnostics.filter { $0.file == script.path && $0.severity == .error })
    } else {
      let compilation = Compiler.compile(
        [script], functions: ScriptInterface.functions + PlainScriptHost.functions)
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      self = compilation.program.map(Self.program) ?? .broken(errors)
    }
  }
}

extension Library {
  /// The conversation that begins in a file.
  public func scenario(inFile path: String) -> Scenario? {
    scenarios.first { $0.program.node(named: $0.id)?.file == path }
  }
}
