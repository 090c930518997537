import Simulation
import YarnCompiler

extension Rehearsal {
  /// In fewer turns than this nothing can be told from what a rule comes to.
  private static let fewestTurns = 5

  /// What comes of the conversation that should not, and what does not that should.
  func gamingRemarks(of manuscript: Manuscript) -> [Remark] {
    guard let listening else { return [] }
    var remarks = wayRemarks(of: manuscript)
    guard listening.ending?.kind == .opensUp else {
      remarks.append(Remark(GamingProblem.listeningIsNotEnough(listening.ending?.kind), at: manuscript.range))
      return remarks
    }
    let others = plays.filter { $0.ending?.kind == .opensUp }
    return remarks + others.compactMap(Self.problem).map { Remark($0, at: manuscript.range) }
  }

  /// What it means that a rule opens the client up; nil where too little was said by the rule to tell.
  private static func problem(of play: PolicyPlay) -> GamingProblem? {
    if case .harm = play.policy.rule {
      let harmed = play.turns.allSatisfy { $0.reply.technique.kind == .harmful }
      guard harmed, !play.turns.isEmpty else { return nil }
    } else if play.turns.count < fewestTurns {
      return nil
    }
    return GamingProblem(opening: play.policy)
  }

  private func wayRemarks(of manuscript: Manuscript) -> [Remark] {
    [("model", scenario.modelPath, model), ("different", scenario.differentPath, different)].compactMap {
      header, path, play in
      guard !path.isEmpty, let place = manuscript.header(header)?.range else { return nil }
      guard let play else { return Remark(GamingProblem.wayCannotBeGone(header: header), at: place) }
      return play.ending?.kind == .opensUp
        ? nil : Remark(GamingProblem.wayDoesNotOpen(header: header, play.ending?.kind), at: place)
    }
  }
}
