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

  /// A state on one of the pages.
  private struct Taken {
    var page: UInt16
    var part: UInt16
    /// Where its words begin and end.
    var start: UInt32
    var end: UInt32
    var number: UInt32
  }

  /// How many pages are taken at most, and into how many parts the offers of the script are divided.
  private static let mostPages = 256
  private static let parts = 2048
  /// After how many states no more are taken: so many that a few wait at each offer.
  private static func fullCount(_ offers: Int) -> Int { min(max(4 * offers, 32_768), 131_072) }

  /// Bytes held.
  var bytes: Int {
    (words.capacity + positions.capacity) * MemoryLayout<UInt32>.stride
      + states.capacity * MemoryLayout<State>.stride
  }

  /// Takes the next states of a level.
  ///
  /// - Parameters:
  ///   - followed: How many states of each shard were followed before; brought up to date.
  ///   - offers: How many offers the script has.
  init(from level: inout [Frontier], _ followed: inout [Int], offers: Int) {
    var shift = 0
    while offers >> shift >= Self.parts { shift += 1 }
    let fullCount = Self.fullCount(offers)
    var pages: ContiguousArray<Frontier.Page> = []
    var taken: ContiguousArray<Taken> = []
    for shard in level.indices {
      while pages.count < Self.mostPages, taken.count < fullCount, let page = level[shard].takePage() {
        for place in page.starts.indices {
          let words = page.words(of: place)
          let part = min(Int(page.words[words.lowerBound]) >> shift, Self.parts - 1)
          taken.append(
            Taken(
              page: UInt16(pages.count), part: UInt16(part), start: UInt32(words.lowerBound),
              end: UInt32(words.upperBound),
              number: UInt32(truncatingIfNeeded: followed[shard] << Shard.bits | shard)))
          followed[shard] += 1
        }
        pages.append(page)
      }
      shardStarts.append(taken.count)
    }
    sort(taken)
    write(pages, taken)
  }

  /// The positions of the states of a shard, in the order in which they were come to.
  func positions(of shard: Int) -> ContiguousArray<UInt32>.SubSequence {
    positions[shardStarts[shard]..<shardStarts[shard + 1]]
  }

  /// Finds out the position of each state: by part, and in each part as they were taken.
  private mutating func sort(_ taken: ContiguousArray<Taken>) {
    var ends = ContiguousArray<UInt32>(repeating: 0, count: Self.parts + 1)
    for state in taken { ends[Int(state.part) + 1] += 1 }
    for part in 1...Self.parts { ends[part] += ends[part - 1] }
    positions.reserveCapacity(taken.count)
    for state in taken {
      positions.append(ends[Int(state.part)])
      ends[Int(state.part)] += 1
    }
  }

  /// Writes the states down by position.
  private mutating func write(_ pages: ContiguousArray<Frontier.Page>, _ taken: ContiguousArray<Taken>) {
    words.reserveCapacity(pages.reduce(0) { $0 + $1.words.count })
    var order = ContiguousArray<UInt32>(repeating: 0, count: taken.count)
    for (place, position) in positions.enumerated() { order[Int(position)] = UInt32(place) }
    states.reserveCapacity(taken.count)
    for place in order {
      let state = taken[Int(place)]
      states.append(State(start: UInt32(words.count), number: state.number))
      for index in Int(state.start)..<Int(state.end) { words.append(pages[Int(state.page)].words[index]) }
    }
  }
}
