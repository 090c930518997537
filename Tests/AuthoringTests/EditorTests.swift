import Content
import Foundation
import Golden
import Simulation
import Testing
import Yarn
import YarnCompiler

@testable import Authoring

@Suite struct EditorTests {
  @Test func `an editor has nothing to say to what comes with the program`() {
    let findings = Editor(Fixture.shipped).findings
    #expect(findings.map { Fixture.shipped.rendered($0) } == [])
  }

  @Test func `what is said of one file is what is said of it among all`() throws {
    let editor = Editor(Fixture.library)
    for path in ["Dialogues/Bench.yarn", "Personas/robin.yaml"] {
      #expect(editor.findings(in: [path]) == editor.findings.filter { $0.file == path })
      #expect(!editor.findings(in: [path]).isEmpty)
    }
    let both = ["Personas/robin.yaml", "Dialogues/Bench.yarn"]
    #expect(editor.findings(in: both) == both.flatMap { editor.findings(in: [$0]) })
    #expect(editor.findings(in: ["Dialogues/None.yarn"]).isEmpty)
  }

  @Test func `a file with errors gets them, and no remarks on half of it`() {
    let specimen = Specimen("-> What is it like?\n<<jump Nowhere>>", as: .turn)
    #expect(specimen.findings.filter { $0.file.hasSuffix(".yarn") }.allSatisfy { !$0.code.hasPrefix("RE") })
    #expect(specimen.codes.isSuperset(of: ["RP0211", "YS0012"]))
  }

  @Test func `what a translation lacks is said once, where the conversation has its title`() throws {
    let table = SourceFile(
      path: "Dialogues/Bench.es.csv",
      text: "id,text,lock\nline:be_01,Robin mira calle abajo.,\nline:be_03,(Te sientas.),00000000\n")
    let found = Editor(Fixture.library, translations: [table]).findings.filter { $0.code == "RE0418" }
    let finding = try #require(found.first)
    #expect(found.count == 1)
    let texts = try ScriptTexts(of: Fixture.bench(), file: "Dialogues/Bench.yarn").entries.count
    #expect(finding.message.hasPrefix("of \(texts) texts, \(texts - 2) are not there in the language `es`"))
    #expect(finding.message.hasSuffix("and 1 have changed since"))
    #expect(Fixture.library.source(finding.file)?.text(in: finding.range) == "The bench")
    #expect(!Editor(Fixture.library).findings.contains { $0.code == "RE0418" })
  }

  // MARK: Turns that the layout has cut

  @Test(arguments: [
    Layout("an empty line", "-> \(ask)\n\n-> \(wait)", ["an empty line ends", "an empty line ends"]),
    Layout("no indentation", "-> \(ask)\nRosa: Nine. #line:a\n-> \(wait)", ["indent what", "three or four"]),
    Layout("two replies", "-> \(ask)\n-> \(wait)", ["three or four"]),
    Layout("a line behind", "-> \(ask)\n-> \(wait)\n\nRosa: Nine. #line:a", ["three or four"]),
    Layout("a lint's line", "-> \(ask)\n    Rosa: Nine. #line:a\n\n    Rosa: Ten. #line:b", []),
    Layout("a lint's jump", "-> \(ask)\nRosa: Nine. #line:a\n<<stop>>\n-> \(wait)", []),
  ])
  func `few replies are told with what the layout has to do with it`(_ layout: Layout) {
    let helps = Specimen(layout.text, as: .turn).findings.filter { $0.code == "RE0104" }.map { $0.help ?? "" }
    #expect(helps.count == layout.helps.count)
    for (help, beginning) in zip(helps, layout.helps) { #expect(help.hasPrefix(beginning)) }
  }

  static let ask = "What is it like? #technique:open_question #line:ask"
  static let wait = "(You wait.) #technique:silence #line:wait"

  struct Layout: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// What the helps begin with, turn by turn.
    var helps: [String]

    init(_ testDescription: String, _ text: String, _ helps: [String]) {
      self.testDescription = testDescription
      self.text = text
      self.helps = helps
    }
  }

  // MARK: Letting pass

  @Test(arguments: [
    "// rapport: allow RE0205 because it is the mistake here\n-> I'm sorry, but no. #technique:repair",
    "-> I'm sorry, but no. #technique:repair // rapport: allow RE0205 because it is the mistake here",
    "//rapport:allow RE0214, RE0205 because both\n-> I'm sorry, but no? What? Why? #technique:repair",
    "// rapport: allow RE0205 because of this\n// and a comment more\n-> I'm sorry, but no. #technique:repair",
    "// rapport: allow RE0205 because of this\n// rapport: allow RE0214 because of that\n"
      + "-> I'm sorry, but no? What? Why? #technique:repair",
  ])
  func `a comment on the line, or above it, lets a finding pass`(_ text: String) {
    let codes = Specimen(text, as: .reply).codes
    #expect(codes.isDisjoint(with: ["RE0205", "RE0214", "RE0001", "RE0002", "RE0003"]), "\(codes)")
  }

  @Test func `while something is broken, a comment is not said to allow nothing`() {
    let specimen = Specimen(
      "// rapport: allow RE0205 because it is the mistake here\n-> I'm sorry, but no. #technique:repare",
      as: .reply)
    #expect(specimen.codes.contains("RP0213") && !specimen.codes.contains("RE0001"), "\(specimen.codes)")
  }

  @Test func `a comment lets pass what is on its own line, and nothing further down`() {
    let specimen = Specimen(
      """
      // rapport: allow RE0205 because it is the mistake here
      -> I'm sorry, but no. #technique:repair
      -> I'm sorry, but yes. #technique:repair
      """, as: .reply)
    #expect(specimen.findings.filter { $0.code == "RE0205" }.count == 1)
  }

  @Test func `what keeps a conversation from being held cannot be let pass`() {
    let codes = Specimen(
      "// rapport: allow RP0211 because I like it so\n-> What is it like?", as: .reply
    ).codes
    #expect(codes.isSuperset(of: ["RP0211", "RE0004"]))
  }

  @Test func `a remark of the weight of an error can be let pass, since the conversation can be held`() {
    let text = Explanation.of("RE0504")?.example?.wrong.replacing(
      "scenario: The", with: "// rapport: allow RE0504 because it is a joke\nscenario: The")
    let codes = Specimen(text ?? "", as: .conversation).codes
    #expect(codes.isDisjoint(with: ["RE0504", "RE0001"]), "\(codes)")
  }

  @Test func `text that only speaks of letting pass lets nothing pass`() {
    let codes = Specimen(
      "-> I'm sorry, but rapport: allow RE0205 because no. #technique:repair", as: .reply
    ).codes
    #expect(codes.contains("RE0205"))
    #expect(codes.isDisjoint(with: ["RE0001", "RE0002", "RE0003"]))
  }

  @Test(arguments: [
    ("none", Diagnostic.Severity?.none), ("error", .error), ("warning", .warning), ("info", .info),
  ])
  func `a project gives a code another weight`(word: String, severity: Diagnostic.Severity?) {
    for code in ["RE0415", "RP0219", "RY0006", "RE0502"] {
      var files = LibraryFiles()
      files.personas = [SourceFile(path: "Personas/rosa.yaml", text: PersonaExample.rosa)]
      let text = Explanation.conversation("Rosa: Well. <<once>>\n-> (You wait.) #technique:silence")
      files.scripts = [SourceFile(path: "Dialogues/GardenGate.yarn", text: text)]
      files.project = SourceFile(
        path: "Dialogues/Rapport.yarnproject",
        text: """
          { "projectFileVersion": 4, "baseLanguage": "en",
            "compilerOptions": { "diagnosticsSeverity": { "\(code)": "\(word)" } } }
          """)
      let found = Editor(Library(files)).findings.filter { $0.code == code }
      #expect(found.first?.severity == severity, "\(code)")
    }
  }

  @Test func `a code that a project names and nothing has is told where it stands`() throws {
    let text = """
      { "projectFileVersion": 4, "baseLanguage": "en",
        "compilerOptions": { "diagnosticsSeverity": { "RE0425": "none" } } }
      """
    let found = Specimen(text, as: .project).findings.filter { $0.code == "RE0002" }
    #expect(found.map(\.file) == ["Dialogues/Rapport.yarnproject"])
    let range = try #require(found.first?.range)
    #expect(SourceFile(path: "", text: text).text(in: range) == "\"RE0425\"")
  }

  // MARK: Chance

  @Test func `the chance of a pattern is that of all ways it can come about`() {
    // Every outcome of six turns with different chances, counted one by one.
    let likelihoods = [0.5, 1 / 3.0, 0.25, 0.2, 1 / 3.0, 0.5]
    for count in 0...6 {
      var sum = 0.0
      for outcome in 0..<64 where outcome.nonzeroBitCount >= count {
        sum += likelihoods.indices.reduce(1.0) { product, index in
          product * (outcome >> index & 1 == 1 ? likelihoods[index] : 1 - likelihoods[index])
        }
      }
      #expect(abs(Chance.ofAtLeast(count, among: likelihoods) - sum) < 1e-12)
    }
  }

  @Test func `things of one kind come first in one of all ways to pick them`() {
    #expect(abs(Chance.ofSorting(2, from: 2) - 1 / 6.0) < 1e-12)
    #expect(abs(Chance.ofSorting(1, from: 3) - 1 / 4.0) < 1e-12)
    #expect(Chance.ofSorting(100, from: 100) > 0)
  }

  @Test func `five turns of three replies can give a length away, and four cannot`() throws {
    let turn = try #require(Explanation.of("RE0107")?.example?.wrong)
    func codes(turns: Int) -> Set<String> {
      let text = (0..<turns).map { _ in turn }.joined(separator: "\n\n")
      return Specimen(text, as: .turn).codes
    }
    // A third to the power of five, twice, is 8 of 1000; to the power of four it is 25.
    #expect(codes(turns: 5).contains("RE0107"))
    #expect(!codes(turns: 4).contains("RE0107"))
  }

  // MARK: Gates

  @Test func `the easiest way to a node counts, and on a way the highest gate`() throws {
    let manuscript = try Self.manuscript(
      """
      title: A
      scenario: A
      ---
      <<if can_disclose(30)>>
          <<jump B>>
      <<elseif trust() >= 50 and rupture() == "none">>
          <<jump C>>
      <<endif>>
      -> Go on. <<if can_disclose(20)>>
          <<jump D>>
      <<disclose none>>
      ===
      title: B
      ---
      <<if can_disclose(45) or trust() > 60>>
          <<jump C>>
      <<endif>>
      <<disclose b>>
      ===
      title: C
      ---
      <<disclose c>>
      ===
      title: D
      ---
      <<detour C>>
      <<disclose d>>
      ===
      """)
    let flow = GateFlow(manuscript)
    let gates = manuscript.notes(.disclose).map { ($0.arguments[0], flow.gate(of: $0)) }
    #expect(gates.map(\.0) == ["none", "b", "c", "d"])
    #expect(gates.map(\.1) == [0, 30, 20, 20])
  }

  @Test func `what stands behind a gate does not follow a mistake`() throws {
    let manuscript = try Self.manuscript(
      """
      title: A
      scenario: A
      ---
      -> One. #technique:direct
          <<if can_disclose(20)>>
              <<jump B>>
          <<endif>>
          <<jump C>>
      ===
      title: B
      ---
      -> Two. #technique:direct
      ===
      title: C
      ---
      <<detour D>>
      -> Three. #technique:direct
      ===
      title: D
      ---
      -> Four. #technique:direct
      ===
      """)
    let ways = Ways(manuscript)
    #expect(manuscript.turns.map(\.node) == ["A", "B", "C", "D"])
    #expect(ways.turns(after: 0) == [2, 3])
    #expect(ways.turns(after: 1) == [])
    // A detour comes back to the node that it was called from, and so to its turn.
    #expect(ways.turns(after: 3).contains(2))
  }

  private static func manuscript(_ text: String) throws -> Manuscript {
    let file = SourceFile(path: "a.yarn", text: text + "\n")
    let compilation = Compiler.compile([file], functions: ScriptInterface.functions)
    return try #require(Manuscript(compilation.trees[0], personas: [:]))
  }

  // MARK: Reading

  @Test func `the reading index is counted as its formula says`() {
    // 10 sentences of 10 words each, 2 of them long: 10 + 20.
    let sentence = "The old gardener waters nine rows of beans each evening. "
    let wording = Wording(String(repeating: sentence, count: 10))
    #expect(wording.sentences.count == 10 && wording.words.count == 100)
    #expect(Readability.index(of: [wording]) == 10 + 20)
    #expect(Readability.index(of: [Wording(sentence)]) == nil)
  }

  @Test(arguments: [("", 1), ("one", 1), ("one two", 2), ("a b c", 1), ("longerthanfive b", 2)])
  func `rows are counted as lines break`(text: String, rows: Int) {
    #expect(Rows.count(text, width: 5) == rows)
  }

  @Test func `words keep their places, whatever signs are between them`() {
    let text = "Well… “she’s” [b]gone[/b], Mrs. Lind? Don't go-away!"
    let wording = Wording(text, at: 7)
    #expect(
      wording.sentences.map(\.texts) == [
        ["well"], ["she's", "gone", "mrs", "lind"], ["don't", "go", "away"],
      ])
    #expect(wording.sentences.map(\.isQuestion) == [false, true, false])
    let file = SourceFile(path: "", text: "1234567" + text)
    #expect(
      wording.words.map { file.text(in: $0.range) } == [
        "Well", "she’s", "gone", "Mrs", "Lind", "Don't", "go", "away",
      ])
  }

  @Test func `a phrase is found in all its forms and nowhere else`() {
    let phrase: Phrase = "^ so? you|they said|say ... hope* $"
    for text in ["You say hope.", "So they said it is all hopeless.", "No. You said hoping... you say hope."]
    {
      #expect(phrase.range(in: Wording(text)) != nil, "\(text)")
    }
    for text in ["I say hope.", "You say: it is one and two and hope.", "You say hope, now.", "Yousay hope."]
    {
      #expect(phrase.range(in: Wording(text)) == nil, "\(text)")
    }
  }
}
