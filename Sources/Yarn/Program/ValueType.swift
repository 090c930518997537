/// A type of the dialogue language, as declarations and function signatures name it.
public enum ValueType: Hashable, Codable, Sendable {
  case number
  case string
  case bool
  /// Only for parameters: every value converts to it.
  case any
  /// The enum with this name.
  case enumeration(String)

  /// The type's name as a script writes it: `Number`, `String`, `Bool`, `Any`, or the enum's own.
  public var name: String {
    switch self {
    case .number: "Number"
    case .string: "String"
    case .bool: "Bool"
    case .any: "Any"
    case .enumeration(let name): name
    }
  }
}
