import Simulation
import YarnCompiler

/// What there is to say about the notes beside the words, and about the way back from a mistake.
extension Manuscript {
  var noteRemarks: [Remark] {
    guard !turns.isEmpty else { return [] }
    var remarks = turns.filter(lacksThinking).map { Remark(TurnProblem.noThinking, at: $0.range) }
    let coaches = !notes(.coach).isEmpty
    if !coaches { remarks.append(Remark(TurnProblem.noCoach, at: range)) }
    if coaches, notes(.why).isEmpty { remarks.append(Remark(TurnProblem.noReasons, at: range)) }
    return remarks + repairRemarks
  }

  /// A thought belongs above the replies, in the same node or in one that leads to it.
  private func lacksThinking(before turn: Turn) -> Bool {
    guard let body = node(turn.node)?.first(.body), turn.isTopLevel else { return false }
    if thinks(in: body, before: turn.group.range.lowerBound) { return false }
    return !steps.contains { step in
      step.from != turn.node && (step.to ?? turn.node) == turn.node && thinks(onTheWayTo: step)
    }
  }

  /// Whether the client thinks something between the last turn of a node and a step out of it.
  private func thinks(onTheWayTo step: Step) -> Bool {
    let before = turns.last { $0.node == step.from && $0.group.range.lowerBound < step.place }
    let start = before?.group.range.lowerBound ?? 0
    return notes(.thinking).contains {
      $0.node == step.from && (start..<step.place).contains($0.range.lowerBound)
    }
  }

  private func thinks(in body: Syntax, before end: Int) -> Bool {
    let above = body.children.prefix { $0.range.upperBound <= end }
    let last = above.lastIndex { $0.kind == .optionGroup }.map { $0 + 1 } ?? above.startIndex
    return above[last...].contains { statement in
      thinks(in: statement)
        || statement.descendants.contains { step in
          step.kind == .detour && (step.first(.name).flatMap { node($0.text) }.map(thinks) ?? true)
        }
    }
  }

  private func thinks(in syntax: Syntax) -> Bool {
    notes(.thinking).contains { syntax.range.contains($0.range.lowerBound) }
  }

  private func node(_ title: String) -> Syntax? { nodes.first { $0.title == title } }

  /// Whether every mistake can be mended later on, as far as the order of the nodes tells.
  private var repairRemarks: [Remark] {
    let canMend = turns.contains { turn in turn.replies.contains { $0.technique == .repair } }
    guard canMend else {
      return turns.contains { $0.replies.contains { $0.technique?.kind == .harmful } }
        ? [Remark(TurnProblem.noRepair, at: range)] : []
    }
    let ways = Ways(self)
    return turns.indices.filter { index in
      let later = ways.turns(after: index)
      return turns[index].replies.contains { $0.technique?.kind == .harmful } && !later.isEmpty
        && !later.contains { turns[$0].replies.contains { $0.technique == .repair } }
    }.map { Remark(TurnProblem.noWayBack, at: turns[$0].range) }
  }
}
