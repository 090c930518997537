import ArgumentParser
import Authoring
import Content
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `rapport check`: everything that is wrong with scripts and personas, and what an editor would say to them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell what is wrong with scripts and personas, where, and what could be better.",
    discussion: """
      Without a path the whole library is checked. A path is a library or a folder in
      one, a script (.yarn) or a persona (.yaml). In place of a script's path, the
      name or the title of its conversation does.

      EXAMPLES:
        rapport check
        rapport check SecondCup Personas/walt.yaml
        rapport check Dialogues
        rapport check --strict ~/my-clients
        rapport check --sarif > rapport.sarif

      Each finding has a code; `rapport explain CODE` says what it means. A comment
      on the line, or on the line above, lets one pass:
        // rapport: allow RE0210 because it is the mistake here
      and the project file, Dialogues/Rapport.yarnproject, gives a code another
      weight everywhere:
        "compilerOptions": { "diagnosticsSeverity": { "RE0415": "none" } }

      The exit status is 1 if there are errors, and with --strict also if there are
      warnings.
      """)

  /// What is written.
  enum Form: String, EnumerableFlag {
    case json, sarif, quiet

    static func help(for value: Form) -> ArgumentHelp? {
      switch value {
      case .json: "Write one JSON document."
      case .sarif: "Write SARIF 2.1.0, for code-review tools."
      case .quiet: "Write only the last line, which counts."
      }
    }
  }

  @Argument(
    help: ArgumentHelp("What to check: a file, a folder, or the name of a conversation.", valueName: "path"),
    completion: .file(extensions: ["yarn", "yaml"]))
  var paths: [String] = []

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(exclusivity: .exclusive)
  var form: Form?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let checks = try CheckedPaths(paths, library: library.library)
    switch form {
    case .json: print(checks.report.json, terminator: "")
    case .sarif: print(checks.report.sarif(version: Rapport.version), terminator: "")
    case .quiet: print(checks.summary)
    case nil:
      for report in checks.reports { print(report + "\n") }
      print(checks.summary)
      if let code = checks.diagnostics.first?.code { print("`rapport explain \(code)` tells more") }
    }
    let worst: Diagnostic.Severity = strict ? .warning : .error
    if checks.diagnostics.contains(where: { $0.severity >= worst }) { throw ExitCode.failure }
  }
}
