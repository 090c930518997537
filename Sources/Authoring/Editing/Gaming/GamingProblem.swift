import Simulation
import YarnCompiler

/// What an editor sees in what comes of a conversation. The words for it stand here and nowhere else.
enum GamingProblem: EditorialProblem {
  case canBeGamed(String)
  case listeningIsNotEnough(Ending.Kind?)
  case oneTechniqueIsEnough(Technique)
  case harmIsEnough(String)
  case wayDoesNotOpen(header: String, Ending.Kind?)
  case wayCannotBeGone(header: String)

  /// What it means that a rule opens the client up or, if it needs nothing but eyes, does as well as listening; nil
  /// for listening and for chance.
  init?(opening policy: Policy) {
    switch policy.rule {
    case .mostHelpful, .random: return nil
    case .only(let technique): self = .oneTechniqueIsEnough(technique)
    case .harm(let families): self = .harmIsEnough(families.map(\.phrase).joined(separator: " and "))
    case .firstListed: self = .canBeGamed("first")
    case .lastListed: self = .canBeGamed("last")
    case .longestText: self = .canBeGamed("longest")
    case .shortestText: self = .canBeGamed("shortest")
    }
  }

  var code: String {
    switch self {
    case .canBeGamed: "RE0501"
    case .listeningIsNotEnough: "RE0502"
    case .oneTechniqueIsEnough: "RE0503"
    case .harmIsEnough: "RE0504"
    case .wayDoesNotOpen: "RE0505"
    case .wayCannotBeGone: "RE0506"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .canBeGamed, .wayDoesNotOpen, .wayCannotBeGone: .warning
    case .listeningIsNotEnough, .oneTechniqueIsEnough, .harmIsEnough: .error
    }
  }

  var message: String {
    switch self {
    case .canBeGamed(let rule): "whoever always says the \(rule) reply does as well as somebody who listens"
    case .listeningIsNotEnough(let kind):
      "the client does not open up to somebody who always listens\(Self.end(kind))"
    case .oneTechniqueIsEnough(let technique):
      "the client opens up to somebody who does nothing but \(technique.plainName)"
    case .harmIsEnough(let rule): "the client opens up to somebody who does nothing but harm, by \(rule)"
    case .wayDoesNotOpen(let header, let kind):
      "the way that `\(header)` names does not open the client up\(Self.end(kind))"
    case .wayCannotBeGone(let header): "the way that `\(header)` names cannot be gone"
    }
  }

  var help: String {
    switch self {
    case .canBeGamed: "change the order or the length of some replies, so that only reading them helps"
    case .listeningIsNotEnough:
      "lower a gate, or give more turns a reply that listens; `rapport test` shows the trust"
    case .oneTechniqueIsEnough:
      "raise the gate, or offer that technique less often; a script is not a relationship"
    case .harmIsEnough: "look where the script opens without asking `can_disclose`"
    case .wayDoesNotOpen:
      "play it, as in `rapport play NAME --plain --replies …`, and write down the way that does"
    case .wayCannotBeGone:
      "count the replies as they are offered; one of them is not there, or cannot be said"
    }
  }

  private static func end(_ kind: Ending.Kind?) -> String {
    kind.map { ", and it ends with `\($0.rawValue)`" } ?? ", and it does not end"
  }
}
