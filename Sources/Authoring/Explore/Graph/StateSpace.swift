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
  /// How many replies lead to the level that is being followed.
  private(set) var depth = 0
  private(set) var followedCount = 0
  private(set) var count = 0
  private(set) var edgeCount = 0

  /// How many pages of states are followed at a time.
  private static let batchSize = 64

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
    followed = Array(repeating: 0, count: Shard.count)
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
    if level.allSatisfy({ $0.count == 0 }) { level = [] }
  }

  /// Follows some more states, those come to first before the others.
  mutating func advance(chance: Luck) {
    guard !level.isEmpty else { return }
    let batch = nextBatch()
    cores.work(on: batch.count, with: workers) { [batch] number, worker in
      let share = batch[number]
      var piece = Piece(number: number, source: share.shard)
      var states = WordReader(share.page.words)
      for local in 0..<share.page.count {
        let id = UInt32(truncatingIfNeeded: (share.first + local) << Shard.bits | share.shard)
        let place = Finds.Place(order: share.before + local, state: id, edge: 0)
        piece.follow(&states, at: place, with: &worker, chance: chance)
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
    if level.allSatisfy({ $0.count == 0 }) {
      depth += 1
      beginLevel()
    }
  }

  /// States of one shard that one core follows.
  private struct Share: Sendable {
    var shard: Int
    var page: Frontier.Page
    /// How many states of the shard were followed before them, and how many altogether.
    var first: Int
    var before: Int
  }

  private mutating func nextBatch() -> [Share] {
    var shares: [Share] = []
    var before = followedCount
    for shard in level.indices {
      while shares.count < Self.batchSize, let page = level[shard].takePage() {
        shares.append(Share(shard: shard, page: page, first: followed[shard], before: before))
        followed[shard] += page.count
        before += page.count
      }
    }
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
