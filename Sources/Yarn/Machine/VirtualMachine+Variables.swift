extension VirtualMachine {
  /// The value of a variable; nil if the program has none of that name.
  ///
  /// Of a smart variable it is computed now; nil too if that fails, or needs a function of the host.
  /// Besides the scripts' own variables there are `$Yarn.Internal.Once.…`, `$Yarn.Internal.Visiting.…`
  /// and `$Yarn.Internal.Content.ViewCount.…`.
  public func value(of variable: String, in program: Program) -> Value? {
    guard let index = program.variableIndices[variable] else { return bookkeeping(variable, program) }
    switch program.variables[index].source {
    case .stored: return variables[index]
    case .smart(let entry): return evaluation(from: entry, in: program)
    }
  }

  /// Gives a stored variable a value of its type.
  ///
  /// - Throws: ``RuntimeError/Kind/unknownVariable(_:)`` also for smart variables,
  ///   ``RuntimeError/Kind/wrongType(variable:)``; nothing has changed then.
  public mutating func set(_ variable: String, to value: Value, in program: Program) throws(RuntimeError) {
    guard let index = program.variableIndices[variable],
      case .stored(let initial) = program.variables[index].source
    else { throw RuntimeError(.unknownVariable(variable)) }
    guard value.type == initial.type else { throw RuntimeError(.wrongType(variable: variable)) }
    variables[index] = value
  }

  /// Every stored variable with its value, and every flag and counter that is not at its beginning, by name.
  public func storedValues(in program: Program) -> [(name: String, value: Value)] {
    var values: [(name: String, value: Value)] = []
    for (variable, value) in zip(program.variables, variables) {
      if case .stored = variable.source { values.append((variable.name, value)) }
    }
    for (index, name) in program.flags.enumerated() where isSet(Int32(index)) {
      values.append((name, .bool(true)))
    }
    for (name, count) in zip(program.counters, counters) where count > 0 {
      values.append((name, .number(Float(count))))
    }
    return values.sorted { $0.name < $1.name }
  }

  private func bookkeeping(_ name: String, _ program: Program) -> Value? {
    if let flag = program.flags.firstIndex(of: name) { return .bool(isSet(Int32(flag))) }
    if let counter = program.counters.firstIndex(of: name) { return .number(Float(counters[counter])) }
    return nil
  }

  private func evaluation(from entry: Int32, in program: Program) -> Value? {
    var probe = self
    probe.stack.removeAll()
    probe.evaluations = [Int32(program.instructions.count)]
    probe.programCounter = entry
    probe.steps = 0
    do throws(RuntimeError.Kind) {
      while probe.programCounter < program.instructions.count {
        let instruction = try probe.fetch(program)
        guard try probe.calculate(instruction, program, NoHost()) else { return nil }
      }
    } catch {
      return nil
    }
    return probe.stack.last
  }

  func isSet(_ flag: Int32) -> Bool {
    flags[Int(flag >> 6)] & (1 << UInt64(flag & 63)) != 0
  }

  mutating func setFlag(_ flag: Int32) {
    flags[Int(flag >> 6)] |= 1 << UInt64(flag & 63)
  }
}

extension Program.Variable {
  /// What a stored variable begins with; a smart one has a place, but nothing in it.
  var initial: Value {
    switch source {
    case .stored(let value): value
    case .smart: .bool(false)
    }
  }
}
