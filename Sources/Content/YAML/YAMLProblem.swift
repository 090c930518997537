/// Everything that keeps a file from being read as YAML.
enum YAMLProblem: Equatable {
  case empty
  case secondDocument
  case tooManyValues
  case tooDeep
  case tab
  case colon
  case noColon
  case furtherRight
  case entryAmongFields
  case keyIsNoName
  case unknownMark(String)
  case unclosedBracket(String)
  case missingComma
  case unclosedQuote
  case unknownEscape(String)
  case behindValue
  case sign(String)
  /// In libyaml's own words.
  case other(String)

  /// What is wrong, in one clause that stands on its own.
  var message: String {
    switch self {
    case .empty: "the file is empty"
    case .secondDocument: "a second document begins here"
    case .tooManyValues: "the file holds too many values"
    case .tooDeep: "the values are nested too deep"
    case .tab: "a tab stands where only blanks may"
    case .colon: "a colon stands where none may"
    case .noColon: "a line among fields has no colon"
    case .furtherRight: "a line begins further right than the one it belongs to"
    case .entryAmongFields: "an entry of a list stands where none may"
    case .keyIsNoName: "a key must be a name"
    case .unknownMark(let name): "nothing above is marked `&\(name)`"
    case .unclosedBracket(let bracket): "this `\(bracket)` is never closed"
    case .missingComma: "a comma is missing before this"
    case .unclosedQuote: "this text has no closing quote"
    case .unknownEscape(let escape): "`\(escape)` means nothing in double quotes"
    case .behindValue: "something stands behind a value that has ended"
    case .sign(let sign): "text cannot begin with `\(sign)`"
    case .other(let words): words
    }
  }

  /// The way out, if there is one to tell.
  var help: String? {
    switch self {
    case .tab: "indentation is made of blanks, not tabs"
    case .colon: "text with a colon in it stands in quotes"
    case .noColon, .furtherRight:
      "fields of one record begin in the same column; text over several lines stands behind `>` or `|`"
    case .entryAmongFields: "the entries of a list begin in a line of their own, below the name of the field"
    case .unknownMark, .sign: "text that begins with a sign stands in quotes"
    case .unknownEscape: "write two backslashes for one, or use single quotes"
    case .behindValue: "put the whole text in quotes"
    case .empty, .secondDocument, .tooManyValues, .tooDeep, .keyIsNoName, .unclosedBracket, .missingComma,
      .unclosedQuote, .other:
      nil
    }
  }
}
