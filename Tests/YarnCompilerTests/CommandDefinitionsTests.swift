import Testing
import Yarn
import YarnCompiler

struct CommandDefinitionsTests {
  @Test func `the present form says all of this`() throws {
    let text = """
      { "version": 2,
        "commands": [ { "yarnName": "walk", "definitionName": "Walk", "fileName": "Actor.swift", "language": "swift",
          "documentation": "Goes somewhere.", "signature": "walk(to:quickly:)", "async": true,
          "parameters": [ { "name": "to", "type": "node" }, { "name": "quickly", "type": "bool", "defaultValue": false } ] } ],
        "functions": [ { "yarnName": "sum", "parameters": [ { "name": "n", "type": "number", "isParamsArray": true } ],
          "return": { "type": "number" } },
          { "yarnName": "mood", "parameters": [ { "name": "of", "type": "instance", "subtype": "Person" } ],
          "return": { "type": "enum", "subtype": "Mood" } } ] }
      """
    let (read, diagnostics) = CommandDefinitions.read(SourceFile(path: "a.ysls.json", text: text))
    #expect(diagnostics == [])
    let definitions = try #require(read)
    let walk = try #require(definitions.commands.first)
    #expect(
      walk.name == "walk" && walk.isAsync && walk.result == nil && walk.documentation == "Goes somewhere.")
    #expect(walk.definitionName == "Walk" && walk.file == "Actor.swift" && walk.language == "swift")
    #expect(walk.parameters.map(\.type) == [.node, .bool] && walk.parameters[1].defaultValue == "false")
    #expect(walk.argumentCounts == 1...2)
    #expect(definitions.functions.map(\.argumentCounts) == [0...(.max), 1...1])
    #expect(
      definitions.signatures == [
        FunctionSignature(name: "sum", parameters: [.number], isVariadic: true, result: .number),
        FunctionSignature(name: "mood", parameters: [.string], result: .enumeration("Mood")),
      ])
  }

  @Test func `the older form says the same in capitals`() throws {
    let text = """
      { "Commands": [ { "YarnName": "fade", "Parameters": [ { "Name": "s", "Type": "number", "DefaultValue": "1" } ] } ],
        "Functions": [ { "YarnName": "join", "Parameters": [], "VariadicParameterType": "string", "ReturnType": "string" },
          { "YarnName": "odd", "Parameters": [ { "Name": "x", "Type": "Whatever" } ], "ReturnType": "Bool" } ] }
      """
    let (read, diagnostics) = CommandDefinitions.read(SourceFile(path: "a.ysls.json", text: text))
    #expect(diagnostics == [])
    #expect(read?.commands.map(\.argumentCounts) == [0...1])
    #expect(
      read?.signatures == [
        FunctionSignature(name: "join", parameters: [.string], isVariadic: true, result: .string),
        FunctionSignature(name: "odd", parameters: [.any], result: .bool),
      ])
  }

  @Test func `a definition without a name is reported, the others are kept`() {
    let text = #"{"commands": [{"documentation": "?"}, {"yarnName": "ok"}], "functions": 3}"#
    let (read, diagnostics) = CommandDefinitions.read(SourceFile(path: "a.ysls.json", text: text))
    #expect(read?.commands.map(\.name) == ["ok"])
    #expect(
      diagnostics.map(\.message) == [
        "this definition has no `yarnName`", "`functions` is a list, not a number",
      ])
    #expect(diagnostics.map(\.range) == [14..<15, 72..<73])
  }

  @Test func `of two definitions with one name the later counts`() {
    let first = CommandDefinitions.read(
      SourceFile(path: "a", text: #"{"commands": [{"yarnName": "a"}, {"yarnName": "b"}]}"#))
    let second = CommandDefinitions.read(
      SourceFile(path: "b", text: #"{"commands": [{"yarnName": "a", "documentation": "new"}]}"#))
    let merged = (first.definitions ?? .init()).merging(second.definitions ?? .init())
    #expect(merged.commands.map(\.name) == ["b", "a"])
    #expect(merged.commands.last?.documentation == "new")
  }
}
