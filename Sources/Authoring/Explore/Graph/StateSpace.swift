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
  /// The states of the level that is being followed.
  private var level: [Frontier] = []
  /// How many states of each shard had been come to before the level.
  private var bases: [Int]
  private var nextInLevel = 0
  private let openings: Guarded<Openings>
  /// How many replies lead to the level that is being followed.
  private(set) var depth = 0
  private(set) var followedCount = 0
  private(set) var count = 0
  private(set) var edgeCount = 0

  /// How many states are followed at a time, and how many by one core before it looks for more.
  private static let batchSize = 32_768
  private static let pieceSize = 512

  /// The tools of one core.
  struct Worker: Sendable {
    var walker: Walker
    var finds = Finds()
    var pieces: [Piece] = []
    var gates: [OpenGate] = []
  }

  init(_ scene: Scene, chance: Luck, cores: Int) {
    self.scene = scene
    codec = StateCodec(scene, keepsChance: true)
    self.cores = Cores(cores)
    workers = (0..<max(cores, 1)).map { _ in
      Guarded(Worker(walker: Walker(apartIn: scene, chance: chance)))
    }
    shards = (0..<Shard.count).map { _ in Guarded(Shard()) }
    bases = Array(repeating: 0, count: Shard.count)
    openings = Guarded(Openings())
    begin(chance)
  }

  /// Bytes held.
  var bytes: Int {
    shards.reduce(0) { $0 + $1.withLock(\.bytes) } + level.reduce(0) { $0 + $1.bytes }
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
    var piece = Piece(number: 0, source: 0)
    workers[0].withLock { worker in
      piece.begin(with: &worker, chance: chance)
      piece.finish()
    }
    takeIn([piece], isBeginning: true)
    beginLevel()
  }

  private mutating func beginLevel() {
    level = shards.map { $0.withLock { $0.takeFrontier() } }
    let counts = shards.map { $0.withLock(\.count) }
    bases = zip(counts, level).map { $0 - $1.count }
    nextInLevel = 0
    if level.allSatisfy({ $0.count == 0 }) { level = [] }
  }

  /// Follows some more states, those come to first before the others.
  mutating func advance(chance: Luck) {
    guard !level.isEmpty else { return }
    let batch = nextBatch()
    let level = level
    let bases = bases
    let followed = followedCount
    cores.work(on: batch.count, with: workers) { [batch] number, worker in
      let share = batch[number]
      var piece = Piece(number: number, source: share.shard)
      let states = level[share.shard].part(share.range)
      let first = bases[share.shard] + share.range.lowerBound
      for local in 0..<share.range.count {
        let id = UInt32(truncatingIfNeeded: (first + local) << Shard.bits | share.shard)
        let place = Finds.Place(order: followed + share.before + local, state: id, edge: 0)
        piece.follow(local, of: states, at: place, with: &worker, chance: chance)
      }
      piece.finish()
      worker.pieces.append(piece)
    }
    let pieces = workers.flatMap {
      $0.withLock { worker in
        defer { worker.pieces.removeAll() }
        return worker.pieces
      }
    }.sorted { $0.number < $1.number }
    takeIn(pieces, isBeginning: false)
    if nextInLevel == level.reduce(0, { $0 + $1.count }) {
      depth += 1
      beginLevel()
    }
  }

  /// States of one shard that one core follows.
  private struct Share: Sendable {
    var shard: Int
    var range: Range<Int>
    /// How many states of the batch come before.
    var before: Int
  }

  private mutating func nextBatch() -> [Share] {
    var shares: [Share] = []
    var start = 0
    var taken = 0
    for (shard, states) in level.enumerated() {
      defer { start += states.count }
      var local = max(nextInLevel + taken - start, 0)
      while local < states.count, taken < Self.batchSize {
        let end = min(local + min(Self.pieceSize, Self.batchSize - taken), states.count)
        shares.append(Share(shard: shard, range: local..<end, before: taken))
        taken += end - local
        local = end
      }
    }
    nextInLevel += taken
    return shares
  }

  // MARK: Taking in

  private mutating func takeIn(_ pieces: [Piece], isBeginning: Bool) {
    let resolved = Guarded([[ContiguousArray<UInt32>]](repeating: [], count: Shard.count))
    let hasClient = scene.cast != nil
    cores.work(on: Shard.count, with: workers) { [shards] number, _ in
      let targets = shards[number].withLock { shard in
        pieces.map { $0.arrivals[number].takenIn(by: &shard, number, hasClient: hasClient) }
      }
      resolved.withLock { $0[number] = targets }
    }
    count = shards.reduce(0) { $0 + $1.withLock(\.count) }
    guard !isBeginning else { return }
    let targets = resolved.value
    let openings = openings
    cores.work(on: Shard.count, with: workers) { [shards] number, _ in
      shards[number].withLock { shard in
        for (place, piece) in pieces.enumerated() where piece.source == number {
          piece.addEdges(to: &shard, openings, targets.map { $0[place] })
        }
      }
    }
    followedCount += pieces.reduce(0) { $0 + $1.degrees.count }
    edgeCount += pieces.reduce(0) { $0 + $1.edges.count }
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
