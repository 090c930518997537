extension TypeChecker {
  /// Finds the term of an expression.
  mutating func walkExpression(_ expression: Int) -> Operand {
    operands.removeAll(keepingCapacity: true)
    for index in (expression + 1)..<Int(elements[expression].extent) { walkOperation(index) }
    return operands.popLast() ?? Operand(term: .error, element: expression)
  }

  private mutating func walkOperation(_ index: Int) {
    let element = elements[index]
    switch element.kind {
    case .number: push(.number, index)
    case .string: push(.string, index)
    case .boolTrue, .boolFalse: push(.bool, index)
    case .variable:
      push(script.declarations.variable(element.payload).map { variables[$0] } ?? .error, index)
    case .typeName: break
    case .member: pushMember(index)
    case .shortMember: pushShortMember(index)
    case .functionCall: pushCall(index)
    case .negate: walkPrefix(index, .number)
    case .not: walkPrefix(index, .bool)
    case .add: walkAddition(index)
    case .subtract, .multiply, .divide, .remainder: walkBinary(index, of: .number, giving: .number)
    case .and, .or, .xor: walkBinary(index, of: .bool, giving: .bool)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: walkComparison(index)
    case .equal, .notEqual: walkEquality(index)
    default: preconditionFailure("\(element.kind) is no operation")
    }
  }

  private mutating func push(_ term: Term, _ element: Int) {
    operands.append(Operand(term: term, element: element))
  }

  private mutating func pop() -> Operand {
    operands.popLast() ?? Operand(term: .error, element: 0)
  }

  private func place(_ element: Int) -> Place {
    Place(file: file, element: element)
  }

  /// The operator as the script writes it, for messages.
  private func sign(_ index: Int) -> String {
    switch elements[index].kind {
    case .negate, .subtract: "-"
    case .not: "not"
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    case .add: "+"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .equal: "=="
    case .notEqual: "!="
    case .and: "and"
    case .or: "or"
    case .xor: "xor"
    default: "?"
    }
  }

  // MARK: Operators

  private mutating func walkPrefix(_ index: Int, _ type: Term) {
    let operand = pop()
    unify(operand.term, type, place(index), .operand(sign(index), operand.term))
    finish(operand)
    push(type, index)
  }

  private mutating func walkBinary(_ index: Int, of type: Term, giving result: Term) {
    let right = pop()
    let left = pop()
    for operand in [left, right] {
      guard unify(operand.term, type, place(index), .operand(sign(index), operand.term)) else { break }
    }
    finish(left)
    finish(right)
    push(result, index)
  }

  private mutating func walkAddition(_ index: Int) {
    let right = pop()
    let left = pop()
    guard unify(left.term, right.term, place(index), .operandsDiffer("+", left.term, right.term)) else {
      push(.error, index)
      return
    }
    add(.adds, left.term, .error, place(index), .operand("+", left.term))
    // What is open in it is reported as a whole.
    push(left.term, index)
  }

  private mutating func walkComparison(_ index: Int) {
    let right = pop()
    let left = pop()
    if unify(left.term, right.term, place(index), .operandsDiffer(sign(index), left.term, right.term)) {
      add(.counts, left.term, .error, place(index), .operand(sign(index), left.term))
    }
    finish(left)
    finish(right)
    push(.bool, index)
  }

  private mutating func walkEquality(_ index: Int) {
    let right = pop()
    let left = pop()
    unify(left.term, right.term, place(index), .operandsDiffer(sign(index), left.term, right.term))
    finish(left)
    finish(right)
    push(.bool, index)
  }

  // MARK: Members and calls

  private mutating func pushMember(_ index: Int) {
    let typeName = elements[index - 1]
    guard let enumIndex = script.declarations.enumeration(typeName.payload) else {
      report(.noEnum(script.text(typeName, in: file)), place(index))
      return push(.error, index)
    }
    let enumeration = script.declarations.enums[enumIndex]
    if enumeration.value(of: elements[index].payload) == nil {
      report(.noMember(enumeration.name, script.symbols.name(of: elements[index].payload)), place(index))
    }
    push(.enumeration(enumIndex), index)
  }

  private mutating func pushShortMember(_ index: Int) {
    let variable = forest.makeVariable()
    let symbol = elements[index].payload
    add(
      .hasMember(symbol), variable, .error, place(index), .unknownShortMember(script.symbols.name(of: symbol))
    )
    push(variable, index)
  }

  private mutating func pushCall(_ index: Int) {
    let element = elements[index]
    let count = element.argumentCount
    let arguments = Array(operands.suffix(count))
    operands.removeLast(min(count, operands.count))
    let function = functions[element.payload] ?? inferredFunction(element.payload, count)
    let fixed = function.isVariadic ? function.parameters.count - 1 : function.parameters.count
    if count != fixed && !(function.isVariadic && count >= fixed) {
      let name = script.symbols.name(of: element.payload)
      // Parentheses around the call belong to its element.
      let words = Syntax(tree: script.trees[file], index: index).words
      report(
        .argumentCount(name, expected: fixed, isVariadic: function.isVariadic, found: count), file: file,
        words.indices)
    }
    for (position, argument) in arguments.enumerated() {
      guard function.isVariadic || position < fixed else { break }
      let parameter = function.parameters[min(position, function.parameters.count - 1)]
      add(.converts, argument.term, parameter, place(argument.element), .argument(argument.term, parameter))
      finish(argument)
    }
    push(function.result, index)
  }

  /// What an undeclared function is: its first use says how many parameters it has.
  private mutating func inferredFunction(_ symbol: Symbol, _ count: Int) -> Function {
    var parameters: [Term] = []
    for _ in 0..<count { parameters.append(forest.makeVariable()) }
    let function = Function(
      parameters: parameters, isVariadic: false, result: forest.makeVariable(), isDeclared: false)
    functions[symbol] = function
    return function
  }
}
