/// Why a dialogue could not go on, and where.
public struct RuntimeError: Error, Hashable, Codable, Sendable {
  /// What went wrong.
  public enum Kind: Error, Hashable, Codable, Sendable {
    /// No node has this name, or it was empty and left out of the program.
    case unknownNode(String)
    /// Neither the language nor the host has a function of this name.
    case unknownFunction(String)
    /// A function of the host refused its arguments.
    case refused(function: String, reason: String)
    /// The remainder of a division by zero.
    case divisionByZero
    /// A value cannot be converted to the type.
    case badConversion(value: String, type: ValueType)
    /// A format that `format()` cannot read.
    case badFormat(String)
    /// A range whose end lies before its start.
    case badRange(String)
    /// A value or number of arguments the function cannot work with.
    case badArguments(function: String)
    /// The machine ran this many instructions without an event.
    case endlessLoop(steps: Int)
    /// Evaluations or detours lie this deep in one another.
    case tooDeep(Int)
    /// There is no such option to select.
    case badSelection(Int)
    /// The machine was asked to go on while it waits for a selection.
    case waitingForSelection
    /// A selection was made while the machine waits for none.
    case notWaitingForSelection
    /// No dialogue has been started, or it is over.
    case notRunning
    /// No variable of the program has this name, or it cannot be set.
    case unknownVariable(String)
    /// A variable cannot hold a value of this type.
    case wrongType(variable: String)
    /// The state was made by another program than the one it was run with.
    case foreignProgram
  }

  public var kind: Kind
  /// The node the machine was in.
  public var node: String?
  /// The path of that node's file.
  public var file: String?
  /// The line of that file, counted from 1.
  public var line: Int?

  public init(_ kind: Kind, node: String? = nil, file: String? = nil, line: Int? = nil) {
    self.kind = kind
    self.node = node
    self.file = file
    self.line = line
  }

  /// What is wrong, in one clause.
  public var message: String {
    switch kind {
    case .unknownNode(let name): "no node is named `\(name)`"
    case .unknownFunction(let name): "no function is named `\(name)`"
    case .refused(let function, let reason): "`\(function)` refuses its arguments: \(reason)"
    case .divisionByZero: "the remainder of a division by zero is not defined"
    case .badConversion(let value, let type): "`\(value)` is no \(type.name)"
    case .badFormat(let format): "`\(format)` is no format"
    case .badRange(let range): "the range \(range) ends before it starts"
    case .badArguments(let function): "`\(function)` cannot work with these arguments"
    case .endlessLoop(let steps): "nothing happened in \(steps) steps"
    case .tooDeep(let depth): "calls are nested more than \(depth) deep"
    case .badSelection(let option): "there is no option \(option)"
    case .waitingForSelection: "the dialogue waits for a selection"
    case .notWaitingForSelection: "the dialogue does not wait for a selection"
    case .notRunning: "no dialogue is running"
    case .unknownVariable(let name): "no variable that can be set is named `\(name)`"
    case .wrongType(let variable): "`\(variable)` holds values of another type"
    case .foreignProgram: "this state belongs to another program"
    }
  }

  /// The way out, if there is one to tell.
  public var help: String? {
    switch kind {
    case .unknownNode: "write the node's title exactly; a node without content is not in the program"
    case .unknownFunction: "declare the function where the program registers its own"
    case .divisionByZero: "both sides of `%` are rounded to whole numbers first; test the right side for 0"
    case .badFormat: "a format has one place for the value, such as `{0}` or `{0:0.00}`"
    case .badRange: "give the smaller number first"
    case .endlessLoop: "let every round of a loop show a line, options or a command"
    case .tooDeep: "leave a node with `jump` where nothing has to come back"
    case .refused, .badConversion, .badArguments, .badSelection, .waitingForSelection,
      .notWaitingForSelection, .notRunning, .unknownVariable, .wrongType, .foreignProgram:
      nil
    }
  }
}
