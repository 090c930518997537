import Authoring
import Content
import Golden
import Simulation
import Testing
import Yarn
import YarnCompiler

struct NewFilesTests {
  /// A library with a new client and a new conversation in it, beside others.
  private func library(
    _ dialogue: String, client: String = "Alex Moreno", with persona: Persona? = nil,
    beside: LibraryFiles = .init()
  ) throws -> (library: Library, id: String) {
    var files = beside
    let draft = NewPersona(try #require(NewName(client)))
    let file = SourceFile(path: "Personas/\(draft.id).yaml", text: draft.text)
    if persona == nil { files.personas.append(file) }
    let held = try #require(
      persona ?? PersonaReader.read(file).persona, "\(PersonaReader.read(file).diagnostics)")
    let others = Library(beside).trees
    let new = NewDialogue(try #require(NewName(dialogue)), with: held, among: others)
    files.scripts.append(SourceFile(path: "Dialogues/\(new.id).yarn", text: new.text))
    return (Library(files), new.id)
  }

  private static let oddNames = [
    "The garden gate", "if", "7 days", "Küche", "節点", "🎭", "مرحبا يا صديقي", "title: x",
    "a // b # c {d} <<e>>",
    "\u{1B}[31mred\u{202E}der", "null", "-> \"quoted\" \\ 'name'", "Null", "Walt", "SecondCup", "x\ny\tz",
    String(repeating: "very long ", count: 40), "O'Brien-Núñez Jr.", "ß", "José\u{301}", "true", "...a",
    "stop",
  ]

  @Test(arguments: oddNames)
  func `whatever it is called, a new conversation is sound and can be held to its end`(name: String) throws {
    let (library, id) = try library(name, client: name)
    let findings = (library.diagnostics + library.lints).map { library.rendered($0) }
    #expect(findings == [], "\(findings.joined(separator: "\n"))")
    let scenario = try #require(library.scenario(id))
    #expect(scenario.persona.name == NewName(name)?.shown)
    #expect(ScriptTexts(of: scenario, file: "Dialogues/\(id).yarn").untagged == [])
    for policy in [Policy.listening, .controlling] {
      let play = try policy.play(scenario)
      #expect(play.ending != nil, "\(policy.name)")
      let session = try session(of: scenario, choosing: play.replies)
      for case .client(let speaker, _) in session.transcript {
        #expect(speaker == scenario.persona.firstName)
      }
    }
  }

  @Test(arguments: ["The garden gate", "節点", "-> \"quoted\" \\ 'name'"])
  func `an experienced editor has nothing to say about a new client and a new conversation`(name: String)
    throws
  {
    let library = try library(name, client: name).library
    let findings = Editor(library).findings.map { library.rendered($0) }
    #expect(findings == [], "\(findings.joined(separator: "\n"))")
  }

  private func session(of scenario: Scenario, choosing places: [Int]) throws -> Session {
    var session = try Session(scenario: scenario, seed: 1)
    for place in places { try session.choose(place) }
    return session
  }

  @Test
  func `a new conversation has every ending, a gate that listening opens, and a mistake that can be mended`()
    throws
  {
    let (library, id) = try library("The garden gate")
    let scenario = try #require(library.scenario(id))
    #expect(id == "TheGardenGate")
    for path in [scenario.modelPath, scenario.differentPath] {
      let session = try Session(of: scenario, saying: path)
      #expect(session.ending?.kind == .opensUp)
      #expect(session.client.disclosed.contains("brother"))
    }
    let plays = try Policy.all(for: scenario).map { try $0.play(scenario) }
    #expect(Set(plays.compactMap(\.ending?.kind)) == Set(Ending.Kind.allCases))
    for play in plays where play.policy.isBlind || play.policy == .controlling || play.policy == .dismissing {
      #expect(play.ending?.kind != .opensUp, "\(play.policy.name)")
    }
    // A hurt, and the words that mend it.
    var session = try session(of: scenario, choosing: [3])
    #expect(session.client.rupture.word == "open")
    try session.choose(2)
    try session.choose(1)
    #expect(session.client.rupture.word == "none")
  }

  @Test func `a new conversation can be held with any client there is`() throws {
    for persona in Fixture.shipped.personas.values {
      let (library, id) = try library("The garden gate", with: persona, beside: try shippedFiles())
      #expect(Editor(library).findings(in: ["Dialogues/\(id).yarn"]).map { library.rendered($0) } == [])
      let scenario = try #require(library.scenario(id))
      let plays = try Policy.all(for: scenario).map { try $0.play(scenario) }
      #expect(Set(plays.compactMap(\.ending?.kind)) == Set(Ending.Kind.allCases), "\(persona.id)")
    }
  }

  private func shippedFiles() throws -> LibraryFiles {
    LibraryFiles(try #require(LibraryLocation.around(Fixture.root.path)))
  }

  @Test func `titles and identifiers of other scripts are not given again`() throws {
    var files = LibraryFiles()
    let first = try library("Second cup", beside: try shippedFiles())
    #expect(first.id == "SecondCup2")
    files = try shippedFiles()
    let new = NewDialogue(
      try #require(NewName("The court sheet")), with: try #require(Fixture.shipped.personas["walt"]),
      among: Library(files).trees)
    #expect(new.id == "TheCourtSheet2")
    #expect(!new.text.contains("#line:cs_"))
  }

  @Test(arguments: [
    ("Rosa Lind", "rosa_lind", "RosaLind"), ("José  Ángel", "jose_angel", "JoséÁngel"),
    ("Jose\u{301}", "jose", "José"), ("Łódź Øre ß þ", "lodz_ore_ss_th", "ŁódźØreSSÞ"),
    ("7 days", "client_7_days", "Talk7Days"),
    ("節子", "client", "節子"), ("🎭", "client", "Conversation"), ("o'brien", "o_brien", "OBrien"),
    ("  a:b/c  ", "a_b_c", "ABC"),
  ])
  func `files and titles are made from names of any kind`(name: String, id: String, title: String) throws {
    let made = try #require(NewName(name))
    #expect(made.identifier == id)
    #expect(made.title == title)
  }

  @Test(arguments: ["", "   ", "\u{1B}", "-", "://", "\u{202E}", "'"])
  func `what has no letter is no name`(name: String) {
    #expect(NewName(name) == nil)
  }

  @Test func `the first version of a client and of a conversation read as they were agreed on`() throws {
    let persona = NewPersona(try #require(NewName("Alex Moreno")))
    let (library, id) = try library("The garden gate")
    #expect(library.scenario(id) != nil)
    let held = try #require(library.personas[persona.id])
    let dialogue = NewDialogue(try #require(NewName("The garden gate")), with: held)
    for (text, name) in [(persona.text, "persona.yaml"), (dialogue.text, "dialogue.yarn.txt")] {
      let difference = Golden.difference(of: text, from: "New/\(name)", in: #filePath)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }
}
