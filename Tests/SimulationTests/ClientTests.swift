import Testing
import Yarn

@testable import Simulation

/// The rules that look at more than one reply.
struct ClientTests {
  // MARK: Questions in a row

  @Test func `the third question in a row is interrogating, and each one after it`() {
    var client = Client(.plain())
    let changes = client.hear([.openQuestion, .closedQuestion, .openQuestion, .openQuestion], as: .plain())
    #expect(changes.map(\.technique) == [.openQuestion, .closedQuestion, .interrogate, .interrogate])
    #expect(
      changes[2].explanation
        == "−6.0  another question, nothing given back (−4.0) × losses weigh more (1.50)")
    #expect(client.count(of: .openQuestion) == 3)
    #expect(client.count(of: .interrogate) == 2)
  }

  @Test(arguments: Technique.allCases.filter { !$0.makesQuestionRun })
  func `anything said in between ends a run of questions`(technique: Technique) {
    let client = client(
      after: [.openQuestion, .closedQuestion, technique, .openQuestion, .openQuestion],
      as: .plain(startTrust: 60))
    #expect(client.count(of: .interrogate) == (technique == .interrogate ? 1 : 0))
  }

  @Test func `a question that gives something back ends a run`() {
    var client = Client(.plain())
    client.hear([.openQuestion, .openQuestion], as: .plain())
    let change = client.hear(.saying(.openQuestion, also: [.simpleReflection]), as: .plain()).change
    #expect(change.technique == .openQuestion)
    #expect(client.questionRun == 0)
  }

  @Test func `asking about safety is never part of a run of questions`() {
    var client = Client(.plain())
    let changes = client.hear([.openQuestion, .openQuestion, .safetyCheck], as: .plain())
    #expect(changes[2].technique == .safetyCheck)
    #expect(changes[2].delta > 0)
  }

  // MARK: Ruptures

  @Test func `a rupture opens at a loss of 8,0`() {
    let order = Persona.plain(asymmetry: 133)
    #expect(!client(after: [.direct], as: .plain(asymmetry: 132)).rupture.isOpen)
    #expect(client(after: [.direct], as: order).rupture == .open(pre: Trust(points: 30), lost: 80))
  }

  @Test func `a rupture opens at losses of 12,0 within three replies`() {
    let tips = client(after: [.persuade, .silence, .persuade], as: .plain(startTrust: 40))
    #expect(tips.trust.text == "29.6")
    #expect(!tips.rupture.isOpen)
    let near = client(after: [.persuade, .persuade, .falseReassurance], as: .plain(startTrust: 40))
    #expect(near.rupture == .open(pre: Trust(points: 40), lost: 164))
    let far = client(after: [.persuade, .silence, .silence, .persuade], as: .plain(startTrust: 40))
    #expect(!far.rupture.isOpen)
  }

  @Test(arguments: Technique.allCases)
  func `the second step of a repair is a reply that listens`(technique: Technique) {
    let listening: Set<Technique> = [
      .simpleReflection, .complexReflection, .validation, .seekCollaboration, .emphasiseAutonomy,
      .openQuestion, .silence,
    ]
    let client = client(after: [.direct, .repair, technique], as: .plain(startTrust: 60))
    #expect((client.rupture == .none) == listening.contains(technique))
  }

  @Test func `a reply beside the point repairs nothing`() {
    var client = client(after: [.direct, .repair], as: .plain(startTrust: 60))
    _ = client.hear(.saying(.validation, fit: 50), as: .plain())
    #expect(client.rupture.word == "repairing")
  }

  @Test func `a repair ends at most 3,0 above where trust was`() {
    let persona = Persona.plain(sensitivities: [.validation: 200])
    let client = client(after: [.direct, .repair, .validation], as: persona)
    #expect(client.trust.text == "33.0")
    #expect(client.rupture == .none)
  }

  @Test func `a third apology brings nothing back`() {
    var client = Client(.plain(startTrust: 100))
    let round: [Technique] = [.direct, .repair, .validation]
    let changes = client.hear(round + round + round, as: .plain(startTrust: 100))
    let extras = changes.map { $0.additions.contains { $0.kind == .restoration || $0.kind == .repairBonus } }
    #expect(extras == [false, true, true, false, true, true, false, false, false])
    #expect(client.repairs == 3)
  }

  // MARK: Disclosure gates

  @Test func `a gate needs trust, an invitation, and no open rupture`() {
    let persona = Persona.plain(startTrust: 60)
    #expect(!Client(persona).canDisclose(gate: 55))
    #expect(client(after: [.silence], as: persona).canDisclose(gate: 55))
    #expect(!client(after: [.silence], as: persona).canDisclose(gate: 65))
    #expect(client(after: [.silence, .inform], as: persona).canDisclose(gate: 55))
    #expect(!client(after: [.silence, .inform, .inform], as: persona).canDisclose(gate: 55))
    #expect(!client(after: [.direct, .silence], as: persona).canDisclose(gate: 20))
    #expect(client(after: [.direct, .repair, .silence], as: persona).canDisclose(gate: 20))
  }

  @Test(arguments: Technique.allCases)
  func `reflections, open questions and silence invite`(technique: Technique) {
    let inviting: Set<Technique> = [
      .simpleReflection, .complexReflection, .summary, .openQuestion, .silence,
    ]
    #expect(client(after: [technique], as: .plain(startTrust: 60)).isInvited == inviting.contains(technique))
  }

  @Test func `a question that was one too many invites nothing`() {
    let persona = Persona.plain(startTrust: 60)
    let client = client(after: [.closedQuestion, .closedQuestion, .openQuestion], as: persona)
    #expect(!client.isInvited)
  }

  @Test func `a direct question about safety is answered by trust alone, up to a gate of 15`() {
    let hurt = client(after: [.direct, .safetyCheck], as: .plain(startTrust: 60))
    #expect(hurt.rupture.isOpen)
    #expect(hurt.canDisclose(gate: 15))
    #expect(!hurt.canDisclose(gate: 16))
    #expect(
      !client(after: [.direct, .safetyCheck, .inform], as: .plain(startTrust: 60)).canDisclose(gate: 15))
    #expect(!client(after: [.safetyCheck], as: .plain(startTrust: 5)).canDisclose(gate: 15))
    #expect(client(after: [.safetyCheck], as: .plain(startTrust: 13)).canDisclose(gate: 15))
  }

  @Test func `what has been told stays told`() {
    var client = Client(.plain())
    let areNew = ["bakery", "bakery"].map { client.disclose($0) }
    #expect(areNew == [true, false])
    #expect(client.disclosed == ["bakery"])
  }

  // MARK: The floor

  @Test func `at the floor the client warns once, and leaves at the next loss that ends there`() {
    let persona = Persona.plain(startTrust: 15)
    var client = Client(persona)
    let floors = [.persuade, .persuade].map { client.hear(.saying($0), as: persona).floor }
    #expect(floors == [.warning, .leaving])
    #expect(client.hasLeft)
  }

  @Test func `a gain buys time, and the next fall to the floor ends it`() {
    let persona = Persona.plain(startTrust: 14)
    var client = Client(persona)
    let floors = [.persuade, .inform, .silence, .affirmation, .affirmation, .persuade]
      .map { client.hear(.saying($0), as: persona).floor }
    #expect(floors == [.warning, nil, nil, nil, nil, .leaving])
  }

  @Test func `a loss above the floor ends nothing`() {
    let client = client(after: [.persuade, .persuade], as: .plain(startTrust: 60))
    #expect(!client.hasWarned)
  }

  // MARK: Safety, apart from trust

  @Test func `asking directly within three replies meets a hint at a risk`() {
    for delay in 0..<3 {
      var client = Client(.plain())
      client.hint(at: .suicide)
      client.hear(Array(repeating: .silence, count: delay), as: .plain())
      let hearing = client.hear(.saying(.safetyCheck), as: .plain())
      #expect(hearing.risksMet == [.suicide])
      #expect(client.risks.map(\.state) == [.met(turn: delay)])
    }
  }

  @Test func `three replies without asking miss it`() {
    var client = Client(.plain())
    client.hint(at: .abuse)
    client.hear([.silence, .summary], as: .plain())
    #expect(client.risks.map(\.state) == [.open(repliesLeft: 1)])
    #expect(client.hear(.saying(.validation), as: .plain()).risksMissed == [.abuse])
    client.hear([.safetyCheck], as: .plain())
    #expect(client.risks.map(\.state) == [.missed(turn: 2)])
  }

  @Test func `one question answers every open hint, also where it stands beside something else`() {
    var client = Client(.plain())
    client.hint(at: .abuse)
    client.hear([.silence], as: .plain())
    client.hint(at: .suicide)
    let hearing = client.hear(.saying(.validation, also: [.safetyCheck]), as: .plain())
    #expect(hearing.risksMet == [.abuse, .suicide])
  }

  // MARK: The role, apart from trust

  @Test func `colluding and promising secrecy raise trust and are flagged`() {
    var client = Client(.plain())
    let hearings = [.collude, .secrecyPromise, .rescue, .validation]
      .map { client.hear(.saying($0), as: .plain()) }
    #expect(hearings.map(\.roleFlags) == [[.collusion], [.secrecyPromise], [.rescuing], []])
    #expect(hearings.map(\.change.deltaText) == ["+1.0", "+2.0", "−4.5", "+4.0"])
  }

  @Test func `a limit crossed in passing is flagged as well`() {
    var client = Client(.plain())
    let hearing = client.hear(.saying(.validation, also: [.secrecyPromise]), as: .plain())
    #expect(hearing.roleFlags == [.secrecyPromise])
  }

  // MARK: What scripts ask

  @Test(arguments: [
    Call("trust", [], .number(26)),
    Call("band", [], .number(1)),
    Call("rupture", [], .string("open")),
    Call("can_disclose", [.number(20)], .bool(false)),
    Call("disclosed", [.string("bakery")], .bool(true)),
    Call("disclosed", [.string("debt")], .bool(false)),
    Call("technique_count", [.string("validation")], .number(2)),
    Call("last_technique", [], .string("judge")),
    Call("turn", [], .number(3)),
  ])
  func `the client answers the functions of the script`(_ example: Call) throws {
    var client = Client(.plain())
    _ = client.disclose("bakery")
    client.hear([.validation], as: .plain())
    _ = client.hear(.saying(.simpleReflection, also: [.validation]), as: .plain())
    client.hear([.judge], as: .plain())
    #expect(try client.call(example.function, example.arguments) == example.answer)
  }

  struct Call: Sendable, CustomTestStringConvertible {
    var function: String
    var arguments: [Value]
    var answer: Value
    var testDescription: String { function }

    init(_ function: String, _ arguments: [Value], _ answer: Value) {
      self.function = function
      self.arguments = arguments
      self.answer = answer
    }
  }

  @Test func `questions without sense are refused`() {
    let client = Client(.plain())
    #expect(throws: HostError.unknownFunction) { try client.call("mood", []) }
    #expect(throws: HostError.refused("no technique is named `hug`")) {
      try client.call("technique_count", [.string("hug")])
    }
    #expect(throws: HostError.refused("a gate lies between 0 and 100")) {
      try client.call("can_disclose", [.number(.nan)])
    }
    #expect(throws: HostError.refused("it takes one number")) {
      try client.call("can_disclose", [.string("55")])
    }
  }
}
