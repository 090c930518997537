import Foundation
import ScriptLaws
import Yarn

/// What inputs are made from: the files that the tests compare with, and random scripts that follow the grammar.
struct FuzzSeeds {
  private var files: [FuzzInput.Kind: [[UInt8]]] = [:]

  /// Where the project has its files.
  static let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// Reads every file of a known kind under the folders `Tests` and `Dialogues`.
  init() {
    for folder in ["Tests", "Dialogues"].map({ Self.project.appending(path: $0) }) {
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
      for name in names.sorted() {
        guard let kind = FuzzInput.Kind.allCases.first(where: { name.hasSuffix(".\($0.fileExtension)") }),
          let data = try? Data(contentsOf: folder.appending(path: name)), data.count < FuzzInput.mostBytes
        else { continue }
        files[kind, default: []].append(Array(data))
      }
    }
    files[.markup, default: []] += Self.markup.map { Array($0.utf8) }
    files[.strings, default: []] += Self.strings.map { Array($0.utf8) }
    files[.project, default: []] += Self.projects.map { Array($0.utf8) }
    files[.definitions, default: []] += Self.definitions.map { Array($0.utf8) }
    files[.plan, default: []] += Self.plans.map { Array($0.utf8) }
  }

  /// An input to begin from.
  func bytes(of kind: FuzzInput.Kind, _ random: inout SplitMix64) -> [UInt8] {
    if kind == .script, random.happens(40) { return ScriptGenerator.script(seed: random.next()).bytes }
    let known = files[kind] ?? []
    return known.isEmpty ? [] : random.pick(known)
  }

  private static let markup = [
    "Mae: [b]bold [i]both[/b] slanted[/i] [wave/] away", #"It is 10\:30 [a=1 b="two \"x\"" c=true]now[/]"#,
    #"[select value=cat cat="a %" dog="b"/] and [plural value=2 one="%" other="% of them"/]"#,
    #"[nomarkup][raw] \[x\][/nomarkup] [ordinal value=22 one="%st" two="%nd" few="%rd" other="%th"/]"#,
    "A [a/] B [c trimwhitespace=false/] e\u{301} 👩‍👩‍👧 {0} [x={1}]y[/x]",
  ]

  private static let strings = [
    "id,text,file,node,lineNumber\nline:a,\"Hello, \"\"you\"\"\",A.yarn,A,3\nline:b,\"two\nlines\",A.yarn,A,4\n",
    "language,id,text,file,node,lineNumber,lock,comment\r\nen,line:a,Hello,A.yarn,A,3,0a1b2c3d,softly\r\n",
  ]

  private static let projects = [
    #"{ "projectFileVersion": 4, "sourceFiles": ["**/*.yarn"], "excludeFiles": ["x/*"], "baseLanguage": "en" }"#,
    #"""
    { // all of it
      "projectFileVersion": 3, "sourceFiles": ["*.yarn"], "baseLanguage": "en-GB",
      "localisation": { "de": { "strings": "de.csv", "assets": "de" } },
      "definitions": ["a.ysls.json"], "compilerOptions": { "diagnosticsSeverity": { "YS0003": "none" } },
      "editorOptions": { "yarnScriptEditor": { "characters": [ { "name": "Mae" } ] } }, }
    """#,
  ]

  private static let definitions = [
    #"""
    { "version": 2, "commands": [ { "yarnName": "fade", "parameters": [ { "name": "s", "type": "number" },
      { "name": "rest", "type": "string", "isParamsArray": true } ] } ],
      "functions": [ { "yarnName": "mood", "parameters": [], "return": { "type": "string" } } ] }
    """#,
    #"{ "Commands": [ { "YarnName": "fade", "Parameters": [ { "Name": "s", "Type": "number" } ] } ] }"#,
  ]

  private static let plans = [
    "line: `Hello.` #tag\noption: `Go on.`\noption: `Stop.` [disabled]\nselect: 1\ncommand: `wait 1`\nstop\n",
    "saliency: best\nset: $met = true\nnode: Other\nline: *\n---\nset: $n = 2.5\nselect: 0\nstop\n",
  ]
}
