import YarnCompiler

/// What can be said about comments that let something pass, and about codes that a project names.
enum AllowanceProblem: EditorialProblem {
  case nothingToAllow(String)
  case unknownCode(String, nearest: String?)
  case noReason(String)
  case notAllowed(String)

  var code: String {
    switch self {
    case .nothingToAllow: "RE0001"
    case .unknownCode: "RE0002"
    case .noReason: "RE0003"
    case .notAllowed: "RE0004"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .nothingToAllow, .noReason: .info
    case .unknownCode, .notAllowed: .warning
    }
  }

  var message: String {
    switch self {
    case .nothingToAllow(let code): "`\(code)` is not found on this line, so there is nothing to allow"
    case .unknownCode(let code, _): "no finding has the code `\(code)`"
    case .noReason(let code): "`\(code)` is allowed here, and nothing says why"
    case .notAllowed(let code): "`\(code)` cannot be let pass, whatever a comment says"
    }
  }

  var help: String {
    switch self {
    case .nothingToAllow: "take it out, or put it on the line of the finding or on the one above"
    case .unknownCode(_, let nearest?): "did you mean `\(nearest)`?"
    case .unknownCode(_, nil): "`rapport explain` lists all codes"
    case .noReason: "write `because` and the reason behind the code, for whoever reads it next"
    case .notAllowed: "put it right; a conversation cannot be held with it, or breaks off"
    }
  }
}
