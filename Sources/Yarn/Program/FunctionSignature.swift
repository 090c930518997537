/// What the compiler knows of a function that scripts may call.
///
///     let trust = FunctionSignature(name: "trust", parameters: [], result: .number)
public struct FunctionSignature: Hashable, Codable, Sendable {
  public var name: String
  public var parameters: [ValueType]
  /// Whether the last parameter may be given any number of times, or not at all.
  public var isVariadic: Bool
  public var result: ValueType

  public init(name: String, parameters: [ValueType], isVariadic: Bool = false, result: ValueType) {
    self.name = name
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.result = result
  }
}
