// Which techniques the rules mean by "question", "reflection" and "listening".
extension Technique {
  /// A reflection, as the rule on questions in a row and the disclosure gates mean it: a summary is one.
  var isReflection: Bool {
    behaviour == .simpleReflection || behaviour == .complexReflection
  }

  /// Whether it lengthens a run of questions. A question about safety is a question too (see
  /// ``BehaviourCode``), but never part of a run: asking it is never to be punished.
  var makesQuestionRun: Bool {
    self == .openQuestion || self == .closedQuestion || self == .interrogate
  }

  /// Whether it makes room for the client to tell something: a reflection, an open question, a silence.
  package var invites: Bool {
    isReflection || self == .openQuestion || self == .silence
  }

  /// Whether it can be the second step of a repair. A summary cannot: it ties up what was said before the
  /// rupture, where the client waits to be heard on the rupture itself.
  var completesRepair: Bool {
    switch self {
    case .simpleReflection, .complexReflection, .validation, .seekCollaboration, .emphasiseAutonomy,
      .openQuestion, .silence:
      true
    case .closedQuestion, .summary, .affirmation, .normalising, .inform, .informWithPermission,
      .persuadeWithPermission, .selfDisclosure, .safetyCheck, .warmHandover, .boundary, .repair, .persuade,
      .direct, .rescue, .interrogate, .confront, .judge, .diagnose, .minimise, .falseReassurance,
      .coldReferral, .selfFocus, .collude, .secrecyPromise, .breach:
      false
    }
  }

  /// The limit of the role that it crosses, whatever it does to trust.
  public var roleFlag: RoleFlag? {
    switch self {
    case .secrecyPromise: .secrecyPromise
    case .collude: .collusion
    case .rescue: .rescuing
    case .openQuestion, .closedQuestion, .simpleReflection, .complexReflection, .summary, .affirmation,
      .validation, .normalising, .seekCollaboration, .emphasiseAutonomy, .inform, .informWithPermission,
      .persuadeWithPermission, .selfDisclosure, .silence, .safetyCheck, .warmHandover, .boundary, .repair,
      .persuade, .direct, .interrogate, .confront, .judge, .diagnose, .minimise, .falseReassurance,
      .coldReferral, .selfFocus, .breach:
      nil
    }
  }
}
