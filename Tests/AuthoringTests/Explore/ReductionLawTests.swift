import Simulation
import Testing
import Yarn

@testable import Authoring

/// A state as explorers keep it is as good as the conversation itself.
///
/// The whole state is the one that trainees' conversations have; its reduction is what of script and client is written
/// down. The two are bisimilar: whatever is said, the same happens in both, and what comes of the whole is again
/// reduced to what comes of the reduction. So nothing that is ever seen depends on what was left out.
@Suite struct ReductionLawTests {
  @Test(arguments: ExploreLawTests.batches)
  func `every reply leads from a state and its reduction to a state and its reduction, and the same happens`(
    _ seeds: Range<UInt64>
  ) throws {
    for seed in seeds.prefix(10) {
      let pair = try Pair(ScenarioGenerator.scenario(seed: seed, goesRound: seed % 2 == 0))
      var pairs = [pair]
      for _ in 0..<4 { pairs = try pairs.flatMap { try $0.successors("seed \(seed)") } }
    }
  }

  @Test(arguments: ExploreLawTests.batches)
  func `that holds at every turn of a long conversation too`(_ seeds: Range<UInt64>) throws {
    for seed in seeds.prefix(6) {
      var random = SplitMix64(seed: seed)
      var pair = try Pair(ScenarioGenerator.scenario(seed: seed, nodes: 5, goesRound: true))
      for turn in 0..<40 {
        let next = try pair.successors("seed \(seed), turn \(turn)")
        guard !next.isEmpty else { break }
        pair = next[Int(random.next() % UInt64(next.count))]
      }
    }
  }
}

/// A whole state and its reduction.
private struct Pair {
  private let scenario: Scenario
  private let scene: Scene
  private let codec: StateCodec
  /// The conversation as it is held.
  private var whole: Session.State
  /// Somebody who came here without anything ever being left out; who can write down what matters of it.
  private var unabridged: Walker
  /// What is written down of it.
  private var reduction: ContiguousArray<UInt32>

  init(_ scenario: Scenario) throws {
    self.scenario = scenario
    scene = try Scene(scenario)
    codec = StateCodec(scene, keepsChance: true)
    whole = try Session.State.beginning(scenario, seed: 1).state
    unabridged = Walker(scene, codec, chance: .seeded(SplitMix64(seed: 1)))
    let rest = unabridged.begin()
    reduction = Self.written(unabridged, rest)
  }

  private static func written(_ walker: Walker, _ rest: Walker.Rest) -> ContiguousArray<UInt32> {
    var words: ContiguousArray<UInt32> = []
    walker.write(rest, to: &words)
    return words
  }

  /// The pairs that the replies on offer lead to, when each is said in all three; those that go on.
  func successors(_ comment: Comment) throws -> [Pair] {
    var next: [Pair] = []
    guard case .replies(let options) = whole.phase else { return [] }
    for option in options.indices where options[option].isAvailable {
      if let pair = try successor(saying: option, comment) { next.append(pair) }
    }
    return next
  }

  private func successor(saying option: Int, _ comment: Comment) throws -> Pair? {
    var next = self
    var reduced = Walker(scene, codec, chance: unabridged.chance)
    reduced.go(to: reduction)
    let rest = reduced.say(option)
    let wholeRest = next.unabridged.say(option)
    next.reduction = Self.written(reduced, rest)
    #expect(rest == wholeRest, comment)
    // Where a client warns while a node is being left, everything is written down, also what had been left out
    // before: the same happens, and the two are written alike again with the next replies outside.
    let isLeaving = next.unabridged.machine.callers.contains { $0.phase != .running }
    #expect(isLeaving || next.reduction == Self.written(next.unabridged, wholeRest), comment)

    var coverage = Coverage(of: scenario.program)
    let turn: Turn?
    do {
      turn = try coverage.add(reply: option, to: &next.whole, in: scenario)
    } catch {
      #expect(rest == .broken && reduced.fault?.message == error.message, comment)
      return nil
    }
    // Somebody who was set to a state has not seen its replies come up.
    var seen = reduced.coverage
    seen.say(Int(reduced.beat.reply))
    #expect(seen == coverage, comment)
    #expect(reduced.beat.rupture == turn?.rupture && reduced.beat.floor == turn?.floor, comment)
    #expect(reduced.machine.client?.trust == next.whole.client.trust, comment)
    #expect(reduced.machine.client?.rupture.isOpen == next.whole.client.rupture.isOpen, comment)
    let told = Set(next.whole.client.disclosed).subtracting(whole.client.disclosed)
    let facts = scenario.persona.facts.indices.filter { reduced.beat.facts & 1 << UInt64($0) != 0 }
    #expect(told.isSubset(of: facts.map { scenario.persona.facts[$0].id }), comment)
    switch next.whole.phase {
    case .replies(let options):
      #expect(rest == .waiting, comment)
      #expect(options.indices.filter { options[$0].isAvailable } == Self.places(reduced.available), comment)
      return next
    case .ended(let ending):
      let named = scene.ending(named: reduced.ending)
      #expect(rest == .over && (named == nil || named?.kind == ending.kind), comment)
      return nil
    }
  }

  private static func places(_ bits: UInt64) -> [Int] { (0..<64).filter { bits & 1 << UInt64($0) != 0 } }
}
