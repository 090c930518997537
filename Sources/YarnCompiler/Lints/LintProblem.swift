/// What is allowed by the language and seldom meant. The words for it stand here and nowhere else.
enum LintProblem: Hashable, Sendable {
  case emptyLineEndsOptions
  case timeAsSpeaker(String)
  case mixedOperators(String, suggestion: String)
  case notBindsTighter(operand: String, suggestion: String)
  case addressAsComment(String)
  case onceWithoutIdentity
  case headersInBody
  case mixedIndentation
  case capitalisedKeyword(String)
  case keywordWithoutBlank(String)
  case tagOfDigits(String)
  case answerNotIndented

  var code: String {
    switch self {
    case .emptyLineEndsOptions: "RY0001"
    case .timeAsSpeaker: "RY0002"
    case .mixedOperators: "RY0003"
    case .notBindsTighter: "RY0004"
    case .addressAsComment: "RY0005"
    case .onceWithoutIdentity: "RY0006"
    case .headersInBody: "RY0007"
    case .mixedIndentation: "RY0008"
    case .capitalisedKeyword, .keywordWithoutBlank: "RY0009"
    case .tagOfDigits: "RY0010"
    case .answerNotIndented: "RY0011"
    }
  }

  var message: String {
    switch self {
    case .emptyLineEndsOptions: "the empty line above ends the options, so this belongs to none of them"
    case .timeAsSpeaker(let name): "this time is read as a speaker named `\(name)`"
    case .mixedOperators(let operators, _):
      "\(operators) are evaluated from left to right, none before the other"
    case .notBindsTighter(let operand, _): "`not` stands for `\(operand)` alone, not for the comparison"
    case .addressAsComment(let address): "the rest of the address behind `\(address)` is a comment"
    case .onceWithoutIdentity: "what `once` remembers here is lost when lines are added above"
    case .headersInBody: "a node seems to begin here, but the one above has not ended"
    case .mixedIndentation: "this node indents with tabs and with blanks"
    case .capitalisedKeyword(let word):
      "`\(word)` is a command of its own, not the keyword `\(word.lowercased())`"
    case .keywordWithoutBlank(let word): "without a blank behind `\(word)` this is a command of its own"
    case .tagOfDigits(let tag): "`\(tag)` is a tag here and is not shown"
    case .answerNotIndented: "this is not indented, so it does not belong to the option above"
    }
  }

  var help: String {
    switch self {
    case .emptyLineEndsOptions:
      "take the empty line out, or give it the blanks of the lines around it; what is meant to stand behind the "
        + "options goes right below their arrows"
    case .timeAsSpeaker: #"write a backslash before the colon, as in `10\:30`"#
    case .mixedOperators(_, let suggestion):
      "write what is meant with parentheses; as it stands it is `\(suggestion)`"
    case .notBindsTighter(_, let suggestion):
      "write `\(suggestion)`, or put `not` and its value in parentheses"
    case .addressAsComment: #"write backslashes before the slashes, as in `https:\/\/`"#
    case .onceWithoutIdentity: "give the line an identity, such as `#line:first_meeting`"
    case .headersInBody: "end the node above with `===`"
    case .mixedIndentation: "use one of them throughout; a tab counts as eight blanks"
    case .capitalisedKeyword: "write keywords in lower case"
    case .keywordWithoutBlank(let word): "write `\(word) (`"
    case .tagOfDigits(let tag): "write `\\\(tag)`"
    case .answerNotIndented:
      "indent it and what goes with it; as it stands, the jump leaves the options below it out"
    }
  }
}
