extension Session {
  /// A session taken up from its journal: the same value as the one that wrote it.
  ///
  /// - Throws: ``SessionError/otherContent(_:)`` if it was held with another script, client or model; nothing is
  ///   guessed.
  public static func replaying(
    _ journal: Journal, of scenario: Scenario
  ) throws(SessionError) -> Session {
    if let mismatch = mismatch(of: journal, with: scenario) { throw .otherContent(mismatch) }
    var session = try Session(scenario: scenario, seed: journal.seed, mode: journal.mode)
    for entry in journal.entries {
      switch entry {
      case .reply(let index, let lineID):
        guard session.replies.indices.contains(index), session.replies[index].lineID == lineID else {
          throw .otherReply(turn: session.turns.count, lineID: lineID)
        }
        try session.choose(index)
      case .takeBack(let turn):
        try session.takeBack(to: turn)
      }
    }
    return session
  }

  private static func mismatch(of journal: Journal, with scenario: Scenario) -> JournalMismatch? {
    if journal.scenarioID != scenario.id { return .scenario(journal.scenarioID) }
    if journal.scenarioHash != scenario.contentHash { return .script }
    if journal.personaID != scenario.persona.id || journal.personaHash != scenario.personaHash {
      return .persona
    }
    if journal.modelVersion != TrustParameters.modelVersion { return .model(journal.modelVersion) }
    return nil
  }
}
