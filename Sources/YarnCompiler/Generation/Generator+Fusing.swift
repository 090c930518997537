import Yarn

/// What scripts do most, comparing a variable with a number or adding one to it, takes one instruction each.
extension Generator {
  /// Adds a jump that is taken if the value that was just computed is false; ``land(_:)`` completes it.
  mutating func emitJumpIfFalse() -> Int {
    guard case .test(let number, let variable, let comparison) = program.instructions.last else {
      return emitJump(.goToIfFalse(0))
    }
    program.instructions[program.instructions.count - 1] = .skipIf(number, variable: variable, comparison)
    return emitJump(.goTo(0))
  }

  /// Turns the last three instructions into one if they compare a number variable with a number.
  ///
  /// - Parameter expression: The expression that they are all of.
  mutating func fuseTest(_ expression: Int) {
    guard Int(elements[expression].extent) == expression + 4,
      let comparison = comparison(elements[expression + 3].kind),
      let (variable, number) = numberOperands()
    else { return }
    program.instructions.removeLast(3)
    emit(.test(number, variable: variable, comparison))
  }

  /// Turns the last three instructions into one if they add a number to a variable or take one from it.
  ///
  /// - Parameter variable: The variable that the sum is stored in.
  /// - Returns: Whether they do, and then the sum has been stored.
  mutating func fuseIncrease(of variable: Int) -> Bool {
    let isSubtraction: Bool
    switch program.instructions.last {
    case .add: isSubtraction = false
    case .subtract: isSubtraction = true
    default: return false
    }
    guard let (operand, number) = numberOperands(), Int(operand) == variable else { return false }
    program.instructions.removeLast(3)
    emit(.increase(isSubtraction ? -number : number, variable: operand))
    return true
  }

  /// The number variable and the number that the last instruction works on, if it works on such.
  private func numberOperands() -> (variable: UInt16, number: Float)? {
    let count = program.instructions.count
    guard count >= 3, case .load(let variable) = program.instructions[count - 3],
      case .pushNumber(let number) = program.instructions[count - 2], variable <= UInt16.max,
      script.declarations.variables[Int(variable)].type == .number
    else { return nil }
    return (UInt16(variable), number)
  }

  private func comparison(_ kind: SyntaxKind) -> Comparison? {
    switch kind {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    default: nil
    }
  }
}
