extension CommandDefinitions {
  /// Reads a file of definitions, in the present form or the older one with capitalised keys.
  ///
  /// - Returns: The definitions that can be used, nil if the file has none; and everything found wrong with it.
  public static func read(
    _ file: SourceFile
  ) -> (definitions: CommandDefinitions?, diagnostics: [Diagnostic]) {
    var reading = JSONReading(file)
    guard let root = reading.root else { return (nil, reading.diagnostics) }
    let commands = definitions("commands", of: root, &reading)
    let functions = definitions("functions", of: root, &reading)
    return (CommandDefinitions(commands: commands, functions: functions), reading.diagnostics)
  }

  private static func definitions(
    _ key: String, of root: JSONNode, _ reading: inout JSONReading
  ) -> [Definition] {
    (reading.objects(key, of: root) ?? []).compactMap { node in
      guard let name = reading.string("yarnName", of: node) else {
        if node["yarnName"] == nil {
          let start = node.range.lowerBound
          reading.note(.missingKey("yarnName", of: "this definition"), at: start..<start + 1)
        }
        return nil
      }
      return Definition(
        name: name, parameters: parameters(of: node, &reading),
        result: key == "functions" ? result(of: node, &reading) : nil,
        documentation: reading.string("documentation", of: node),
        signature: reading.string("signature", of: node),
        definitionName: reading.string("definitionName", of: node),
        file: reading.string("fileName", of: node), language: reading.string("language", of: node),
        isAsync: reading.bool("async", of: node) ?? false)
    }
  }

  private static func parameters(of node: JSONNode, _ reading: inout JSONReading) -> [Parameter] {
    var parameters = (reading.objects("parameters", of: node) ?? []).map { parameter in
      Parameter(
        name: reading.string("name", of: parameter) ?? "", type: type("type", of: parameter, &reading),
        documentation: reading.string("documentation", of: parameter),
        defaultValue: defaultValue(of: parameter),
        isVariadic: reading.bool("isParamsArray", of: parameter) ?? false)
    }
    if node["variadicParameterType"] != nil, parameters.last?.isVariadic != true {
      let type = type("variadicParameterType", of: node, &reading)
      parameters.append(
        Parameter(name: "", type: type, documentation: nil, defaultValue: nil, isVariadic: true))
    }
    return parameters
  }

  private static func result(of node: JSONNode, _ reading: inout JSONReading) -> ParameterType {
    guard node["return"] == nil else { return type("type", of: node["return"], &reading) }
    return type("returnType", of: node, &reading)
  }

  /// The type with a name; `any` for a name that is none.
  private static func type(_ key: String, of node: JSONNode?, _ reading: inout JSONReading) -> ParameterType {
    let subtype = reading.string("subtype", of: node) ?? ""
    switch reading.string(key, of: node)?.lowercased() {
    case "number": return .number
    case "string": return .string
    case "bool": return .bool
    case "node": return .node
    case "enum": return .enumeration(subtype)
    case "instance": return .instance(subtype)
    default: return .any
    }
  }

  /// A default may be written as any kind of value.
  private static func defaultValue(of parameter: JSONNode) -> String? {
    switch parameter["defaultValue"]?.content {
    case .string(let text), .number(let text): text
    case .bool(let bool): bool ? "true" : "false"
    case .object, .array: parameter["defaultValue"]?.text
    case .null, nil: nil
    }
  }
}
