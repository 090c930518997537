import Foundation
import Authoring
import Content
import Golden
import ScriptLaws
import Simulation
import Testing
import YarnCompiler

struct GraphTests {
  private func graph(_ text: String, from start: String = "Start") throws -> ConversationGraph {
    let compilation = Compiler.compile(
      [SourceFile(path: "Graph.yarn", text: text)], functions: ScriptInterface.functions)
    #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
    let program = try #require(compilation.program)
    return ConversationGraph(of: program, trees: compilation.trees, from: [start])
  }

  @Test(arguments: ["dot", "mmd"])
  func `a conversation is drawn with its gates, detours and endings`(format: String) throws {
    let scenario = try Fixture.bench()
    let graph = ConversationGraph(of: scenario, trees: Fixture.library.trees)
    let overlay = GraphOverlay(playedByRule: scenario)
    let text =
      format == "dot" ? graph.dot(overlay, title: "The bench") : graph.mermaid(overlay, title: "The bench")
    let difference = Golden.difference(of: text, from: "Graphs/bench.\(format)", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: ["dot", "mmd"])
  func `what was held is laid over it, with counts, and what nobody came to is marked`(format: String) throws
  {
    let scenario = try Fixture.bench()
    var sessions: [Journal] = []
    for replies in [[0, 0], [0, 0], [1]] {
      var session = try Session(scenario: scenario, seed: 1)
      for reply in replies { try session.choose(reply) }
      sessions.append(session.journal)
    }
    var other = sessions[0]
    other.scenarioHash = "of another text"
    var passed = 0
    let overlay = GraphOverlay(recorded: sessions + [other], of: scenario, passed: &passed)
    #expect(passed == 1)
    let graph = ConversationGraph(of: scenario, trees: Fixture.library.trees)
    let text = format == "dot" ? graph.dot(overlay) : graph.mermaid(overlay)
    let difference = Golden.difference(of: text, from: "Graphs/bench-recorded.\(format)", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  private static let everything = """
    title: Start
    ---
    <<declare $x = 1>>
    <<if $x > 1>>
        <<jump Far>>
    <<elseif $x == 0>>
        <<stop>>
    <<else>>
        <<detour Aside>>
    <<endif>>
    -> One & <two> "three" [b]four[/b] #technique:silence
        -> Deeper \\#1 | `code` \\\\ {$x} #technique:open_question #fit:130
            <<jump Group>>
        -> And deeper
            <<ending opens_up "She \\"stayed\\" & {$x} there.">>
    -> Two <<if visited("Far")>>
        <<jump {"F" + "ar"}>>
    -> مرحبا\u{202E}abc\u{0007} يا صديقي
        <<once>>
            <<jump Far>>
        <<else>>
            <<jump Aside>>
        <<endonce>>
    -> Three words that are so long that nobody would want to read all of them on a picture of a talk
        <<ending stays_polite "A story.">>
    Between.
    -> Again
        <<jump Start>>
    ===
    title: Far
    ---
    Far.
    <<return>>
    ===
    title: Aside
    ---
    => A line <<if $x > 3>>
        <<jump Far>>
    => Another
    ===
    title: Group
    when: $x > 1
    ---
    a
    ===
    title: Group
    when: always
    ---
    <<jump Far>>
    ===
    title: Lonely
    ---
    Nobody comes here.
    ===
    """

  @Test(arguments: ["dot", "mmd"])
  func `everything that leads somewhere is drawn, and every text is escaped`(format: String) throws {
    let graph = try graph(Self.everything)
    let text = format == "dot" ? graph.dot() : graph.mermaid()
    let difference = Golden.difference(of: text, from: "Graphs/everything.\(format)", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
    #expect(!text.contains("Lonely"))
  }

  @Test func `pictures of scripts of any kind are well formed`() throws {
    for seed in 0..<UInt64(60) {
      let script = ScriptGenerator.script(seed: seed)
      let compilation = Compiler.compile([script], functions: ScriptGenerator.functions)
      let program = try #require(compilation.program, "seed \(seed)")
      let starts = program.nodes.filter { !$0.isGroup }.map(\.name)
      let graph = ConversationGraph(of: program, trees: compilation.trees, from: starts)
      #expect(graph.nodes.count == starts.count, "seed \(seed)")
      #expect(DOTReading(graph.dot(title: "Seed <\(seed)> & \"more\"")).problems == [], "seed \(seed)")
      #expect(MermaidReading(graph.mermaid(title: "Seed %% \(seed)")).problems == [], "seed \(seed)")
      let lines = graph.nodes.flatMap(\.replies).compactMap(\.line)
      #expect(Set(lines).count == lines.count, "seed \(seed)")
    }
  }

  @Test func `both shipped conversations are drawn whole`() throws {
    for scenario in Fixture.shipped.scenarios {
      let graph = ConversationGraph(of: scenario, trees: Fixture.shipped.trees)
      let nodes = scenario.program.nodes.filter {
        $0.file == scenario.program.node(named: scenario.id)?.file && !$0.isGroup
      }
      #expect(graph.nodes.map(\.name) == nodes.map(\.name))
      let replies = scenario.program.lines.filter { line in
        line.file == nodes[0].file && ReplyTags(line.tags).technique != nil
      }
      #expect(graph.nodes.flatMap(\.replies).count == replies.count)
      for (reply, line) in zip(graph.nodes.flatMap(\.replies), replies) {
        #expect(reply.line.map { scenario.program.lines[$0].id } == line.id)
      }
      #expect(DOTReading(graph.dot(GraphOverlay(playedByRule: scenario))).problems == [])
    }
  }
}

/// What is wrong with a text in Graphviz' language, as far as its brackets, names and labels go.
struct DOTReading {
  private(set) var problems: [String] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    var defined: Set<Substring> = []
    var used: Set<Substring> = []
    var depth = 0
    for line in lines {
      if line.hasSuffix("{") { depth += 1 }
      if line == "}" { depth -= 1 }
      let words = line.split(separator: " ")
      guard let name = words.first?.split(separator: ":").first, words.count > 1 else { continue }
      if words[1] == "->" {
        used.insert(name)
        if let target = words[2].split(whereSeparator: { ":;[".contains($0) }).first { used.insert(target) }
      } else if words[1].hasPrefix("["), !["graph", "node", "edge"].contains(name) {
        if !defined.insert(name).inserted { problems.append("\(name) stands there twice") }
        checkLabel(line)
      }
    }
    if depth != 0 { problems.append("the braces do not close") }
    problems += used.subtracting(defined).map { "\($0) is nowhere" }
    let controls = text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
    if controls { problems.append("a control character") }
  }

  /// Checks that the tags of a label close in the order in which they were opened.
  private mutating func checkLabel(_ line: Substring) {
    guard let start = line.range(of: "label=<"), let end = line.range(of: ">];", options: .backwards) else {
      return
    }
    var open: [Substring] = []
    var rest = line[start.upperBound..<end.lowerBound]
    while let tag = rest.firstIndex(of: "<"), let close = rest[tag...].firstIndex(of: ">") {
      let name = rest[rest.index(after: tag)..<close]
      if name.hasPrefix("/") {
        if open.popLast() != name.dropFirst() { problems.append("</\(name)> closes nothing") }
      } else if !name.hasSuffix("/") {
        open.append(name.prefix { $0 != " " })
      }
      rest = rest[rest.index(after: close)...]
    }
    if !open.isEmpty { problems.append("\(open) stays open") }
  }
}

/// What is wrong with a flowchart of Mermaid, as far as its blocks, names and labels go.
struct MermaidReading {
  private(set) var problems: [String] = []

  init(_ text: String) {
    var defined: Set<Substring> = []
    var used: Set<Substring> = []
    var depth = 0
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) where !line.hasPrefix("%%") {
      if line.count(where: { $0 == "\"" }) % 2 != 0 { problems.append("a quotation mark too many: \(line)") }
      let words = line.split(separator: " ", maxSplits: 2)
      if line == "end" {
        depth -= 1
      } else if words[0] == "subgraph" {
        depth += 1
        defined.insert(words[1].prefix { $0 != "[" })
      } else if words.count > 1, ["-->", "-.->"].contains(words[1].prefix { $0 != "|" }),
        !words[0].contains("[")
      {
        used.formUnion([words[0], line.split(separator: " ").last ?? ""])
      } else if let name = words.first?.prefix(while: { $0 != "[" && $0 != "(" }), name.count < words[0].count
      {
        if !defined.insert(name).inserted { problems.append("\(name) stands there twice") }
      }
    }
    if depth != 0 { problems.append("a block stays open") }
    problems += used.subtracting(defined).map { "\($0) is nowhere" }
  }
}
