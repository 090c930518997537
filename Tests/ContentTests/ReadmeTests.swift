import Simulation
import Testing
import YarnCompiler

@testable import Content

/// What newcomers are told to write must work as it stands.
@Suite struct ReadmeTests {
  @Test func `the client and the conversation of the README can be played, and nothing is wrong with them`()
    throws
  {
    var files = LibraryFiles()
    files.personas = [SourceFile(path: "Personas/rosa.yaml", text: try example(in: "yaml"))]
    files.scripts = [SourceFile(path: "Dialogues/GardenGate.yarn", text: try example(in: "yarn"))]
    let library = Library(files)
    #expect(library.diagnostics.map { library.rendered($0) } == [])
    let scenario = try #require(library.scenario("GardenGate"))
    var session = try Session(scenario: scenario, seed: 1)
    for reply in scenario.modelPath { try session.choose(number: reply) }
    #expect(session.ending?.kind == .opensUp)
  }

  /// The README's block of code in a language.
  private func example(in language: String) throws -> String {
    let lines = try Checkout.text(of: "README.md").split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```\(language)"))
    return lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n") + "\n"
  }
}
