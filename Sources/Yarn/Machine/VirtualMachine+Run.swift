extension VirtualMachine {
  /// Executes instructions up to the next event.
  @inline(__always)
  mutating func run(_ program: Program, _ host: some Host) throws(RuntimeError.Kind) -> Event {
    while true {
      let instruction = try fetch(program)
      switch instruction {
      // What most of a conversation is made of is done on the spot; to the rest the way is longer.
      case .line(let line, let count): return say(line, count)
      case .skipIf(let number, let variable, let comparison): skip(if: comparison, variable, number)
      case .increase(let number, let variable): increase(variable, by: number)
      case .goTo(let target): programCounter = target
      case .option(let index): addOption(index, program)
      case .offer: return offer()
      default:
        if try !calculate(instruction, program, host) { return try perform(instruction, program) }
      }
    }
  }

  /// Takes the next instruction.
  @inline(__always)
  mutating func fetch(_ program: Program) throws(RuntimeError.Kind) -> Instruction {
    guard Int(programCounter) < program.instructions.count else { throw .foreignProgram }
    let instruction = program.instructions[Int(programCounter)]
    programCounter &+= 1
    steps &+= 1
    if steps > Self.stepBudget { throw .endlessLoop(steps: Self.stepBudget) }
    return instruction
  }

  /// Executes an instruction that nobody sees; false if it is another.
  mutating func calculate(
    _ instruction: Instruction, _ program: Program, _ host: some Host
  ) throws(RuntimeError.Kind) -> Bool {
    switch instruction {
    case .pushNumber(let number): stack.append(.number(number))
    case .pushString(let index): stack.append(.string(program.strings[Int(index)]))
    case .pushBool(let bool): stack.append(.bool(bool))
    case .load(let variable): stack.append(variables[Int(variable)])
    case .store(let variable): variables[Int(variable)] = pop()
    case .evaluate(let variable): try evaluate(variable, program)
    case .endEvaluation:
      guard let back = evaluations.popLast() else { throw .foreignProgram }
      programCounter = back
    case .pop: _ = pop()

    case .negate: stack.append(.number(-popNumber()))
    case .not: stack.append(.bool(!popBool()))
    case .add: add()
    case .subtract: calculate { $0 - $1 }
    case .multiply: calculate { $0 * $1 }
    case .divide: calculate { $0 / $1 }
    case .remainder: try remainder()
    case .less: compare { $0 < $1 }
    case .lessOrEqual: compare { $0 <= $1 }
    case .greater: compare { $0 > $1 }
    case .greaterOrEqual: compare { $0 >= $1 }
    case .equal: stack.append(.bool(pop().isEqual(to: pop())))
    case .notEqual: stack.append(.bool(!pop().isEqual(to: pop())))
    case .and: combine { $0 && $1 }
    case .or: combine { $0 || $1 }
    case .xor: combine { $0 != $1 }

    case .test(let number, let variable, let comparison):
      stack.append(.bool(comparison.holds(self.number(in: variable), number)))
    case .skipIf(let number, let variable, let comparison): skip(if: comparison, variable, number)
    case .increase(let number, let variable): increase(variable, by: number)

    case .call(let function, let count):
      stack.append(try call(function, popArguments(Int(count)), program, host))
    case .callHost(let function, let count):
      stack.append(try callHost(program.functions[Int(function)], popArguments(Int(count)), host))
    case .spellOut: spellOut()
    case .loadCounter(let counter): stack.append(.number(Float(counters[Int(counter)])))
    case .pushUnseen(let flag): stack.append(.bool(!isSet(flag)))
    case .setFlag(let flag): setFlag(flag)

    case .goTo(let target): programCounter = target
    case .goToIfFalse(let target): if !popBool() { programCounter = target }

    case .option(let index): addOption(index, program)
    case .candidate(let index):
      if !program.candidates[Int(index)].hasCondition || popBool() { candidates.append(index) }
    case .choose:
      if let chosen = choose(from: program.candidates) { programCounter = chosen.target }

    case .line, .command, .offer, .jump, .jumpToName, .detour, .detourToName, .endNode, .stop: return false
    }
    return true
  }

  /// Executes an instruction that makes something happen.
  @inline(__always)
  private mutating func perform(
    _ instruction: Instruction, _ program: Program
  ) throws(RuntimeError.Kind) -> Event {
    switch instruction {
    case .line(let line, let count): return say(line, count)
    case .command(let index, let count):
      steps = 0
      let record = program.commands[Int(index)]
      let text = Program.text(of: record.pieces, popTexts(Int(count)))
      return .command(Command(text: text, file: record.file, lineNumber: record.lineNumber))
    case .offer: return offer()

    case .jump(let node): return endNode(then: .leaving(node), of: program)
    case .jumpToName:
      let name = pop().text
      guard let node = program.nodeIndices[name] else {
        return endNode(then: .leavingFor(name), of: program)
      }
      return endNode(then: .leaving(Int32(node)), of: program)
    case .detour(let node): return try detour(to: node, in: program)
    case .detourToName:
      let name = pop().text
      guard let node = program.nodeIndices[name] else { throw .unknownNode(name) }
      return try detour(to: Int32(node), in: program)
    case .endNode: return endNode(then: .returning, of: program)
    case .stop: return endNode(then: .leaving(-1), of: program)

    case .pushNumber, .pushString, .pushBool, .load, .store, .evaluate, .endEvaluation, .pop, .negate, .not,
      .add,
      .subtract, .multiply, .divide, .remainder, .less, .lessOrEqual, .greater, .greaterOrEqual, .equal,
      .notEqual, .and, .or, .xor, .test, .skipIf, .increase, .call, .callHost, .spellOut, .loadCounter,
      .pushUnseen, .setFlag, .goTo,
      .goToIfFalse, .option, .candidate, .choose:
      preconditionFailure("\(instruction) is calculated")
    }
  }

  @inline(__always)
  private mutating func say(_ line: Int32, _ count: UInt16) -> Event {
    steps = 0
    return .line(Line(index: Int(line), substitutions: popTexts(Int(count))))
  }

  @inline(__always)
  private mutating func offer() -> Event {
    steps = 0
    phase = .choosing
    return .options(options)
  }

  @inline(__always)
  private mutating func skip(if comparison: Comparison, _ variable: UInt16, _ number: Float) {
    if comparison.holds(self.number(in: variable), number) { programCounter += 1 }
  }

  @inline(__always)
  private mutating func increase(_ variable: UInt16, by number: Float) {
    variables[Int(variable)] = .number(self.number(in: variable) + number)
  }

  private mutating func evaluate(_ variable: Int32, _ program: Program) throws(RuntimeError.Kind) {
    guard case .smart(let entry) = program.variables[Int(variable)].source else { throw .foreignProgram }
    guard evaluations.count < Self.deepestEvaluation else { throw .tooDeep(Self.deepestEvaluation) }
    evaluations.append(programCounter)
    programCounter = entry
  }

  private mutating func detour(to node: Int32, in program: Program) throws(RuntimeError.Kind) -> Event {
    try call(node, of: program)
    phase = .running
    return .nodeStart(program.nodes[Int(node)].name)
  }

  private mutating func addOption(_ index: Int32, _ program: Program) {
    let choice = program.choices[Int(index)]
    let substitutions = popTexts(Int(choice.substitutions))
    let isAvailable = !choice.hasCondition || popBool()
    if options.isEmpty {
      firstChoice = index
      options.reserveCapacity(Self.usualOptions)
    }
    let line = Line(index: Int(choice.line), substitutions: substitutions)
    options.append(Option(line: line, isAvailable: isAvailable))
  }

  /// How many options most groups have at most.
  private static let usualOptions = 4

  private func callHost(
    _ function: String, _ arguments: [Value], _ host: some Host
  ) throws(RuntimeError.Kind) -> Value {
    do throws(HostError) {
      return try host.call(function, arguments)
    } catch {
      switch error {
      case .unknownFunction: throw .unknownFunction(function)
      case .refused(let reason): throw .refused(function: function, reason: reason)
      }
    }
  }

  // MARK: Operands

  /// How many smart variables may be evaluated inside one another.
  static let deepestEvaluation = 1000

  private mutating func pop() -> Value {
    // Only the state of another program can lack an operand; it goes on with something that is no number.
    stack.popLast() ?? .number(.nan)
  }

  /// The number in a stored variable that holds one.
  @inline(__always)
  private func number(in variable: UInt16) -> Float {
    if case .number(let number) = variables[Int(variable)] { number } else { .nan }
  }

  private mutating func popNumber() -> Float {
    // The compiler has checked the types; what a host returns is all that can be of another one.
    if case .number(let number) = pop() { number } else { .nan }
  }

  private mutating func popBool() -> Bool {
    if case .bool(let bool) = pop() { bool } else { false }
  }

  private mutating func popArguments(_ count: Int) -> [Value] {
    let arguments = Array(stack.suffix(count))
    stack.removeLast(arguments.count)
    return arguments
  }

  @inline(__always)
  private mutating func popTexts(_ count: Int) -> [String] {
    count == 0 ? [] : popSomeTexts(count)
  }

  private mutating func popSomeTexts(_ count: Int) -> [String] {
    if count == 1 { return [pop().text] }
    let texts = stack.suffix(count).map(\.text)
    stack.removeLast(texts.count)
    return texts
  }

  /// Replaces a whole number by its digits, which the text of a number rounds to what a float holds.
  private mutating func spellOut() {
    let number = popNumber()
    let isWhole = number.isFinite && abs(number) < 1e18 && number == number.rounded()
    stack.append(.string(isWhole ? String(Int64(number)) : NumberText.text(of: number)))
  }

  // MARK: Operators

  private mutating func add() {
    let right = pop()
    let left = pop()
    switch (left, right) {
    case (.number(let left), .number(let right)): stack.append(.number(left + right))
    default: stack.append(.string(left.text + right.text))
    }
  }

  private mutating func calculate(_ operation: (Float, Float) -> Float) {
    let right = popNumber()
    let left = popNumber()
    stack.append(.number(operation(left, right)))
  }

  private mutating func compare(_ holds: (Float, Float) -> Bool) {
    let right = popNumber()
    let left = popNumber()
    stack.append(.bool(holds(left, right)))
  }

  private mutating func combine(_ operation: (Bool, Bool) -> Bool) {
    let right = popBool()
    let left = popBool()
    stack.append(.bool(operation(left, right)))
  }

  private mutating func remainder() throws(RuntimeError.Kind) {
    let divisor = Self.wholeNumber(popNumber())
    let dividend = Self.wholeNumber(popNumber())
    guard divisor != 0 else { throw .divisionByZero }
    stack.append(.number(Float(dividend % divisor)))
  }

  /// A number rounded to a whole one, halves to even, and kept within 32 bits.
  static func wholeNumber(_ number: Float) -> Int {
    guard number.isFinite else { return number > 0 ? Int(Int32.max) : Int(Int32.min) }
    let rounded = number.rounded(.toNearestOrEven)
    return Int(max(min(rounded, Float(Int32.max)), Float(Int32.min)))
  }
}
