/// Which turns may come after which once a mistake was made, as far as jumps and detours tell.
///
/// Conditions are taken to hold or not, whichever leads further; but no client is ready to tell something while a
/// rupture is open, so what stands behind `can_disclose` does not follow a mistake.
struct Ways {
  private let manuscript: Manuscript
  /// Where each node leads, also by returning from it; by titles.
  private var successors: [String: Set<String>] = [:]
  private let titles: [String]

  init(_ manuscript: Manuscript) {
    self.manuscript = manuscript
    titles = manuscript.nodes.compactMap(\.title)
    for step in manuscript.steps where !step.gate.asksToDisclose {
      for target in targets(of: step) {
        successors[step.from, default: []].insert(target)
        // A detour comes back, so what calls it follows it.
        if step.isDetour { successors[target, default: []].insert(step.from) }
      }
    }
  }

  /// The places of the turns that may follow a turn.
  func turns(after index: Int) -> [Int] {
    let turn = manuscript.turns[index]
    let start = turn.group.range.lowerBound
    var reached: Set<String> = []
    var pending = nodes(after: start, in: turn.node)
    while let next = pending.popLast() {
      guard reached.insert(next).inserted else { continue }
      pending += successors[next] ?? []
    }
    return manuscript.turns.indices.filter { other in
      let candidate = manuscript.turns[other]
      return reached.contains(candidate.node)
        || candidate.node == turn.node && candidate.group.range.lowerBound > start
    }
  }

  private func nodes(after start: Int, in title: String) -> [String] {
    let steps = manuscript.steps.filter {
      $0.from == title && $0.place > start && !$0.gate.asksToDisclose
    }
    // Whoever called this node by a detour goes on behind it.
    let callers = manuscript.steps.filter { $0.isDetour && targets(of: $0).contains(title) }
    return steps.flatMap(targets) + callers.map(\.from)
  }

  private func targets(of step: Manuscript.Step) -> [String] {
    step.to.map { [$0] } ?? titles
  }
}
