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
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .emptyNode, .unknownNode: .warning
    case .noTitle, .severalTitles, .duplicateTitle, .groupMemberWithoutWhen, .duplicateSubtitle, .badSubtitle,
      .severalLineIDs, .lineAndShadow, .duplicateLineID, .unknownShadowSource, .shadowWithSubstitutions,
      .shadowTextDiffers:
      .error
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
    case .duplicateSubtitle(let subtitle): "another node of the group has the subtitle `\(subtitle)`"
    case .badSubtitle(let subtitle): "a subtitle cannot be `\(subtitle)`"
    case .emptyNode(let title): "the node `\(title)` is empty and is left out of the program"
    case .unknownNode(let name, _): "no node is named `\(name)`"
    case .severalLineIDs: "this line has more than one `#line:` or `#shadow:` tag"
    case .lineAndShadow: "this line has both a `#line:` and a `#shadow:` tag"
    case .duplicateLineID(let id): "more than one line has the identity `\(id)`"
    case .unknownShadowSource(let id): "no line has the tag `#\(id)`"
    case .shadowWithSubstitutions: "a line whose text is borrowed cannot contain expressions"
    case .shadowTextDiffers(let text): "this line borrows the text `\(text)`, but reads otherwise"
    }
  }

  /// What to do about it, if there is one thing to tell.
  var help: String? {
    switch self {
    case .noTitle: "add a line `title: Name`"
    case .severalTitles: "keep one of them"
    case .duplicateTitle: "give each node a name of its own, or each a `when:` header to make them a group"
    case .groupMemberWithoutWhen: "add `when: always`, or rename the node"
    case .duplicateSubtitle: "give each node of the group its own subtitle"
    case .badSubtitle: "begin it with a letter, and leave out blanks and `. [ ] < > { } | : # $`"
    case .emptyNode: "write something between `---` and `===`"
    case .unknownNode(_, let nearest): nearest.map { "a node with a similar name exists: `\($0)`" }
    case .severalLineIDs, .lineAndShadow: "keep one of them"
    case .duplicateLineID: "give each line an identity of its own"
    case .unknownShadowSource: "a `#shadow:` tag names another line's `#line:` tag"
    case .shadowWithSubstitutions: "write the text out"
    case .shadowTextDiffers: "write the same text, or take the `#shadow:` tag away"
    }
  }
}
