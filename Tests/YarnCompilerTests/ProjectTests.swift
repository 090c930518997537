import ScriptLaws
import Testing
import Yarn
import YarnCompiler

struct ProjectTests {
  private let whole = """
    // The project of the first week.
    {
      "projectFileVersion": 4,
      "projectName": "Week 1", "authorName": ["R. Ortiz", "M. Hale"],
      "sourceFiles": ["**/*.yarn"], "excludeFiles": ["Drafts/**"],
      "baseLanguage": "en",
      "localisation": { "pl": { "strings": "pl.csv", "assets": "Voices/pl" }, "de": {} },
      "definitions": "*.ysls.json",
      "compilerOptions": {
        "requireVariableDeclarations": true, /* nothing enforces it */
        "diagnosticsSeverity": { "YS0003": "none", "YS0012": "error", },
      },
      "editorOptions": { "yarnScriptEditor": { "startNode": "Start" } },
    }
    """

  @Test func `a project says all of this`() throws {
    let (read, diagnostics) = Project.read(SourceFile(path: "Dialogues/Week.yarnproject", text: whole))
    #expect(diagnostics == [])
    let project = try #require(read)
    #expect(project.name == "Week 1" && project.authors == ["R. Ortiz", "M. Hale"])
    #expect(project.sourceFiles == ["**/*.yarn"] && project.excludedFiles == ["Drafts/**"])
    #expect(project.baseLanguage == "en" && project.definitions == ["*.ysls.json"])
    #expect(project.localisations == ["pl": .init(strings: "pl.csv", assets: "Voices/pl"), "de": .init()])
    #expect(project.requiresDeclarations && !project.allowsPreviewFeatures)
    #expect(project.severities == ["YS0003": nil, "YS0012": .error])
    #expect(project.compilerOptions.languageVersion == 4)
    #expect(project.compilerOptions.severities == project.severities)
  }

  @Test func `a project written out and read again is the same, with what it does not understand`() throws {
    var project = try #require(Project.read(SourceFile(path: "W.yarnproject", text: whole)).project)
    project.authors.append("S. Brennan")
    project.severities["YS0003"] = .some(.info)
    let (again, diagnostics) = Project.read(SourceFile(path: "W.yarnproject", text: project.text))
    #expect(diagnostics == [])
    #expect(again?.authors == project.authors && again?.severities == project.severities)
    #expect(again?.text == project.text)
    #expect(project.text.contains("\"startNode\": \"Start\""))
  }

  @Test func `codes are read in either case, and a language that is taken out stays out`() throws {
    let text = """
      { "projectFileVersion": 4, "baseLanguage": "en", "compilerOptions": { "diagnosticsSeverity": { "ys0003": "none" } },
        "localisation": { "de": { "strings": "de.csv", "note": 1 }, "pl": {} } }
      """
    var project = try #require(Project.read(SourceFile(path: "a.yarnproject", text: text)).project)
    #expect(project.severities == ["YS0003": nil])
    project.localisations["pl"] = nil
    let again = try #require(Project.read(SourceFile(path: "a.yarnproject", text: project.text)).project)
    #expect(again.localisations == ["de": .init(strings: "de.csv")])
    #expect(project.text.contains("\"note\": 1"))
  }

  @Test(arguments: [2, 3, 4])
  func `the version of a project is the version of its language`(version: Int) {
    let text = #"{"PROJECTFILEVERSION": \#(version), "BaseLanguage": "en"}"#
    let project = Project.read(SourceFile(path: "a.yarnproject", text: text)).project
    #expect(project?.compilerOptions.languageVersion == version)
    #expect(project?.sourceFiles == ["**/*.yarn"])
  }

  @Test(arguments: [
    ("", "RY0101", "expected a value, found the end of the file", 0..<0),
    ("{", "RY0101", "expected a key in quotes, or `}`, found the end of the file", 1..<1),
    ("[]", "RY0101", "expected an object in braces, found a list", 0..<2),
    (#"{"a" 1}"#, "RY0101", "expected `:`, found `1`", 5..<6),
    (#"{"a": nope}"#, "RY0101", "expected a value, found `nope`", 6..<10),
    (#"{"a": 1 "b"}"#, "RY0101", "expected `,` or `}`, found `\"`", 8..<9),
    (#"{"a": "x}"#, "RY0101", "this text has no closing quote", 6..<9),
    (#"{"a": "\q"}"#, "RY0101", #"a backslash stands before one of these: " \ / b f n r t u"#, 7..<9),
    (#"{"a": 1} /* "#, "RY0101", "this comment has no end", 9..<11),
    (#"{"a": 1} x"#, "RY0101", "expected the end of the file, found `x`", 9..<10),
    (#"{"a": 1.2.3}"#, "RY0101", "expected a value, found `1.2.3`", 6..<11),
    (
      #"{"projectFileVersion": 5, "baseLanguage": "en"}"#, "RY0104",
      "there is no version 5 of project files", 23..<24
    ),
    (
      #"{"projectFileVersion": "4", "baseLanguage": "en"}"#, "RY0102",
      "`projectFileVersion` is a whole number, not a text", 23..<26
    ),
    (#"{"projectFileVersion": 4}"#, "RY0103", "the project has no `baseLanguage`", 0..<1),
    (#"{"baseLanguage": "en"}"#, "RY0103", "the project has no `projectFileVersion`", 0..<1),
    (
      #"{"projectFileVersion": 4, "baseLanguage": "en", "sourceFiles": [1]}"#, "RY0102",
      "`sourceFiles` is a list of texts, not a number", 64..<65
    ),
    (
      #"{"projectFileVersion": 4, "baseLanguage": "en", "compilerOptions": {"diagnosticsSeverity": {"YS1": "loud"}}}"#,
      "RY0105", "`loud` is no severity", 99..<105
    ),
  ])
  func `a broken project says what and where`(text: String, code: String, message: String, range: Range<Int>)
  {
    let (project, diagnostics) = Project.read(SourceFile(path: "a.yarnproject", text: text))
    #expect(project == nil)
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.range) == [range])
  }

  @Test func `no file at all is a fault`() {
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "d83d", "\\ude00", "//", "/*", "*/", "\n", "null",
      "true", "-1.5e3",
      "\"projectFileVersion\": 4", "\"baseLanguage\": \"en\"", "\"sourceFiles\"", "\"commands\"",
      "\"yarnName\"",
      "\"localisation\"", "é", "\u{FEFF}",
    ]
    for seed in 0..<3_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0..<20, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let file = SourceFile(path: "a.yarnproject", text: text)
      let findings = Project.read(file).diagnostics + CommandDefinitions.read(file).diagnostics
      for finding in findings {
        #expect(finding.range.upperBound <= file.bytes.count, "seed \(seed): \(text)")
        #expect(!finding.rendered(in: file).isEmpty, "seed \(seed): \(text)")
      }
    }
  }

  @Test func `brackets without end do not exhaust the stack`() {
    let text = String(repeating: "[", count: 100_000)
    let (_, diagnostics) = Project.read(SourceFile(path: "a.yarnproject", text: text))
    #expect(diagnostics.map(\.message) == ["lists and objects are nested more than 200 deep"])
  }

  @Test(
    arguments: [
      (["**/*.yarn"], [], ["D/Cup.yarn", "D/Drafts/Old.yarn", "D/Week 1/A.YARN", "D/Week 1/b/B.yarn"]),
      (["*.yarn"], [], ["D/Cup.yarn"]),
      (["**/*.yarn"], ["drafts/**"], ["D/Cup.yarn", "D/Week 1/A.YARN", "D/Week 1/b/B.yarn"]),
      (["Week */*"], [], ["D/Week 1/A.YARN"]),
      (["Week 1/"], [], ["D/Week 1/A.YARN", "D/Week 1/b/B.yarn"]),
      (["**/b/**/*.yarn"], [], ["D/Week 1/b/B.yarn"]),
      (["Week*\\**\\*.yarn"], [], ["D/Week 1/A.YARN", "D/Week 1/b/B.yarn"]),
      (["../Other/*.yarn", "./Cup.yarn"], [], ["D/Cup.yarn", "Other/C.yarn"]),
      (["/abs/*.yarn"], [], ["/abs/X.yarn"]), (["c*p.y*n"], [], ["D/Cup.yarn"]), (["Cup"], [], []),
    ] as [([String], [String], [String])])
  func `patterns choose among paths`(patterns: [String], excluded: [String], chosen: [String]) {
    var project = Project(path: "D/P.yarnproject")
    project.sourceFiles = patterns
    project.excludedFiles = excluded
    let paths = [
      "D/Week 1/b/B.yarn", "D/Week 1/A.YARN", "D/Cup.yarn", "D/Drafts/Old.yarn", "Other/C.yarn",
      "D/P.yarnproject",
      "/abs/X.yarn",
    ]
    #expect(
      project.sources(among: paths.filter { patterns != ["Week 1/"] || $0.hasPrefix("D/Week") }) == chosen)
  }

  @Test func `definitions may be named from the root of the workspace`() {
    var project = Project(path: "D/P.yarnproject")
    project.definitions = ["${workspaceRoot}/Defs/*.ysls.json", "Own.ysls.json"]
    let paths = ["Work/Defs/A.ysls.json", "D/Own.ysls.json", "D/Defs/B.ysls.json"]
    #expect(
      project.definitionFiles(among: paths, workspace: "Work") == [
        "D/Own.ysls.json", "Work/Defs/A.ysls.json",
      ])
    #expect(project.definitionFiles(among: paths) == ["D/Defs/B.ysls.json", "D/Own.ysls.json"])
  }
}
