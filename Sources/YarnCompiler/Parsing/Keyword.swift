/// The words that make `<<…>>` a statement of the language instead of a command.
enum Keyword: UInt8, CaseIterable {
  case ifWord
  case elseIf
  case elseWord
  case endIf
  case set
  case call
  case declare
  case jump
  case detour
  case returnWord
  case enumWord
  case caseWord
  case endEnum
  case once
  case endOnce
  case local

  init?(_ word: UnsafeBufferPointer<UInt8>) {
    func isWord(_ text: StaticString) -> Bool {
      guard text.utf8CodeUnitCount == word.count else { return false }
      for offset in 0..<word.count where text.utf8Start[offset] != word[offset] { return false }
      return true
    }
    switch word.count {
    case 2 where isWord("if"): self = .ifWord
    case 3 where isWord("set"): self = .set
    case 4 where isWord("else"): self = .elseWord
    case 4 where isWord("jump"): self = .jump
    case 4 where isWord("call"): self = .call
    case 4 where isWord("once"): self = .once
    case 4 where isWord("enum"): self = .enumWord
    case 4 where isWord("case"): self = .caseWord
    case 5 where isWord("endif"): self = .endIf
    case 5 where isWord("local"): self = .local
    case 6 where isWord("elseif"): self = .elseIf
    case 6 where isWord("detour"): self = .detour
    case 6 where isWord("return"): self = .returnWord
    case 7 where isWord("declare"): self = .declare
    case 7 where isWord("endonce"): self = .endOnce
    case 7 where isWord("endenum"): self = .endEnum
    default: return nil
    }
  }

  /// The word as scripts write it.
  var text: String {
    switch self {
    case .ifWord: "if"
    case .elseIf: "elseif"
    case .elseWord: "else"
    case .endIf: "endif"
    case .set: "set"
    case .call: "call"
    case .declare: "declare"
    case .jump: "jump"
    case .detour: "detour"
    case .returnWord: "return"
    case .enumWord: "enum"
    case .caseWord: "case"
    case .endEnum: "endenum"
    case .once: "once"
    case .endOnce: "endonce"
    case .local: "local"
    }
  }

  /// Whether the language's own compiler names the statement by this word when it reports what does not fit in it.
  var isNamedInErrors: Bool {
    switch self {
    case .ifWord, .elseIf, .elseWord, .endIf: false
    case .set, .call, .declare, .jump, .detour, .returnWord, .enumWord, .caseWord, .endEnum, .once, .endOnce,
      .local:
      true
    }
  }

  /// Whether a single name or call stands behind the word.
  var takesOneWord: Bool {
    switch self {
    case .jump, .detour, .call: true
    case .ifWord, .elseIf, .elseWord, .endIf, .set, .declare, .returnWord, .enumWord, .caseWord, .endEnum,
      .once, .endOnce, .local:
      false
    }
  }

  /// Whether the word only continues or closes another statement.
  var continuesStatement: Bool {
    switch self {
    case .elseIf, .elseWord, .endIf, .endOnce, .caseWord, .endEnum: true
    case .ifWord, .set, .call, .declare, .jump, .detour, .returnWord, .enumWord, .once, .local: false
    }
  }
}
