import Testing

@testable import Simulation

/// Each rule of the trust model by itself.
struct FactorTests {
  @Test(arguments: [
    Example("the first time", [], 100),
    Example("the second time", [.affirmation], 70),
    Example("the third time", [.affirmation, .affirmation], 50),
    Example("the fourth time", [.affirmation, .affirmation, .affirmation], 30),
    Example("always", [.affirmation, .affirmation, .affirmation, .affirmation], 30),
    Example("four replies ago", [.affirmation, .silence, .inform, .summary], 70),
    Example("five replies ago", [.affirmation, .silence, .inform, .summary, .repair], 100),
  ])
  func `a technique wears thin when repeated within four replies`(_ example: Example) {
    #expect(TrustModel.novelty(of: .affirmation, after: example.history) == example.percent)
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var history: [Technique]
    var percent: Int

    init(_ name: String, _ history: [Technique], _ percent: Int) {
      testDescription = name
      self.history = history
      self.percent = percent
    }
  }

  @Test func `the higher trust is, the slower it grows`() {
    #expect(Band.allCases.map(TrustParameters.gain) == [100, 100, 95, 80, 60])
  }

  @Test func `a self-disclosure may be one step deeper than the band, at a price`() {
    let percents = Band.allCases.map { band in
      (0...4).map { TrustModel.pacing(of: .selfDisclosure, depth: $0, in: band) }
    }
    #expect(
      percents == [
        [100, 100, 25, -50, -50], [100, 100, 100, 25, -50], [100, 100, 100, 100, 25],
        [100, 100, 100, 100, 100], [100, 100, 100, 100, 100],
      ])
  }

  @Test func `only a self-disclosure is paced`() {
    #expect(TrustModel.pacing(of: .validation, depth: 4, in: .closed) == 100)
  }

  @Test func `harm of one family adds up, and stops adding up`() {
    #expect((0...4).map(TrustModel.repeatedHarm) == [100, 125, 150, 175, 175])
  }

  @Test func `harm of different techniques of one family adds up`() {
    let client = client(after: [.persuade, .rescue])
    #expect(client.harms == [2, 0, 0, 0, 0, 0])
    let other = TrustModel.losses(by: .judge, of: .plain(), in: client)
    #expect(other.first { $0.kind == .repeatedHarm }?.percent == 100)
  }

  @Test func `goodwill takes some of a small slip where trust is high`() {
    #expect(Band.allCases.map { TrustModel.goodwill(base: -49, in: $0) } == [100, 100, 100, 75, 75])
    #expect(Band.allCases.map { TrustModel.goodwill(base: -50, in: $0) } == [100, 100, 100, 100, 100])
  }

  @Test func `a rupture weakens gains while it is open, and sharpens losses until it is repaired`() {
    let pre = Trust(points: 30)
    let states: [RuptureState] = [.none, .open(pre: pre, lost: 90), .repairing(pre: pre, lost: 90)]
    #expect(states.map { TrustModel.gainInRupture(by: .validation, in: $0) } == [100, 40, 100])
    #expect(states.map { TrustModel.gainInRupture(by: .repair, in: $0) } == [100, 100, 100])
    #expect(states.map { TrustModel.repairWithoutRupture(by: .repair, in: $0) } == [20, 100, 100])
    #expect(states.map(TrustModel.lossInRupture) == [100, 125, 125])
  }

  @Test func `asking about safety is worth more to some, and to nobody less`() {
    let percents = [50, 100, 150].map { percent in
      TrustModel.sensitivity(of: .plain(sensitivities: [.safetyCheck: percent]), to: .safetyCheck).percent
    }
    #expect(percents == [100, 100, 150])
  }

  @Test func `half a tenth is rounded away from zero`() {
    #expect(TrustModel.rounded(45, over: 10) == 5)
    #expect(TrustModel.rounded(-45, over: 10) == -5)
    #expect(TrustModel.rounded(44, over: 10) == 4)
    #expect(TrustModel.rounded(-44, over: 10) == -4)
  }

  @Test func `no reply moves trust by more than +10 or −20`() {
    let eager = Persona.plain(sensitivities: [.complexReflection: 200])
    var client = Client(eager)
    let gain = client.hear(.saying(.complexReflection, fit: 130), as: eager).change
    #expect(gain.explanation.hasSuffix("(2.00) + no reply alone does more than this (−1.7)"))
    #expect(gain.delta == 100)
    let wary = Persona.plain(startTrust: 90, asymmetry: 200)
    client = Client(wary)
    #expect(client.hear(.saying(.breach), as: wary).change.delta == -200)
  }

  @Test func `the ends of the scale are named as a term`() {
    let low = Persona.plain(startTrust: 2)
    var client = Client(low)
    let change = client.hear(.saying(.judge), as: low).change
    #expect(
      change.explanation
        == "−2.0  judging (−7.0) × losses weigh more (1.50) + trust ends at 0 (+8.5) → RUPTURE")
    #expect(change.weight == -105)
  }

  @Test func `a reply that moves nothing names no factor`() {
    var client = Client(.plain(sensitivities: [.closedQuestion: 150]))
    #expect(
      client.hear(.saying(.closedQuestion), as: .plain()).change.explanation == "0.0  closed question (0.0)")
  }

  @Test(arguments: [
    (0, Band.closed), (149, .closed), (150, .guarded), (349, .guarded), (350, .testing), (549, .testing),
    (550, .opening), (749, .opening), (750, .trusting), (1000, .trusting),
  ])
  func `a band begins where it says`(tenths: Int, band: Band) {
    #expect(Trust(tenths: tenths).band == band)
  }
}
