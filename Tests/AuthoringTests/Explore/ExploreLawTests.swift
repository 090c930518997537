import Authoring
import Simulation
import Testing
import Yarn

/// What holds of every conversation, over hundreds of random ones.
@Suite struct ExploreLawTests {
  /// Seeds are run in batches, so that the tests use all cores.
  static let batches: [Range<UInt64>] = stride(from: 0, to: 200, by: 20).map { $0..<$0 + 20 }

  @Test(arguments: batches)
  func `exploring finds what comes of holding every conversation there is, and the shortest ways`(
    _ seeds: Range<UInt64>
  ) throws {
    for seed in seeds {
      let scenario = try ScenarioGenerator.scenario(seed: seed)
      let brute = try BruteForce(scenario, most: 12)
      let exploration = try Exploration(of: scenario)
      let comment: Comment = "seed \(seed)"
      #expect(exploration.stop == nil && exploration.coverage == brute.coverage, comment)
      #expect(brute.unfinished == 0 || exploration.rounds.count > 0, comment)
      guard brute.unfinished == 0 else { continue }
      let found = Self.ends(of: exploration)
      #expect(Set(found.keys) == Set(brute.ends.keys.map(Self.named)), comment)
      for (end, probability) in brute.ends {
        let difference = abs((found[Self.named(end)] ?? 0) - probability)
        #expect(difference < 1e-9, "seed \(seed), \(end): \(probability)")
      }
      #expect(abs(exploration.meanReplies - brute.meanReplies) < 1e-9, comment)
      try Self.expectWays(exploration, brute, seed)
      #expect(Set(exploration.facts.filter { $0.way != nil }.map(\.id)) == brute.facts, comment)
    }
  }

  @Test(arguments: batches)
  func `rounds change nothing but how long it takes`(_ seeds: Range<UInt64>) throws {
    for seed in seeds.prefix(3) {
      let scenario = try ScenarioGenerator.scenario(seed: seed, nodes: 2, goesRound: true)
      var options = ExploreOptions()
      options.mostStates = 20_000
      let exploration = try Exploration(of: scenario, options)
      guard exploration.stop == nil else { continue }
      let brute = try BruteForce(scenario, most: 6)
      let found = Self.ends(of: exploration)
      for (end, probability) in brute.ends {
        let more = (found[Self.named(end)] ?? 0) - probability
        #expect(more > -1e-9 && more < brute.unfinished + 1e-9, "seed \(seed)")
      }
      let sum = found.values.reduce(0, +) + exploration.uncertainty
      #expect(abs(sum - 1) < 1e-9 || !brute.errors.isEmpty, "seed \(seed): \(sum)")
    }
  }

  @Test(arguments: [1, 2, 3])
  func `what is found does not depend on the number of cores`(cores: Int) throws {
    for seed in 0..<5 as Range<UInt64> {
      let scenario = try ScenarioGenerator.scenario(seed: seed, nodes: 4, goesRound: seed % 2 == 0)
      var options = ExploreOptions()
      options.mostStates = 600
      options.plays = 600
      let alone = try Exploration(of: scenario, options)
      options.cores = cores
      let together = try Exploration(of: scenario, options)
      #expect(alone.endings == together.endings && alone.findings == together.findings, "seed \(seed)")
      #expect(alone.gates == together.gates && alone.facts == together.facts, "seed \(seed)")
      #expect(alone.states == together.states && alone.edges == together.edges, "seed \(seed)")
      #expect(alone.coverage == together.coverage && alone.plays == together.plays, "seed \(seed)")
      #expect(alone.rounds == together.rounds && alone.stop == together.stop, "seed \(seed)")
    }
  }

  // MARK: Comparing

  /// The replies that are named lead there, and no fewer do.
  private static func expectWays(
    _ exploration: Exploration, _ brute: BruteForce, _ seed: UInt64
  ) throws {
    for figures in exploration.endings {
      let session = try session(of: brute.scenario, saying: figures.way)
      let ending = try #require(session.ending, "seed \(seed)")
      guard let named = figures.ending else { continue }
      #expect(ending == named, "seed \(seed)")
      let fewest = exploration.endings.filter { $0.ending == named }.map(\.way.replies.count).min()
      #expect(brute.fewest[named] == fewest, "seed \(seed)")
    }
  }

  private struct End: Hashable {
    var ending: Ending?
    var tenths: Int
  }

  private static func ends(of exploration: Exploration) -> [End: Double] {
    var ends: [End: Double] = [:]
    for figures in exploration.endings {
      for share in figures.trust {
        ends[End(ending: figures.ending, tenths: share.tenths), default: 0] += share.probability
      }
    }
    return ends
  }

  /// An ending as the explorer has it: nil if the script does not name it.
  private static func named(_ end: BruteForce.End) -> End {
    End(ending: end.ending.story.hasPrefix("The conversation") ? nil : end.ending, tenths: end.tenths)
  }

  static func session(of scenario: Scenario, saying way: Way) throws -> Session {
    var session = try Session(scenario: scenario, seed: way.seed ?? 1)
    for number in way.replies {
      let sayable = session.sayable
      try session.choose(sayable[number - 1])
    }
    return session
  }
}
