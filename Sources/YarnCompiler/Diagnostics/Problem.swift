/// Everything the compiler can find wrong with the shape of a script. The words for it stand here and
/// nowhere else.
enum Problem: Hashable, Sendable {
  // The file and its nodes.
  case noNodes
  case notAHeader(String)
  case missingBody
  case bodyWithoutHeaders
  case badTitleCharacter(String)
  case severalWordsInTitle
  case ifInWhenHeader
  case missingEndOfNode
  case indentedEndOfNode

  // Statements.
  case expected(String, found: String)
  case tagWithoutLine
  case emptyOption
  case commandAsOption
  case emptyLevel
  case levelEndsInside(Keyword, line: Int, atEmptyLine: Bool)
  case strayWord(Keyword)
  case wrongEnd(Keyword, of: Keyword, line: Int)
  case missingEnd(Keyword, of: Keyword, line: Int)
  case elseIfInTwoWords
  case reservedWord(String)
  case tooDeep(Int)

  // Lines.
  case badEscape(String?)
  case unclosedSubstitution(inCommand: Bool, found: String)
  case secondCondition
  case conditionBehindTags
  case textBehindLine(String)
  case commandBehindText
  case singleChevrons
  case strayClose
  case bareStatement(String)

  // Commands.
  case unclosedStatement
  case singleChevronAtEnd
  case unclosedCommand
  case wordBehindStatement(found: String)
  case callWithoutArguments(String)
  case missingDestination
  case emptyCommand
  case chevronInCommand(meant: String?, isLast: Bool)
  case extraChevrons
  case textBehindCommand
  case missingAssignment(Keyword, found: String)
  case callWithoutFunction
  case emptyEnum
  case notACase(found: String)

  // Expressions.
  case badStringEscape
  case unclosedString(hasTypographicQuote: Bool)
  case bareName(String)
  case tooManyArguments(Int)
  case tooManyValues(Int)
}

extension Problem {
  var code: String {
    switch self {
    case .missingBody, .missingEndOfNode: "YS0004"
    case .missingEnd: "YS0007"
    case .textBehindCommand: "YS0019"
    case .commandBehindText: "YS0020"
    case .strayClose: "YS0021"
    case .bareStatement: "YS0022"
    case .badTitleCharacter: "YS0027"
    case .singleChevrons: "YS0048"
    case .extraChevrons: "YS0064"
    case .wrongEnd, .unclosedCommand, .chevronInCommand, .emptyEnum: "YS0006"
    case .levelEndsInside(let word, _, _): word == .once ? "YS0006" : "YS0005"
    case .strayWord(let word):
      word == .endOnce || word == .caseWord || word == .endEnum ? "YS0006" : "YS0005"
    case .reservedWord(let word): word == "local" ? "YS0006" : "YS0005"
    case .noNodes, .notAHeader, .bodyWithoutHeaders, .severalWordsInTitle, .ifInWhenHeader, .elseIfInTwoWords,
      .indentedEndOfNode, .expected, .tagWithoutLine, .emptyOption, .commandAsOption, .emptyLevel, .tooDeep,
      .badEscape, .secondCondition, .conditionBehindTags, .textBehindLine, .unclosedStatement,
      .singleChevronAtEnd, .unclosedSubstitution, .wordBehindStatement, .callWithoutArguments,
      .missingDestination, .emptyCommand, .missingAssignment, .callWithoutFunction, .notACase,
      .badStringEscape, .unclosedString, .bareName, .tooManyArguments, .tooManyValues:
      "YS0005"
    }
  }

  var severity: Diagnostic.Severity {
    switch code {
    case "YS0019", "YS0021", "YS0022", "YS0048", "YS0064": .warning
    default: .error
    }
  }

  /// What is wrong, in one clause that stands on its own. The way out is ``help``.
  var message: String {
    switch self {
    case .noNodes: "this file has no node"
    case .notAHeader(let found): "a header or `---` should stand here, not \(found)"
    case .missingBody: "a `---` should stand before this"
    case .bodyWithoutHeaders: "this body has no headers"
    case .badTitleCharacter(let character): "a title cannot contain `\(character)` here"
    case .severalWordsInTitle: "a title is one word"
    case .ifInWhenHeader: "a `when:` header needs no `if`"
    case .missingEndOfNode: "this node has no `===` at its end"
    case .indentedEndOfNode: "this `===` stands inside the body of an option"
    case .expected(let what, let found): "\(what) should stand here, not \(found)"
    case .tagWithoutLine: "this tag has no line to belong to"
    case .emptyOption: "this option has no text"
    case .commandAsOption: "an option begins with text, not with a command"
    case .emptyLevel: "a line of blanks cannot begin the body of an option"
    case .levelEndsInside(let word, let line, _):
      "the `\(word.text)` of line \(line) has no `end\(word.text)` before the body of the option ends"
    case .strayWord(let word): "this `\(word.text)` belongs to nothing"
    case .elseIfInTwoWords: "`else if` is written as one word"
    case .wrongEnd(let word, let statement, let line):
      "`\(word.text)` does not end the `\(statement.text)` of line \(line)"
    case .missingEnd(let word, let statement, let line):
      "the `\(statement.text)` of line \(line) has no `\(word.text)`"
    case .reservedWord(let word): "the word `\(word)` has a meaning of its own, and cannot stand here"
    case .tooDeep(let depth): "this is nested more than \(depth) deep"
    case .badEscape(let character):
      character.map { "a `\\` before `\($0)` means nothing" } ?? "a `\\` at the end of a line means nothing"
    case .unclosedSubstitution(_, let found): "`}` should stand behind the value, not \(found)"
    case .secondCondition: "a line has one condition"
    case .conditionBehindTags: "this condition stands behind the tags"
    case .textBehindLine(let found):
      "only tags may stand behind the condition and the tags of a line, not \(found)"
    case .commandBehindText: "this command stands behind text"
    case .singleChevrons: "this line stands between a single `<` and `>`"
    case .strayClose: "this `>>` has no `<<`"
    case .bareStatement(let word): "this line of text reads like the statement `\(word)`"
    case .unclosedStatement: "this statement has no `>>` on its line"
    case .singleChevronAtEnd: "this statement ends with a single `>`"
    case .unclosedCommand: "this command has no `>>` on its line"
    case .wordBehindStatement(let found): "`>>` should stand here, not \(found)"
    case .callWithoutArguments(let name): "`\(name)` is called without parentheses"
    case .missingDestination: "this statement names no node"
    case .emptyCommand: "this command is empty"
    case .chevronInCommand: "a single `>` cannot stand in a command"
    case .extraChevrons: "a `<` or `>` too many stands at this command"
    case .textBehindCommand: "this text stands behind a command"
    case .missingAssignment(let word, let found): "`\(word.text)` needs `=` or `to` here, not \(found)"
    case .callWithoutFunction: "`call` needs a function with its arguments"
    case .emptyEnum: "this enum has no cases"
    case .notACase(let found): "a `case` or `endenum` should stand here, not \(found)"
    case .badStringEscape: "in quotes a `\\` stands before a quote or before another `\\`, and nowhere else"
    case .unclosedString: "this text has no closing quote"
    case .bareName(let name): "`\(name)` alone is no value"
    case .tooManyArguments(let count): "a call has at most \(count) arguments"
    case .tooManyValues(let count): "a line has at most \(count) inline expressions"
    }
  }

  /// What to do about it, if there is one thing to tell.
  var help: String? {
    switch self {
    case .noNodes: "a node is a line `title: Name`, then `---`, its text, and `===`"
    case .notAHeader("`<<`"): "a statement stands in a node, between `---` and `===`"
    case .notAHeader, .expected("a `:` behind the name of the header", _):
      "a header is a name, a colon and a value"
    case .missingBody: "put a line `---` between headers and text; a header has a `:` behind its name"
    case .bodyWithoutHeaders: "put a line `title: Name` before the `---`"
    case .badTitleCharacter, .severalWordsInTitle:
      "write the title with letters, digits and `_`, and begin it with a letter"
    case .ifInWhenHeader: "write the condition alone, or `once if` and the condition"
    case .missingEndOfNode: "end the node with a line `===`"
    case .indentedEndOfNode: "begin the line with `===`"
    case .tagWithoutLine: "put the tag at the end of the line it describes"
    case .emptyOption: "write the text behind the `->`"
    case .commandAsOption: "write the text first and the condition behind it"
    case .emptyLevel: "take the blanks out of the empty line"
    case .levelEndsInside(let word, _, atEmptyLine: true):
      "write `<<end\(word.text)>>` where it ends; if it stands further down, take this empty line out, "
        + "since one ends the body of an option"
    case .levelEndsInside(let word, _, atEmptyLine: false):
      "write `<<end\(word.text)>>` where it ends; everything up to it is indented like the body of the option"
    case .elseIfInTwoWords: "write `<<elseif …>>`"
    case .wrongEnd(_, let statement, _): "write `<<end\(statement.text)>>`"
    case .missingEnd(let word, _, _): "write `<<\(word.text)>>` where it ends"
    case .tooDeep: "move the inner part to a node of its own and use `detour`"
    case .badEscape:
      "write `\\\\` for a backslash; `< > { } # / [ ] :` are the other characters that take one"
    case .secondCondition: "join the conditions with `and`"
    case .conditionBehindTags: "write the text, then the condition, then the tags"
    case .commandBehindText, .textBehindCommand: "put it on a line of its own"
    case .singleChevrons: "write `<<` and `>>` for a command"
    case .strayClose: "write `<<` where the command begins, or `\\>\\>` for text"
    case .bareStatement(let word): "write `<<\(word) …>>`"
    case .unclosedStatement, .unclosedCommand: "end it with `>>`; it cannot go on in the next line"
    case .singleChevronAtEnd, .wordBehindStatement("`>`"), .expected("`>>`", "`>`"),
      .chevronInCommand(_, isLast: true):
      "write `>>` at its end"
    case .wordBehindStatement: "a name is one word; a call is one function with its arguments"
    case .callWithoutArguments(let name): "write `\(name)()`"
    case .chevronInCommand(let statement?, _): "write `\(statement)`"
    case .chevronInCommand(nil, _): "put it into a string in braces, as in `{\">\"}`"
    case .missingAssignment(.set, _): "write `<<set $name = value>>`"
    case .missingAssignment(.declare, _): "write `<<declare $name = value>>`"
    case .callWithoutFunction: "write `<<call name(arguments)>>`"
    case .emptyEnum: "write a line `<<case Name>>` for each case"
    case .unclosedString(hasTypographicQuote: false): "put a `\"` at its end"
    case .unclosedString(hasTypographicQuote: true): "end it with a straight `\"`; other quotes do not count"
    case .bareName(let name):
      "write `$\(name)` for a variable, `\"\(name)\"` for text, `\(name)()` for a call"
    case .expected("`>>`", "`=`"), .expected("`)`", "`=`"), .expected("`,` or `)`", "`=`"),
      .unclosedSubstitution(_, "`=`"):
      "write `==` to compare two values"
    case .expected("a value", let found) where Self.otherQuotes.contains(found),
      .expected("a number or a text in quotes", let found) where Self.otherQuotes.contains(found):
      "write straight quotes, as in `\"text\"`"
    case .expected("a value", _):
      "a value is a number, a text in quotes, a `$variable`, `true` or `false`, or is made of such"
    case .expected("a variable", _), .expected("the name of a variable", _):
      "a variable begins with `$` and a letter, as in `$trust`"
    case .expected("`>>`", _):
      "nothing more belongs to this statement; values are joined with `and`, `+` and the like"
    case .expected("`)`", _): "each `(` needs a `)`"
    case .expected("`,` or `)`", _): "put a `,` between the values of a call, and a `)` behind the last"
    case .notACase: "an enum has a line `<<case Name>>` for each case, and ends with `<<endenum>>`"
    case .expected("the text of the tag", _): "write the tag right behind its `#`, and `\\#` for a plain `#`"
    case .expected("the name of the node", _): "write it behind `title:`"
    case .expected("a number or a text in quotes", _): "a case has one plain value, as in `<<case Calm = 1>>`"
    case .expected("the end of the line", _): "a `when:` header has one condition; join several with `and`"
    case .expected("the name of a type", _): "a type is `number`, `string`, `bool`, or the name of an enum"
    case .expected("the name of the case", _), .expected("the name of a case", _),
      .expected("the name of the enum", _), .expected("the name of a node", _):
      "a name is one word of letters, digits and `_`, and does not begin with a digit"
    case .strayWord(let word): Self.beginning(of: word)
    case .reservedWord: "choose another word"
    case .unclosedSubstitution(inCommand: false, _): "write `\\{` for a plain brace"
    case .textBehindLine: "write tags last, and `\\#` for a plain `#`"
    case .missingDestination: "write the title of the node it goes to"
    case .emptyCommand: "write between `<<` and `>>` what is to happen"
    case .extraChevrons: "a command stands between two `<` and two `>`"
    case .tooManyValues: "write it as several lines"
    case .expected, .unclosedSubstitution, .missingAssignment, .badStringEscape, .tooManyArguments: nil
    }
  }

  /// Quotes that do not count, as messages show what was found.
  private static let otherQuotes = Set("“”„‟‘’‚‛«»‹›'`´".map { "`\($0)`" })

  /// What has to come before a word that goes on with a statement or ends it.
  private static func beginning(of word: Keyword) -> String? {
    switch word {
    case .endIf, .elseIf, .elseWord: "an `<<if …>>` comes before it, and each has one `<<endif>>`"
    case .endOnce: "a `<<once>>` comes before it, and each has one `<<endonce>>`"
    case .caseWord, .endEnum: "an `<<enum Name>>` comes before it, and only its cases between them"
    case .ifWord, .once, .set, .declare, .jump, .detour, .returnWord, .call, .enumWord, .local: nil
    }
  }
}
