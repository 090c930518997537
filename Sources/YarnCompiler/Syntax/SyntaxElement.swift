/// An element as the tree stores it, in 20 bytes.
///
/// Statements stand before their children, operations of expressions after theirs: the first order is
/// how statements are read, the second how expressions are evaluated. Neither needs a pointer.
struct SyntaxElement {
  var kind: SyntaxKind
  /// Which of several forms of the kind it is; see ``ConditionForm``, ``ClauseForm`` and ``Assignment``.
  /// Of strings: 1 if escapes stand in it. Of texts and lines: see ``TextForm``.
  var form: UInt8 = 0
  /// Of calls, how many arguments there are; of any operation, ``isInParentheses`` added.
  var count: UInt16 = 0
  /// The range in the bytes of the file.
  var start: UInt32
  var end: UInt32
  /// Of statements, the index behind the last descendant; of operations, that of the first descendant.
  var extent: UInt32 = 0
  /// A symbol, a float's bits, or a statement's line number, as the kind has it.
  var payload: UInt32 = 0

  /// What is added to ``count`` of an operation that stands in parentheses.
  static let isInParentheses: UInt16 = 0x8000

  var range: Range<Int> { Int(start)..<Int(end) }
  var argumentCount: Int { Int(count & ~Self.isInParentheses) }
}

/// The forms of conditions.
enum ConditionForm: UInt8 {
  case always
  case when
  case once
  case onceWhen
}

/// The forms of clauses.
enum ClauseForm: UInt8 {
  case when
  case once
  case onceWhen
  case otherwise
}

/// The operators of `set`.
enum Assignment: UInt8 {
  case assign
  case add
  case subtract
  case multiply
  case divide
  case remainder

  /// The operator as scripts write it.
  var sign: String {
    switch self {
    case .assign: "="
    case .add: "+="
    case .subtract: "-="
    case .multiply: "*="
    case .divide: "/="
    case .remainder: "%="
    }
  }
}

/// What is said of pieces of text, and of lines by their pieces; the forms are added.
enum TextForm {
  static let hasEscapes: UInt8 = 1
  static let hasBrackets: UInt8 = 2
}

/// The forms of tags. The payload is a symbol: of the text, or for `shadow:…` of `line:…`.
enum TagForm: UInt8 {
  case plain
  /// A line's identity.
  case line
  /// The identity of the line whose text is borrowed.
  case shadow
}
