/// Part of all states that were come to: those whose fingerprints end alike.
///
/// A state is its fingerprint, where it was come to from first, and the states it leads to. What it looks like is
/// kept only until it has been followed; it can be had again by saying the replies that lead to it.
struct Shard: Sendable {
  /// How many shards there are, whatever the number of cores, so that results do not depend on that.
  static let bits = 4
  static var count: Int { 1 << bits }

  private(set) var fingerprints = Paged<UInt64>()
  private(set) var origins = Paged<UInt32>()
  private(set) var marks = Paged<Mark>()
  /// Of states that were followed: how many edges they have, the edges, and which gates open on them.
  private(set) var degrees = Paged<UInt16>()
  private(set) var targets = Paged<UInt32>()
  private(set) var openings = Paged<UInt16>()
  /// With chance in the script, the probability of each edge.
  private(set) var weights = Paged<Double>()
  /// States that have yet to be followed, written down.
  private(set) var frontier = Frontier()
  /// The states in which it is over, by number.
  private(set) var ends: [UInt32: EndState] = [:]
  private var slots = ContiguousArray<UInt32>(repeating: 0, count: 256)

  /// What is known of a state.
  struct Mark: Sendable {
    /// Which of the edges of its origin leads to it.
    var edge: UInt16
    /// The offer it waits at.
    var offer: UInt16
    var kind: Kind
    /// Which of the first eight replies can be said.
    var available: UInt8
  }

  /// What kind of state it is.
  enum Kind: UInt8, Sendable {
    /// It waits for a reply, and nothing stands between client and trainee, or something does.
    case whole, open, repairing
    /// Likewise, after a rupture has been mended before.
    case wholeAgain, openAgain, repairingAgain
    /// It is over, and nothing stands between them, or has at least been apologised for; or something does.
    case over, overAndOpen
    case broken

    var isWaiting: Bool { rawValue <= Kind.repairingAgain.rawValue }
    var isWhole: Bool { self == .whole || self == .wholeAgain || self == .over }
  }

  var count: Int { fingerprints.count }

  /// Bytes held.
  var bytes: Int {
    fingerprints.bytes + origins.bytes + marks.bytes + degrees.bytes + targets.bytes + openings.bytes
      + weights.bytes + slots.count * MemoryLayout<UInt32>.stride + frontier.bytes
  }

  /// Looks for many states at once, so that memory is waited for once, and each only in the first place it can be
  /// in: their numbers and 1; 0 for those that are not there.
  func known(_ states: [UInt64]) -> ContiguousArray<UInt32> {
    let mask = slots.count - 1
    var known = ContiguousArray(states.map { slots[Int(truncatingIfNeeded: $0 >> UInt64(Self.bits)) & mask] })
    for place in known.indices where known[place] != 0 {
      known[place] = fingerprints[Int(known[place]) - 1] == states[place] ? known[place] : 0
    }
    return known
  }

  /// Takes in a state that was come to; its number, and whether it is new.
  @inline(__always)
  mutating func insert(_ fingerprint: UInt64) -> (number: Int, isNew: Bool) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: fingerprint >> UInt64(Self.bits)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if fingerprints[number] == fingerprint { return (number, false) }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(count + 1)
    fingerprints.append(fingerprint)
    return (count - 1, true)
  }

  mutating func describe(origin: UInt32, _ mark: Mark) {
    origins.append(origin)
    marks.append(mark)
  }

  mutating func noteEnd(_ number: UInt32, _ end: EndState) { ends[number] = end }

  /// The number of a state that may have been come to; nil if it was not.
  func number(of fingerprint: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: fingerprint >> UInt64(Self.bits)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if fingerprints[number] == fingerprint { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow() {
    var larger = ContiguousArray<UInt32>(repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: fingerprints[number] >> UInt64(Self.bits)) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number + 1)
    }
    slots = larger
  }

  // MARK: Frontier and edges

  mutating func addToFrontier(_ state: ContiguousArray<UInt32>.SubSequence) { frontier.append(state) }

  /// Hands over the states that have yet to be followed.
  mutating func takeFrontier() -> Frontier {
    defer { frontier = Frontier() }
    return frontier
  }

  /// Notes that the next state was followed, and how many edges it has.
  mutating func follow(degree: Int, opening: UInt16) {
    degrees.append(UInt16(clamping: degree))
    openings.append(opening)
  }

  @inline(__always)
  mutating func addEdge(to target: UInt32) { targets.append(target) }

  mutating func addWeight(_ weight: Double) { weights.append(weight) }

  /// Gives back what is only needed to find further states.
  mutating func stopGrowing() {
    slots = []
    fingerprints.removeAll()
    frontier = Frontier()
  }
}

/// How a conversation is over.
struct EndState: Hashable, Sendable {
  /// The name of the ending; see ``Scene/ending(named:)``. Of a script without a client, the node it ended in.
  var name: UInt32
  /// Whether the client broke it off.
  var hasLeft: Bool
  /// Tenths of a point.
  var trust: Int

  /// Reads what ``Walker/write(_:to:)`` wrote; nil if it is not over.
  init?(_ words: ContiguousArray<UInt32>, at start: Int, hasClient: Bool) {
    guard words[start] == StateCodec.over else { return nil }
    let word = words[start + 1]
    name = hasClient ? word & 0xFFFF : word
    hasLeft = hasClient && word & 1 << 18 != 0
    trust = hasClient ? Int(words[start + 2]) : 0
  }
}
