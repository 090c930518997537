import Golden
import Testing
import Yarn

@testable import Simulation

struct DebriefTests {
  /// A whole debrief as text, in the order in which it is shown.
  private static func text(of debrief: Debrief) -> String {
    var lines = [
      "STORY", debrief.story.sentence, debrief.story.told, debrief.story.untold ?? "(nothing untold)",
    ]
    lines += ["", "CURVE"]
    lines += debrief.curve.map { point in
      "\(point.trust.text) \(point.marks.map(\.sign).joined()) \(point.text)"
    }
    for note in debrief.order.map({ debrief.notes[$0] }) {
      lines += [
        "", "REPLY \(note.number)", "  to: \(note.answering ?? "-")", "  said: \(note.turn.reply.text)",
      ]
      lines += ["  \(note.turn.change.technique.plainName), \(note.turn.change.technique.term)"]
      lines += ["  \(note.turn.change.explanation)", "  thinking: \(note.turn.thinking ?? "-")"]
      lines += ["  thought then: \(note.turn.thoughtAfterwards ?? "-")", "  why: \(note.turn.why ?? "-")"]
      lines += [
        "  served \(note.served.map(\.letter)) violated \(note.violated.map(\.letter))", "  \(note.text)",
      ]
      if let other = note.alternative {
        let mark = other.isBetter ? "better" : "different"
        lines += ["  \(mark) (\(Notation.change(other.delta))): \(other.reply.text)", "    \(other.why)"]
      }
    }
    lines += ["", "OPENINGS"] + debrief.missedOpenings.map { "\($0.text) | \($0.line ?? "-")" }
    let counts = debrief.counts
    lines += ["", "COUNTS", "R:Q \(counts.reflections):\(counts.questions) \(counts.ratio ?? "too few")"]
    lines += ["CR \(counts.complexReflections) \(counts.complexPercent.map { "\($0) %" } ?? "too few")"]
    lines += ["MIA \(counts.adherent) MINA \(counts.nonAdherent)"]
    lines += ["\(counts.distinctTechniques) techniques, longest run \(counts.longestRun)"]
    lines += ["", "RUPTURES"] + debrief.ruptures.map(\.text)
    lines += ["", "SAFETY"] + debrief.safety.map { "\($0.outcome) \($0.text)" }
    lines += ["", "ROLE"] + debrief.role.map(\.text)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func debrief(_ lines: [String], of scenario: Scenario) throws -> Debrief {
    var session = try Session(scenario: scenario, seed: 1)
    for line in lines { try session.say(line) }
    return Debrief(of: session)
  }

  @Test(arguments: [
    Way("opens-up", ["ask", "safety", "affirm"]),
    Way("order-and-repair", ["order", "sorry", "go"]),
    Way("secrecy-and-silence", ["secret", "wait", "go"]),
  ])
  func `a visit is looked back on`(_ way: Way) throws {
    let debrief = try Self.debrief(way.lines, of: .visit())
    let difference = Golden.difference(
      of: Self.text(of: debrief), from: "debrief-\(way.name).txt", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  struct Way: Sendable, CustomTestStringConvertible {
    var name: String
    var lines: [String]
    var testDescription: String { name }

    init(_ name: String, _ lines: [String]) {
      self.name = name
      self.lines = lines
    }
  }

  @Test func `a long conversation is looked back on`() throws {
    let debrief = try Self.debrief(
      [
        "question", "reflection", "tip", "friday", "repair", "validation", "question", "reflection",
        "question",
        "safe", "story",
      ], of: .longTalk())
    let difference = Golden.difference(of: Self.text(of: debrief), from: "debrief-long.txt", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `two strengths come first, then the two biggest losses, then the rest as they came`() throws {
    let debrief = try Self.debrief(
      ["tip", "reflection", "friday", "validation", "question", "affirmation", "tip"], of: .longTalk())
    let deltas = debrief.order.map { debrief.notes[$0].turn.change.weight }
    #expect(deltas[0] > 0 && deltas[1] > 0 && deltas[0] >= deltas[1])
    #expect(deltas[2] < 0 && deltas[3] < 0 && deltas[2] <= deltas[3])
    let rest = Array(debrief.order[4...])
    #expect(rest == rest.sorted())
    #expect(debrief.order.sorted() == Array(0..<7))
  }

  @Test func `what the client tells anybody is no part of what weighed on them`() throws {
    let facts = [
      Fact(id: "bakery", text: "Ran a bakery.", hint: "something about work", gate: 0),
      Fact(id: "oven", text: "Sold the oven.", hint: "something about the oven", gate: 20),
    ]
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      Ida: I bake.
      <<disclose bakery>>
      -> Bye. #technique:boundary #line:bye
      -> You miss it. #technique:simple_reflection #line:miss
          <<disclose oven>>
      ===
      """, persona: .plain(history: facts))
    let little = try Self.debrief(["bye"], of: scenario).story.told
    #expect(little == "Ida told you little, and what weighed most stayed unsaid.")
    let part = try Self.debrief(["miss"], of: scenario).story.told
    #expect(part == "Ida told you a part of it; what weighed most stayed unsaid.")
  }

  @Test func `losses are named by their rank, and the smallest of several is none of the costliest`() throws {
    let scenario = try Scenario.longTalk()
    func standings(_ lines: [String]) throws -> [Debrief.Standing?] {
      try Self.debrief(lines, of: scenario).notes.map(\.standing)
    }
    #expect(try standings(["tip"]) == [.onlyLoss])
    #expect(try standings(["tip", "friday"]) == [nil, .costliest])
    let many = try Self.debrief(["tip", "friday", "reflection", "tip"], of: scenario)
    let losses = many.notes.filter { $0.turn.change.weight < 0 }.sorted {
      $0.turn.change.weight < $1.turn.change.weight
    }
    #expect(losses.map(\.standing) == [.costliest, .costly, nil])
  }

  @Test func `what lands beside the point is no strength`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> It must be lonely. #technique:complex_reflection #fit:50 #line:lonely
      ===
      """)
    let note = try Self.debrief(["lonely"], of: scenario).notes[0]
    #expect(note.turn.change.weight > 0)
    #expect(note.standing == nil)
  }

  @Test func `a promise of secrecy raises trust and is no strength`() throws {
    let debrief = try Self.debrief(["secret", "wait"], of: .visit())
    #expect(debrief.notes[debrief.order[0]].turn.reply.technique == .silence)
    #expect(debrief.role.map(\.flag) == [.secrecyPromise])
  }

  @Test func `harm is never proposed instead`() throws {
    let scenario = try Scenario.longTalk()
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      try session.wander(15, using: &random)
      for note in Debrief(of: session).notes {
        #expect(note.alternative?.reply.technique.kind != .harmful, "seed \(seed)")
      }
    }
  }

  @Test func `what another reply would have come to is what it comes to`() throws {
    let scenario = try Scenario.longTalk()
    for seed in 0..<20 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      try session.wander(12, takingBack: false, using: &random)
      let note = try #require(Debrief(of: session).notes.last)
      guard let other = note.alternative else { continue }
      try session.takeBack(to: note.turn.index)
      try session.choose(other.index)
      #expect(session.turns.last?.change.delta == other.delta, "seed \(seed)")
    }
  }

  @Test func `where a risk was open, asking is the better reply, and nothing is proposed instead`() throws {
    let passed = try Self.debrief(["ask", "heavy"], of: .visit()).notes[1].alternative
    #expect(passed?.reply.technique == .safetyCheck)
    #expect(passed?.isBetter == true)
    #expect(passed?.why.hasPrefix("There was a sign of thoughts of suicide.") == true)
    #expect(try Self.debrief(["ask", "safety"], of: .visit()).notes[1].alternative == nil)
  }

  @Test func `what lands beside the point or costs trust is not proposed`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Tea is good. #technique:inform #line:tea
      -> It must be lonely. #technique:complex_reflection #fit:50 #line:lonely
      -> I can't stay. #technique:boundary #line:stay
      ===
      """)
    #expect(try Self.debrief(["tea"], of: scenario).notes[0].alternative == nil)
  }

  @Test func `a note gives the author's reason, and what the technique does where there is none`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> It must be lonely. #technique:complex_reflection #line:lonely
          <<why "She has a full house, and nobody to talk to in it.">>
      -> What was it like? #technique:open_question #line:like
      ===
      """)
    let reasoned = try Self.debrief(["lonely"], of: scenario).notes[0]
    #expect(reasoned.text == "She has a full house, and nobody to talk to in it.")
    let plain = try Self.debrief(["like"], of: scenario).notes[0]
    #expect(plain.text == Technique.openQuestion.deed)
  }

  @Test func `what lands beside the point served nothing`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> It must be lonely. #technique:complex_reflection #fit:50 #line:beside
      -> It must be tiring. #technique:complex_reflection #line:usual
      ===
      """)
    #expect(try Self.debrief(["beside"], of: scenario).notes[0].served.isEmpty)
    #expect(try Self.debrief(["usual"], of: scenario).notes[0].served == [.empathy, .openness])
  }

  @Test func `a difference of less than a point makes no reply better`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> What was it like? #technique:open_question #line:like
      -> You stayed. #technique:simple_reflection #line:stayed
      ===
      """)
    let alternative = try Self.debrief(["like"], of: scenario).notes[0].alternative
    #expect(alternative?.reply.technique == .simpleReflection)
    #expect(alternative?.isBetter == false)
  }

  @Test func `who asked about safety unprompted is told so, and who did not is not told there was no risk`()
    throws
  {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Are you thinking of killing yourself? #technique:safety_check #line:plainly
          Ida: No. I was asked that by nobody.
      -> (You ask nothing.) #technique:silence #line:nothing
      -> Are you safe? #technique:safety_check #line:unheard
          She looks away.
      ===
      """)
    let asked = try Self.debrief(["plainly"], of: scenario)
    #expect(
      asked.unprompted == [
        "At reply 1 you asked about safety in plain words: “Are you thinking of killing yourself?” It was answered."
      ])
    let unheard = try Self.debrief(["unheard"], of: scenario).unprompted
    #expect(unheard == ["At reply 1 you asked about safety in plain words: “Are you safe?”"])
    let silent = try Self.debrief(["nothing"], of: scenario).unprompted
    #expect(silent == ["Nothing was marked as a sign of risk in this conversation."])
    #expect(try Self.debrief(["ask", "safety"], of: .visit()).unprompted.isEmpty)
  }

  @Test func `no reply is better than asking about safety`() throws {
    let note = try Self.debrief(["safe"], of: .longTalk()).notes[0]
    #expect((note.alternative?.delta ?? 0) > note.turn.change.delta + 10)
    #expect(note.alternative?.isBetter == false)
  }

  @Test func `where the role was left, a boundary is the better reply`() throws {
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> Ring me any time, here. #technique:self_disclosure #line:number
          <<role_flag contact_sharing>>
      -> The line here is answered all night. #technique:boundary #line:boundary
      -> I see. #technique:silence #line:see
      ===
      """)
    let debrief = try Self.debrief(["number"], of: scenario)
    #expect(debrief.notes[0].alternative?.reply.technique == .boundary)
    #expect(debrief.notes[0].alternative?.isBetter == true)
    #expect(debrief.role.map(\.flag) == [.contactSharing])
  }

  @Test func `shares are shown from six reflections and questions on`() {
    var counts = Debrief.Counts(
      of: Self.turns([.openQuestion, .simpleReflection, .summary, .safetyCheck, .silence]))
    #expect(counts.ratio == nil)
    #expect(counts.complexPercent == nil)
    counts = Debrief.Counts(
      of: Self.turns([
        .openQuestion, .simpleReflection, .summary, .closedQuestion, .complexReflection, .interrogate,
      ]))
    #expect(counts.ratio == "3:3")
    #expect(counts.complexPercent == 67)
  }

  @Test func `what stands beside a technique is counted`() {
    let reply = Reply.saying(.validation, also: [.openQuestion, .affirmation, .confront])
    let turn = Turn(hearing: reply, as: .plain())
    let counts = Debrief.Counts(of: [turn])
    #expect(counts.questions == 1)
    #expect(counts.adherent == 1)
    #expect(counts.nonAdherent == 1)
    #expect(counts.distinctTechniques == 3)
  }

  @Test func `the longest run is of the techniques themselves`() {
    let counts = Debrief.Counts(of: Self.turns([.silence, .validation, .validation, .silence, .silence]))
    #expect(counts.longestRun == 2)
    #expect(counts.longestRunTechnique == .validation)
  }

  /// Two facts behind one open question, and a way past them.
  private static func kitchen() throws -> Scenario {
    let facts = (0..<5).map { Fact(id: "fact\($0)", text: "Fact.", hint: "fact \($0)", gate: $0 + 29) }
    return try Scenario.scripted(
      """
      title: Start
      ---
      Ida: What's the use.
      <<risk_cue suicide>>
      -> I see. #technique:silence #line:see
      -> You came. #technique:affirmation #line:came
      Ida: Well then.
      -> What is it? #technique:open_question #line:what
          <<if can_disclose(31)>>
              <<disclose fact2>>
          <<endif>>
          <<if can_disclose(32)>>
              <<disclose fact3>>
          <<endif>>
      -> Bye. #technique:boundary #line:bye
      ===
      """, persona: .plain(history: facts))
  }

  @Test func `of what was there to be taken up a risk comes first, then what another reply led to`() throws {
    let debrief = try Self.debrief(["see", "bye"], of: Self.kitchen())
    #expect(debrief.missedOpenings.map(\.kind) == [.riskCue(.suicide), .gate(fact: "fact2")])
    #expect(debrief.missedOpenings.map(\.line) == ["What's the use.", "Well then."])
    let quiet = try Self.debrief(["came", "bye"], of: Self.kitchen())
    #expect(quiet.missedOpenings.last?.kind == .uninvited(fact: "fact2"))
    #expect(quiet.missedOpenings.contains { $0.kind == .uninvited(fact: "fact3") })
  }

  @Test func `trust enough for a fact is no opening where no reply led to it`() throws {
    let facts = [
      Fact(id: "earlier", text: "Fact.", hint: "something", gate: 31),
      Fact(id: "elsewhere", text: "Fact.", hint: "something else", gate: 31),
    ]
    let scenario = try Scenario.scripted(
      """
      title: Start
      ---
      -> I see. #technique:silence #fit:130 #line:see
      -> Where? #technique:open_question #line:where
          <<jump Elsewhere>>
      Ida: Well then.
      -> You had better go. #technique:persuade #line:tip
      -> You stayed. #technique:affirmation #line:stayed
      -> What is it? #technique:open_question #line:what
          <<disclose earlier>>
      ===
      title: Elsewhere
      ---
      <<disclose elsewhere>>
      ===
      """, persona: .plain(startTrust: 30, history: facts))
    let debrief = try Self.debrief(["see", "tip"], of: scenario)
    #expect(debrief.missedOpenings.map(\.kind) == [.gate(fact: "earlier")])
    #expect(try Self.debrief(["see", "what"], of: scenario).missedOpenings.isEmpty)
    // Another good reply is another door, and no reproach.
    #expect(try Self.debrief(["see", "stayed"], of: scenario).missedOpenings.isEmpty)
  }

  @Test func `no sentence passes judgement`() throws {
    let scenario = try Scenario.longTalk()
    for seed in 0..<10 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      try session.wander(30, using: &random)
      let text = Self.text(of: Debrief(of: session)).lowercased()
      for word in ["wrong", "incorrect", "correct ", "mistake", "bad ", "grade", "score"] {
        #expect(!text.contains(word), "seed \(seed): \(word)")
      }
    }
  }

  private static func turns(_ techniques: [Technique]) -> [Turn] {
    var client = Client(.plain(startTrust: 60))
    return techniques.map { Turn(hearing: .saying($0), by: &client, as: .plain()) }
  }
}

extension Turn {
  /// A first turn.
  fileprivate init(hearing reply: Reply, as persona: Persona) {
    var client = Client(persona)
    self.init(hearing: reply, by: &client, as: persona)
  }
}
