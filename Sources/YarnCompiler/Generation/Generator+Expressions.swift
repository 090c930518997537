import Yarn

extension Generator {
  /// Adds the instructions that leave an expression's value on the stack. They stand in the tree in order.
  mutating func addExpression(_ expression: Int) {
    let end = Int(elements[expression].extent)
    for index in (expression + 1)..<end { addOperation(index) }
    fuseTest(expression)
  }

  /// How many `and`, `or` and `xor` an expression has.
  func connectives(in expression: Int) -> Int32 {
    var count: Int32 = 0
    for index in (expression + 1)..<Int(elements[expression].extent) {
      switch elements[index].kind {
      case .and, .or, .xor: count += 1
      default: break
      }
    }
    return count
  }

  /// Whether an expression is a call of a function whose result is a whole number.
  func givesInteger(_ expression: Int) -> Bool {
    let last = elements[Int(elements[expression].extent) - 1]
    guard last.kind == .functionCall else { return false }
    switch builtIns[last.payload] {
    case .round, .floor, .ceiling, .increment, .decrement, .integer, .dice: return true
    default: return false
    }
  }

  private mutating func addOperation(_ index: Int) {
    let element = elements[index]
    switch element.kind {
    case .number: emit(.pushNumber(Float(bitPattern: element.payload)))
    case .string: emit(.pushString(string(script.string(element, in: file))))
    case .boolTrue: emit(.pushBool(true))
    case .boolFalse: emit(.pushBool(false))
    case .variable: addVariable(element.payload)
    case .typeName: break
    case .member, .shortMember: push(script.memberValue(Place(file: file, element: index)))
    case .functionCall: addCall(index)
    case .negate: emit(.negate)
    case .not: emit(.not)
    case .multiply: emit(.multiply)
    case .divide: emit(.divide)
    case .remainder: emit(.remainder)
    case .add: emit(.add)
    case .subtract: emit(.subtract)
    case .less: emit(.less)
    case .lessOrEqual: emit(.lessOrEqual)
    case .greater: emit(.greater)
    case .greaterOrEqual: emit(.greaterOrEqual)
    case .equal: emit(.equal)
    case .notEqual: emit(.notEqual)
    case .and: emit(.and)
    case .or: emit(.or)
    case .xor: emit(.xor)
    default: preconditionFailure("\(element.kind) is no operation")
    }
  }

  private mutating func addVariable(_ symbol: Symbol) {
    guard let variable = script.declarations.variable(symbol) else {
      preconditionFailure("every variable has been found before")
    }
    let isSmart = script.declarations.variables[variable].smartValue != nil
    emit(isSmart ? .evaluate(Int32(variable)) : .load(Int32(variable)))
  }

  private mutating func push(_ value: Value) {
    switch value {
    case .number(let number): emit(.pushNumber(number))
    case .string(let text): emit(.pushString(string(text)))
    case .bool(let bool): emit(.pushBool(bool))
    }
  }

  private mutating func addCall(_ index: Int) {
    let element = elements[index]
    let count = UInt8(element.argumentCount)
    guard let builtIn = builtIns[element.payload] else {
      emit(.callHost(function(element.payload), arguments: count))
      return
    }
    if builtIn == .visited || builtIn == .visitedCount, count == 1, elements[index - 1].kind == .string {
      addVisitCount(of: script.string(elements[index - 1], in: file), asBool: builtIn == .visited)
    } else {
      emit(.call(builtIn, arguments: count))
    }
  }

  /// Replaces a node's name, just pushed, by its counter: the name is known now.
  private mutating func addVisitCount(of name: String, asBool: Bool) {
    program.instructions.removeLast()
    if let entry = program.nodeIndices[name], nodeCounters[entry] >= 0 {
      emit(.loadCounter(nodeCounters[entry]))
    } else {
      emit(.pushNumber(0))
    }
    if asBool {
      emit(.pushNumber(0))
      emit(.greater)
    }
  }

  private mutating func function(_ symbol: Symbol) -> Int32 {
    if let index = functions[symbol] { return index }
    let index = Int32(program.functions.count)
    program.functions.append(script.symbols.name(of: symbol))
    functions[symbol] = index
    return index
  }
}

extension Script {
  /// The names of the nodes that `visited` and `visited_count` are called with as literals.
  func queriedNodes(_ builtIns: [Symbol: BuiltIn]) -> Set<String> {
    var names: Set<String> = []
    let visited = builtIns.filter { $0.value == .visited || $0.value == .visitedCount }.map(\.key)
    for (file, tree) in trees.enumerated() {
      for (index, element) in tree.elements.enumerated() {
        guard element.kind == .functionCall, visited.contains(element.payload), element.argumentCount == 1,
          tree.elements[index - 1].kind == .string
        else { continue }
        names.insert(string(tree.elements[index - 1], in: file))
      }
    }
    return names
  }

  /// The raw value of a member of an enum.
  func memberValue(_ place: Place) -> Value {
    let elements = trees[place.file].elements
    let element = elements[place.element]
    if element.kind == .member {
      let type = declarations.enumeration(elements[place.element - 1].payload)
      return type.flatMap { declarations.enums[$0].value(of: element.payload) } ?? .number(0)
    }
    return members[place] ?? .number(0)
  }
}
