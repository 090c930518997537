import Simulation
import YarnCompiler

/// How it can end.
extension Manuscript {
  var endingRemarks: [Remark] {
    let endings = notes(.ending)
    guard !endings.isEmpty else { return [] }
    let kinds = Set(endings.compactMap { $0.arguments.first.flatMap(Ending.Kind.init) })
    let missing = Ending.Kind.allCases.filter { !kinds.contains($0) }
    let stories = endings.filter { $0.arguments.count > 1 && $0.arguments[1].trimmed.isEmpty }
      .map { Remark(ContentProblem.noStory, at: $0.range) }
    return (missing.isEmpty ? [] : [Remark(ContentProblem.endingMissing(missing), at: range)]) + stories
      + followUpRemarks
  }

  /// A client who leaves is looked after, and the trainee reads by whom.
  private var followUpRemarks: [Remark] {
    guard let leaves = header("leaves"), let node = nodes.first(where: { $0.title == leaves.text }) else {
      return []
    }
    let told = lines.filter { $0.node == leaves.text }.map(\.wording)
    let stories = notes(.ending).filter { $0.arguments.first == Ending.Kind.leaves.rawValue }.map(\.wording)
    // Where the node goes on elsewhere, that is where it may be said.
    guard !told.isEmpty, !node.descendants.contains(where: { $0.kind == .jump || $0.kind == .detour }),
      !(told + stories).contains(where: { Self.followUp.range(in: $0) != nil })
    else { return [] }
    return [Remark(ContentProblem.nobodyFollowsUp, at: leaves.range)]
  }

  private static let followUp: [Phrase] = [
    "call|calls|called|ring|rings|phone|phones|text|texts|write|writes|visit|visits|check|checks|follow|follows|ask|asks|see|sees|look|looks",
    "supervisor|nurse|worker|colleague|tomorrow|tonight|next|later",
  ]
}
