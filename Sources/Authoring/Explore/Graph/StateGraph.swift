/// All states that were found, and what each leads to.
///
/// A state's number has that of its shard in the lowest bits. Lists by number have a few places that no state has.
struct StateGraph: Sendable {
  private let shards: [Shard]
  private let firstEdges: [Paged<UInt32>]
  let openings: Openings
  /// How many states there are.
  let count: Int
  /// The states in which it is over.
  let ends: [UInt32: EndState]
  /// More than the number of any state.
  let capacity: Int

  init(_ shards: [Shard], openings: Openings) {
    self.shards = shards
    self.openings = openings
    ends = shards.reduce(into: [:]) { ends, shard in ends.merge(shard.ends) { first, _ in first } }
    capacity = (shards.map(\.marks.count).max() ?? 0) << Shard.bits
    count = shards.reduce(0) { $0 + $1.marks.count }
    firstEdges = shards.map { shard in
      var firsts = Paged<UInt32>()
      var edge: UInt32 = 0
      for local in 0..<shard.degrees.count {
        firsts.append(edge)
        edge += UInt32(shard.degrees[local])
      }
      return firsts
    }
  }

  var bytes: Int { shards.reduce(0) { $0 + $1.bytes } + firstEdges.reduce(0) { $0 + $1.bytes } }

  /// The numbers of all states, in no order that matters.
  var states: some Sequence<UInt32> {
    shards.indices.lazy.flatMap { [shards] shard in
      (0..<shards[shard].marks.count).lazy.map { UInt32($0 << Shard.bits | shard) }
    }
  }

  @inline(__always)
  private func shard(_ state: UInt32) -> Int { Int(state) & (Shard.count - 1) }
  @inline(__always)
  private func local(_ state: UInt32) -> Int { Int(state) >> Shard.bits }

  @inline(__always)
  func mark(_ state: UInt32) -> Shard.Mark { shards[shard(state)].marks[local(state)] }

  /// The state it was come to from first; `UInt32.max` for one at the beginning.
  func origin(_ state: UInt32) -> UInt32 { shards[shard(state)].origins[local(state)] }

  /// Whether it was followed.
  @inline(__always)
  func isFollowed(_ state: UInt32) -> Bool { local(state) < shards[shard(state)].degrees.count }

  /// How many edges it has; none if it was not followed.
  @inline(__always)
  func degree(_ state: UInt32) -> Int {
    isFollowed(state) ? Int(shards[shard(state)].degrees[local(state)]) : 0
  }

  @inline(__always)
  func target(_ state: UInt32, _ edge: Int) -> UInt32 {
    let shard = shard(state)
    return shards[shard].targets[Int(firstEdges[shard][local(state)]) + edge]
  }

  /// The probability of an edge when replies are said at random.
  @inline(__always)
  func weight(_ state: UInt32, _ edge: Int) -> Double {
    let shard = shard(state)
    guard shards[shard].weights.count > 0 else { return 1 / Double(shards[shard].degrees[local(state)]) }
    return shards[shard].weights[Int(firstEdges[shard][local(state)]) + edge]
  }

  /// The gates that open behind its replies.
  func openGates(_ state: UInt32) -> [OpenGate] {
    guard isFollowed(state) else { return [] }
    let name = Int(shards[shard(state)].openings[local(state)])
    return openings.sets.indices.contains(name) ? openings.sets[name] : []
  }

  /// The states at the beginning.
  var beginnings: [UInt32] { states.filter { origin($0) == .max } }

  /// The way to a state: each state come from, and the edge that was taken.
  func way(to state: UInt32) -> [(state: UInt32, edge: UInt16)] {
    var way: [(state: UInt32, edge: UInt16)] = []
    var state = state
    while origin(state) != .max {
      way.append((origin(state), mark(state).edge))
      state = origin(state)
    }
    return way.reversed()
  }
}
