import Authoring
import Simulation
import Yarn

/// All that can come of a conversation, by holding every one there is: whole states, nothing left out of them,
/// with the ``Session`` that trainees use. What the explorer says is measured against it.
struct BruteForce {
  private(set) var coverage: Coverage
  /// How each conversation can end, and how likely that is when replies are said at random.
  private(set) var ends: [End: Double] = [:]
  /// The fewest replies that lead to each ending.
  private(set) var fewest: [Ending: Int] = [:]
  private(set) var facts: Set<String> = []
  private(set) var ruptures: Set<RuptureEvent> = []
  private(set) var errors: Set<String> = []
  /// The probability of conversations that were still going on after the most replies.
  private(set) var unfinished = 0.0
  private(set) var meanReplies = 0.0
  let scenario: Scenario

  struct End: Hashable {
    var ending: Ending
    var tenths: Int
  }

  init(_ scenario: Scenario, most: Int) throws {
    self.scenario = scenario
    coverage = Coverage(of: scenario.program)
    var level: [Session.State: (probability: Double, replies: [Int])] = [:]
    do {
      let state = try Session.State.beginning(scenario, seed: 1).state
      level[state] = (1, [])
      try coverage.add(journal([]), of: scenario)
    } catch {
      errors.insert(error.message)
    }
    for depth in 0..<most where !level.isEmpty { level = follow(level, depth) }
    unfinished = level.values.reduce(0) { $0 + $1.probability }
  }

  private mutating func follow(
    _ level: [Session.State: (probability: Double, replies: [Int])], _ depth: Int
  ) -> [Session.State: (probability: Double, replies: [Int])] {
    var next: [Session.State: (probability: Double, replies: [Int])] = [:]
    for (state, way) in level {
      facts.formUnion(state.client.disclosed)
      switch state.phase {
      case .ended(let ending):
        ends[End(ending: ending, tenths: state.client.trust.tenths), default: 0] += way.probability
        fewest[ending] = min(fewest[ending] ?? .max, depth)
      case .replies(let options):
        let places = options.indices.filter { options[$0].isAvailable }
        meanReplies += way.probability
        for place in places {
          var after = state
          let replies = way.replies + [place]
          do {
            if let turn = try coverage.add(reply: place, to: &after, in: scenario) {
              if let event = turn.rupture { ruptures.insert(event) }
            }
            next[after, default: (0, replies)].probability += way.probability / Double(places.count)
          } catch {
            errors.insert("\(error)")
          }
        }
      }
    }
    return next
  }

  private func journal(_ replies: [Int]) -> Journal {
    Journal(
      scenarioID: scenario.id, scenarioHash: "", personaID: "", personaHash: "", seed: 1, mode: .practise,
      entries: replies.map { .reply(index: $0, lineID: "") })
  }
}
