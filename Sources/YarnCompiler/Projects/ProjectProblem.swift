/// Everything that can be wrong with a project file or a file of definitions.
enum ProjectProblem: Hashable, Sendable {
  // The file is no JSON.
  case expected(String, found: String)
  case unclosedText
  case unclosedComment
  case badEscape
  case tooDeep

  // The file says something that it cannot say.
  case wrongKind(key: String, expected: String, found: String)
  case missingKey(String, of: String)
  case unknownVersion(String)
  case unknownSeverity(String)

  var code: String {
    switch self {
    case .expected, .unclosedText, .unclosedComment, .badEscape, .tooDeep: "RY0101"
    case .wrongKind: "RY0102"
    case .missingKey: "RY0103"
    case .unknownVersion: "RY0104"
    case .unknownSeverity: "RY0105"
    }
  }

  var message: String {
    switch self {
    case .expected(let expected, let found): "expected \(expected), found \(found)"
    case .unclosedText: "this text has no closing quote"
    case .unclosedComment: "this comment has no end"
    case .badEscape: "a backslash stands before one of these: \" \\ / b f n r t u"
    case .tooDeep: "lists and objects are nested more than 200 deep"
    case .wrongKind(let key, let expected, let found): "`\(key)` is \(expected), not \(found)"
    case .missingKey(let key, let owner): "\(owner) has no `\(key)`"
    case .unknownVersion(let version): "there is no version \(version) of project files"
    case .unknownSeverity(let word): "`\(word)` is no severity"
    }
  }

  var help: String? {
    switch self {
    case .unclosedComment: "close it with `*/`"
    case .missingKey("projectFileVersion", _): "write `\"projectFileVersion\": 4`"
    case .missingKey("baseLanguage", _): "write `\"baseLanguage\": \"en\"`, or the language of the scripts"
    case .unknownVersion: "the versions are 2, 3 and 4"
    case .unknownSeverity: "the severities are `none`, `info`, `warning` and `error`"
    case .expected, .unclosedText, .badEscape, .tooDeep, .wrongKind, .missingKey: nil
    }
  }

  func diagnostic(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(code: code, severity: .error, message: message, help: help, file: file.path, range: range)
  }
}
