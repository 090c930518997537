import Yarn

extension ScriptInterface {
  /// The functions and commands as a definitions file (`.ysls.json`), by which Yarn editors know them: complete
  /// them, check them, and show what they do.
  public static var definitions: String {
    let functions = functionTable.map { object(for: $0) }
    let commands = commands.map { object(for: $0) }
    return """
      {
        "version": 1,
        "commands": [
      \(commands.joined(separator: ",\n"))
        ],
        "functions": [
      \(functions.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static func object(for function: Function) -> String {
    """
        {
          "yarnName": \(quoted(function.name.rawValue)),
          "documentation": \(quoted(function.documentation)),
          "parameters": \(list(function.parameters)),
          "return": { "type": \(quoted(name(of: function.result))) }
        }
    """
  }

  private static func object(for command: Command) -> String {
    """
        {
          "yarnName": \(quoted(command.name.rawValue)),
          "documentation": \(quoted(command.documentation)),
          "parameters": \(list(command.parameters))
        }
    """
  }

  private static func list(_ parameters: [Parameter]) -> String {
    guard !parameters.isEmpty else { return "[]" }
    let items = parameters.map {
      """
              { "name": \(quoted($0.name)), "type": \(quoted(name(of: $0.type))),
                "documentation": \(quoted($0.documentation)) }
      """
    }
    return "[\n\(items.joined(separator: ",\n"))\n      ]"
  }

  /// A type as definitions files name it.
  private static func name(of type: ValueType) -> String {
    switch type {
    case .number: "number"
    case .string: "string"
    case .bool: "bool"
    case .any: "any"
    case .enumeration: "enum"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.append(character)
      }
    }
    return result + "\""
  }
}
