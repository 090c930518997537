/// What the states of a batch lead to, in the order in which they were followed.
struct BatchEdges: Sendable {
  private var states: ContiguousArray<Piece.Followed> = []
  private(set) var targets: ContiguousArray<UInt32> = []
  private var weights: ContiguousArray<Double> = []
  private var gates: ContiguousArray<OpenGate> = []

  /// Bytes held.
  var bytes: Int {
    states.capacity * MemoryLayout<Piece.Followed>.stride + targets.capacity * MemoryLayout<UInt32>.stride
      + weights.capacity * MemoryLayout<Double>.stride + gates.capacity * MemoryLayout<OpenGate>.stride
  }

  /// Adds what a piece has found.
  ///
  /// - Parameter target: The state that an edge of the piece leads to.
  mutating func add(_ piece: Piece, target: (UInt32) -> UInt32) {
    for var state in piece.followed {
      state.firstEdge += UInt32(targets.count)
      state.firstGate += UInt32(gates.count)
      states.append(state)
    }
    for edge in piece.edges { targets.append(target(edge)) }
    weights += piece.weights
    gates += piece.gates
  }

  /// Hands the edges of some states over to their shard.
  func add(
    _ positions: ContiguousArray<UInt32>.SubSequence, to shard: inout Shard, _ known: Guarded<Openings>
  ) {
    for position in positions {
      let state = states[Int(position)]
      let opening = state.gateCount == 0 ? 0 : opening(of: state, known)
      shard.follow(degree: Int(state.edgeCount), opening: opening)
      for edge in Int(state.firstEdge)..<Int(state.firstEdge) + Int(state.edgeCount) {
        shard.addEdge(to: targets[edge])
        if edge < weights.count { shard.addWeight(weights[edge]) }
      }
    }
  }

  private func opening(of state: Piece.Followed, _ known: Guarded<Openings>) -> UInt16 {
    let own = gates[Int(state.firstGate)..<Int(state.firstGate) + Int(state.gateCount)]
    return known.withLock { $0.name(of: Array(own)) }
  }
}
