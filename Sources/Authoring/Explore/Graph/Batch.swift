/// States that are followed together, in the order of the offers they wait at: so what is read of the script lies
/// side by side.
struct Batch: Sendable {
  /// The states, written down one after another.
  private(set) var words: ContiguousArray<UInt32> = []
  /// The states by offer.
  private(set) var states: ContiguousArray<State> = []
  /// Where each state is among them, one shard after another, and where the states of each shard begin.
  private(set) var positions: ContiguousArray<UInt32> = []
  private var shardStarts: [Int] = [0]

  struct State: Sendable {
    /// Where its words begin.
    var start: UInt32
    var number: UInt32
  }

  /// How many pages of states are taken at most, and into how many parts the script is divided.
  private static let size = 64
  private static let parts = 2048

  /// Takes the next states of a level.
  ///
  /// - Parameters:
  ///   - followed: How many states of each shard were followed before; brought up to date.
  ///   - offers: How many offers the script has.
  init(from level: inout [Frontier], _ followed: inout [Int], offers: Int) {
    var taken: ContiguousArray<State> = []
    var pages = 0
    for shard in level.indices {
      while pages < Self.size, let page = level[shard].takePage() {
        for start in page.starts {
          let number = UInt32(truncatingIfNeeded: followed[shard] << Shard.bits | shard)
          taken.append(State(start: UInt32(words.count) + UInt32(start), number: number))
          followed[shard] += 1
        }
        words += page.words
        pages += 1
      }
      shardStarts.append(taken.count)
    }
    sort(taken, offers)
  }

  /// The positions of the states of a shard, in the order in which they were come to.
  func positions(of shard: Int) -> ContiguousArray<UInt32>.SubSequence {
    positions[shardStarts[shard]..<shardStarts[shard + 1]]
  }

  private mutating func sort(_ taken: ContiguousArray<State>, _ offers: Int) {
    var shift = 0
    while offers >> shift >= Self.parts { shift += 1 }
    var ends = ContiguousArray<UInt32>(repeating: 0, count: Self.parts + 1)
    func part(_ state: State) -> Int { min(Int(words[Int(state.start)]) >> shift, Self.parts - 1) }
    for state in taken { ends[part(state) + 1] += 1 }
    for part in 1...Self.parts { ends[part] += ends[part - 1] }
    states = taken
    positions = ContiguousArray(repeating: 0, count: taken.count)
    for (place, state) in taken.enumerated() {
      let part = part(state)
      positions[place] = ends[part]
      states[Int(ends[part])] = state
      ends[part] += 1
    }
  }
}
