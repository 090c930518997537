/// A step of the machine. Operands come from its stack, results go there.
package enum Instruction: Hashable, Sendable {
  case pushNumber(Float)
  /// Pushes one of the program's strings.
  case pushString(Int32)
  case pushBool(Bool)
  /// Pushes a stored variable.
  case load(Int32)
  /// Pops into a stored variable.
  case store(Int32)
  /// Evaluates a smart variable.
  case evaluate(Int32)
  /// Ends the evaluation of a smart variable.
  case endEvaluation
  case pop

  case negate
  case not
  case add
  case subtract
  case multiply
  case divide
  case remainder
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case equal
  case notEqual
  case and
  case or
  case xor

  /// Pushes how a stored variable compares with a number.
  case test(Float, variable: UInt16, Comparison)
  /// Leaves out the next instruction if a stored variable compares so with a number.
  case skipIf(Float, variable: UInt16, Comparison)
  /// Adds a number to a stored variable.
  case increase(Float, variable: UInt16)

  /// Calls a function of the language.
  case call(BuiltIn, arguments: UInt8)
  /// Calls one of the functions of the host.
  case callHost(Int32, arguments: UInt8)
  /// Turns a whole number into its text, all digits written out.
  case spellOut
  /// Pushes a counter.
  case loadCounter(Int32)
  /// Pushes whether a flag is not set.
  case pushUnseen(Int32)
  case setFlag(Int32)

  case goTo(Int32)
  case goToIfFalse(Int32)

  /// Says a line; its substitutions are on the stack.
  case line(Int32, substitutions: UInt16)
  /// Gives a command; its substitutions are on the stack.
  case command(Int32, substitutions: UInt16)
  /// Adds one of the program's choices to the options.
  case option(Int32)
  /// Shows the options and waits.
  case offer
  /// Adds one of the program's candidates.
  case candidate(Int32)
  /// Goes on at the best candidate, or here if there is none.
  case choose

  /// Leaves for a node.
  case jump(Int32)
  /// Leaves for the node whose name is on the stack.
  case jumpToName
  /// Runs a node and comes back.
  case detour(Int32)
  /// Runs the node whose name is on the stack and comes back.
  case detourToName
  /// Ends the node.
  case endNode
  /// Ends the dialogue.
  case stop
}

/// How two numbers compare.
package enum Comparison: UInt8, Hashable, Sendable {
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case equal
  case notEqual

  @inline(__always)
  package func holds(_ left: Float, _ right: Float) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left != right
    }
  }
}

/// An option of the source, as the machine offers it.
package struct Choice: Hashable, Sendable {
  package var line: Int32
  package var substitutions: UInt16
  /// Whether a condition is on the stack, below the substitutions.
  package var hasCondition: Bool
  /// The flag that is set when it is selected; -1 if there is none.
  package var flag: Int32
  /// Where its body begins.
  package var target: Int32

  package init(line: Int32, substitutions: UInt16, hasCondition: Bool, flag: Int32, target: Int32) {
    self.line = line
    self.substitutions = substitutions
    self.hasCondition = hasCondition
    self.flag = flag
    self.target = target
  }
}

/// A piece of content of which the machine chooses one: an item of a line group, or a node of a group.
package struct Candidate: Hashable, Sendable {
  /// Whether a condition is on the stack.
  package var hasCondition: Bool
  /// How specific its conditions are.
  package var score: Int32
  /// The flag that is set when it is chosen; -1 if there is none.
  package var flag: Int32
  /// The counter of how often it was chosen.
  package var counter: Int32
  /// Where it begins.
  package var target: Int32

  package init(hasCondition: Bool, score: Int32, flag: Int32, counter: Int32, target: Int32) {
    self.hasCondition = hasCondition
    self.score = score
    self.flag = flag
    self.counter = counter
    self.target = target
  }
}

/// A part of a text: literal, or the place of a substitution.
package enum TextPiece: Hashable, Sendable {
  case literal(String)
  case substitution(Int)
}
