/// Which node jumps to which.
struct JumpGraph {
  private let jumps: [String: [String]]
  private var order: [String: Int] = [:]
  private var lowest: [String: Int] = [:]
  private var path: [String] = []
  private var onPath: Set<String> = []

  init(_ jumps: [String: [String]]) {
    self.jumps = jumps
  }

  /// The sets of nodes each of which can be reached from all others of its set by jumps (Tarjan's algorithm, with a
  /// stack of its own, since chains of nodes may be long).
  mutating func circles() -> [Set<String>] {
    var circles: [Set<String>] = []
    for root in jumps.keys.sorted() where order[root] == nil {
      var visits = [(node: root, next: 0)]
      enter(root)
      while let visit = visits.last {
        let targets = jumps[visit.node] ?? []
        if visit.next < targets.count {
          visits[visits.count - 1].next += 1
          let target = targets[visit.next]
          if order[target] == nil {
            enter(target)
            visits.append((target, 0))
          } else if onPath.contains(target) {
            lower(visit.node, to: order[target])
          }
        } else {
          visits.removeLast()
          if let circle = leave(visit.node) { circles.append(circle) }
          if let caller = visits.last { lower(caller.node, to: lowest[visit.node]) }
        }
      }
    }
    return circles
  }

  private mutating func enter(_ node: String) {
    order[node] = order.count
    lowest[node] = order.count - 1
    path.append(node)
    onPath.insert(node)
  }

  private mutating func lower(_ node: String, to value: Int?) {
    lowest[node] = min(lowest[node] ?? .max, value ?? .max)
  }

  /// The circle that is complete with a node; nil if there is none, or none of more than the node alone.
  private mutating func leave(_ node: String) -> Set<String>? {
    guard lowest[node] == order[node], let start = path.lastIndex(of: node) else { return nil }
    let members = Set(path[start...])
    path.removeSubrange(start...)
    onPath.subtract(members)
    return members.count > 1 || jumps[node]?.contains(node) == true ? members : nil
  }
}
