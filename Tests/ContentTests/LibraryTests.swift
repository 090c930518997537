import Foundation
import Golden
import Simulation
import Testing
import Yarn
import YarnCompiler

@testable import Content

@Suite struct LibraryTests {
  private static let folder = Golden.folder(of: #filePath)
  private static let scripts = folder.appending(path: "scripts")

  /// A library of the persona `whole` and some scripts.
  private static func library(_ scripts: [SourceFile]) throws -> Library {
    var files = LibraryFiles()
    let bytes = Array(try Data(contentsOf: folder.appending(path: "personas/whole.yaml")))
    files.personas = [SourceFile(path: "Personas/whole.yaml", bytes: bytes)]
    files.scripts = scripts + [door]
    return Library(files)
  }

  /// The node in which the persona hints at a risk.
  private static let door = SourceFile(
    path: "Dialogues/door.yarn", text: "title: Door\n---\nIda: That door. #line:door\n===\n")

  /// A script with a conversation without faults.
  private static func script(
    _ name: String, id: String, title: String? = nil, persona: String = "whole", minutes: Int = 5,
    level: String = "beginner", body: String = ""
  ) -> SourceFile {
    SourceFile(
      path: "Dialogues/\(name)",
      text: """
        title: \(id)
        scenario: \(title ?? id)
        persona: \(persona)
        objective: Listen.
        setting: A room.
        content: doors, trams
        minutes: \(minutes)
        turns: 3
        level: \(level)
        competencies: 1, 2
        jurisdiction: nowhere
        model: 1,2
        different: 2
        warning: \(id)Door
        leaves: \(id)Door
        ---
        -> Hello. #technique:open_question #line:\(id)1
        -> Sit. #technique:direct #line:\(id)2
        \(body)
        <<ending opens_up "She told it.">>
        ===
        title: \(id)Door
        ---
        Ida: I am going. #line:\(id)3
        ===

        """)
  }

  @Test(arguments: Golden.files(withExtension: "yarn", under: scripts).map(\.lastPathComponent))
  func `what is wrong with a script is said at its place`(name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.scripts.appending(path: name)))
    let library = try Self.library([SourceFile(path: "Dialogues/\(name)", bytes: bytes)])
    let report = library.diagnostics.filter { $0.file.hasSuffix(".yarn") }
      .map { library.rendered($0) + "\n" }.joined(separator: "\n")
    let golden = "scripts/\(name.dropLast(5)).diagnostics"
    let difference = Golden.difference(of: report, from: golden, in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `the library of the project is sound`() throws {
    let location = LibraryLocation(root: Checkout.root.path, rule: .checkout)
    let library = Library(LibraryFiles(location))
    #expect((library.diagnostics + library.lints).map { library.rendered($0) } == [])
    #expect(library.scenarios.map(\.id) == ["SecondCup", "TheCourtSheet"])
    #expect(library.broken == [])
    #expect(library.crisisLines != nil)
  }

  @Test func `what writers seldom mean is found, and what the project hides is not`() throws {
    let file = Self.script("a.yarn", id: "A", body: "Ida: Open. <<once>>\n")
    #expect(try Self.library([file]).lints.map(\.code) == ["RY0006"])
    var files = LibraryFiles()
    files.scripts = [file]
    files.project = SourceFile(
      path: "Dialogues/Rapport.yarnproject",
      text: """
        { "projectFileVersion": 4, "baseLanguage": "en", "sourceFiles": ["**/*.yarn"],
          "compilerOptions": { "diagnosticsSeverity": { "RY0006": "none" } } }
        """)
    #expect(Library(files).lints == [])
  }

  @Test func `a conversation is what its headers say`() throws {
    let file = Self.script("a.yarn", id: "A", title: "The room")
    let scenario = try #require(try Self.library([file]).scenario("A"))
    #expect(scenario.title == "The room")
    #expect(scenario.persona.id == "whole")
    #expect(scenario.objective == "Listen." && scenario.setting == "A room.")
    #expect(scenario.contentNotes == ["doors", "trams"])
    #expect(scenario.minutes == 5 && scenario.turns == 3 && scenario.level == .beginner)
    #expect(scenario.competencies == [1, 2])
    #expect(scenario.jurisdiction == "nowhere")
    #expect(scenario.modelPath == [1, 2] && scenario.differentPath == [2])
    #expect(scenario.warningNode == "ADoor" && scenario.leavesNode == "ADoor")
    #expect(scenario.contentHash == ContentHash.of(file.bytes))
    let persona = try Data(contentsOf: Self.folder.appending(path: "personas/whole.yaml"))
    #expect(scenario.personaHash == ContentHash.of(persona))
  }

  @Test func `the easier conversations come first, then the shorter`() throws {
    let library = try Self.library([
      Self.script("a.yarn", id: "A", minutes: 20), Self.script("b.yarn", id: "B", level: "hard"),
      Self.script("c.yarn", id: "C", minutes: 9),
      Self.script("d.yarn", id: "D", minutes: 30, level: "middle"),
    ])
    #expect(library.scenarios.map(\.id) == ["C", "A", "D", "B"])
  }

  @Test(arguments: [
    ("<<if>>", "YS0005"), ("<<disclose nothing>>", "RP0233"), ("<<jump Nowhere>>", "YS0012"),
    ("Ida: \u{1B}[2J", "RP0001"),
  ])
  func `a broken conversation does not hide the sound ones`(fault: String, code: String) throws {
    let library = try Self.library([
      Self.script("a.yarn", id: "A"), Self.script("b.yarn", id: "B", body: fault),
      Self.script("c.yarn", id: "C"),
    ])
    #expect(library.scenarios.map(\.id) == ["A", "C"])
    #expect(library.broken == [Library.BrokenScenario(id: "B", file: "Dialogues/b.yarn")])
    #expect(library.diagnostics.first { $0.severity == .error }?.code == code)
  }

  @Test func `a conversation that leads into a broken script is broken too, and says so`() throws {
    let library = try Self.library([
      Self.script("a.yarn", id: "A", body: "<<detour BDoor>>"),
      Self.script("b.yarn", id: "B", body: "<<if>>"),
      Self.script("c.yarn", id: "C"),
    ])
    #expect(library.scenarios.map(\.id) == ["C"])
    let finding = try #require(library.diagnostics.first { $0.file == "Dialogues/a.yarn" })
    #expect(finding.code == "RP0242")
    #expect(finding.message == "the node `BDoor` is in `Dialogues/b.yarn`, which has faults of its own")
  }

  @Test func `a client with faults takes its conversations out, and no others`() throws {
    var files = LibraryFiles()
    let whole = Array(try Data(contentsOf: Self.folder.appending(path: "personas/whole.yaml")))
    files.personas = [
      SourceFile(path: "Personas/whole.yaml", bytes: whole),
      SourceFile(path: "Personas/half.yaml", text: "id: half\n"),
    ]
    files.scripts = [
      Self.script("a.yarn", id: "A"), Self.script("b.yarn", id: "B", persona: "half"), Self.door,
    ]
    let library = Library(files)
    #expect(library.scenarios.map(\.id) == ["A"])
    #expect(library.diagnostics.map(\.code) == ["RP0206", "RP0104"])
  }

  @Test func `two conversations are not called the same`() throws {
    let library = try Self.library([
      Self.script("a.yarn", id: "A", title: "Same"), Self.script("b.yarn", id: "B", title: "Same"),
    ])
    #expect(library.scenarios.map(\.id) == ["A"])
    #expect(library.diagnostics.map(\.code) == ["RP0209"])
  }

  @Test func `what editors are told of functions and commands is what there is`() throws {
    let difference = Checkout.difference(
      of: YarnInterface.definitions, from: "Dialogues/Rapport.ysls.json")
    #expect(difference == nil, "\(difference ?? "")")
    let (read, findings) = CommandDefinitions.read(try Checkout.source("Dialogues/Rapport.ysls.json"))
    let definitions = try #require(read)
    #expect(findings.isEmpty)
    #expect(definitions.signatures == ScriptInterface.functions)
    #expect(definitions.commands.map(\.name) == ScriptInterface.commands.map(\.name.rawValue))
  }

  @Test(arguments: [try! Checkout.text(of: YarnInterface.projectPath), YarnInterface.project])
  func `the project file, ours and that of a new library, takes in the scripts and the definitions`(
    _ text: String
  ) throws {
    let (read, findings) = Project.read(SourceFile(path: YarnInterface.projectPath, text: text))
    #expect(findings.isEmpty)
    let project = try #require(read)
    #expect(project.severities == ["YS0012": .error])
    #expect(project.version == 4 && project.baseLanguage == "en")
    let paths = ["Dialogues/SecondCup.yarn", "Dialogues/deep/Other.yarn", "Dialogues/Rapport.ysls.json"]
    #expect(project.sources(among: paths) == Array(paths.prefix(2)))
    #expect(project.definitionFiles(among: paths) == Array(paths.suffix(1)))
  }

  @Test func `no script makes the library fail, however it is cut or changed`() throws {
    let whole = Self.script("a.yarn", id: "A").bytes
    var random = SplitMix64(seed: 5)
    for length in stride(from: 0, to: whole.count, by: 23) {
      _ = try Self.library([SourceFile(path: "Dialogues/a.yarn", bytes: Array(whole.prefix(length)))])
    }
    for _ in 0..<100 {
      var bytes = whole
      for _ in 0..<4 {
        let index = Int.random(in: bytes.indices, using: &random)
        bytes[index] = Array("<>{}#-=:\"$()\\/\n\t\0 é".utf8).randomElement(using: &random) ?? 0
      }
      let library = try Self.library([SourceFile(path: "Dialogues/a.yarn", bytes: bytes)])
      for diagnostic in library.diagnostics { #expect(!library.rendered(diagnostic).isEmpty) }
    }
  }
}
