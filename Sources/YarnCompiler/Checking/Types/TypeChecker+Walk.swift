extension TypeChecker {
  /// Walks over the statements of a file. They need no nesting: what matters stands right behind each.
  mutating func walkFile() {
    var index = 0
    while index < elements.count {
      if index >= clauseEnd { endClauses(before: index) }
      switch elements[index].kind {
      case .set: walkSet(index)
      case .declare: walkDeclaration(index)
      case .jump, .detour: walkJump(index)
      case .call: finish(walkExpression(index + 1))
      case .substitution: finish(walkExpression(index + 1))
      case .condition where hasExpression(index): walkCondition(index + 1)
      case .clause where hasExpression(index): openClause(index)
      case .enumerationCase: walkCase(index)
      default: break
      }
      if isUndecided { endStatement() }
      // Expressions were walked from what they stand behind.
      let isWhole = elements[index].kind == .set || elements[index].kind == .declare
      index = isWhole ? Int(elements[index].extent) : index + 1
      while index < elements.count, elements[index].kind == .expression {
        index = Int(elements[index].extent)
      }
    }
    endClauses(before: elements.count)
  }

  private func hasExpression(_ element: Int) -> Bool {
    element + 1 < Int(elements[element].extent) && elements[element + 1].kind == .expression
  }

  /// Walks over the condition of a clause. That it is true or false counts only behind the statements below it.
  private mutating func openClause(_ clause: Int) {
    clauseEnd = Int(elements[clause].extent)
    clauses.append((walkExpression(clause + 1), clause + 1, clauseEnd))
  }

  private mutating func endClauses(before index: Int) {
    while let clause = clauses.last, clause.end <= index {
      clauses.removeLast()
      clauseEnd = clauses.last?.end ?? .max
      finishCondition(clause.value, clause.expression)
      endStatement()
    }
  }

  /// Walks over a raw value, which has no type that anything else depends on.
  private mutating func walkCase(_ item: Int) {
    let expression = Int(elements[item + 1].extent)
    if expression < Int(elements[item].extent) { finish(walkExpression(expression)) }
  }

  private mutating func walkSet(_ statement: Int) {
    let name = statement + 1
    guard let variable = script.declarations.variable(elements[name].payload) else { return }
    let place = Place(file: file, element: statement)
    let target = variables[variable]
    if script.declarations.variables[variable].smartValue != nil {
      report(
        .assignsSmartVariable(script.declarations.variables[variable].name), Place(file: file, element: name))
    }
    let value = walkExpression(name + 1)
    let assignment = Assignment(rawValue: elements[statement].form) ?? .assign
    let variableName = script.declarations.variables[variable].name
    let mismatch = TypeProblem.assignment(variableName, target, value.term)
    switch assignment {
    case .assign: add(.converts, value.term, target, place, mismatch)
    case .add, .subtract, .multiply, .divide, .remainder:
      if unify(value.term, target, place, mismatch) {
        add(
          assignment == .add ? .adds : .counts, target, .error, place, .operand(assignment.sign, target))
      }
    }
    finish(value)
  }

  private mutating func walkDeclaration(_ statement: Int) {
    let name = statement + 1
    let expression = name + 1
    let place = Place(file: file, element: statement)
    guard let variable = script.declarations.variable(elements[name].payload) else { return }
    let value = walkExpression(expression)
    finish(value)
    let target = variables[variable]
    if script.declarations.variables[variable].declaration == place {
      unify(value.term, target, place, .declaration(value.term, target))
      note(target, Place(file: file, element: name))
    }
    let last = Int(elements[expression].extent)
    guard last < Int(elements[statement].extent), elements[last].kind == .typeName else { return }
    let typeName = script.text(elements[last], in: file)
    guard let declared = namedType(elements[last].payload, typeName), declared != .any else {
      report(.noSuchType(typeName), place)
      return
    }
    add(.isDeclared, value.term, declared, place, .declaredType(typeName, value.term))
  }

  /// The type that a declaration names.
  private mutating func namedType(_ symbol: Symbol, _ name: String) -> Term? {
    switch name {
    case "number", "Number": .number
    case "string", "String": .string
    case "bool", "Bool": .bool
    default: script.declarations.enumeration(symbol).map(Term.enumeration)
    }
  }

  private mutating func walkJump(_ statement: Int) {
    guard elements[statement + 1].kind == .expression else { return }
    let value = walkExpression(statement + 1)
    let place = Place(file: file, element: statement)
    add(.converts, value.term, .string, place, .destination(value.term))
    finish(value)
  }

  private mutating func walkCondition(_ expression: Int) {
    finishCondition(walkExpression(expression), expression)
  }

  private mutating func finishCondition(_ value: Operand, _ expression: Int) {
    unify(value.term, .bool, Place(file: file, element: expression), .condition(value.term))
    finish(value)
  }

  /// Notes that the type of an expression has to become known.
  mutating func finish(_ operand: Operand) {
    note(operand.term, Place(file: file, element: operand.element))
  }

  mutating func note(_ term: Term, _ place: Place) {
    let known = forest.resolve(term)
    // A variable of no type is one whose declaration is wrong; each use of it is shown.
    let isUnusable = known == .error && elements[place.element].kind == .variable
    if known.variableIndex != nil || isUnusable { open.append((term, place)) }
  }
}
