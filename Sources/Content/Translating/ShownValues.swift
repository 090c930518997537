import Yarn

extension Program {
  /// The texts that variables may hold and that lines show, in the order in which scripts give them.
  ///
  ///     <<declare $her = "your wife">>      // your wife
  ///     <<set $her = "Gail">>               // Gail
  ///     Walt: I miss {$her}.
  var shownValues: [String] {
    let shown = shownVariables
    var values: [String] = []
    func add(_ value: String) {
      if !value.isEmpty, !values.contains(value) { values.append(value) }
    }
    for (index, variable) in variables.enumerated() where shown.contains(Int32(index)) {
      if case .stored(initial: .string(let value)) = variable.source { add(value) }
    }
    for (index, instruction) in instructions.enumerated().dropFirst() {
      guard case .store(let variable) = instruction, shown.contains(variable),
        case .pushString(let string) = instructions[index - 1]
      else { continue }
      add(strings[Int(string)])
    }
    return values
  }

  /// The variables whose values stand in lines.
  private var shownVariables: Set<Int32> {
    var shown: Set<Int32> = []
    for (index, instruction) in instructions.enumerated() {
      let count: Int
      switch instruction {
      case .line(_, let substitutions): count = Int(substitutions)
      case .option(let choice): count = Int(choices[Int(choice)].substitutions)
      default: continue
      }
      for before in instructions[..<index].suffix(count) {
        if case .load(let variable) = before { shown.insert(variable) }
      }
    }
    return shown
  }
}
