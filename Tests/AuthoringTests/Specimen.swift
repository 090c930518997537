import Content
import Foundation
import Yarn
import YarnCompiler

@testable import Authoring

/// An example of an explanation, with as much around it as it takes to check it.
struct Specimen {
  /// Everything that is found, file by file.
  let findings: [Diagnostic]
  /// The same as it is shown.
  let reports: [String]

  /// The script that was checked, as it stands around the example.
  private let source: SourceFile

  var codes: Set<String> { Set(findings.map(\.code)) }

  /// The line, counted from 1, on which a text stands first.
  func line(of text: String) -> Int {
    let lines = source.text.components(separatedBy: "\n")
    return (lines.firstIndex { $0.contains(text) } ?? -1) + 1
  }

  /// What is found in the script, by lines counted from 1.
  var findingsByLine: [Int: [Diagnostic]] {
    Dictionary(grouping: findings.filter { $0.file == source.path }) {
      source.position(of: $0.range.lowerBound).line
    }
  }

  init(_ text: String, as form: Explanation.Form) {
    var files = LibraryFiles()
    files.personas = [SourceFile(path: "Personas/rosa.yaml", text: PersonaExample.rosa)]
    switch form {
    case .body: files.scripts = [Self.script("title: Start\n---\n\(text)\n===\n")]
    case .script: files.scripts = [Self.script(text), Self.other]
    case .turn: files.scripts = [Self.script(Self.conversation(text))]
    case .reply:
      files.scripts = [
        Self.script(
          Self.conversation(text + "\n-> Do come in. #technique:direct\n-> (You nod.) #technique:silence"))
      ]
    case .pattern: files.scripts = [Self.script(Self.conversation(Self.turns(of: text), ending: Self.gate))]
    case .ending: files.scripts = [Self.script(Self.conversation(Self.sixTurns, ending: text))]
    case .conversation: files.scripts = [Self.script(text)]
    case .walk: files.scripts = [Self.script(Self.conversation(text))]
    case .headers:
      files.scripts = [Self.script(Self.conversation(Self.sixTurns, headers: text, ending: Self.gate))]
    case .persona:
      files.personas = [
        SourceFile(path: "Personas/rosa.yaml", text: Self.replacing(PersonaExample.rosa, with: text))
      ]
      files.scripts = [Self.script(Self.conversation("<<disclose bed>>\n<<disclose fall>>"))]
    case .personaFile: files.personas = [SourceFile(path: "Personas/rosa.yaml", text: text)]
    case .project:
      files.project = SourceFile(path: "Dialogues/Rapport.yarnproject", text: text)
      files.scripts = [Self.script("title: Start\n---\n<<once>>\n    Well.\n<<endonce>>\n===\n")]
    case .crisisLines: files.crisisLines = SourceFile(path: "Dialogues/crisis-lines.yaml", text: text)
    case .plan:
      source = SourceFile(path: "", bytes: [])
      reports = Self.planReports(text)
      findings = reports.compactMap { report in
        guard let start = report.firstIndex(of: "["), let end = report.firstIndex(of: "]") else { return nil }
        let code = String(report[report.index(after: start)..<end])
        return Diagnostic(code: code, severity: .error, message: "", file: "", range: 0..<0)
      }
      return
    }
    source = files.scripts.first ?? SourceFile(path: "", bytes: [])
    let library = Library(files, today: CalendarDay("2025-03-01"))
    findings = form == .walk ? Self.walked(library, source) : Editor(library).findings
    reports = findings.map { library.rendered($0) }
  }

  /// What comes to light on all ways through the conversation, but for how it warns and leaves.
  private static func walked(_ library: Library, _ source: SourceFile) -> [Diagnostic] {
    guard let scenario = library.scenarios.first, let exploration = try? Exploration(of: scenario) else {
      return library.diagnostics
    }
    let review = ExploreReview(exploration, nil, in: ExploredScript(library))
    let end = source.text.components(separatedBy: "title: GateWarning")[0].utf8.count
    return review.entries.map(\.finding).filter { $0.file != source.path || $0.range.lowerBound < end }
  }

  private static func script(_ text: String) -> SourceFile {
    SourceFile(path: "Dialogues/GardenGate.yarn", text: text)
  }

  /// Another conversation of the library, which is called `The garden gate`.
  private static let other = SourceFile(
    path: "Dialogues/Another.yarn",
    text: conversation("-> (You wait.) #technique:silence").replacing("title: Garden", with: "title: Other")
      .replacing("title: Gate", with: "title: Old").replacing(": Gate", with: ": Old")
      .replacing("#line:", with: "#line:other_"))

  private static let gate = """
    <<if can_disclose(52)>>
        <<disclose fall>>
        <<ending opens_up "Rosa told you about March.">>
    <<else>>
        <<ending stays_polite "Rosa took her can home.">>
    <<endif>>
    """

  private static let sixTurns = turns(
    of: """
      -> Do come in, the beans are nearly as tall as you are. #technique:direct
      -> You miss it. #technique:complex_reflection
      -> In? #technique:direct

      -> In. #technique:direct
      -> Anybody would stand here for a while. #technique:validation
      -> Open it, please, and come and have a look at them. #technique:direct
      """)

  /// Turns, again and again, until there are six.
  private static func turns(of text: String) -> String {
    let turns = text.components(separatedBy: "\n\n")
    return (0..<max(turns.count, 6)).map { turns[$0 % turns.count] }
      .joined(separator: "\n\n")
  }

  private static func conversation(
    _ body: String, headers: String = "",
    ending: String = #"<<ending stays_polite "Rosa took her can home.">>"#
  ) -> String {
    let usual = """
      scenario: The garden gate
      persona: rosa
      objective: Let somebody set the pace.
      setting: The gate of the garden, early.
      content: a fall
      minutes: 3
      turns: 3
      level: beginner
      warning: GateWarning
      leaves: GateShut
      """
    return """
      title: GardenGate
      \(replacing(usual, with: headers))
      ---
      \(body)
      \(ending)
      ===
      title: GateWarning
      ---
      Rosa: I don't think I want to talk at a gate. #line:w
      ===
      title: GateShut
      ---
      Rosa: I'll be going. #line:x
      Her neighbor will ring her tonight. #line:y
      <<ending leaves "Rosa went home, and her neighbor will ring her.">>
      ===

      """
  }

  /// Fields or headers with some of them put in place of those with the same names.
  private static func replacing(_ text: String, with fields: String) -> String {
    func key(_ line: String) -> String? {
      let name = line.prefix { $0.isLowercase || $0 == "_" }
      return !name.isEmpty && line.dropFirst(name.count).hasPrefix(":") ? String(name) : nil
    }
    let names = Set(fields.components(separatedBy: "\n").compactMap(key))
    var isReplaced = false
    let kept = text.components(separatedBy: "\n").filter { line in
      if let name = key(line) { isReplaced = names.contains(name) }
      return !isReplaced
    }
    return (kept + [fields]).joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  private static func planReports(_ text: String) -> [String] {
    let script = SourceFile(
      path: "plain.yarn", text: "title: Start\n---\nWell. #line:a\n-> Stay #line:b\n-> Leave #line:c\n===\n")
    let subject = PlanSubject(script, in: Library(LibraryFiles()))
    return PlanOutcome(of: SourceFile(path: "plain.testplan", text: text + "\n"), on: subject).reports
  }
}
