extension VirtualMachine {
  /// Makes a machine for a script that was compiled anew, which remembers what the former one remembered and runs
  /// nothing yet.
  ///
  /// Variables keep their values if the name and the type are the same, unless they were still as declared; flags
  /// and counters are kept by their names, and chance goes on where it was.
  ///
  /// - Parameters:
  ///   - former: A machine of the former program.
  ///   - formerProgram: The program it ran.
  public init(_ program: Program, carrying former: VirtualMachine, of formerProgram: Program) {
    self.init(program: program, seed: 0, saliency: former.saliency)
    random = former.random
    carryVariables(of: former, formerProgram, to: program)
    for (index, name) in formerProgram.flags.enumerated() where former.isSet(Int32(index)) {
      if let flag = program.flags.firstIndex(of: name) { setFlag(Int32(flag)) }
    }
    for (name, count) in zip(formerProgram.counters, former.counters) where count > 0 {
      if let counter = program.counters.firstIndex(of: name) { counters[counter] = count }
    }
  }

  private mutating func carryVariables(
    of former: VirtualMachine, _ formerProgram: Program, to program: Program
  ) {
    for (variable, value) in zip(formerProgram.variables, former.variables) {
      guard case .stored(let initial) = variable.source, value != initial,
        let index = program.variableIndices[variable.name], program.variables[index].type == variable.type,
        case .stored(let declared) = program.variables[index].source, declared.type == value.type
      else { continue }
      variables[index] = value
    }
  }
}
