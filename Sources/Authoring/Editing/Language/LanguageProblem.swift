import YarnCompiler

/// What an editor sees in words that hurt. The words for it stand here and nowhere else.
enum LanguageProblem: EditorialProblem {
  /// Whether somebody says it who may be wrong: the client, or a trainee in a tempting mistake.
  enum Voice: Sendable {
    case own, character
  }

  case wording(SafeWording.Subject, found: String, better: String, Voice)
  case method(found: String, Voice)
  case deathOnScreen(found: String)

  var code: String {
    switch self {
    case .wording(let subject, _, _, _): Self.code(of: subject)
    case .method: "RE0309"
    case .deathOnScreen: "RE0310"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .wording(_, _, _, let voice), .method(_, let voice): voice == .own ? .warning : .info
    case .deathOnScreen: .warning
    }
  }

  var message: String {
    switch self {
    case .wording(let subject, let found, _, _): "`\(found)` \(Self.effect(of: subject))"
    case .method(let found, _): "`\(found)` names a method, a place or a dose beside suicide"
    case .deathOnScreen(let found): "`\(found)`: nobody dies or tries to because of a reply"
    }
  }

  var help: String {
    switch self {
    case .wording(_, _, let better, let voice): "write \(Self.quoted(better))\(Self.onPurpose(voice))"
    case .method(_, let voice):
      "leave it out; that somebody thought of suicide is enough\(Self.onPurpose(voice))"
    case .deathOnScreen: "low trust ends with the client going, and with a word on who follows up"
    }
  }

  private static func code(of subject: SafeWording.Subject) -> String {
    switch subject {
    case .suicide: "RE0301"
    case .selfHarm: "RE0302"
    case .label: "RE0303"
    case .sobriety: "RE0304"
    case .suffering: "RE0305"
    case .blame: "RE0306"
    case .leaving: "RE0307"
    case .cause: "RE0308"
    }
  }

  private static func effect(of subject: SafeWording.Subject) -> String {
    switch subject {
    case .suicide: "makes suicide a crime, a threat or a success"
    case .selfHarm: "shows the wound and not the person"
    case .label: "names people by one thing about them"
    case .sobriety: "says that people who use are dirty"
    case .suffering: "makes the person a sufferer before anything else"
    case .blame: "blames in the words of a record"
    case .leaving: "asks the one who was hurt to explain it"
    case .cause: "gives suicide one cause, or makes it a way out"
    }
  }

  private static func quoted(_ better: String) -> String {
    better.split(separator: ", or ").map { "`\($0)`" }.joined(separator: ", or ")
  }

  private static func onPurpose(_ voice: Voice) -> String {
    switch voice {
    case .own: ""
    case .character: ", unless they say it on purpose"
    }
  }
}
