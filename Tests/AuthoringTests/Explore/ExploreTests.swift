import Content
import Foundation
import Golden
import Simulation
import Testing
import YarnCompiler

@testable import Authoring

@Suite struct ExploreTests {
  @Test func `a report says all that can come of a conversation, and how to get there`() throws {
    let report = ExploreReport(try Self.proof(of: Fixture.library)).text + "\n"
    let difference = Golden.difference(of: report, from: "Explore/bench.report", in: Fixture.filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  // MARK: Letting pass

  @Test func `a comment lets a finding pass, and what is let pass is said and not proved`() throws {
    let before = try Self.proof(of: Self.library("gate"))
    #expect(Self.codes(before) == ["RE0608", "RE0609"] && before.passedCodes == [])
    let proof = try Self.proof(of: Self.library("gate // rapport: allow RE0608 because this is the one way"))
    #expect(Self.codes(proof) == ["RE0609"] && proof.passedCodes == ["RE0608"])
    let verdict = "not proved: 1 finding stands against it; 1 finding that the writer lets pass (RE0608)"
    #expect(ExploreReport(proof).text.contains(verdict))
  }

  @Test func `a project lets a finding pass, or has it weigh less`() throws {
    let project = #""RE0608": "none", "RE0609": "warning""#
    let proof = try Self.proof(of: Self.library("gate", project: project))
    #expect(Self.codes(proof) == ["RE0609"] && proof.passedCodes == ["RE0608"] && proof.holds)
    let verdict = "proved: nothing stands against it but 1 finding that the writer lets pass (RE0608)"
    #expect(ExploreReport(proof).text.contains(verdict))
  }

  @Test func `that a script breaks off is never let pass`() throws {
    let passed = ["RE0601", "RE0602", "RE0605", "RE0609", "RE0616"].map { #""\#($0)": "none""# }
    let project = passed.joined(separator: ", ")
    let comment = "// rapport: allow RE0616 because it never comes to this"
    let proof = try Self.proof(of: Self.library("{1 % $zero} \(comment)", project: project))
    #expect(Self.codes(proof) == ["RE0616", "RE0004"] && !proof.holds, "\(Self.codes(proof))")
  }

  @Test func `a comment of which there is no use is told by what looks for it, when all was followed`() throws
  {
    let library = Self.library("gate // rapport: allow RE0602 because nobody hears this")
    let proof = try Self.proof(of: library)
    #expect(Self.codes(proof) == ["RE0608", "RE0609", "RE0001"])
    let start = try #require(library.scenario("Gate"))
    let stopped = try Exploration(of: start) { _ in false }
    #expect(Self.codes(ExploreProof(stopped, nil, in: ExploredScript(library))) == [])
    let checked = Editor(library).findings.map(\.code)
    #expect(Set(checked).isDisjoint(with: ["RE0001", "RE0002", "RE0003"]), "\(checked)")
  }

  @Test func `a fact that is never told can be let pass where the client has it`() throws {
    let persona = PersonaExample.rosa.replacing(
      "hidden_concern:", with: "# rapport: allow RE0609 because it is told later\nhidden_concern:")
    let proof = try Self.proof(of: Self.library("gate", persona: persona))
    #expect(Self.codes(proof) == ["RE0608", "RE0609"])
    let told = try Self.proof(
      of: Self.library(
        "gate",
        persona: PersonaExample.rosa.replacing(
          "- { id: bed", with: "# rapport: allow RE0609 because\n  - { id: bed")))
    #expect(Self.codes(told) == ["RE0608"] && told.passedCodes == ["RE0609"])
  }

  // MARK: For programs

  @Test func `for programs a finding has its code, its place and the shortest replies to it`() throws {
    let proof = try Self.proof(of: Self.library("gate // rapport: allow RE0609 because"))
    let report = ExploreReport(proof, prefix: "clients")
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(document["proved"] as? Bool == false)
    let findings = try #require(document["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["code"] as? String == "RE0608" })
    #expect(
      finding["severity"] as? String == "error" && finding["title"] as? String == "a gate with one way in")
    #expect(finding["replies"] as? [Int] == [1])
    #expect(finding["file"] as? String == "clients/Dialogues/Gate.yarn")
    #expect(finding["start"] as? [String: Int] == ["line": 17, "column": 6, "byte": 299])
    #expect(finding["line"] as? Int == 17)
    var sarif = CheckReport()
    sarif.add(report)
    #expect(sarif.entries.map(\.finding.code) == findings.map { $0["code"] as? String })
  }

  // MARK: Making

  private static func codes(_ proof: ExploreProof) -> [String] { proof.review.entries.map(\.finding.code) }

  private static func proof(of library: Library) throws -> ExploreProof {
    #expect(library.diagnostics.filter { $0.severity == .error } == [])
    let scenario = try #require(library.scenarios.first)
    let policies = scenario.id == "Bench" ? try PolicyTable(of: scenario) : nil
    return ExploreProof(try Exploration(of: scenario), policies, in: ExploredScript(library))
  }

  /// A conversation of one turn with a gate that one reply opens, which has one fact that is not told.
  private static func library(
    _ line: String, persona: String = PersonaExample.rosa, project: String = ""
  ) -> Library {
    var files = LibraryFiles()
    files.personas = [SourceFile(path: "Personas/rosa.yaml", text: persona)]
    files.scripts = [SourceFile(path: "Dialogues/Gate.yarn", text: conversation(line))]
    files.project = SourceFile(
      path: "Dialogues/Rapport.yarnproject",
      text: """
        { "projectFileVersion": 4, "baseLanguage": "en",
          "compilerOptions": { "diagnosticsSeverity": { \(project) } } }
        """)
    return Library(files)
  }

  private static func conversation(_ line: String) -> String {
    let gate = line.hasPrefix("gate") ? "<<if can_disclose(41)>>" + line.dropFirst(4) : "<<if true>>"
    let other = line.hasPrefix("gate") ? "" : "Rosa: \(line)\n"
    return """
      title: Gate
      scenario: The gate
      persona: rosa
      objective: Let somebody set the pace.
      setting: The gate, early.
      content: a fall
      minutes: 3
      turns: 3
      level: beginner
      warning: Shut
      leaves: Shut
      ---
      <<declare $zero = 0>>
      -> You miss it. #technique:complex_reflection
      -> Do come in. #technique:direct

      \(gate)
          <<disclose fall>>
      <<endif>>
      \(other)<<jump Shut>>
      ===
      title: Shut
      ---
      <<ending leaves "Rosa went home.">>
      ===

      """
  }
}
