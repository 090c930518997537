import Testing

@testable import Simulation

/// The figures that the handbook quotes.
struct TrustModelTests {
  @Test func `Marcus moves as in the worked example`() {
    var client = Client(.marcus)
    let replies: [Reply] = [
      .saying(.openQuestion), .saying(.complexReflection, fit: 130), .saying(.emphasiseAutonomy),
      .saying(.direct), .saying(.repair), .saying(.complexReflection), .saying(.seekCollaboration),
      .saying(.selfDisclosure, depth: 2), .saying(.openQuestion), .saying(.complexReflection, fit: 130),
      .saying(.affirmation), .saying(.summary),
    ]
    var rows: [String] = []
    for reply in replies {
      let change = client.hear(reply, as: .marcus).change
      rows.append("\(change.deltaText) \(client.trust.text) \(client.rupture.word)")
    }
    #expect(
      rows == [
        "+1.6 23.6 none", "+5.9 29.5 none", "+5.6 35.1 none", "−14.3 20.8 open", "+10.7 31.5 repairing",
        "+6.2 37.7 none", "+3.3 41.0 none", "+4.2 45.2 none", "+1.5 46.7 none", "+3.9 50.6 none",
        "+2.9 53.5 none", "+2.9 56.4 none",
      ])
  }

  @Test func `a rupture remembers the trust before it and what was lost`() {
    let techniques: [Technique] = [.openQuestion, .complexReflection, .emphasiseAutonomy, .direct]
    var client = Client(.marcus)
    for technique in techniques {
      _ = client.hear(.saying(technique, fit: technique == .complexReflection ? 130 : 100), as: .marcus)
    }
    #expect(client.rupture == .open(pre: Trust(tenths: 351), lost: 143))
  }

  @Test func `an order well repaired costs Marcus two turns`() {
    let path: [(Technique, Int)] = [
      (.openQuestion, 100), (.complexReflection, 130), (.emphasiseAutonomy, 100), (.direct, 100),
      (.repair, 100), (.complexReflection, 100), (.seekCollaboration, 100), (.selfDisclosure, 100),
      (.openQuestion, 100), (.complexReflection, 130), (.affirmation, 100), (.summary, 100),
    ]
    let straight = path[..<3] + path[5...]
    #expect(Self.opening(along: path, gate: 55) == 12)
    #expect(Self.opening(along: Array(straight), gate: 55) == 10)
  }

  private static func opening(along path: [(Technique, Int)], gate: Int) -> Int? {
    var client = Client(.marcus)
    for (technique, fit) in path {
      let depth = technique == .selfDisclosure ? 2 : 0
      _ = client.hear(.saying(technique, fit: fit, depth: depth), as: .marcus)
      if client.canDisclose(gate: gate) { return client.turn }
    }
    return nil
  }

  static let mix: [Technique] = [
    .openQuestion, .complexReflection, .validation, .affirmation, .seekCollaboration, .emphasiseAutonomy,
    .summary, .selfDisclosure,
  ]

  /// How many replies of a cycle it takes to reach a trust.
  private static func turns(
    to points: Int, cycling mix: [Technique], as persona: Persona = .plain(), fit: Int = 100
  ) -> Int {
    var client = Client(persona)
    while client.trust < Trust(points: points), client.turn < 60 {
      client.hear([mix[client.turn % mix.count]], as: persona, fit: fit)
    }
    return client.turn
  }

  @Test func `a varied conversation opens the client up`() {
    #expect(Self.turns(to: 55, cycling: Self.mix) == 8)
    #expect(Self.turns(to: 75, cycling: Self.mix) == 15)
    let listening = Self.mix.dropLast() + [.simpleReflection]
    #expect(Self.turns(to: 75, cycling: Array(listening), fit: 130) == 12)
    #expect(Self.turns(to: 75, cycling: Self.mix, as: .plain(startTrust: 22, asymmetry: 170)) == 18)
  }

  @Test(arguments: [
    Repetition(technique: .complexReflection, trust: "51.5"),
    Repetition(technique: .validation, trust: "48.6"),
    Repetition(technique: .affirmation, trust: "44.6"),
    Repetition(technique: .emphasiseAutonomy, trust: "48.6"),
    Repetition(technique: .openQuestion, trust: "39.8"),
  ])
  func `twelve times one good technique stalls before the gate`(_ example: Repetition) {
    let client = client(after: Array(repeating: example.technique, count: 12), minding: false)
    #expect(client.trust.text == example.trust)
    #expect(!client.canDisclose(gate: 55))
  }

  struct Repetition: Sendable, CustomTestStringConvertible {
    var technique: Technique
    var trust: String
    var testDescription: String { technique.plainName }
  }

  @Test func `twelve open questions in a row make the client leave`() {
    let client = client(after: Array(repeating: .openQuestion, count: 12))
    #expect(client.trust.text == "0.0")
    #expect(client.hasLeft)
  }

  @Test(arguments: [
    Harm(technique: .direct, losses: ["−9.0", "−14.1", "−6.9"]),
    Harm(technique: .judge, losses: ["−10.5", "−16.4", "−3.1"]),
    Harm(technique: .minimise, losses: ["−9.0", "−14.1", "−6.9"]),
    Harm(technique: .persuade, losses: ["−5.3", "−6.6", "−7.9", "−10.2", "0.0"]),
    Harm(technique: .falseReassurance, losses: ["−4.5", "−5.6", "−6.8", "−9.8", "−3.3"]),
    Harm(technique: .interrogate, losses: ["−6.0", "−7.5", "−11.3", "−5.2"]),
  ])
  func `the same harm over and over ends it`(_ example: Harm) {
    var client = Client(.plain())
    let changes = client.hear(Array(repeating: example.technique, count: 30), as: .plain())
    #expect(changes.map(\.deltaText) == example.losses)
    #expect(client.hasLeft)
  }

  struct Harm: Sendable, CustomTestStringConvertible {
    var technique: Technique
    var losses: [String]
    var testDescription: String { technique.plainName }
  }

  @Test func `listening and tips in turn make the client leave at reply 10`() {
    let client = client(after: (0..<16).map { $0.isMultiple(of: 2) ? .complexReflection : .persuade })
    #expect(client.hasLeft)
    #expect(client.turn == 10)
  }

  @Test func `three good replies to one tip end at 38,5 with an open rupture`() {
    let round: [Technique] = [.complexReflection, .validation, .emphasiseAutonomy, .persuade]
    let client = client(after: (0..<16).map { round[$0 % 4] })
    #expect(client.trust.text == "38.5")
    #expect(client.rupture.isOpen)
  }

  @Test func `telling too much of oneself too soon costs trust`() {
    var client = Client(.plain())
    #expect(client.hear(.saying(.selfDisclosure, depth: 4), as: .plain()).change.deltaText == "−2.0")
    client = Client(.plain())
    #expect(client.hear(.saying(.selfDisclosure, depth: 3), as: .plain()).change.deltaText == "+1.0")
  }

  @Test func `at 80 a tip costs 3,9 and a judgement 10,5`() {
    let persona = Persona.plain(startTrust: 80)
    var client = Client(persona)
    let changes = client.hear([.persuade, .judge], as: persona)
    #expect(changes.map(\.deltaText) == ["−3.9", "−10.5"])
  }

  @Test func `hurting and repairing over and over does not pay`() {
    let persona = Persona.plain(startTrust: 50)
    var client = Client(persona)
    let nets = (0..<3).map { _ in
      let before = client.trust.tenths
      client.hear([.direct, .repair, .validation], as: persona)
      return client.trust.tenths - before
    }
    #expect(nets == [30, 22, -75])
  }

  @Test func `a change explains itself in one line`() {
    var client = Client(.marcus)
    client.hear([.emphasiseAutonomy], as: .marcus)
    let order = client.hear(.saying(.direct), as: .marcus).change
    #expect(
      order.explanation
        == "−14.3  directing (−6.0) × Marcus hears orders all week (1.40) × losses weigh more (1.70) → RUPTURE"
    )
    let repair = client.hear(.saying(.repair), as: .marcus).change
    #expect(
      repair.explanation
        == "+10.7  apology (5.0) + 40 % of what was lost (+5.7) → REPAIRING")
    let listening = client.hear(.saying(.complexReflection, fit: 130), as: .marcus).change
    #expect(
      listening.explanation
        == "+6.6  deeper reflection (4.5) × lands exactly (1.30) + repaired (+3.0)"
        + " + no repair ends higher than this (−2.3) → REPAIRED")
  }
}
