import Simulation
import Yarn

/// All states that a conversation can come to, found level by level: first those that one reply leads to, then
/// those that two do, and so on. So the first way that is found to anything is a shortest one.
///
/// States are followed by all cores at once, a batch at a time, and what they lead to is taken in by all cores at
/// once, each for other states; both in an order that does not depend on how many cores there are.
struct StateSpace: Sendable {
  let scene: Scene
  let codec: StateCodec
  private let cores: Cores
  private let workers: [Guarded<Worker>]
  private let shards: [Guarded<Shard>]
  /// What is left to follow of the level, by shard.
  private var level: [Frontier] = []
  /// How many states of each shard have been followed.
  private var followed: [Int]
  private let openings: Guarded<Openings>
  /// Bytes that the last batch took.
  private var batchBytes = 0
  /// How many replies lead to the level that is being followed.
  private(set) var depth = 0
  private(set) var followedCount = 0
  private(set) var count = 0
  private(set) var edgeCount = 0

  /// How many pieces are followed before what they lead to is taken in.
  private static let round = 16

  /// The tools of one core.
  struct Worker: Sendable {
    var walker: Walker
    var finds = Finds()
    /// What has been found, and the gates that opened behind the replies of the state that is being followed.
    var pieces: [Piece] = []
    var gates: [OpenGate] = []
    /// Pieces that were taken in, to be used again.
    var blanks: [Piece] = []
  }

  init(_ scene: Scene, chance: Luck, cores: Int) {
    self.scene = scene
    codec = StateCodec(scene, keepsChance: true)
    self.cores = Cores(cores)
    workers = (0..<max(cores, 1)).map { _ in
      Guarded(Worker(walker: Walker(apartIn: scene, chance: chance)))
    }
    shards = (0..<Shard.count).map { _ in Guarded(Shard()) }
    followed = Array(repeating: 0, count: Shard.count)
    openings = Guarded(Openings())
    begin(chance)
  }

  /// Bytes held.
  var bytes: Int {
    shards.reduce(0) { $0 + $1.withLock(\.bytes) } + level.reduce(batchBytes) { $0 + $1.bytes }
      + workers.reduce(0) { $0 + $1.withLock { $0.blanks.reduce(0) { $0 + $1.bytes } } }
  }

  /// Whether every state that was come to has been followed.
  var isComplete: Bool { level.isEmpty }

  var coverage: Coverage {
    workers.reduce(into: Coverage(of: scene.program)) { $0.formUnion($1.value.walker.coverage) }
  }

  var finds: Finds {
    workers.reduce(into: Finds()) { $0.formUnion($1.value.finds) }
  }

  // MARK: Following

  /// The states at the beginning; with chance in the script there can be several.
  private mutating func begin(_ chance: Luck) {
    var piece = Piece()
    workers[0].withLock { piece.begin(with: &$0, chance: chance) }
    _ = takeIn([piece])
    beginLevel()
  }

  private mutating func beginLevel() {
    level = shards.map { $0.withLock { $0.takeFrontier() } }
    if level.allSatisfy({ $0.count == 0 }) { level = [] }
  }

  /// Follows some more states, those come to first before the others.
  mutating func advance(chance: Luck) {
    guard !level.isEmpty else { return }
    let batch = Batch(from: &level, &followed, offers: scene.offers.count)
    var edges = BatchEdges()
    let pieces = (batch.states.count + Piece.size - 1) / Piece.size
    for first in stride(from: 0, to: pieces, by: Self.round) {
      follow(first..<min(first + Self.round, pieces), of: batch, chance, &edges)
    }
    let (openings, found) = (openings, edges)
    cores.work(on: Shard.count, with: workers) { [shards] number, _ in
      shards[number].withLock { found.add(batch.positions(of: number), to: &$0, openings) }
    }
    followedCount += batch.states.count
    edgeCount += edges.targets.count
    batchBytes = batch.bytes + edges.bytes
    if level.allSatisfy({ $0.count == 0 }) {
      depth += 1
      beginLevel()
    }
  }

  /// Follows some of the pieces of a batch, and takes in what they lead to.
  private mutating func follow(
    _ numbers: Range<Int>, of batch: Batch, _ chance: Luck, _ edges: inout BatchEdges
  ) {
    let before = followedCount
    cores.work(on: numbers.count, with: workers) { number, worker in
      var piece = worker.blanks.popLast() ?? Piece()
      piece.follow(
        numbers.lowerBound + number, of: batch, before: before, with: &worker, chance: chance)
      worker.pieces.append(piece)
    }
    let pieces = workers.flatMap {
      $0.withLock { worker in
        defer { worker.pieces.removeAll() }
        return worker.pieces
      }
    }.sorted { $0.number < $1.number }
    let numbers = takeIn(pieces)
    for (place, piece) in pieces.enumerated() {
      edges.add(piece) { numbers.target($0, place) }
      workers[place % workers.count].withLock { worker in
        if worker.blanks.count < Self.round / workers.count { worker.blanks.append(piece) }
      }
    }
  }

  // MARK: Taking in

  /// The numbers of all states that were come to, shard after shard, and in each piece after piece.
  private struct Numbers: Sendable {
    var all: ContiguousArray<UInt32> = []
    /// Where those of each piece begin, by piece and shard.
    var firsts: ContiguousArray<Int> = []

    /// Where an edge of a piece leads to.
    @inline(__always)
    func target(_ edge: UInt32, _ piece: Int) -> UInt32 {
      all[firsts[piece << Shard.bits | Int(edge) & (Shard.count - 1)] + Int(edge) >> Shard.bits]
    }
  }

  private mutating func takeIn(_ pieces: [Piece]) -> Numbers {
    let resolved = Guarded([ContiguousArray<UInt32>](repeating: [], count: Shard.count))
    let hasClient = scene.cast != nil
    cores.work(on: Shard.count, with: workers) { [shards] number, _ in
      var numbers: ContiguousArray<UInt32> = []
      numbers.reserveCapacity(pieces.indices.reduce(0) { $0 + pieces[$1].arrivals[number].count })
      shards[number].withLock { shard in
        for place in pieces.indices {
          pieces[place].arrivals[number].takeIn(by: &shard, number, hasClient: hasClient, &numbers)
        }
      }
      resolved.withLock { $0[number] = numbers }
    }
    count = shards.reduce(0) { $0 + $1.withLock(\.count) }
    var numbers = Numbers()
    numbers.all.reserveCapacity(resolved.value.reduce(0) { $0 + $1.count })
    numbers.firsts = ContiguousArray(repeating: 0, count: pieces.count << Shard.bits)
    for (shard, ofShard) in resolved.value.enumerated() {
      var first = numbers.all.count
      for place in pieces.indices {
        numbers.firsts[place << Shard.bits | shard] = first
        first += pieces[place].arrivals[shard].count
      }
      numbers.all += ofShard
    }
    return numbers
  }

  // MARK: What came of it

  /// Hands over what was found, and forgets what is only needed to find more.
  consuming func graph() -> StateGraph {
    let shards = shards.map { guarded in
      guarded.withLock { shard in
        var rest = shard
        shard = Shard()
        rest.stopGrowing()
        return rest
      }
    }
    return StateGraph(shards, openings: openings.value)
  }

  /// Whether a state was come to.
  func contains(_ words: ContiguousArray<UInt32>) -> Bool {
    let fingerprint = Fingerprint(words, from: 0, to: words.count).bits
    let shard = Int(fingerprint & (UInt64(Shard.count) - 1))
    return shards[shard].withLock { $0.number(of: fingerprint) != nil }
  }
}
