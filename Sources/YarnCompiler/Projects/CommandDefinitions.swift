import Yarn

/// The commands and functions that a program offers to scripts, as Yarn's editors are told of them in `.ysls.json`
/// files.
public struct CommandDefinitions: Hashable, Sendable {
  /// What a parameter takes.
  public enum ParameterType: Hashable, Sendable {
    case number, string, bool, any
    /// The title of a node.
    case node
    /// A member of the enum with this name.
    case enumeration(String)
    /// The name of something in the program's world.
    case instance(String)
  }

  public struct Parameter: Hashable, Sendable {
    public var name: String
    public var type: ParameterType
    public var documentation: String?
    /// What a call without the parameter means.
    public var defaultValue: String?
    /// Whether it may be given any number of times, or not at all.
    public var isVariadic: Bool

    /// Whether a call may leave it out.
    public var isOptional: Bool { defaultValue != nil || isVariadic }
  }

  public struct Definition: Hashable, Sendable {
    /// The name that scripts use.
    public var name: String
    public var parameters: [Parameter]
    /// What a function gives; nil for a command.
    public var result: ParameterType?
    public var documentation: String?
    /// The definition as the program's own language writes it.
    public var signature: String?
    /// The name, file and language of its definition in the program.
    public var definitionName: String?
    public var file: String?
    public var language: String?
    /// Whether the dialogue waits for the command to finish.
    public var isAsync: Bool

    /// How many arguments a call may have; without an upper bound if the last parameter is variadic.
    public var argumentCounts: ClosedRange<Int> {
      let required = parameters.lastIndex { !$0.isOptional }.map { $0 + 1 } ?? 0
      return required...(parameters.last?.isVariadic == true ? .max : parameters.count)
    }
  }

  public var commands: [Definition]
  public var functions: [Definition]

  public init(commands: [Definition] = [], functions: [Definition] = []) {
    self.commands = commands
    self.functions = functions
  }

  /// What the compiler is to know of the functions.
  ///
  /// The language has no functions with optional parameters; such parameters are required here. A function whose
  /// result is not told is left to be inferred from its uses.
  public var signatures: [FunctionSignature] {
    functions.compactMap { function in
      guard let result = function.result?.valueType, result != .any else { return nil }
      return FunctionSignature(
        name: function.name, parameters: function.parameters.map(\.type.valueType),
        isVariadic: function.parameters.last?.isVariadic == true, result: result)
    }
  }

  /// These definitions and others; of two with one name the later counts.
  public func merging(_ others: CommandDefinitions) -> CommandDefinitions {
    CommandDefinitions(
      commands: Self.merge(commands, others.commands), functions: Self.merge(functions, others.functions))
  }

  private static func merge(_ first: [Definition], _ second: [Definition]) -> [Definition] {
    let names = Set(second.map(\.name))
    return first.filter { !names.contains($0.name) } + second
  }
}

extension CommandDefinitions.ParameterType {
  /// The type in the dialogue language; node titles and names of the program's world are strings there.
  public var valueType: ValueType {
    switch self {
    case .number: .number
    case .string, .node, .instance: .string
    case .bool: .bool
    case .any: .any
    case .enumeration(let name): name.isEmpty ? .any : .enumeration(name)
    }
  }
}
