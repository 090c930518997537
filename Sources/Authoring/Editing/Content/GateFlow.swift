/// How much trust it takes to come to each node of a script, as its conditions tell.
///
/// Of several ways to a node the easiest counts, and on a way the highest gate: what has been earned once is taken to
/// stay earned.
struct GateFlow {
  /// By titles; of a node that nothing leads to, nothing is known.
  private var gates: [String: Int] = [:]

  init(_ manuscript: Manuscript) {
    let titles = manuscript.nodes.compactMap(\.title)
    let targets = manuscript.steps.map(\.to)
    var pending = titles.filter { title in
      title == manuscript.beginning.title || !targets.contains { $0 == title || $0 == nil }
    }
    for title in pending { gates[title] = 0 }
    while let node = pending.popLast() {
      for step in manuscript.steps where step.from == node {
        let gate = max(gates[node] ?? 0, step.gate.trust)
        for target in step.to.map({ [$0] }) ?? titles where gates[target].map({ gate < $0 }) ?? true {
          gates[target] = gate
          pending.append(target)
        }
      }
    }
  }

  /// The trust it takes to come to a command.
  func gate(of note: Manuscript.Note) -> Int {
    max(gates[note.node] ?? 0, note.gate.trust)
  }
}
