/// What can be wrong with scripts beside what their program knows. The words for it stand here and nowhere else.
enum ScriptSurroundingsProblem: Hashable, Sendable {
  case unusedNode(String)
  case unknownFunction(String, nearest: String?)
  case circle([String])
  case unknownSpeaker(String, nearest: String?)
  case unknownCommand(String, nearest: String?)
  case argumentCount(String, expected: ClosedRange<Int>, found: Int)

  var code: String {
    switch self {
    case .unusedNode: "YS0009"
    case .unknownFunction: "YS0013"
    case .circle: "YS0015"
    case .unknownSpeaker: "YS0016"
    case .unknownCommand: "YS0060"
    case .argumentCount: "YS0061"
    }
  }

  /// Nil for what is only reported where a project asks for it.
  var severity: Diagnostic.Severity? {
    switch self {
    case .unusedNode: nil
    case .unknownFunction: .error
    case .circle, .unknownSpeaker: .info
    case .unknownCommand, .argumentCount: .warning
    }
  }

  var message: String {
    switch self {
    case .unusedNode(let name): "nothing leads to the node `\(name)`"
    case .unknownFunction(let name, _): "no function is named `\(name)`"
    case .circle(let names):
      names.count == 1
        ? "the node `\(names[0])` jumps to itself"
        : "these nodes jump to one another in a circle: "
          + names.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
          + (names.count > 5 ? " and \(names.count - 5) more" : "")
    case .unknownSpeaker(let name, _): "nobody is named `\(name)`"
    case .unknownCommand(let name, _): "no command is named `\(name)`"
    case .argumentCount(let name, let expected, let found):
      "`\(name)` takes \(Self.words(expected)), not \(found == 0 ? "none" : "\(found)")"
    }
  }

  var help: String? {
    switch self {
    case .unknownFunction(_, let nearest?), .unknownCommand(_, let nearest?):
      "one with a similar name exists: `\(nearest)`"
    case .unknownSpeaker(_, let nearest?): "somebody with a similar name exists: `\(nearest)`"
    case .unknownSpeaker(_, nil): #"if nobody speaks here, write `\:` for the colon"#
    case .unusedNode, .unknownFunction, .circle, .unknownCommand, .argumentCount: nil
    }
  }

  private static func words(_ counts: ClosedRange<Int>) -> String {
    let noun = counts.upperBound == 1 ? "argument" : "arguments"
    if counts.upperBound == .max { return "\(counts.lowerBound) or more arguments" }
    if counts.upperBound == 0 { return "no arguments" }
    return counts.count == 1
      ? "\(counts.lowerBound) \(noun)" : "\(counts.lowerBound) to \(counts.upperBound) arguments"
  }
}
