/// A function that the language itself has.
package enum BuiltIn: UInt8, Hashable, Sendable, CaseIterable {
  case visited
  case visitedCount
  case hasAnyContent
  case random
  case randomRange
  case randomRangeFloat
  case dice
  case minimum
  case maximum
  case round
  case roundPlaces
  case floor
  case ceiling
  case increment
  case decrement
  case decimal
  case integer
  case string
  case number
  case bool
  case format
  case formatInvariant

  /// The name and types that scripts know it by.
  package var signature: FunctionSignature {
    switch self {
    case .visited: FunctionSignature(name: "visited", parameters: [.string], result: .bool)
    case .visitedCount: FunctionSignature(name: "visited_count", parameters: [.string], result: .number)
    case .hasAnyContent: FunctionSignature(name: "has_any_content", parameters: [.string], result: .bool)
    case .random: FunctionSignature(name: "random", parameters: [], result: .number)
    case .randomRange:
      FunctionSignature(name: "random_range", parameters: [.number, .number], result: .number)
    case .randomRangeFloat:
      FunctionSignature(name: "random_range_float", parameters: [.number, .number], result: .number)
    case .dice: FunctionSignature(name: "dice", parameters: [.number], result: .number)
    case .minimum: FunctionSignature(name: "min", parameters: [.number, .number], result: .number)
    case .maximum: FunctionSignature(name: "max", parameters: [.number, .number], result: .number)
    case .round: FunctionSignature(name: "round", parameters: [.number], result: .number)
    case .roundPlaces:
      FunctionSignature(name: "round_places", parameters: [.number, .number], result: .number)
    case .floor: FunctionSignature(name: "floor", parameters: [.number], result: .number)
    case .ceiling: FunctionSignature(name: "ceil", parameters: [.number], result: .number)
    case .increment: FunctionSignature(name: "inc", parameters: [.number], result: .number)
    case .decrement: FunctionSignature(name: "dec", parameters: [.number], result: .number)
    case .decimal: FunctionSignature(name: "decimal", parameters: [.number], result: .number)
    case .integer: FunctionSignature(name: "int", parameters: [.number], result: .number)
    case .string: FunctionSignature(name: "string", parameters: [.any], result: .string)
    case .number: FunctionSignature(name: "number", parameters: [.any], result: .number)
    case .bool: FunctionSignature(name: "bool", parameters: [.any], result: .bool)
    case .format: FunctionSignature(name: "format", parameters: [.string, .any], result: .string)
    case .formatInvariant: FunctionSignature(name: "format_invariant", parameters: [.number], result: .string)
    }
  }
}
