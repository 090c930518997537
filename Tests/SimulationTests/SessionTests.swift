import Testing
import Yarn

@testable import Simulation

struct SessionTests {
  @Test func `a session has run to the first replies`() throws {
    let session = try Session(scenario: .visit(), seed: 1)
    #expect(
      session.transcript == [
        .narration(text: "Ida puts the kettle on."),
        .client(speaker: "Ida", text: "You're the one they sent?"),
        .coach(text: "Leave room at the start."),
      ])
    #expect(session.replies.map(\.technique) == [.openQuestion, .persuade, .direct, .secrecyPromise])
    #expect(session.replies[0].fit == 130)
    #expect(session.client.thinking == "Another visitor with a folder.")
    #expect(session.turns.isEmpty)
    #expect(session.ending == nil)
  }

  @Test func `a reply moves trust, and the script goes on to the next replies`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    try session.say("ask")
    #expect(
      session.transcript.dropFirst(3) == [
        .trainee(text: "What would you like me to know?", turn: 0),
        .client(speaker: "Ida", text: "That I used to bake."),
        .disclosure(fact: "bakery"),
        .pause(milliseconds: 500),
        .client(speaker: "Ida", text: "Some nights I don't see the point of any of it."),
      ])
    let turn = try #require(session.turns.first)
    #expect(turn.change.explanation == "+2.6  open question (2.0) × lands exactly (1.30)")
    #expect(turn.thinking == "Another visitor with a folder.")
    #expect(turn.thoughtAfterwards == "She is still here.")
    #expect(turn.why == "She had wanted to begin herself.")
    #expect(turn.disclosures == ["bakery"])
    #expect(turn.riskCues == [.suicide])
    #expect(session.client.trust.text == "32.6")
  }

  @Test func `trust has moved before the client answers`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    try session.say("ask")
    try session.say("heavy")
    #expect(session.transcript.contains(.client(speaker: "Ida", text: "It is heavy. 37.1 of it.")))
  }

  @Test func `an ending is the script's`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    try session.say("ask")
    try session.say("safety")
    #expect(session.turns[1].riskCuesMet == [.suicide])
    try session.say("affirm")
    #expect(session.moment == .ended(Ending(kind: .opensUp, story: "Ida said what she owed.")))
    #expect(session.replies.isEmpty)
    #expect(throws: SessionError.ended) { try session.choose(0) }
  }

  @Test func `a fact is told when its gate opens`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    try session.say("ask")
    try session.say("wait")
    #expect(session.client.disclosed == ["bakery", "debt"])
    #expect(session.turns.map(\.disclosures) == [["bakery"], ["debt"]])
  }

  @Test func `a thought lasts until the next reply`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      <<thinking "Tea.">>
      -> You bake. #technique:simple_reflection #line:bake
      -> I see. #technique:silence #line:see
      Ida: Yes.
      -> (You wait.) #technique:silence #line:wait
      ===
      """)
    var session = try Session(scenario: scenario, seed: 1)
    try session.say("bake")
    try session.say("wait")
    #expect(session.turns.map(\.thinking) == ["Tea.", nil])
    #expect(session.turns.map(\.thoughtAfterwards) == [nil, nil])
  }

  @Test func `a fact told twice is told once`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      Ida: I bake.
      <<disclose bakery>>
      -> You bake. #technique:simple_reflection #line:bake
          <<disclose bakery>>
      ===
      """)
    var session = try Session(scenario: scenario, seed: 1)
    try session.say("bake")
    #expect(session.transcript.count { $0 == .disclosure(fact: "bakery") } == 1)
    #expect(session.turns[0].disclosures.isEmpty)
  }

  // MARK: Warning and leaving

  @Test func `a client at the floor warns when the reaction is over, and the same replies come again`() throws
  {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Try tea. #technique:persuade #line:tip
          Ida: I have tea.
      Ida: Well.
      <<thinking "Tea.">>
      -> Try coffee. #technique:persuade #line:coffee
          Ida: I have coffee.
      -> I'll wait. #technique:silence #line:wait
          Ida: Do.
      ===
      """, persona: .plain(startTrust: 14))
    var session = try Session(scenario: scenario, seed: 1)
    try session.say("tip")
    #expect(session.turns[0].floor == .warning)
    #expect(
      session.transcript.suffix(3) == [
        .client(speaker: "Ida", text: "I have tea."), .client(speaker: "Ida", text: "Well."),
        .client(speaker: "Ida", text: "I don't think this is for me."),
      ])
    #expect(session.replies.map(\.lineID) == ["line:coffee", "line:wait"])
    #expect(session.client.thinking == "Tea.")
    try session.say("coffee")
    #expect(session.turns[1].floor == .leaving)
    #expect(session.ending == Ending(kind: .leaves, story: "Ida left with the tea still warm."))
    #expect(session.transcript.last == .narration(text: "Ida takes her coat."))
  }

  @Test func `a warning comes before the script leaves the node, and the script then goes on`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Try tea. #technique:persuade #line:tip
          Ida: I have tea.
      <<jump Next>>
      ===
      title: Next
      ---
      Ida: Next.
      -> I'll wait. #technique:silence #line:wait
      ===
      """, persona: .plain(startTrust: 14))
    var session = try Session(scenario: scenario, seed: 1)
    try session.say("tip")
    #expect(
      session.transcript.suffix(3) == [
        .client(speaker: "Ida", text: "I have tea."),
        .client(speaker: "Ida", text: "I don't think this is for me."),
        .client(speaker: "Ida", text: "Next."),
      ])
    try session.say("wait")
    #expect(session.ending?.kind == .staysPolite)
  }

  @Test func `a client who leaves does so from within a detour as well`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      <<detour Aside>>
      Ida: Never said.
      -> Never offered. #technique:silence #line:never
      ===
      title: Aside
      ---
      -> Try tea. #technique:persuade #line:tip
      -> Again, try tea. #technique:persuade #line:again
      <<detour Deeper>>
      Ida: Never said either.
      ===
      title: Deeper
      ---
      -> Do as I say. #technique:direct #line:order
          Ida: No.
      ===
      """, persona: .plain(startTrust: 14))
    var session = try Session(scenario: scenario, seed: 1)
    try session.say("tip")
    try session.say("order")
    #expect(session.ending?.kind == .leaves)
    #expect(
      !session.transcript.contains { entry in
        if case .client(_, let text) = entry { text.hasPrefix("Never") } else { false }
      })
  }

  // MARK: Scripts with gaps

  @Test func `a script without an ending stays polite`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Hello. #technique:inform #line:hello
      ===
      """)
    var session = try Session(scenario: scenario, seed: 1)
    try session.say("hello")
    #expect(session.ending?.kind == .staysPolite)
  }

  @Test func `a script without replies has ended at once`() throws {
    let scenario = try Scenario.scripted("title: Start\n---\nIda: No.\n===\n")
    #expect(try Session(scenario: scenario, seed: 1).ending?.kind == .staysPolite)
  }

  @Test func `replies none of which can be said are passed over`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Not yet.<<if turn() > 5>> #technique:inform #line:no
      Ida: Tea?
      -> Yes. #technique:inform #line:yes
      ===
      """)
    #expect(try Session(scenario: scenario, seed: 1).replies.map(\.lineID) == ["line:yes"])
  }

  @Test func `the number of a reply counts those that can be said`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Not yet.<<if turn() > 5>> #technique:inform #line:no
      -> Yes. #technique:inform #line:yes
      -> Gladly. #technique:inform #line:gladly
      Ida: Tea, then.
      -> Thank you. #technique:affirmation #line:thanks
      ===
      """)
    var session = try Session(of: scenario, saying: [2])
    #expect(session.places == [2])
    #expect(session.turns.map(\.reply.lineID) == ["line:gladly"])
    #expect(throws: SessionError.noSuchReply(1, of: 1)) { try session.choose(number: 2) }
    #expect(throws: SessionError.noSuchReply(2, of: 2)) { try Session(of: scenario, saying: [3]) }
    try session.choose(number: 1)
    #expect(throws: SessionError.ended) { try session.choose(number: 1) }
  }

  @Test func `a script that never offers a reply is stopped`() throws {
    let scenario = try Scenario.scripted("title: Start\n---\nIda: Round we go.\n<<jump Start>>\n===\n")
    #expect(throws: SessionError.endless(node: "Start")) { try Session(scenario: scenario, seed: 1) }
  }

  @Test func `a reply whose condition does not hold is shown and cannot be said`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    try session.say("ask")
    let before = session
    #expect(session.replies.map(\.isAvailable) == [true, true, true, false])
    #expect(throws: SessionError.unavailableReply(3)) { try session.choose(3) }
    #expect(throws: SessionError.noSuchReply(4, of: 4)) { try session.choose(4) }
    #expect(throws: SessionError.noSuchReply(-1, of: 4)) { try session.choose(-1) }
    #expect(session == before)
  }

  @Test(arguments: [
    Bad("<<dance>>", .unknown("dance")),
    Bad("<<thinking two words>>", .wrongCount("thinking", expected: 1, arguments: ["two", "words"])),
    Bad("<<ending opens_up>>", .wrongCount("ending", expected: 2, arguments: ["opens_up"])),
    Bad("<<ending happily \"Ever after.\">>", .notOneOf("happily", ["opens_up", "stays_polite", "leaves"])),
    Bad("<<disclose secret>>", .unknownFact("secret", of: "plain")),
    Bad("<<risk_cue boredom>>", .notOneOf("boredom", RiskKind.allCases.map(\.rawValue))),
    Bad("<<role_flag rudeness>>", .notOneOf("rudeness", RoleFlag.allCases.map(\.rawValue))),
    Bad("<<wait soon>>", .badSeconds("soon")),
    Bad("<<wait 61>>", .badSeconds("61")),
    Bad("<<wait nan>>", .badSeconds("nan")),
    Bad("<<why \"Because.\">>", .outsideReply("why")),
    Bad("<<role_flag duty_to_tell>>", .outsideReply("role_flag")),
  ])
  func `a command that makes no sense is an error with its place`(_ example: Bad) throws {
    let scenario = try Scenario.scripted("title: Start\n---\nIda: Tea?\n\(example.command)\n===\n")
    #expect(throws: SessionError.command(example.problem, file: "Test.yarn", line: 4)) {
      try Session(scenario: scenario, seed: 1)
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var command: String
    var problem: CommandProblem
    var testDescription: String { command }

    init(_ command: String, _ problem: CommandProblem) {
      self.command = command
      self.problem = problem
    }
  }

  @Test(arguments: [
    BadReply("", .noTechnique),
    BadReply("#technique:hug", .unknownTechnique("hug")),
    BadReply("#technique:silence #technique:inform", .severalTechniques),
    BadReply("#technique:silence #also:hug", .unknownTechnique("hug")),
    BadReply("#technique:silence #fit:99", .badFit("99")),
    BadReply("#technique:self_disclosure #depth:5", .badDepth("5")),
    BadReply("#technique:silence #depth:2", .depthWithoutDisclosure),
  ])
  func `a reply with tags that make no sense is an error with its place`(_ example: BadReply) throws {
    let scenario = try Scenario.scripted("title: Start\n---\nIda: Tea?\n-> Yes. \(example.tags)\n===\n")
    #expect(throws: SessionError.reply(example.problem, file: "Test.yarn", line: 4)) {
      try Session(scenario: scenario, seed: 1)
    }
  }

  struct BadReply: Sendable, CustomTestStringConvertible {
    var tags: String
    var problem: TagProblem
    var testDescription: String { tags }

    init(_ tags: String, _ problem: TagProblem) {
      self.tags = tags
      self.problem = problem
    }
  }

  @Test func `after an error in the script nothing has changed`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Fine. #technique:inform #line:fine
          <<dance>>
      -> Also fine. #technique:inform #line:also
      ===
      """)
    var session = try Session(scenario: scenario, seed: 1)
    let before = session
    #expect(throws: SessionError.command(.unknown("dance"), file: "Test.yarn", line: 4)) {
      try session.choose(0)
    }
    #expect(session == before)
  }

  // MARK: Taking back

  @Test func `taking back returns to before a reply, and the journal says so`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    let start = session
    try session.say("order")
    try session.say("wait")
    let way = session.turns
    try session.takeBack(to: 0)
    #expect(session.state == start.state)
    #expect(session.moment == start.moment)
    #expect(session.transcript == start.transcript)
    #expect(session.turns.isEmpty)
    #expect(session.branches.map(\.turns) == [way])
    #expect(
      session.journal.entries == [
        .reply(index: 2, lineID: "line:order"), .reply(index: 2, lineID: "line:wait"), .takeBack(toTurn: 0),
      ])
  }

  @Test func `an ending can be taken back`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    for line in ["ask", "heavy", "go"] { try session.say(line) }
    #expect(session.ending != nil)
    try session.takeBack(to: 2)
    try session.say("affirm")
    #expect(session.ending?.kind == .opensUp)
  }

  @Test func `nothing is taken back that was not said, nor in an assessment`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    #expect(throws: SessionError.noSuchTurn(0)) { try session.takeBack(to: 0) }
    session = try Session(scenario: .visit(), seed: 1, mode: .assess)
    try session.say("ask")
    #expect(throws: SessionError.nothingTakenBack(.assess)) { try session.takeBack(to: 0) }
  }
}
