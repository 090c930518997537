import Simulation
import Yarn

/// The files by which editors of the dialogue language know our functions and commands, and a library's scripts.
public enum YarnInterface {
  /// The content of `Dialogues/Rapport.ysls.json`: functions and commands with what they are given.
  public static var definitions: String {
    JSON.object([
      .init(name: "version", value: 2),
      .init(name: "commands", value: .array(ScriptInterface.commands.map(command))),
      .init(name: "functions", value: .array(ScriptInterface.functionTable.map(function))),
    ]).text
  }

  /// Where a library begins to have ``definitions``.
  public static let definitionsPath = "Dialogues/Rapport.ysls.json"

  /// Where a library begins to have a ``project``. Any other name with this ending does as well.
  public static let projectPath = "Dialogues/Rapport.yarnproject"

  /// The content of the project file that a library begins with: every script belongs to it, and a jump to nowhere
  /// is an error. It is the file in which a library gives findings another weight.
  public static var project: String {
    let document: JSON = [
      "projectFileVersion": 4,
      "sourceFiles": ["**/*.yarn"],
      "excludeFiles": [],
      "baseLanguage": "en",
      "localisation": [:],
      "definitions": .string(definitionsPath.lastPathName),
      "compilerOptions": ["diagnosticsSeverity": ["YS0012": "error"]],
    ]
    return document.text
  }

  private static func command(_ command: ScriptInterface.Command) -> JSON {
    [
      "yarnName": .string(command.name.rawValue),
      "definitionName": .string(command.name.rawValue),
      "documentation": .string(command.documentation),
      "signature": .string(([command.name.rawValue] + command.parameters.map(\.name)).joined(separator: " ")),
      "parameters": .array(command.parameters.map(parameter)),
    ]
  }

  private static func function(_ function: ScriptInterface.Function) -> JSON {
    let parameters = function.parameters.map { "\($0.name): \($0.type.editorName)" }.joined(separator: ", ")
    return [
      "yarnName": .string(function.name.rawValue),
      "definitionName": .string(function.name.rawValue),
      "documentation": .string(function.documentation),
      "signature": .string("\(function.name.rawValue)(\(parameters)): \(function.result.editorName)"),
      "parameters": .array(function.parameters.map(parameter)),
      "return": ["type": .string(function.result.editorName)],
    ]
  }

  private static func parameter(_ parameter: ScriptInterface.Parameter) -> JSON {
    [
      "name": .string(parameter.name),
      "type": .string(parameter.type.editorName),
      "documentation": .string(parameter.documentation),
    ]
  }
}

extension ValueType {
  /// The type as definition files write it.
  fileprivate var editorName: String {
    switch self {
    case .number: "number"
    case .string: "string"
    case .bool: "bool"
    case .any: "any"
    case .enumeration: "enum"
    }
  }
}
