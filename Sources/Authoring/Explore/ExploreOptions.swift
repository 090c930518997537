/// How far to explore, and what to do about chance.
public struct ExploreOptions: Hashable, Sendable {
  /// What is done where a script leaves something to chance.
  public enum Random: Hashable, Sendable {
    /// Every outcome is followed.
    case branch
    /// Luck falls as in a conversation that is held with this seed.
    case seed(UInt64)
  }

  /// How many states may be come to.
  public var mostStates = 20_000_000
  /// How much memory may be used, in bytes.
  public var mostMemory = 2 << 30
  public var random = Random.branch
  /// How many steps are gone at most to sum up how often the states of one round are come to.
  public var mostRoundSteps = 300_000_000
  /// How many processor cores are used; what is found does not depend on it.
  public var cores = 1
  /// How many conversations are held at random if a limit is reached, and by which seed.
  public var plays = 100_000
  public var playSeed: UInt64 = 1

  public init() {}
}

/// How far an exploration has come.
public struct ExploreProgress: Hashable, Sendable {
  /// How many states have been come to, and how many of them have been followed.
  public var states: Int
  public var followed: Int
  /// How many replies lead to the states that are being followed.
  public var depth: Int
  /// Bytes held.
  public var memory: Int
}

/// Why an exploration stopped before it had followed every state.
public enum ExploreStop: Hashable, Sendable {
  case states(Int)
  case memory(Int)
  /// Whoever asked for it wanted no more.
  case asked
}
