extension VirtualMachine {
  /// Calls a function of the language.
  mutating func call(
    _ function: BuiltIn, _ arguments: [Value], _ program: Program, _ host: some Host
  ) throws(RuntimeError.Kind) -> Value {
    let arguments = Arguments(function, arguments)
    switch function {
    case .visited: return .bool(visits(try arguments.string(0), program) > 0)
    case .visitedCount: return .number(Float(visits(try arguments.string(0), program)))
    case .hasAnyContent:
      guard let node = program.nodeIndices[try arguments.string(0)] else { return .bool(false) }
      return .bool(program.nodes[node].isGroup ? try hasContent(node, program, host) : true)
    // Adding 0 makes 0 of -0: what is a whole number has no sign at 0.
    case .random: return .number(random.fraction())
    case .randomRange: return .number(try randomRange(try arguments.number(0), try arguments.number(1)))
    case .randomRangeFloat:
      let (low, high) = (try arguments.number(0), try arguments.number(1))
      guard low <= high else { throw .badRange(Self.range(low, high)) }
      return .number(low + random.fraction() * (high - low))
    case .dice:
      let sides = Self.wholeNumber(try arguments.number(0))
      guard sides >= 0 else { throw .badRange(Self.range(1, Float(sides))) }
      return .number(Float(1 + random.below(UInt64(max(sides, 1)))))
    case .minimum: return .number(Swift.min(try arguments.number(0), try arguments.number(1)))
    case .maximum: return .number(Swift.max(try arguments.number(0), try arguments.number(1)))
    case .round: return .number(try arguments.number(0).rounded(.toNearestOrEven) + 0)
    case .roundPlaces: return .number(try rounded(try arguments.number(0), try arguments.number(1)))
    case .floor: return .number(try arguments.number(0).rounded(.down) + 0)
    case .ceiling: return .number(try arguments.number(0).rounded(.up) + 0)
    case .increment:
      let number = try arguments.number(0)
      return .number(number == number.rounded() ? number + 1 : number.rounded(.up) + 0)
    case .decrement:
      let number = try arguments.number(0)
      return .number(number == number.rounded() ? number - 1 : number.rounded(.down) + 0)
    case .decimal:
      let number = try arguments.number(0)
      return .number(number - number.rounded(.towardZero))
    case .integer: return .number(try arguments.number(0).rounded(.towardZero) + 0)
    case .string: return .string(try arguments.any(0).text)
    case .number: return .number(try Self.number(try arguments.any(0)))
    case .bool: return .bool(try Self.bool(try arguments.any(0)))
    case .format: return .string(try Self.formatted(try arguments.any(1), try arguments.string(0)))
    case .formatInvariant: return .string(Value.number(try arguments.number(0)).text)
    }
  }

  /// The arguments of a call; the compiler has checked them, unless a host's function made them.
  private struct Arguments {
    let function: BuiltIn
    let values: [Value]

    init(_ function: BuiltIn, _ values: [Value]) {
      self.function = function
      self.values = values
    }

    func any(_ index: Int) throws(RuntimeError.Kind) -> Value {
      guard values.indices.contains(index) else { throw .badArguments(function: function.signature.name) }
      return values[index]
    }

    func number(_ index: Int) throws(RuntimeError.Kind) -> Float {
      guard case .number(let number) = try any(index) else {
        throw .badArguments(function: function.signature.name)
      }
      return number
    }

    func string(_ index: Int) throws(RuntimeError.Kind) -> String {
      try any(index).text
    }
  }

  private func visits(_ name: String, _ program: Program) -> Int32 {
    guard let node = program.nodeIndices[name] else { return 0 }
    let counter = program.nodes[node].counter
    return counter >= 0 ? counters[Int(counter)] : 0
  }

  private mutating func randomRange(_ low: Float, _ high: Float) throws(RuntimeError.Kind) -> Float {
    guard low <= high else { throw .badRange(Self.range(low, high)) }
    guard abs(low) <= 1e18, abs(high) <= 1e18 else { throw .badArguments(function: "random_range") }
    let span = Int(high.rounded(.towardZero)) - Int(low.rounded(.towardZero))
    return low + Float(random.below(UInt64(span) + 1))
  }

  private static func range(_ low: Float, _ high: Float) -> String {
    "\(NumberText.text(of: low))…\(NumberText.text(of: high))"
  }

  private func rounded(_ number: Float, _ places: Float) throws(RuntimeError.Kind) -> Float {
    let places = Self.wholeNumber(places)
    guard (0...15).contains(places) else { throw .badArguments(function: "round_places") }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return Float((Double(number) * scale).rounded(.toNearestOrEven) / scale)
  }

  private static func bool(_ value: Value) throws(RuntimeError.Kind) -> Bool {
    switch value {
    case .bool(let bool): return bool
    case .number(let number): return number != 0
    case .string(let string):
      switch string.trimmingWhitespace.lowercased() {
      case "true": return true
      case "false": return false
      default: throw .badConversion(value: string, type: .bool)
      }
    }
  }

  private static func number(_ value: Value) throws(RuntimeError.Kind) -> Float {
    switch value {
    case .number(let number): return number
    case .bool(let bool): return bool ? 1 : 0
    case .string(let string):
      guard let number = DecimalText.number(string) else {
        throw .badConversion(value: string, type: .number)
      }
      return number
    }
  }

  private static func formatted(_ value: Value, _ format: String) throws(RuntimeError.Kind) -> String {
    guard let text = NumberFormat.format(format, value) else { throw .badFormat(format) }
    return text
  }
}

extension VirtualMachine {
  /// What a function of the language gives that depends on its arguments alone.
  package static func value(
    of function: BuiltIn, _ arguments: [Value]
  ) throws(RuntimeError.Kind) -> Value {
    let program = Program()
    var machine = VirtualMachine(program: program, seed: 0)
    return try machine.call(function, arguments, program, NoHost())
  }
}
