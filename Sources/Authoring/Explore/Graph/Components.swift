/// The states of a graph in groups that can all be come to from one another, those that lead nowhere else first.
///
/// - SeeAlso: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972).
struct Components: Sendable {
  /// All states, group by group; whatever a group leads to stands before it.
  private(set) var order: ContiguousArray<UInt32> = []
  /// Where in the order each group begins.
  private(set) var starts: ContiguousArray<UInt32> = []
  /// The group of each state.
  private(set) var group: ContiguousArray<UInt32>

  private static let none = UInt32.max

  init(of graph: StateGraph) {
    group = ContiguousArray(repeating: Self.none, count: graph.capacity)
    var visits = ContiguousArray<UInt32>(repeating: 0, count: graph.capacity)
    var low = visits
    var stack: ContiguousArray<UInt32> = []
    var path: ContiguousArray<(state: UInt32, edge: UInt32)> = []
    var clock: UInt32 = 0
    for root in graph.states where visits[Int(root)] == 0 {
      path.append((root, 0))
      while let (state, edge) = path.last {
        if edge == 0 {
          clock += 1
          visits[Int(state)] = clock
          low[Int(state)] = clock
          stack.append(state)
        }
        if Int(edge) < graph.degree(state) {
          path[path.count - 1].edge += 1
          let target = graph.target(state, Int(edge))
          if visits[Int(target)] == 0 {
            path.append((target, 0))
          } else if group[Int(target)] == Self.none {
            low[Int(state)] = min(low[Int(state)], visits[Int(target)])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.state { low[Int(parent)] = min(low[Int(parent)], low[Int(state)]) }
        if low[Int(state)] == visits[Int(state)] { close(state, &stack) }
      }
    }
    starts.append(UInt32(order.count))
  }

  private mutating func close(_ root: UInt32, _ stack: inout ContiguousArray<UInt32>) {
    let number = UInt32(starts.count)
    starts.append(UInt32(order.count))
    while let state = stack.popLast() {
      group[Int(state)] = number
      order.append(state)
      if state == root { return }
    }
  }

  var count: Int { starts.count - 1 }

  /// The states of a group.
  @inline(__always)
  subscript(group: Int) -> ContiguousArray<UInt32>.SubSequence {
    order[Int(starts[group])..<Int(starts[group + 1])]
  }

  var bytes: Int { (order.capacity + starts.capacity + group.capacity) * MemoryLayout<UInt32>.stride }
}
