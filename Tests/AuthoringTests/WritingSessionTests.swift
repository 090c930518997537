import Simulation
import Testing
import Yarn
import YarnCompiler

@testable import Authoring

@Suite struct WritingSessionTests {
  /// A conversation of two nodes whose replies have no identities, and one whose replies do.
  private static let bare = """
    title: Talk
    ---
    <<declare $cups = 0>>
    Robin: Hello.
    -> Hello yourself. #technique:affirmation
        <<set $cups = $cups + 1>>
        <<jump Tea>>
    -> (You wait.) #technique:silence
        <<jump Tea>>
    -> Must you? #technique:judge
        <<jump Tea>>
    ===
    title: Tea
    ---
    Robin: Tea?
    -> What kind? #technique:open_question
        Robin: The brown kind.
    -> No. #technique:closed_question
        Robin: No.
        -> Tell me. #technique:open_question
            <<jump Tea>>
    -> Is there coffee? #technique:closed_question
        <<jump Talk>>
    ===

    """

  private static let tagged: String = {
    var number = 0
    return bare.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains("->") || line.hasPrefix("Robin:") else { return String(line) }
      number += 1
      return "\(line) #line:w\(number)"
    }.joined(separator: "\n")
  }()

  private func scenario(_ text: String) throws -> Scenario {
    var scenario = try Fixture.bench()
    let compilation = Compiler.compile(
      [SourceFile(path: "Talk.yarn", text: text)], functions: ScriptInterface.functions)
    scenario.program = try #require(compilation.program, "\(compilation.diagnostics)")
    scenario.id = "Talk"
    (scenario.warningNode, scenario.leavesNode) = ("Tea", "Tea")
    return scenario
  }

  /// Says replies as chance has it, until there are so many or the conversation is over.
  private func talk(_ writing: inout WritingSession, _ count: Int, _ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<count {
      let sayable = writing.session.sayable
      guard let reply = sayable.randomElement(using: &random) else { return }
      try writing.say(reply)
    }
  }

  // MARK: The place is kept

  @Test(arguments: [bare, tagged])
  func `a script that was not changed changes nothing, at any turn`(_ text: String) throws {
    let scenario = try scenario(text)
    for seed: UInt64 in 1...60 {
      var writing = try WritingSession(scenario, seed: seed)
      try talk(&writing, Int(seed % 9), seed)
      if seed % 4 == 0 { try writing.go(to: "Tea") }
      if seed % 5 == 0 { try writing.set("$cups", to: .number(Float(seed))) }
      if seed % 7 == 0 { try writing.set(Trust(points: Int(seed))) }
      let (next, landing) = try writing.reloaded(with: scenario)
      #expect(next == writing, "seed \(seed)")
      #expect(landing == Landing(.same), "seed \(seed)")
    }
  }

  @Test func `the shipped conversations are kept at every turn of their ways`() throws {
    for scenario in Fixture.shipped.scenarios {
      var writing = try WritingSession(scenario, seed: 1)
      for number in scenario.modelPath {
        try writing.say(writing.session.sayable[number - 1])
        let (next, landing) = try writing.reloaded(with: scenario)
        #expect(next.session == writing.session)
        #expect(landing == Landing(.same))
      }
      #expect(writing.session.ending?.kind == .opensUp)
    }
  }

  @Test(arguments: [bare, tagged])
  func `what is put in before and after the place moves nothing but the lines`(_ text: String) throws {
    let old = try scenario(text)
    let inserted =
      text
      .replacingOccurrences(of: "Robin: Tea?", with: "Robin: It rains. #line:new1\nRobin: Tea?")
      .replacingOccurrences(
        of: "-> Hello yourself.",
        with: "-> Hi. #technique:affirmation #line:new2\n    Robin: Hi. #line:new3\n-> Hello yourself.")
    let new = try scenario(inserted)
    for seed: UInt64 in 1...40 {
      var writing = try WritingSession(old, seed: seed)
      try talk(&writing, Int(seed % 6), seed)
      let (next, landing) = try writing.reloaded(with: new)
      #expect(landing == Landing(.same), "seed \(seed)")
      #expect(next.session.turns.map(\.reply.text) == writing.session.turns.map(\.reply.text), "seed \(seed)")
      #expect(next.session.client == writing.session.client, "seed \(seed)")
      #expect(next.variables == writing.variables, "seed \(seed)")
      #expect(next.session.place?.node == writing.session.place?.node, "seed \(seed)")
    }
  }

  @Test func `a reply with an identity may be worded anew, and one without may get one`() throws {
    var writing = try WritingSession(scenario(Self.tagged), seed: 1)
    try writing.say(1)
    let reworded = Self.tagged.replacingOccurrences(of: "(You wait.)", with: "(You sit and wait.)")
    let (next, landing) = try writing.reloaded(with: scenario(reworded))
    #expect(landing == Landing(.same))
    #expect(next.session.turns[0].reply.text == "(You sit and wait.)")

    writing = try WritingSession(scenario(Self.bare), seed: 1)
    try writing.say(1)
    let (_, second) = try writing.reloaded(with: scenario(Self.tagged))
    #expect(second == Landing(.same))
  }

  // MARK: The place is gone

  @Test func `where a reply is gone the node is begun again with everything remembered`() throws {
    var writing = try WritingSession(scenario(Self.tagged), seed: 1)
    try writing.say(0)
    let without = Self.tagged.replacingOccurrences(
      of:
        "-> Hello yourself. #technique:affirmation #line:w2\n    <<set $cups = $cups + 1>>\n    <<jump Tea>>\n",
      with: "")
    let (next, landing) = try writing.reloaded(with: scenario(without))
    #expect(landing == Landing(.nodeAgain("Tea"), obstacle: .replyGone(1)))
    #expect(
      landing.message
        == "your 1st reply is gone from the script; you are in `Tea` again, with everything as it was")
    #expect(next.session.client == writing.session.client)
    #expect(next.variables == writing.variables)
    #expect(next.session.turns == writing.session.turns)

    var back = next
    back.takeBack()
    #expect(back.session.turns.isEmpty && back.session.place?.node == "Talk")

    // And as soon as the reply is there again, it has been said.
    let (healed, second) = try next.reloaded(with: scenario(Self.tagged))
    #expect(second == Landing(.same))
    #expect(healed == writing)
  }

  @Test func `in one node one stands at the turn that was come to`() throws {
    var writing = try WritingSession(scenario(Self.tagged), seed: 1)
    for reply in [0, 1, 0, 1] { try writing.say(reply) }
    let without = Self.tagged.replacingOccurrences(of: "    -> Tell me.", with: "    -> Go on then.")
      .replacingOccurrences(of: "#line:w8\n", with: "#line:w88\n")
    let (next, landing) = try writing.reloaded(with: scenario(without))
    #expect(landing == Landing(.turn(3), obstacle: .replyGone(3)))
    #expect(landing.message == "your 3rd reply is gone from the script; you are at turn 3")
    let (healed, second) = try next.reloaded(with: scenario(Self.tagged))
    #expect(second.obstacle == nil)
    #expect(healed.session == writing.session)
    #expect(healed.steps == writing.steps)
  }

  @Test func `a node that is gone is left for where the replies lead now`() throws {
    var writing = try WritingSession(scenario(Self.tagged), seed: 1)
    try writing.say(1)
    let tea = try #require(Self.tagged.range(of: "title: Tea"))
    let soup =
      Self.tagged[..<tea.lowerBound].replacingOccurrences(of: "<<jump Tea>>", with: "<<jump Soup>>")
      + "title: Soup\n---\nRobin: Soup?\n-> Yes. #technique:affirmation #line:s1\n===\n"
    var new = try scenario(soup)
    (new.warningNode, new.leavesNode) = ("Soup", "Soup")
    let (next, landing) = try writing.reloaded(with: new)
    #expect(landing == Landing(.elsewhere("Soup")))
    #expect(next.session.turns.count == 1)

    writing = try WritingSession(scenario(Self.tagged), seed: 1)
    try writing.go(to: "Tea")
    let (beginning, second) = try writing.reloaded(with: new)
    #expect(second == Landing(.turn(1), obstacle: .nodeGone("Tea")))
    #expect(beginning.session.place?.node == "Talk")
  }

  @Test func `a script that fails further on is played as far as it goes`() throws {
    var writing = try WritingSession(scenario(Self.tagged), seed: 1)
    try writing.say(1)
    let failing = Self.tagged.replacingOccurrences(
      of: "#technique:silence #line:w3\n", with: "#technique:silence #line:w3\n    {1 % 0}\n")
    let (next, landing) = try writing.reloaded(with: scenario(failing))
    guard case .failed(afterReplies: 1, _) = landing.obstacle else {
      Issue.record("\(landing)")
      return
    }
    #expect(next.session.turns == writing.session.turns)
  }

  @Test func `a script that cannot even begin is refused`() throws {
    let writing = try WritingSession(scenario(Self.tagged), seed: 1)
    let broken = try scenario(
      Self.tagged.replacingOccurrences(of: "Robin: Hello.", with: "Robin: Hello {1 % 0}."))
    #expect(throws: SessionError.self) { try writing.reloaded(with: broken) }
  }

  // MARK: What a writer does

  @Test func `every step can be taken back, and changes what it says and no more`() throws {
    let first = try WritingSession(scenario(Self.tagged), seed: 1)
    var writing = first
    try writing.say(0)
    let said = writing
    try writing.set(Trust(points: 80))
    #expect(writing.session.client.trust == Trust(points: 80))
    var other = writing.session
    other.set(said.session.client.trust)
    #expect(other == said.session)
    try writing.set("$cups", to: .number(7))
    #expect(writing.variables.first?.value == .number(7))
    try writing.go(to: "Tea")
    #expect(writing.variables.first?.value == .number(7))
    #expect(writing.session.client.trust == Trust(points: 80))
    try writing.restart()
    #expect(writing.session == first.session)
    for _ in 0..<4 { writing.takeBack() }
    #expect(writing == said)
    writing.takeBack()
    #expect(writing == first)
    let isLeft = writing.takeBack()
    #expect(!isLeft)
  }

  @Test func `every step down to before a reply can be taken back at once, and can be said otherwise`() throws
  {
    var writing = try WritingSession(scenario(Self.tagged), seed: 1)
    try writing.say(0)
    let before = writing.session
    try writing.set(Trust(points: 60))
    try writing.say(2)
    try writing.say(1)
    #expect(writing.session.turns.count == 3)
    #expect(!writing.takeBack(to: 3) && writing.session.turns.count == 3)
    #expect(writing.takeBack(to: 1) && writing.session.turns.count == 1)
    // What was set before the reply was said is still set.
    #expect(writing.session.client.trust == Trust(points: 60) && writing.session != before)
    try writing.say(0)
    #expect(writing.session.turns.count == 2)
  }

  @Test func `what was held with another script is looked back on, and does not go on in this one`() throws {
    let lines = (0..<30).map { "Robin: \($0).\n" }.joined()
    var writing = try WritingSession(
      scenario(Self.bare.replacing("Robin: Hello.\n", with: "Robin: Hello.\n" + lines)), seed: 1)
    try writing.say(2)
    #expect(Debrief(of: writing.session).notes[0].alternative?.reply.text == "Hello yourself.")
    let (next, landing) = try writing.reloaded(
      with: scenario(
        "title: Talk\n---\n-> Well. #technique:silence\n    <<jump Tea>>\n===\n"
          + "title: Tea\n---\n-> No. #technique:silence\n    <<jump Talk>>\n===\n"))
    #expect(landing.place == .nodeAgain("Tea"))
    let note = Debrief(of: next.session).notes[0]
    #expect(note.alternative?.reply.text == "Hello yourself." && note.alternative?.why.isEmpty == false)
    var session = next.session
    #expect(throws: SessionError.otherContent(.script)) { try session.takeBack(to: 0) }
    try session.choose(0)
    try session.takeBack(to: 1)
    #expect(session.turns == next.session.turns)
  }

  @Test func `after an error nothing has changed`() throws {
    let first = try WritingSession(scenario(Self.tagged), seed: 1)
    var writing = first
    #expect(throws: SessionError.self) { try writing.say(9) }
    #expect(throws: SessionError.self) { try writing.go(to: "Nowhere") }
    #expect(throws: SessionError.self) { try writing.set("$cups", to: .bool(true)) }
    #expect(throws: SessionError.self) { try writing.set("$none", to: .bool(true)) }
    #expect(writing == first)
  }

  @Test func `a conversation that is over goes on from any node`() throws {
    var writing = try WritingSession(Fixture.bench(), seed: 1)
    try writing.say(2)
    try writing.set(Trust(points: 1))
    try writing.say(1)
    #expect(writing.session.ending != nil)
    try writing.go(to: "Oven")
    #expect(writing.session.ending == nil && !writing.session.client.hasLeft)
    try writing.say(1)
  }

  @Test func `a prospect is what saying the reply comes to`() throws {
    let writing = try WritingSession(Fixture.bench(), seed: 1)
    let prospects = writing.session.prospects
    #expect(prospects.map(\.line) == [18, 23, 31, 34])
    #expect(prospects[3].change == nil)
    for reply in 0..<3 {
      var said = writing
      try said.say(reply)
      #expect(prospects[reply].change == said.session.turns[0].change)
      #expect(prospects[reply].why == said.session.turns[0].why)
    }
    #expect(prospects[0].why == "A bench has room for two.")
  }

  @Test func `typed values are read as the variable's type`() throws {
    let writing = try WritingSession(scenario(Self.tagged), seed: 1)
    #expect(writing.value("2.5", for: "$cups") == .number(2.5))
    #expect(writing.value("two", for: "$cups") == nil)
    #expect(writing.value("inf", for: "$cups") == nil)
    #expect(writing.value("1", for: "$none") == nil)
    let bench = try WritingSession(Fixture.bench(), seed: 1)
    #expect(bench.value("you there", for: "$name") == .string("you there"))
  }
}
