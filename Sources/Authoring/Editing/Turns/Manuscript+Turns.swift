import Simulation
import YarnCompiler

/// What there is to say about single turns.
extension Manuscript {
  /// The fewest and the most replies that a turn offers.
  private static let replyCounts = 3...5

  var turnRemarks: [Remark] {
    let layouts = TurnLayout.all(in: tree)
    return turns.flatMap { turn in
      Self.kinds(of: turn) + Self.counts(of: turn, layouts[turn.group.range.lowerBound])
    }
  }

  /// Whether something tempts, something helps, and the replies differ.
  private static func kinds(of turn: Turn) -> [Remark] {
    let techniques = turn.replies.compactMap(\.technique)
    guard techniques.count == turn.replies.count, techniques.count > 1 else { return [] }
    if let first = techniques.first, techniques.allSatisfy({ $0 == first }) {
      return [Remark(TurnProblem.oneTechnique(first), at: turn.range)]
    }
    let offered = turn.replies(inRupture: false).compactMap(\.technique)
    let kinds = Set((offered.isEmpty ? techniques : offered).map(\.kind))
    if kinds == [.helpful] { return [Remark(TurnProblem.noTemptation, at: turn.range)] }
    if kinds == [.harmful] { return [Remark(TurnProblem.noHelp, at: turn.range)] }
    return []
  }

  /// Whether there is enough to choose from, and not too much.
  private static func counts(of turn: Turn, _ layout: TurnLayout?) -> [Remark] {
    for inRupture in [false, true] {
      let count = turn.replies(inRupture: inRupture).count
      // A turn that is there only in one of the two has nothing to offer in the other.
      if count == 0 { continue }
      if count < replyCounts.lowerBound {
        if layout == .toldElsewhere { return [] }
        return [Remark(TurnProblem.fewReplies(count, inRupture: inRupture, layout), at: turn.range)]
      }
      if count > replyCounts.upperBound {
        return [Remark(TurnProblem.manyReplies(count, inRupture: inRupture), at: turn.range)]
      }
    }
    return []
  }
}
