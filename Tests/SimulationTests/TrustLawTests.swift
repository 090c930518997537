import Testing
import Yarn

@testable import Simulation

/// What holds in every conversation, whatever is said.
struct TrustLawTests {
  /// One reply of a conversation.
  private struct Step {
    var before: Client
    var reply: Reply
    var change: TrustChange
    var after: Client
  }

  /// The first reply that breaks a law, in random conversations with random clients; nil if all keep it.
  private static func breach(
    seeds: Range<UInt64> = 0..<1000, of law: (Step) -> Bool
  ) -> String? {
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let persona = persona(using: &random)
      var client = Client(persona)
      for _ in 0..<24 where !client.hasLeft {
        let before = client
        let reply = reply(using: &random)
        let change = client.hear(reply, as: persona).change
        if !law(Step(before: before, reply: reply, change: change, after: client)) {
          return "seed \(seed), reply \(client.turn): \(change.explanation)"
        }
      }
    }
    return nil
  }

  private static let techniques = Technique.allCases

  private static func technique(using random: inout SplitMix64) -> Technique {
    techniques[Int.random(in: techniques.indices, using: &random)]
  }

  private static func persona(using random: inout SplitMix64) -> Persona {
    var sensitivities: [Technique: Int] = [:]
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      sensitivities[technique(using: &random)] = Int.random(in: 50...200, using: &random)
    }
    return .plain(
      startTrust: Int.random(in: 0...100, using: &random),
      asymmetry: Int.random(in: 120...200, using: &random),
      floor: Int.random(in: 0...20, using: &random), sensitivities: sensitivities)
  }

  private static func reply(using random: inout SplitMix64) -> Reply {
    let technique = technique(using: &random)
    return .saying(
      technique, also: Bool.random(using: &random) ? [Self.technique(using: &random)] : [],
      fit: TrustParameters.fits[Int.random(in: 0...2, using: &random)],
      depth: technique == .selfDisclosure ? Int.random(in: 0...4, using: &random) : 0)
  }

  @Test func `trust stays between 0 and 100`() {
    #expect(Self.breach { (0...1000).contains($0.after.trust.tenths) } == nil)
  }

  @Test func `harm never raises trust`() {
    #expect(Self.breach { $0.change.base >= 0 || $0.change.delta <= 0 } == nil)
  }

  @Test func `the terms of a change come to the change exactly`() {
    let breach = Self.breach { step in
      let product = TrustModel.product(of: step.change.base, and: step.change.factors)
      let sum = product + step.change.additions.map(\.tenths).reduce(0, +)
      return sum == step.change.delta && step.change.before == step.before.trust
        && step.change.after == step.after.trust
    }
    #expect(breach == nil)
  }

  @Test func `no factor of one and no addition of nothing is named`() {
    let breach = Self.breach { step in
      step.change.factors.allSatisfy { $0.percent != 100 }
        && step.change.additions.allSatisfy { $0.tenths != 0 }
    }
    #expect(breach == nil)
  }

  @Test func `what else is in a reply does not move trust, unless it reflects between questions`() {
    let persona = Persona.plain()
    let breach = Self.breach { step in
      guard !step.reply.also.contains(where: \.isReflection) else { return true }
      var bare = step.reply
      bare.also = []
      return TrustModel.step(for: step.reply, of: persona, in: step.before).change
        == TrustModel.step(for: bare, of: persona, in: step.before).change
    }
    #expect(breach == nil)
  }

  @Test func `asking about safety never costs trust, opens no rupture, and never wears thin`() {
    let persona = Persona.plain(sensitivities: [.safetyCheck: 50])
    let breach = Self.breach { step in
      let asked = TrustModel.step(for: .saying(.safetyCheck, depth: 4), of: persona, in: step.before)
      return asked.change.weight > 0 && asked.change.technique == .safetyCheck
        && asked.rupture == step.before.rupture
        && Set(asked.change.factors.map(\.kind)).isDisjoint(with: [.novelty, .pacing, .sensitivity])
    }
    #expect(breach == nil)
  }

  @Test func `a client is kept and restored whole`() {
    #expect(Self.breach(seeds: 0..<20) { restored($0.after) == $0.after } == nil)
  }
}
