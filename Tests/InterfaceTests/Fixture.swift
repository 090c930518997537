import Golden
import Simulation
import YarnCompiler

@testable import Interface

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A small conversation that shows everything a screen can show, and a shelf to choose it from.
enum Fixture {
  static let mina = Persona(
    id: "mina", name: "Mina Haddad", age: 34, pronouns: "she/her", summary: "a nurse who cannot sleep",
    presenting: "They said I could talk to someone here.",
    strengths: ["keeps a ward calm", "dry", "never late"],
    history: [
      Fact(
        id: "night_shifts", text: "Works nights on a surgical ward.", hint: "something about her work",
        gate: 0),
      Fact(id: "nobody_knows", text: "Has told nobody at work.", hint: "something about work", gate: 40),
    ],
    hiddenConcern: Fact(
      id: "mistake", text: "Gave the wrong dose in May, and nobody noticed.",
      hint: "something about a night in May", gate: 60),
    sensitivities: [
      Sensitivity(
        technique: .persuade, percent: 130, because: "Mina has had all the advice there is",
        from: "night_shifts")
    ],
    startTrust: 38)

  static let joris = Persona(
    id: "joris", name: "Joris de Wit", age: 47, pronouns: "he/him", summary: "back at work after a burn-out",
    presenting: "My manager thought it would be good.",
    hiddenConcern: Fact(
      id: "fear", text: "He counts the exits.", hint: "something about the office", gate: 60))

  static let ling = Persona(
    id: "ling", name: "Ling 玲", age: 19, pronouns: "she/her", summary: "between two families",
    presenting: "我不知道。 I don't know.",
    hiddenConcern: Fact(id: "move", text: "She has packed.", hint: "something in her room", gate: 60),
    startTrust: 12)

  static func scenario() throws -> Scenario {
    let file = Golden.folder(of: #filePath).appending(path: "Scripts/Nights.yarn")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return try scenario(text)
  }

  /// A scenario of Mina's that begins at the first node of a script.
  static func scenario(_ text: String, id: String = "Nights") throws -> Scenario {
    let compilation = Compiler.compile(
      [SourceFile(path: "\(id).yarn", text: text)], functions: ScriptInterface.functions)
    guard let program = compilation.program else { throw Unreadable(diagnostics: compilation.diagnostics) }
    return Scenario(
      id: id, title: "The nights", persona: mina, program: program,
      objective: "Reflect before you ask. Leave the advice in your pocket.",
      setting: """
        The staff room of a hospital, a quarter past three. The coffee machine is the only thing that works \
        without being asked.
        """,
      contentNotes: ["sleeplessness", "night work"], minutes: 15, turns: 6, level: .beginner,
      competencies: [1, 2], warningNode: "Enough", leavesNode: "Gone", contentHash: "1", personaHash: "1")
  }

  static func shelf() throws -> Shelf {
    let nights = try scenario()
    var back = nights
    back.id = "Back"
    back.title = "Monday, nine o'clock"
    back.persona = joris
    back.objective = "Let him set the pace."
    back.setting = "An office, with the blinds half down."
    back.contentNotes = []
    back.minutes = 20
    back.level = .middle
    var between = nights
    between.id = "Between"
    between.title = "Between two tables"
    between.persona = ling
    between.objective = "Do not take sides."
    between.setting = "A bench outside the library."
    between.contentNotes = ["family conflict"]
    between.minutes = 25
    between.level = .hard
    return Shelf(
      scenarios: [nights, back, between], past: Past(best: ["Back": Trust(points: 58)]),
      crisis: CrisisFooter(
        lines: [
          CrisisFooter.Line(
            region: "United States", service: "988 Lifeline",
            contact: "call or text 988; press 1 for veterans"),
          CrisisFooter.Line(region: "United Kingdom", service: "Samaritans", contact: "call 116 123"),
          CrisisFooter.Line(
            region: "anywhere", service: "the emergency number of the place you are in",
            contact: "in danger now, call it first"),
        ], verifiedOn: "2026-11-01"))
  }

  struct Unreadable: Error {
    var diagnostics: [Diagnostic]
  }
}

extension Application {
  /// Presses keys one after the other, and answers for a disk that keeps everything.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] {
    var all: [Effect] = []
    for key in keys {
      var effects = update(.key(key))
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        all.append(effect)
        if case .record = effect { effects += update(.recorded) }
      }
    }
    return all
  }

  /// Types letters and digits.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { press(.character($0)) }
  }

  /// The picture as text, and below it the roles.
  mutating func picture(_ width: Int, _ height: Int) -> String {
    let frame = view(Size(width: width, height: height))
    return frame.text() + String(repeating: "=", count: width) + "\n" + frame.roles()
  }
}
