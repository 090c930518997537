import Content
import Golden
import Simulation
import Testing
import Yarn
import YarnCompiler

struct TranslatedScenarioTests {
  private static let location = LibraryLocation.around(Fixture.folder.appending(path: "Library").path)

  private func spanish() throws -> Library {
    let location = try #require(Self.location)
    let tables = TranslatedTables(of: location, project: LibraryFiles(location).readProject())
    #expect(tables.languages == ["es"])
    let reading = tables.read("es", of: location)
    #expect(reading.problems == [])
    return Fixture.library.translated(into: reading.translation)
  }

  @Test(arguments: ["opens_up", "stays_polite", "leaves"])
  func `a translated conversation says everything in its language, and what has no translation in its own`(
    ending: String
  ) throws {
    let scenario = try #require(try spanish().scenario("Bench"))
    let replies = ["opens_up": [0, 0], "stays_polite": [1, 1], "leaves": [2, 1]][ending] ?? []
    var session = try Session(scenario: scenario, seed: 1, mode: .learn)
    for reply in replies where session.ending == nil { try session.choose(reply) }
    let difference = Golden.difference(of: told(session), from: "Strings/\(ending).es", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  /// Everything that a trainee reads of a conversation and of what comes after it.
  private func told(_ session: Session) -> String {
    let scenario = session.scenario
    var lines = [
      scenario.title, scenario.objective, scenario.setting, scenario.contentNotes.joined(separator: ", "),
      "\(scenario.persona.name), \(scenario.persona.pronouns): \(scenario.persona.summary)",
      scenario.persona.presenting,
    ]
    lines += session.transcript.map { entry in
      switch entry {
      case .client(let speaker, let text): "\(speaker): \(text)"
      case .narration(let text): text
      case .trainee(let text, _): "> \(text)"
      case .coach(let text): "(\(text))"
      case .disclosure(let fact): "* " + (scenario.persona.fact(fact)?.text ?? fact)
      case .pause: "…"
      }
    }
    for note in Debrief(of: session).notes {
      lines += [note.turn.thinking, note.turn.why].compactMap(\.self)
      lines += note.turn.change.factors.map(\.words)
    }
    let story = Debrief(of: session).story
    return (lines + [story.sentence, story.untold ?? ""]).filter { !$0.isEmpty }.map { "\($0)\n" }.joined()
  }

  @Test func `a conversation begun in one language goes on in another`() throws {
    let english = try Fixture.bench()
    let spanish = try #require(try spanish().scenario("Bench"))
    var session = try Session(scenario: english, seed: 7)
    try session.choose(0)
    var resumed = try Session.replaying(session.journal, of: spanish)
    #expect(resumed.client.trust == session.client.trust && resumed.journal == session.journal)
    #expect(resumed.client.thinking == "Que me pregunte cuál es peor.")
    #expect(resumed.replies.map(\.text) == ["¿Cuál es peor?", "Debería ver a un médico."])
    try resumed.choose(0)
    #expect(try Session.replaying(resumed.journal, of: english).ending?.kind == .opensUp)
  }

  @Test(arguments: [(1, "1 dzień"), (2, "2 dni: kilka"), (5, "5 dni: wiele"), (22, "22 dni: kilka")])
  func `plurals follow the rules of the language that is spoken`(days: Int, text: String) throws {
    let script = SourceFile(
      path: "Days.yarn",
      text: """
        title: Start
        ---
        <<declare $days = \(days)>>
        [plural value={$days} one="a day" other="% days"/] #line:days
        ===
        """)
    let program = try #require(Compiler.compile([script]).program)
    let plural = #"[plural value={0} one="% dzień" few="% dni: kilka" many="% dni: wiele"/]"#
    let translated = program.translated(into: Translation(["line:days": plural], language: "pl"))
    var machine = VirtualMachine(program: translated, seed: 1)
    try machine.start(at: "Start", in: translated)
    var said: [String] = []
    while let event = try? machine.next(in: translated, host: Nobody()), event != .dialogueEnd {
      guard case .line(let line) = event else { continue }
      said.append(MarkedText(parsing: translated.text(of: line), language: translated.language).text)
    }
    #expect(said == [text])
  }

  private struct Nobody: Host {
    func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value { .bool(false) }
  }

  @Test func `the texts of a script have identities that stay when other lines come and go`() throws {
    let texts = ScriptTexts(of: try Fixture.bench(), file: "Dialogues/Bench.yarn")
    #expect(texts.untagged == [])
    let ids = texts.entries.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in [
      "header:Bench.objective", "persona:robin.oven.hint", "thinking:be_02", "why:be_05", "ending:be_19",
    ] {
      #expect(ids.contains(id))
    }
    #expect(ids.last == "value:friend")
  }

  @Test
  func `texts of one kind behind one line are told apart, and those before any line named after the node`()
    throws
  {
    var files = LibraryFiles()
    files.personas = [try Fixture.source("Library/Personas/robin.yaml")]
    files.scripts = [
      SourceFile(
        path: "Dialogues/Two.yarn",
        text: """
          title: Two
          scenario: Two thoughts
          persona: robin
          objective: o
          setting: s
          minutes: 1
          turns: 1
          level: beginner
          warning: Two
          leaves: Two
          ---
          <<thinking "A \\"first\\" thought.">>
          <<if trust() > 50>>
              Robin: Yes.
              <<thinking "High.">>
          <<else>>
              <<thinking "Low.">>
          <<endif>>
          -> Go. #technique:silence #line:go
              <<why "It says {trust()}.">>
              <<ending leaves "Gone.">>
          ===
          """)
    ]
    let library = Library(files)
    #expect(library.diagnostics.filter { $0.severity == .error } == [])
    let scenario = try #require(library.scenario("Two"))
    let texts = ScriptTexts(of: scenario, file: "Dialogues/Two.yarn")
    #expect(texts.untagged == [14])
    let commands = texts.entries.filter { !$0.id.hasPrefix("persona:") && !$0.id.hasPrefix("header:") }
    #expect(
      commands.map { "\($0.id) \($0.text)" }.filter { !$0.hasPrefix("line:") } == [
        "thinking:Two A \"first\" thought.", "thinking:Two.2 High.", "thinking:Two.3 Low.",
        "why:go It says {0}.", "ending:go Gone.",
      ])
    let translation = Translation(
      ["why:go": "Dice \"{0}\" \\ {1}.", "thinking:Two.3": "Baja."], language: "es")
    var session = try Session(scenario: scenario.translated(into: translation), seed: 1)
    try session.choose(0)
    #expect(session.turns[0].why == "Dice \"\(session.turns[0].after.text)\" \\ {1}.")
    #expect(session.turns[0].thinking == "Baja.")
  }

  @Test(arguments: [
    ("es", "es"), ("es-MX", "es-MX"), ("es-AR", "es"), ("ES_us.UTF-8", "es"), ("pt", "pt-BR"), ("fr", nil),
    ("en", nil), ("", nil),
  ])
  func `whoever asks for a language gets the nearest there is`(wanted: String, found: String?) {
    let paths = ["A.es.csv", "A.es-MX.csv", "B.pt-BR.csv", "A.yarn", "es.csv", "notes.2024.csv", "A.en.csv"]
    let tables = TranslatedTables(of: Project(path: "Rapport.yarnproject"), among: paths)
    #expect(tables.languages == ["es", "es-MX", "pt-BR"])
    #expect(tables.language(for: wanted) == found)
  }

  @Test func `the project file names tables that lie elsewhere or are called otherwise`() {
    var project = Project(path: "Dialogues/Rapport.yarnproject")
    project.localisations["pl"] = Project.Localisation(strings: "Polish/*.csv")
    let paths = ["Dialogues/Polish/all.csv", "Dialogues/Cup.pl.csv", "Dialogues/other.csv"]
    let tables = TranslatedTables(of: project, among: paths).tables
    #expect(tables.map(\.path) == ["Dialogues/Cup.pl.csv", "Dialogues/Polish/all.csv"])
    #expect(tables.map(\.language) == ["pl", "pl"])
    #expect(TranslatedTables.script(of: tables[0]) == "Dialogues/Cup.yarn")
  }
}
