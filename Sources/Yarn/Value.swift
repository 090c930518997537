/// A value of the dialogue language: what variables hold and expressions give.
///
/// A member of an enum is its raw value, a number or a string.
public enum Value: Hashable, Codable, Sendable {
  /// A number; arithmetic is that of a 32-bit float.
  case number(Float)
  case string(String)
  case bool(Bool)
}

extension Value {
  /// The value as lines and commands show it: `True` and `False`, and the shortest digits of a number.
  public var text: String {
    switch self {
    case .number(let number): NumberText.text(of: number)
    case .string(let string): string
    case .bool(let bool): bool ? "True" : "False"
    }
  }
}
