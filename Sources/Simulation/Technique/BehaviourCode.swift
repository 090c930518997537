/// The behaviours that the MITI 4.2.1 counts (Motivational Interviewing Treatment Integrity, Moyers, Manuel
/// and Ernst), as far as our techniques are among them.
public enum BehaviourCode: String, CaseIterable, Codable, Hashable, Sendable {
  case question = "Q"
  case simpleReflection = "SR"
  case complexReflection = "CR"
  case affirm = "AF"
  case seekingCollaboration = "Seek"
  case emphasizingAutonomy = "Emphasize"
  case givingInformation = "GI"
  case persuadingWithPermission = "Persuade with"
  case persuade = "Persuade"
  case confront = "Confront"

  /// Whether it is counted as adherent (MIA): Seek, Affirm, Emphasize.
  public var isAdherent: Bool {
    switch self {
    case .affirm, .seekingCollaboration, .emphasizingAutonomy: true
    case .question, .simpleReflection, .complexReflection, .givingInformation, .persuadingWithPermission,
      .persuade, .confront:
      false
    }
  }

  /// Whether it is counted as non-adherent (MINA): Confront, Persuade.
  public var isNonAdherent: Bool {
    switch self {
    case .persuade, .confront: true
    case .question, .simpleReflection, .complexReflection, .affirm, .seekingCollaboration,
      .emphasizingAutonomy, .givingInformation, .persuadingWithPermission:
      false
    }
  }
}
