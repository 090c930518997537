import Simulation
import Yarn

/// Conversations in which every reply is said at random: a look at what exploring did not come to.
public struct RandomPlays: Hashable, Sendable {
  /// How many conversations were held, and how many of them did not end within ``longest`` replies.
  public private(set) var count = 0
  public private(set) var unfinished = 0
  /// How often each kind of ending came; nil is one that the script does not name.
  public private(set) var endings: [Ending.Kind?: Int] = [:]
  /// How many replies were said, and how many of them led to states that had been come to by exploring.
  public private(set) var replies = 0
  public private(set) var known = 0

  /// After how many replies a conversation is given up.
  public static let longest = 500
  /// How many conversations share one seed.
  private static let pieceSize = 250

  /// The tools of one core.
  struct Player: Sendable {
    var walker: Walker
    var plays = RandomPlays()
    var words: ContiguousArray<UInt32> = []
  }

  init() {}

  /// Holds conversations.
  ///
  /// - Parameters:
  ///   - space: What was explored.
  ///   - seed: What the replies depend on, and what chance in the script does.
  ///   - coverage: Takes what comes up.
  init(_ count: Int, in space: StateSpace, seed: UInt64, cores: Int, _ coverage: inout Coverage) {
    let players = (0..<max(cores, 1)).map { _ in
      Guarded(Player(walker: Walker(apartIn: space.scene, chance: .seeded(SplitMix64(seed: seed)))))
    }
    let pieces = (count + Self.pieceSize - 1) / Self.pieceSize
    Cores(cores).work(on: pieces, with: players) { piece, player in
      var random = SplitMix64(seed: seed &+ UInt64(piece) &* 0x9E37_79B9_7F4A_7C15)
      for _ in 0..<min(Self.pieceSize, count - piece * Self.pieceSize) { player.play(space, &random) }
    }
    for player in players.map(\.value) {
      self.count += player.plays.count
      unfinished += player.plays.unfinished
      replies += player.plays.replies
      known += player.plays.known
      endings.merge(player.plays.endings) { $0 + $1 }
      coverage.formUnion(player.walker.coverage)
    }
  }

  fileprivate mutating func note(reply isKnown: Bool) {
    replies += 1
    if isKnown { known += 1 }
  }

  fileprivate mutating func note(end kind: Ending.Kind?) {
    count += 1
    endings[kind, default: 0] += 1
  }

  fileprivate mutating func noteUnfinished() {
    count += 1
    unfinished += 1
  }
}

extension RandomPlays.Player {
  /// Holds one conversation.
  fileprivate mutating func play(_ space: StateSpace, _ random: inout SplitMix64) {
    walker.chance = .seeded(SplitMix64(seed: random.next()))
    var rest = walker.begin()
    for _ in 0..<RandomPlays.longest {
      guard case .waiting = rest else { break }
      rest = walker.say(Self.pick(walker.available, &random))
      words.removeAll(keepingCapacity: true)
      walker.write(rest, to: &words)
      plays.note(reply: space.contains(words))
    }
    switch rest {
    case .over: plays.note(end: walker.scene.ending(named: walker.ending)?.kind)
    case .waiting, .broken: plays.noteUnfinished()
    }
  }

  /// One of the replies that can be said, all alike.
  private static func pick(_ available: UInt64, _ random: inout SplitMix64) -> Int {
    var rest = available
    for _ in 0..<random.next() % UInt64(rest.nonzeroBitCount) { rest &= rest - 1 }
    return rest.trailingZeroBitCount
  }
}
