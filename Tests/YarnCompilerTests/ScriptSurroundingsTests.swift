import Testing
import Yarn
import YarnCompiler

struct ScriptSurroundingsTests {
  private let script = SourceFile(
    path: "a.yarn",
    text: """
      title: Start
      ---
      Walt: {trust()} {mood()} {visited("Far")}
      Wult: Hello. <<if round(trost()) > 1>>
      It is late: go home.
      <<fade 1>>
      <<fade>>
      <<fade {1} 2 3>>
      <<fad 1>>
      <<wait 1>>
      <<{"fade"}>>
      <<log a "b c" d>>
      <<jump Round>>
      ===
      title: Round
      ---
      <<jump About>>
      ===
      title: About
      ---
      -> x
          <<jump Round>>
      -> y
          <<jump Self>>
      ===
      title: Self
      ---
      <<jump Self>>
      ===
      title: Far
      ---
      x
      ===
      title: Lost
      ---
      x
      ===
      """)

  @Test func `scripts are held against what their program knows`() throws {
    var surroundings = ScriptSurroundings()
    surroundings.definitions =
      CommandDefinitions.read(
        SourceFile(
          path: "a.ysls.json",
          text: """
            { "commands": [
                { "yarnName": "fade", "parameters": [ { "name": "s", "type": "number" },
                  { "name": "to", "type": "string", "defaultValue": "" } ] },
                { "yarnName": "log", "parameters": [ { "name": "what", "isParamsArray": true } ] } ],
              "functions": [ { "yarnName": "mood", "return": { "type": "string" } } ] }
            """)
      ).definitions
    surroundings.functions = [FunctionSignature(name: "trust", parameters: [], result: .number)]
    surroundings.characters = ["Walt", "Marcus"]
    surroundings.severities = ["YS0009": .info]
    let compilation = Compiler.compile([script], functions: surroundings.functions)
    let findings = surroundings.findings(in: compilation)
    #expect(
      findings.map {
        "\($0.code) \($0.severity) \(script.position(of: $0.range.lowerBound).line) \($0.message)"
      } == [
        "YS0016 info 4 nobody is named `Wult`", "YS0013 error 4 no function is named `trost`",
        "YS0016 info 5 nobody is named `It is late`",
        "YS0061 warning 7 `fade` takes 1 to 2 arguments, not none",
        "YS0061 warning 8 `fade` takes 1 to 2 arguments, not 3", "YS0060 warning 9 no command is named `fad`",
        "YS0015 info 15 these nodes jump to one another in a circle: `Round`, `About`",
        "YS0015 info 26 the node `Self` jumps to itself", "YS0009 info 34 nothing leads to the node `Lost`",
      ])
    #expect(
      findings.compactMap(\.help) == [
        "somebody with a similar name exists: `Walt`", "one with a similar name exists: `trust`",
        #"if nobody speaks here, write `\:` for the colon"#, "one with a similar name exists: `fade`",
      ])
    #expect(script.text(in: findings[1].range) == "trost")
  }

  @Test func `a function and a speaker are found whatever stands around them`() {
    let file = SourceFile(
      path: "b.yarn", text: "title: Start\n---\nBogus: [b]{1}[/b] x {round\t(1)} {( nosuch (1)) + 1}\n===\n")
    var surroundings = ScriptSurroundings()
    surroundings.characters = ["Walt"]
    let findings = surroundings.findings(in: Compiler.compile([file]))
    #expect(findings.map(\.code) == ["YS0016", "YS0013"])
    #expect(findings.map { file.text(in: $0.range) } == ["Bogus", "nosuch"])
  }

  @Test func `functions that cannot be are refused, and none takes the place of the language's own`() {
    let bad = FunctionSignature(name: "f", parameters: [], isVariadic: true, result: .number)
    let file = SourceFile(path: "a.yarn", text: "title: Start\n---\n{f(1)} {round(1.5)}\n===\n")
    #expect(Compiler.compile([file], functions: [bad]).diagnostics.contains { $0.code == "YS0034" })
    #expect(Compiler.compile([], functions: [bad]).program != nil)
    let own = FunctionSignature(name: "round", parameters: [.string], result: .string)
    let plain = SourceFile(path: "a.yarn", text: "title: Start\n---\n{round(1.5)}\n===\n")
    #expect(Compiler.compile([plain], functions: [own]).diagnostics.map(\.message) == [])
  }

  @Test func `without knowing better nothing is held against commands and speakers`() {
    let findings = ScriptSurroundings().findings(in: Compiler.compile([script]))
    #expect(Set(findings.map(\.code)) == ["YS0013", "YS0015"])
  }

  @Test func `a long chain of jumps exhausts nothing`() {
    var text = ""
    for index in 0..<5_000 { text += "title: N\(index)\n---\n<<jump N\((index + 1) % 5_000)>>\n===\n" }
    let findings = ScriptSurroundings().findings(
      in: Compiler.compile([SourceFile(path: "a.yarn", text: text)]))
    #expect(
      findings.map(\.message) == [
        "these nodes jump to one another in a circle: `N0`, `N1`, `N2`, `N3`, `N4` and 4995 more"
      ])
  }
}
