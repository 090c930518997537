import Yarn

/// Where chance in a script comes from while it is walked through.
enum Luck: Hashable, Sendable {
  /// A sequence of numbers, as in a conversation that is held with a seed.
  case seeded(SplitMix64)
  /// Every outcome in turn.
  case branching(Branching)

  /// The outcomes of one way through, and what else could have come of each draw.
  struct Branching: Hashable, Sendable {
    /// What is drawn, in order; further draws give 0.
    var outcomes: [Int] = []
    /// How many outcomes each draw so far could have had.
    var bounds: [Int] = []
    /// Whether a draw had more outcomes than are followed.
    var isSampled = false

    /// The probability of this way through.
    var probability: Double { bounds.reduce(1) { $0 / Double($1) } }

    /// Goes on to the next way through; false if there is none.
    mutating func advance() -> Bool {
      outcomes += Array(repeating: 0, count: max(bounds.count - outcomes.count, 0))
      var draw = bounds.count - 1
      while draw >= 0, outcomes[draw] + 1 >= bounds[draw] { draw -= 1 }
      guard draw >= 0 else { return false }
      outcomes = Array(outcomes[...draw])
      outcomes[draw] += 1
      bounds.removeAll()
      return true
    }

    fileprivate mutating func draw(of bound: Int) -> Int {
      let outcome = bounds.count < outcomes.count ? outcomes[bounds.count] : 0
      bounds.append(bound)
      return outcome
    }
  }

  /// How many outcomes of one draw are followed: with more, so many evenly spaced ones stand for all.
  static let mostOutcomes = 64
  /// How many evenly spaced fractions stand for all of them.
  static let fractions = 16

  /// A whole number from 0 up to, but not including, a bound.
  mutating func below(_ bound: UInt64) -> UInt64 {
    switch self {
    case .seeded(var random):
      defer { self = .seeded(random) }
      return random.next().multipliedFullWidth(by: bound).high
    case .branching(var branching):
      defer { self = .branching(branching) }
      let followed = min(bound, UInt64(Self.mostOutcomes))
      let outcome = UInt64(branching.draw(of: Int(followed)))
      guard followed < bound else { return outcome }
      branching.isSampled = true
      return (2 * outcome + 1).multipliedFullWidth(by: bound).low / (2 * followed)
    }
  }

  /// A number from 0 up to, but not including, 1.
  mutating func fraction() -> Float {
    switch self {
    case .seeded(var random):
      defer { self = .seeded(random) }
      return Float(random.next() >> 40) / 16_777_216
    case .branching(var branching):
      defer { self = .branching(branching) }
      branching.isSampled = true
      return (Float(branching.draw(of: Self.fractions)) + 0.5) / Float(Self.fractions)
    }
  }
}
