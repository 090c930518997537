/// Everything that can be wrong with a test plan, or with a script that does not do what its plan says.
enum TestPlanProblem: Hashable, Sendable {
  // The plan cannot be read.
  case unknownStep(String, known: [String])
  case notAStep(String, known: [String])
  case expected(String, after: String)
  case unclosedText
  case emptyRun
  case unknownStrategy(String)
  case optionsWithoutSelect

  // The script does something else.
  case otherEvent(expected: String, found: String, at: String?)
  case otherText(of: String, found: String, at: String?)
  case missingOption(String)
  case surplusOption(String, at: String?)
  case otherAvailability(isAvailable: Bool, at: String?)
  case noSuchOption(Int, count: Int)
  case nothingSelected
  case nothingToSelect
  case unknownVariable(String)
  case missingTag(String, found: [String])
  case refused(String, reason: String)
  case stopped(String, help: String?)

  var code: String {
    switch self {
    case .unknownStep, .notAStep, .expected, .unclosedText, .emptyRun, .unknownStrategy,
      .optionsWithoutSelect:
      "RY0201"
    case .otherEvent: "RY0211"
    case .otherText: "RY0212"
    case .missingOption, .surplusOption, .otherAvailability: "RY0213"
    case .noSuchOption, .nothingSelected, .nothingToSelect: "RY0214"
    case .unknownVariable: "RY0215"
    case .missingTag: "RY0216"
    case .refused: "RY0217"
    case .stopped: "RY0218"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .missingTag: .info
    // The language's own suite lets them pass.
    case .optionsWithoutSelect: .warning
    case .unknownStep, .notAStep, .expected, .unclosedText, .emptyRun, .unknownStrategy, .otherEvent,
      .otherText, .missingOption, .surplusOption, .otherAvailability, .noSuchOption, .nothingSelected,
      .nothingToSelect, .unknownVariable, .refused, .stopped:
      .error
    }
  }

  var message: String {
    switch self {
    case .unknownStep(let word, _): "`\(word)` is no step of a test plan"
    case .notAStep(let text, _): "a step should stand here, not `\(text)`"
    case .expected(let expected, let step): "`\(step)` needs \(expected) here"
    case .unclosedText: "this text has no closing backtick"
    case .emptyRun: "this run has no steps"
    case .unknownStrategy(let name): "`\(name)` is no way to choose among content"
    case .optionsWithoutSelect: "these options are never selected from"
    case .otherEvent(let expected, _, _): "\(expected) should come here"
    case .otherText(let kind, _, _): "the \(kind) has another text"
    case .missingOption: "this option is not there"
    case .surplusOption(let text, _): "there is an option more: `\(text)`"
    case .otherAvailability(let isAvailable, _): "this option \(isAvailable ? "can" : "cannot") be selected"
    case .noSuchOption(let number, let count): "there is no option \(number) among \(count)"
    case .nothingSelected: "something has to be selected while an option is available"
    case .nothingToSelect: "no option is available, so only 0 can be selected"
    case .unknownVariable(let name): "no variable that can hold this is named `\(name)`"
    case .missingTag(let tag, _): "the line has no tag `#\(tag)`"
    case .refused(let name, let reason): "`\(name)` does not hold: \(reason)"
    case .stopped(let message, _): "the script fails here: \(message)"
    }
  }

  var help: String? {
    switch self {
    case .unknownStep(_, let known), .notAStep(_, let known):
      "the steps are " + known.map { "`\($0)`" }.joined(separator: ", ")
    case .unknownStrategy: "the strategies are `first`, `best` and `best_least_recently_seen`, among others"
    case .optionsWithoutSelect: "write `select: 1`, or another number, behind them"
    case .otherEvent(_, let found, let place), .otherText(_, let found, let place):
      "found \(found)" + (place.map { " (\($0))" } ?? "")
    case .surplusOption(_, let place), .otherAvailability(_, let place): place.map { "it stands at \($0)" }
    case .missingTag(_, let found):
      found.isEmpty ? "it has none" : "its tags are " + found.map { "`#\($0)`" }.joined(separator: ", ")
    case .stopped(_, let help): help
    case .missingOption(let nearest): nearest.isEmpty ? nil : "found `\(nearest)` in its place"
    case .expected, .unclosedText, .emptyRun, .noSuchOption, .nothingSelected, .nothingToSelect,
      .unknownVariable,
      .refused:
      nil
    }
  }

  func diagnostic(in file: String, at range: Range<Int>) -> Diagnostic {
    Diagnostic(code: code, severity: severity, message: message, help: help, file: file, range: range)
  }
}
