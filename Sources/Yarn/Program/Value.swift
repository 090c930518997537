/// A value of the dialogue language: what variables hold and expressions give.
///
/// A member of an enum is its raw value, a number or a string. Two values are equal here if they are the
/// same in every respect, so 0 and -0 differ, a number that is none equals itself, and strings are told apart by
/// their bytes; scripts compare with ``isEqual(to:)``.
public enum Value: Sendable {
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

  /// The type the value has by itself.
  public var type: ValueType {
    switch self {
    case .number: .number
    case .string: .string
    case .bool: .bool
    }
  }

  /// Whether the language's `==` holds: numbers as IEEE 754 has it, strings by their code units.
  public func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.number, _), (.bool, _), (.string, _): false
    }
  }
}

extension Value: Hashable {
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    case (.bool(let left), .bool(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.number, _), (.bool, _), (.string, _): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .number(let number): hasher.combine(number.bitPattern)
    case .string(let string): hasher.combine(string)
    case .bool(let bool): hasher.combine(bool)
    }
  }
}

extension Value: Codable {
  private enum CodingKeys: CodingKey {
    /// The bits of a number that has no digits.
    case bits
  }

  /// Reads a plain boolean, number or string.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: CodingKeys.self) {
      self = .number(Float(bitPattern: try container.decode(UInt32.self, forKey: .bits)))
      return
    }
    let container = try decoder.singleValueContainer()
    if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Float.self) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  /// Writes a plain boolean, number or string; infinities and the like as their bits.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .number(let number) where !number.isFinite || (number == 0 && number.sign == .minus):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(number.bitPattern, forKey: .bits)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .string(let string):
      var container = encoder.singleValueContainer()
      try container.encode(string)
    case .bool(let bool):
      var container = encoder.singleValueContainer()
      try container.encode(bool)
    }
  }
}
