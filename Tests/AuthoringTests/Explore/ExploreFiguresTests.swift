import Authoring
import Simulation
import Testing
import Yarn
import YarnCompiler

/// Small scripts of which everything can be counted by hand.
@Suite struct ExploreFiguresTests {
  @Test func `every outcome of a die is followed, and has its probability`() throws {
    let program = try Self.program(
      """
      <<declare $n = 0>>
      <<set $n = dice(4)>>
      -> Look.
          <<if $n == 1>>
              <<jump One>>
          <<else>>
              <<jump Other>>
          <<endif>>
      """, "One", "Other")
    let exploration = try Exploration(of: program, start: "Start")
    // Four states that wait, one for each side, and two in which it is over.
    #expect(exploration.states == 6 && exploration.edges == 4)
    #expect(exploration.endings.map(\.node) == ["One", "Other"])
    #expect(exploration.endings.map(\.probability) == [0.25, 0.75])
    #expect(exploration.meanReplies == 1 && exploration.uncertainty == 0)
    let seed = try #require(exploration.endings[0].way.seed)
    var options = ExploreOptions()
    options.random = .seed(seed)
    let fallen = try Exploration(of: program, start: "Start", options)
    #expect(fallen.states == 2 && fallen.endings.map(\.node) == ["One"])
  }

  @Test func `a round that can be left takes as long as it takes, and ends`() throws {
    let program = try Self.program("-> Again.\n    <<jump Start>>\n-> Out.\n    <<jump End>>", "End")
    let exploration = try Exploration(of: program, start: "Start")
    #expect(exploration.states == 2 && exploration.edges == 2)
    #expect(exploration.endings.map(\.probability) == [1] && exploration.meanReplies == 2)
    #expect(exploration.rounds.map(\.nodes) == [["Start"]] && exploration.findings.map(\.code) == ["RE0614"])
  }

  @Test func `a round that is not summed up to the end is named, with what is still in it`() throws {
    let program = try Self.program(
      "-> On.\n    <<jump Back>>\n-> Out.\n    <<jump End>>\n===\ntitle: Back\n---\n-> Back.\n"
        + "    <<jump Start>>\n-> Out.\n    <<jump End>>", "End")
    let whole = try Exploration(of: program, start: "Start")
    #expect(whole.unsummed == [] && abs(whole.endings[0].probability - 1) < 1e-12)
    #expect(abs(whole.meanReplies - 2) < 1e-12)
    var options = ExploreOptions()
    options.mostRoundSteps = 4
    let part = try Exploration(of: program, start: "Start", options)
    // Twice along both edges of the round: one in two says on, one in four comes back, and one in four is left.
    #expect(part.unsummed.map(\.round.nodes) == [["Start", "Back"]])
    #expect(part.unsummed.map(\.round.states) == [2] && part.unsummed.map(\.probability) == [0.25])
    #expect(part.endings.map(\.probability) == [0.75] && part.uncertainty == 0.25)
    #expect(part.meanReplies == 1.5)
    let file = SourceFile(path: "", text: "")
    let report = ExploreReport(ExploreProof(part, nil, in: ExploredScript(Compiler.compile([file]))))
    #expect(report.text.contains("25.0 % is still going round `Start`, `Back`, 2 states"))
    #expect(report.text.contains("a conversation takes at least 1.5 of them"))
  }

  @Test func `a round that nobody can leave is found, and a circle without a reply fails`() throws {
    let closed = try Exploration(of: Self.program("-> Again.\n    <<jump Start>>"), start: "Start")
    #expect(closed.findings.map(\.kind).first == .noEnd(states: 1) && closed.uncertainty == 1)
    let circle = try Exploration(of: Self.program("Line.\n<<jump Start>>"), start: "Start")
    guard case .fault(let fault)? = circle.findings.first?.kind else {
      Issue.record("\(circle.findings)")
      return
    }
    #expect(fault.message == "the script goes on from `Start` without ever offering a reply")
  }

  @Test(arguments: [(9_998, true), (9_999, false)])
  func `a way of ten thousand events without a reply is gone to its end, and no longer one`(
    lines: Int, ends: Bool
  ) throws {
    // Behind the lines the node ends, and then the dialogue.
    let text = (1...lines).map { "Line \($0)." }.joined(separator: "\n")
    let exploration = try Exploration(of: Self.program("-> Go on.\n\(text)"), start: "Start")
    #expect(exploration.endings.count == (ends ? 1 : 0) && exploration.findings.isEmpty == ends)
    #expect(exploration.coverage.shown.count == lines + 1)
  }

  @Test func `what never comes up is named with its place`() throws {
    let program = try Self.program(
      """
      <<declare $no = false>>
      Shown.
      Hidden. <<if $no>>
      -> Yes.
          <<jump End>>
      -> Never. <<if $no>>
          Unsaid.
      """, "End", "Nowhere")
    let exploration = try Exploration(of: program, start: "Start")
    #expect(exploration.findings.compactMap(\.place?.line) == [5, 8, 9, 15])
  }

  @Test func `where a limit is reached it says so, and goes on at random`() throws {
    let program = try Self.program(
      "<<declare $n = 0>>\n<<set $n += 1>>\nSeven. <<if $n == 7>>\n-> Again.\n    <<jump Start>>\n-> Out.\n    <<jump End>>",
      "End")
    var options = ExploreOptions()
    options.mostStates = 50
    options.plays = 1000
    let exploration = try Exploration(of: program, start: "Start", options)
    #expect(exploration.stop == .states(50) && exploration.states >= 50 && exploration.states < 60)
    #expect(exploration.plays?.count == 1000 && exploration.plays?.unfinished == 0)
    #expect(exploration.uncertainty > 0 && exploration.uncertainty < 1e-12)
    let asked = try Exploration(of: program, start: "Start", options) { $0.states < 20 }
    #expect(asked.stop == .asked && asked.states < 30)
    options.mostMemory = 1
    #expect(try Exploration(of: program, start: "Start", options).stop == .memory(1))
  }

  /// A script that begins with some statements, and has nodes of one line each.
  private static func program(_ start: String, _ nodes: String...) throws -> Program {
    var text = "title: Start\n---\n\(start)\n===\n"
    for node in nodes { text += "title: \(node)\n---\nHere.\n===\n" }
    let compilation = Compiler.compile([SourceFile(path: "Small.yarn", text: text)])
    return try #require(compilation.program)
  }
}
