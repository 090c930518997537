import ArgumentParser
import Content
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `rapport check`: everything that is wrong with scripts and personas.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what is wrong with scripts and personas, and where.",
    discussion: """
      Without a path the whole library is checked. A path is a library, a script
      (.yarn) or a persona (.yaml).

      EXAMPLES:
        rapport check
        rapport check Dialogues/SecondCup.yarn Personas/walt.yaml
        rapport check --strict ~/my-clients

      The exit status is 1 if there are errors, and with --strict also if there are
      warnings.
      """)

  @Argument(
    help: ArgumentHelp("What to check.", valueName: "path"),
    completion: .file(extensions: ["yarn", "yaml"]))
  var paths: [String] = []

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let checks = try CheckedPaths(paths, library: library.library)
    for report in checks.reports { print(report + "\n") }
    print(checks.summary)
    let worst: Diagnostic.Severity = strict ? .warning : .error
    if checks.diagnostics.contains(where: { $0.severity >= worst }) { throw ExitCode.failure }
  }
}
