/// What an element of a ``SyntaxTree`` is.
public enum SyntaxKind: UInt8, Hashable, Sendable, CaseIterable {
  // The file and its nodes.

  /// A whole file; its children are file tags and nodes.
  case file
  /// A tag before the first node.
  case fileTag
  /// A node: headers, then a body.
  case node
  /// A header `key: value`; its children are a name and, unless it is empty, a value.
  case header
  /// The header `title: Name`; its child is the name.
  case titleHeader
  /// The header `when:`; its child, if any, is a condition.
  case whenHeader
  /// What a header says, trimmed.
  case value
  /// The statements of a node.
  case body

  // Statements.

  /// A line of text: pieces of text and substitutions, then a condition, then tags.
  case line
  /// A piece of literal text, its escapes still in it.
  case text
  /// An expression in braces within a text or a command.
  case substitution
  /// The condition of a line, an option, an item or a `when:` header; its child, if any, is an expression.
  case condition
  /// A tag, from its `#` to its end.
  case tag
  /// Options that are offered together.
  case optionGroup
  /// One option: a line, and a block if it has a body.
  case option
  /// Items of which one is chosen.
  case lineGroup
  /// One item of a line group: a line, and a block if it has a body.
  case item
  /// Statements that belong together: a body, or a bare indented block.
  case block
  /// `if` … `endif`; its children are clauses.
  case ifStatement
  /// `once` … `endonce`; its children are one or two clauses.
  case onceStatement
  /// A clause: an expression unless it is an `else` or a bare `once`, then a block.
  case clause
  /// `set`: a variable, then an expression.
  case set
  /// `declare`: a variable, an expression, and perhaps a name of a type and a documentation.
  case declare
  /// A `///` comment that describes a declaration.
  case documentation
  /// `jump`: a name or an expression.
  case jump
  /// `detour`: a name or an expression.
  case detour
  /// `return`.
  case returnStatement
  /// `stop`.
  case stop
  /// `call`: an expression.
  case call
  /// A command for the host: pieces of text and substitutions.
  case command
  /// `enum` … `endenum`: a name, then cases.
  case enumeration
  /// A case of an enum: a name, and perhaps an expression.
  case enumerationCase
  /// A name: of a node, a header, a type, a case or a variable that is declared or set.
  case name
  /// An expression; its child is the operation evaluated last.
  case expression

  // Operations and operands, the children of expressions.

  case number
  case string
  case boolTrue
  case boolFalse
  /// The value of a variable.
  case variable
  /// The name of an enum before a member's.
  case typeName
  /// A member `Type.Case`; its child is the name of the type.
  case member
  /// A member `.Case`.
  case shortMember
  /// A call; its children are the arguments.
  case functionCall
  case negate
  case not
  case multiply
  case divide
  case remainder
  case add
  case subtract
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case equal
  case notEqual
  case and
  case or
  case xor

  /// Whether elements of this kind say something or do something by themselves.
  var isStatement: Bool {
    rawValue >= SyntaxKind.line.rawValue && rawValue <= SyntaxKind.enumerationCase.rawValue
  }

  /// Whether elements of this kind are stored after their children, as expressions are.
  var isOperation: Bool { rawValue >= SyntaxKind.number.rawValue }
}
