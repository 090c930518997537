import Simulation
import Yarn

extension WalkMachine {
  /// Calls a function of the language.
  mutating func call(
    _ function: BuiltIn, _ count: Int, _ scene: Scene
  ) throws(RuntimeError.Kind) -> Word {
    let arguments = stack.suffix(count).map { $0.value(scene.texts) }
    stack.removeLast(count)
    switch function {
    case .visited: return Word(visits(arguments, scene) > 0)
    case .visitedCount: return Word(Float(visits(arguments, scene)))
    case .hasAnyContent:
      guard let node = scene.program.nodeIndices[arguments.first?.text ?? ""] else { return Word(false) }
      guard scene.program.nodes[node].isGroup else { return Word(true) }
      return Word(try hasContent(node, scene))
    case .random: return Word(chance.fraction())
    case .randomRange, .randomRangeFloat, .dice: return try draw(function, arguments)
    case .minimum, .maximum, .round, .roundPlaces, .floor, .ceiling, .increment, .decrement, .decimal,
      .integer, .string, .number, .bool, .format, .formatInvariant:
      return Word(try VirtualMachine.value(of: function, arguments), scene.texts)
    }
  }

  private func visits(_ arguments: [Value], _ scene: Scene) -> Int32 {
    guard let node = scene.program.nodeIndices[arguments.first?.text ?? ""] else { return 0 }
    let counter = scene.program.nodes[node].counter
    return counter >= 0 ? counters[Int(counter)] : 0
  }

  private mutating func draw(_ function: BuiltIn, _ arguments: [Value]) throws(RuntimeError.Kind) -> Word {
    let numbers = arguments.map { value in if case .number(let number) = value { number } else { Float.nan } }
    guard let first = numbers.first, let last = numbers.last else {
      throw .badArguments(function: function.signature.name)
    }
    let range = "\(Value.number(first).text)…\(Value.number(last).text)"
    if function == .dice {
      let sides = Self.wholeNumber(first)
      guard sides >= 0 else { throw .badRange("1…\(Value.number(Float(sides)).text)") }
      return Word(Float(1 + chance.below(UInt64(max(sides, 1)))))
    }
    guard first <= last else { throw .badRange(range) }
    if function == .randomRangeFloat { return Word(first + chance.fraction() * (last - first)) }
    guard abs(first) <= 1e9, abs(last) <= 1e9 else { throw .badRange(range) }
    let span = Int(last.rounded(.towardZero)) - Int(first.rounded(.towardZero))
    return Word(first + Float(chance.below(UInt64(span) + 1)))
  }

  /// Calls a function of the simulation.
  @inline(__always)
  mutating func callHost(
    _ function: Int, _ count: Int, _ scene: Scene
  ) throws(RuntimeError.Kind) -> Word {
    let argument = stack.last
    stack.removeLast(count)
    guard let name = scene.functions[function], let client else {
      throw .unknownFunction(scene.program.functions[function])
    }
    switch name {
    case .trust: return Word(Float(client.trust.tenths) / 10)
    case .band: return Word(Float(client.trust.band.rawValue))
    case .rupture: return scene.ruptureWords[client.rupture.place]
    case .turn: return Word(Float(client.turn))
    case .lastTechnique: return scene.techniqueWords[client.scored?.ordinal ?? Technique.allCases.count]
    case .canDisclose:
      let isOpen = client.canDisclose(gate: try gate(argument))
      let gate = scene.gateAt[Int(programCounter) - 1]
      if gate >= 0 { gateCalls.append(GateCall(gate: gate, isOpen: isOpen)) }
      return Word(isOpen)
    case .disclosed:
      guard let fact = argument.flatMap({ scene.factNames[$0.payload] }) else { return Word(false) }
      return Word(client.disclosed & 1 << UInt64(fact) != 0)
    case .techniqueCount:
      guard let argument, let place = scene.techniqueNames[argument.payload] else {
        let id = argument.map { text(of: $0, scene) } ?? ""
        throw .refused(function: name.rawValue, reason: "no technique is named `\(id)`")
      }
      return Word(Float(client.counts[place]))
    }
  }

  private func gate(_ argument: Word?) throws(RuntimeError.Kind) -> Int {
    let name = FunctionName.canDisclose.rawValue
    guard let argument, argument.isNumber else {
      throw .refused(function: name, reason: "it takes one number")
    }
    guard (0...100).contains(argument.number) else {
      throw .refused(function: name, reason: "a gate lies between 0 and 100")
    }
    return Int(argument.number.rounded(.up))
  }
}

extension RuptureState {
  /// 0 is none, 1 open, 2 repairing.
  @inline(__always)
  var place: Int {
    switch self {
    case .none: 0
    case .open: 1
    case .repairing: 2
    }
  }
}
