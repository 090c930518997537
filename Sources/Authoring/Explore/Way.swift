import Simulation
import Yarn

/// Replies that lead somewhere, numbered as the screen numbers them: `rapport play X --plain --replies 2,1,3`.
public struct Way: Hashable, Sendable {
  /// Places among the replies that can be said, counted from 1.
  public var replies: [Int]
  /// The seed by which chance falls so that they lead there; nil if chance does not matter, or if none was found.
  public var seed: UInt64?

  /// The numbers with commas between them; `none` if not a word has to be said.
  public var text: String {
    replies.isEmpty ? "none" : replies.map(String.init).joined(separator: ",")
  }
}

/// Finds out by which replies a state was come to, by going there again.
struct WayFinder {
  private let graph: StateGraph
  private let chance: Luck
  private var walker: Walker

  /// The seeds that are tried to let chance fall as it must.
  private static let seeds: ClosedRange<UInt64> = 1...500

  init(_ graph: StateGraph, _ scene: Scene, chance: Luck) {
    self.graph = graph
    self.chance = chance
    walker = Walker(scene, StateCodec(scene, keepsChance: true), chance: chance)
  }

  /// The way to a state.
  mutating func way(to state: UInt32) -> Way {
    way(to: state, then: nil)
  }

  /// The way to what was come upon when a state was left.
  mutating func way(to place: Finds.Place) -> Way {
    place.state == .max ? Way(replies: []) : way(to: place.state, then: place.edge)
  }

  private mutating func way(to state: UInt32, then edge: UInt16?) -> Way {
    var edges = graph.way(to: state).map(\.edge)
    if let edge { edges.append(edge) }
    guard walker.scene.usesChance, case .branching = chance else {
      return Way(replies: edges.map { Int($0) + 1 })
    }
    return wayByChance(edges, first: first(of: state))
  }

  /// The state at the beginning from which it was come to.
  private func first(of state: UInt32) -> UInt16 {
    var state = state
    while graph.origin(state) != .max { state = graph.origin(state) }
    return graph.mark(state).edge
  }

  // MARK: Luck

  /// Goes along edges, of which a reply can have several, one for each outcome of chance.
  private mutating func wayByChance(_ edges: [UInt16], first: UInt16) -> Way {
    var words: ContiguousArray<UInt32> = []
    _ = step(Int(first), to: &words) { $0.begin() }
    var numbers: [Int] = []
    for edge in edges {
      let from = words
      walker.go(to: from)
      let options = (0..<64).filter { walker.available & 1 << UInt64($0) != 0 }
      var left = Int(edge)
      for (place, option) in options.enumerated() {
        let taken = step(left, to: &words) { walker in
          walker.go(to: from)
          return walker.say(option)
        }
        if taken == nil {
          numbers.append(place + 1)
          break
        }
        left -= taken ?? 0
      }
    }
    return Way(replies: numbers, seed: seed(for: numbers, to: words))
  }

  /// Takes a step with the outcome of chance that has this number; nil then. Else how many outcomes there are.
  private mutating func step(
    _ outcome: Int, to words: inout ContiguousArray<UInt32>, _ body: (inout Walker) -> Walker.Rest
  ) -> Int? {
    var outcomes = Luck.Branching()
    var count = 0
    while true {
      walker.chance = .branching(outcomes)
      let rest = body(&walker)
      if count == outcome {
        words.removeAll()
        walker.write(rest, to: &words)
        return nil
      }
      count += 1
      guard case .branching(var drawn) = walker.chance, drawn.advance() else { return count }
      outcomes = drawn
    }
  }

  private mutating func seed(for numbers: [Int], to words: ContiguousArray<UInt32>) -> UInt64? {
    let codec = StateCodec(walker.scene, keepsChance: false)
    for seed in Self.seeds {
      var trial = Walker(walker.scene, codec, chance: .seeded(SplitMix64(seed: seed)))
      var rest = trial.begin()
      for number in numbers {
        guard case .waiting = rest else { break }
        let options = (0..<64).filter { trial.available & 1 << UInt64($0) != 0 }
        guard options.indices.contains(number - 1) else { break }
        rest = trial.say(options[number - 1])
      }
      var reached: ContiguousArray<UInt32> = []
      trial.write(rest, to: &reached)
      if reached == words { return seed }
    }
    return nil
  }
}
