/// Everything the compiler can find wrong with the meaning of a script. The words for it stand here and
/// nowhere else.
enum SemanticProblem: Hashable, Sendable {
  case noTitle
  case severalTitles
  case duplicateTitle(String)
  case groupMemberWithoutWhen(String)
  case duplicateSubtitle(String)
  case badSubtitle(String)
  case emptyNode(String)
  case unknownNode(String, nearest: String?)

  // Lines.
  case severalLineIDs
  case lineAndShadow
  case duplicateLineID(String)
  case unknownShadowSource(String)
  case shadowWithSubstitutions
  case shadowTextDiffers(String)
  case malformedMarkup(String, help: String?)

  // Variables and enums.
  case undeclaredVariable(String)
  case unusedVariable(String)
  case declaredTwice(String)
  case smartLoop(String, String)
  case typeDeclaredTwice(String)
  case duplicateCase(String)
  case rawValueIsNoLiteral(String)
  case missingRawValue(String)
  case badRawValue
  case duplicateRawValue(String)
  case mixedRawValues(String)
  case badRawValues(String)

  // Everything else.
  case unusableFunction(String)
  case needsNewerVersion(String)
  case unreachable
}

extension SemanticProblem {
  var code: String {
    switch self {
    case .noTitle: "YS0051"
    case .severalTitles: "YS0052"
    case .duplicateTitle: "YS0011"
    case .groupMemberWithoutWhen: "YS0031"
    case .duplicateSubtitle: "YS0032"
    case .badSubtitle: "YS0027"
    case .emptyNode: "YS0033"
    case .unknownNode: "YS0012"
    case .severalLineIDs: "YS0062"
    case .lineAndShadow: "YS0017"
    case .duplicateLineID: "YS0018"
    case .unknownShadowSource: "YS0042"
    case .shadowWithSubstitutions: "YS0043"
    case .shadowTextDiffers: "YS0044"
    case .malformedMarkup: "YS0063"
    case .undeclaredVariable: "YS0003"
    case .unusedVariable: "YS0010"
    case .declaredTwice: "YS0039"
    case .smartLoop: "YS0045"
    case .typeDeclaredTwice: "YS0040"
    case .duplicateCase, .missingRawValue, .badRawValue, .duplicateRawValue, .mixedRawValues, .badRawValues:
      "YS0035"
    case .rawValueIsNoLiteral: "YS0037"
    case .unusableFunction: "YS0034"
    case .needsNewerVersion: "YS0036"
    case .unreachable: "YS0008"
    }
  }

  var severity: Diagnostic.Severity {
    switch code {
    case "YS0010": .info
    case "YS0003", "YS0008", "YS0012", "YS0033", "YS0063": .warning
    default: .error
    }
  }

  /// What is wrong, in one clause that stands on its own. The way out is ``help``.
  var message: String {
    switch self {
    case .noTitle: "this node has no title"
    case .severalTitles: "this node has more than one title"
    case .duplicateTitle(let title): "more than one node is named `\(title)`"
    case .groupMemberWithoutWhen(let title):
      "other nodes named `\(title)` have a `when:` header, this one has none"
    case .duplicateSubtitle(let subtitle): "another node of this title has the subtitle `\(subtitle)`"
    case .badSubtitle(let subtitle): "a subtitle cannot contain `\(subtitle)` here"
    case .emptyNode(let title): "the node `\(title)` is empty and is left out of the program"
    case .unknownNode(let name, _): "no node is named `\(name)`"
    case .severalLineIDs: "this line has more than one `#line:` or `#shadow:` tag"
    case .lineAndShadow: "this line has both a `#line:` and a `#shadow:` tag"
    case .duplicateLineID(let id): "more than one line has the identity `\(id)`"
    case .unknownShadowSource(let id): "no line has the tag `#\(id)`"
    case .shadowWithSubstitutions: "a line whose text is borrowed cannot contain expressions"
    case .shadowTextDiffers(let text): "this line borrows the text `\(text)`, but reads otherwise"
    case .malformedMarkup(let message, _): "the markup cannot be read: \(message)"
    case .undeclaredVariable(let name): "the variable `\(name)` is not declared"
    case .unusedVariable(let name): "the variable `\(name)` is declared but never used"
    case .declaredTwice(let name): "the variable `\(name)` is declared more than once"
    case .smartLoop(let name, let around): "`\(around)` is computed from `\(name)`, which is computed from it"
    case .typeDeclaredTwice(let name): "a type named `\(name)` exists already"
    case .duplicateCase(let name): "another case is named `\(name)`"
    case .rawValueIsNoLiteral(let name): "the raw value of the case `\(name)` is not written out"
    case .missingRawValue(let name): "the case `\(name)` has no raw value, but others have"
    case .badRawValue: "a raw value is a whole number or a string"
    case .duplicateRawValue(let value): "more than one case has the raw value `\(value)`"
    case .badRawValues(let name): "not every raw value of `\(name)` is a plain number or string"
    case .mixedRawValues(let name): "some raw values of `\(name)` are numbers and some are strings"
    case .unusableFunction(let name): "the function `\(name)` has a type that scripts do not know"
    case .needsNewerVersion(let feature): "\(feature) needs version 3 of the language"
    case .unreachable: "this statement is never reached"
    }
  }

  /// What to do about it, if there is one thing to tell.
  var help: String? {
    switch self {
    case .noTitle: "add a line `title: Name`"
    case .severalTitles: "keep one of them"
    case .duplicateTitle: "give each node a name of its own, or each a `when:` header to make them a group"
    case .groupMemberWithoutWhen: "add `when: always`, or rename the node"
    case .duplicateSubtitle: "give each of them a subtitle of its own"
    case .badSubtitle: "begin it with a letter, and leave out blanks and `. [ ] < > { } | : # $`"
    case .emptyNode: "write something between `---` and `===`"
    case .unknownNode(_, let nearest): nearest.map { "a node with a similar name exists: `\($0)`" }
    case .severalLineIDs, .lineAndShadow: "keep one of them"
    case .duplicateLineID: "give each line an identity of its own"
    case .unknownShadowSource: "a `#shadow:` tag names another line's `#line:` tag"
    case .shadowWithSubstitutions: "write the text out"
    case .shadowTextDiffers: "write the same text, or take the `#shadow:` tag away"
    case .malformedMarkup(_, let help): help
    case .undeclaredVariable(let name): "write `<<declare \(name) = value>>`"
    case .unusedVariable: "use it, or take the declaration out"
    case .declaredTwice: "keep one of the declarations"
    case .smartLoop: "let one of them have a plain value"
    case .typeDeclaredTwice: "give the enum another name"
    case .duplicateCase: "give each case a name of its own"
    case .missingRawValue: "give every case a raw value, or none"
    case .duplicateRawValue: "give each case a value of its own"
    case .mixedRawValues: "use only numbers, or only strings"
    case .unusableFunction: "use Number, String, Bool, the name of an enum, and for parameters Any"
    case .needsNewerVersion: "raise `projectFileVersion` in the project file"
    case .unreachable: "take it out, or move it before the statement that leaves"
    case .rawValueIsNoLiteral, .badRawValues: "write a whole number, or a string"
    case .badRawValue: nil
    }
  }
}
