import Simulation
import Yarn

extension WalkMachine {
  /// Executes instructions up to the next event.
  mutating func run(_ scene: Scene, _ trail: inout Trail) throws(RuntimeError.Kind) -> Stop {
    while true {
      let instruction: Instruction
      switch scene.steps[Int(programCounter)] {
      case .instruction(.skipIf(let number, let variable, let comparison)):
        try count()
        if comparison.holds(variables[Int(variable)].number, number) { programCounter += 1 }
        continue
      case .instruction(let single): instruction = single
      case .stretch(let stretch):
        let start = Int(programCounter)
        if pass(stretch, scene) {
          trail.pass(start, trust: trust)
          continue
        }
        instruction = scene.instructions[Int(programCounter)]
      case .offer(let place):
        if show(scene.plainOffers[Int(place)], scene) { return .options }
        instruction = scene.instructions[Int(programCounter)]
      }
      try count()
      if try calculate(instruction, scene) { continue }
      switch instruction {
      case .line(let line, let count):
        steps = 0
        if count > 0 { stack.removeLast(Int(count)) }
        return .line(line)
      case .command(let index, let count):
        steps = 0
        substitutions = count > 0 ? texts(Int(count), scene) : []
        return .command(index)
      case .offer:
        steps = 0
        options.offer = scene.offerBehind[Int(programCounter)]
        phase = .choosing
        return .options
      case .jump(let node): return endNode(then: .leaving, node, scene)
      case .jumpToName:
        let name = text(of: pop(), scene)
        guard let node = scene.program.nodeIndices[name] else {
          return endNode(then: .leavingFor, Int32(bitPattern: scene.texts.name(of: name)), scene)
        }
        return endNode(then: .leaving, Int32(node), scene)
      case .detour(let node): return try detour(at: node, scene)
      case .detourToName:
        let name = text(of: pop(), scene)
        guard let node = scene.program.nodeIndices[name] else { throw .unknownNode(name) }
        return try detour(at: Int32(node), scene)
      case .endNode: return endNode(then: .returning, -1, scene)
      case .stop: return endNode(then: .leaving, -1, scene)
      default: preconditionFailure("\(instruction) is calculated")
      }
    }
  }

  private mutating func detour(at node: Int32, _ scene: Scene) throws(RuntimeError.Kind) -> Stop {
    try call(node, scene)
    phase = .running
    return .nodeStart(node)
  }

  /// The client's trust in tenths; 0 if there is none.
  @inline(__always)
  var trust: Int16 { Int16(truncatingIfNeeded: client?.trust.tenths ?? 0) }

  /// Goes over a stretch; false if somebody has to listen to it.
  @inline(__always)
  private mutating func pass(_ stretch: Stretch, _ scene: Scene) -> Bool {
    guard !isHeard, events + Int32(stretch.events) < Walker.longestBeat,
      steps + Int32(stretch.steps) < VirtualMachine.stepBudget
    else { return false }
    if stretch.leaves {
      guard callers.isEmpty, !scene.usesVisits || scene.nodes[Int(node(scene))].counter < 0 else {
        return false
      }
      node = Self.nodeOfInstruction
    }
    programCounter = stretch.end
    events += Int32(stretch.events)
    steps = stretch.after == Stretch.none ? steps + Int32(stretch.steps) : Int32(stretch.after)
    return true
  }

  /// Shows the replies of an offer at once; false if that would be too many instructions.
  @inline(__always)
  private mutating func show(_ offer: PlainOffer, _ scene: Scene) -> Bool {
    guard options.count == 0, steps + Int32(offer.steps) < VirtualMachine.stepBudget else { return false }
    options = Options(
      offer: offer.offer, first: offer.first, count: Int32(offer.count),
      available: .max >> (64 - UInt64(offer.count)))
    if offer.testCount > 0 { apply(offer.test) }
    for place in 1..<max(Int(offer.testCount), 1) { apply(scene.tests[Int(offer.firstTest) + place - 1]) }
    programCounter = offer.end
    steps = 0
    phase = .choosing
    return true
  }

  @inline(__always)
  private mutating func apply(_ test: PlainOffer.Test) {
    let holds = test.comparison.holds(variables[Int(test.variable)].number, test.number)
    if !holds { options.available &= ~(1 << UInt64(test.place)) }
  }

  /// Counts an instruction that is executed.
  @inline(__always)
  private mutating func count() throws(RuntimeError.Kind) {
    programCounter += 1
    steps += 1
    if steps > VirtualMachine.stepBudget { throw .endlessLoop(steps: VirtualMachine.stepBudget) }
  }

  /// Executes an instruction that nobody sees; false if it is another.
  @inline(__always)
  private mutating func calculate(
    _ instruction: Instruction, _ scene: Scene
  ) throws(RuntimeError.Kind) -> Bool {
    switch instruction {
    case .pushNumber(let number): stack.append(Word(number))
    case .pushString(let index): stack.append(scene.strings[Int(index)])
    case .pushBool(let bool): stack.append(Word(bool))
    case .load(let variable): stack.append(variables[Int(variable)])
    case .store(let variable): variables[Int(variable)] = pop()
    case .evaluate(let variable): try evaluate(variable, scene)
    case .endEvaluation:
      guard let back = evaluations.popLast() else { throw .foreignProgram }
      programCounter = back
    case .pop: _ = pop()

    case .negate: stack.append(Word(-pop().number))
    case .not: stack.append(Word(!pop().bool))
    case .add: add(scene)
    case .subtract: calculate { $0 - $1 }
    case .multiply: calculate { $0 * $1 }
    case .divide: calculate { $0 / $1 }
    case .remainder: try remainder()
    case .less: compare { $0 < $1 }
    case .lessOrEqual: compare { $0 <= $1 }
    case .greater: compare { $0 > $1 }
    case .greaterOrEqual: compare { $0 >= $1 }
    case .equal: stack.append(Word(pop().isEqual(to: pop())))
    case .notEqual: stack.append(Word(!pop().isEqual(to: pop())))
    case .and: combine { $0 && $1 }
    case .or: combine { $0 || $1 }
    case .xor: combine { $0 != $1 }

    case .test(let number, let variable, let comparison):
      stack.append(Word(comparison.holds(variables[Int(variable)].number, number)))
    case .skipIf(let number, let variable, let comparison):
      if comparison.holds(variables[Int(variable)].number, number) { programCounter += 1 }
    case .increase(let number, let variable):
      variables[Int(variable)] = Word(variables[Int(variable)].number + number)

    case .call(let function, let count): stack.append(try call(function, Int(count), scene))
    case .callHost(let function, let count):
      stack.append(try callHost(Int(function), Int(count), scene))
    case .spellOut: spellOut(scene)
    case .loadCounter(let counter): stack.append(Word(Float(counters[Int(counter)])))
    case .pushUnseen(let flag): stack.append(Word(!isSet(flag)))
    case .setFlag(let flag): setFlag(flag)

    case .goTo(let target): programCounter = target
    case .goToIfFalse(let target): if !pop().bool { programCounter = target }

    case .option(let index): addOption(index, scene)
    case .candidate(let index):
      if !scene.candidates[Int(index)].hasCondition || pop().bool { candidates.append(index) }
    case .choose: if let target = choose(scene) { programCounter = target }

    case .line, .command, .offer, .jump, .jumpToName, .detour, .detourToName, .endNode, .stop: return false
    }
    return true
  }

  private mutating func evaluate(_ variable: Int32, _ scene: Scene) throws(RuntimeError.Kind) {
    guard case .smart(let entry) = scene.program.variables[Int(variable)].source else {
      throw .foreignProgram
    }
    guard evaluations.count < Self.deepestEvaluation else { throw .tooDeep(Self.deepestEvaluation) }
    node = node(scene)
    evaluations.append(programCounter)
    programCounter = entry
  }

  private mutating func addOption(_ index: Int32, _ scene: Scene) {
    let choice = scene.choices[Int(index)]
    if choice.substitutions > 0 { stack.removeLast(Int(choice.substitutions)) }
    let isAvailable = !choice.hasCondition || pop().bool
    if options.count == 0 { options.first = index }
    if isAvailable { options.available |= 1 << UInt64(options.count) }
    options.count += 1
  }

  private static let deepestEvaluation = 1000

  // MARK: Content

  private mutating func choose(_ scene: Scene) -> Int32? {
    defer { candidates.removeAll(keepingCapacity: true) }
    let all = scene.candidates
    guard !candidates.isEmpty else { return nil }
    let least = candidates.reduce(Int32.max) { min($0, counters[Int(all[Int($1)].counter)]) }
    candidates.removeAll { counters[Int(all[Int($0)].counter)] != least }
    let highest = candidates.reduce(Int32.min) { max($0, all[Int($1)].score) }
    candidates.removeAll { all[Int($0)].score != highest }
    let place = candidates.count > 1 ? Int(chance.below(UInt64(candidates.count))) : 0
    let chosen = all[Int(candidates[place])]
    if chosen.flag >= 0 { setFlag(chosen.flag) }
    counters[Int(chosen.counter)] += 1
    return chosen.target
  }

  /// Whether a group would find content now. Nothing changes by asking.
  mutating func hasContent(
    _ group: Int, _ scene: Scene
  ) throws(RuntimeError.Kind) -> Bool {
    guard evaluations.count(where: { $0 == Self.question }) < Self.deepestQuestion else {
      throw .tooDeep(Self.deepestQuestion)
    }
    var probe = self
    probe.evaluations.append(Self.question)
    defer { steps = probe.steps }
    probe.candidates.removeAll()
    probe.programCounter = scene.nodes[group].instruction
    while true {
      let instruction = scene.instructions[Int(probe.programCounter)]
      try probe.count()
      if case .choose = instruction { return !probe.candidates.isEmpty }
      guard try probe.calculate(instruction, scene) else { throw .foreignProgram }
    }
  }

  private static let deepestQuestion = 20
  private static let question: Int32 = -1

  // MARK: Operands

  @inline(__always)
  mutating func pop() -> Word { stack.removeLast() }

  func text(of word: Word, _ scene: Scene) -> String { word.value(scene.texts).text }

  mutating func texts(_ count: Int, _ scene: Scene) -> [String] {
    let texts = stack.suffix(count).map { text(of: $0, scene) }
    stack.removeLast(count)
    return texts
  }

  private mutating func spellOut(_ scene: Scene) {
    let number = pop().number
    let isWhole = number.isFinite && abs(number) < 1e18 && number == number.rounded()
    let text = isWhole ? String(Int64(number)) : Value.number(number).text
    stack.append(Word(text: scene.texts.name(of: text)))
  }

  private mutating func add(_ scene: Scene) {
    let right = pop()
    let left = pop()
    if left.isNumber, right.isNumber {
      stack.append(Word(left.number + right.number))
    } else {
      stack.append(Word(text: scene.texts.name(of: text(of: left, scene) + text(of: right, scene))))
    }
  }

  @inline(__always)
  private mutating func calculate(_ operation: (Float, Float) -> Float) {
    let right = pop().number
    let left = pop().number
    stack.append(Word(operation(left, right)))
  }

  @inline(__always)
  private mutating func compare(_ holds: (Float, Float) -> Bool) {
    let right = pop().number
    let left = pop().number
    stack.append(Word(holds(left, right)))
  }

  @inline(__always)
  private mutating func combine(_ operation: (Bool, Bool) -> Bool) {
    let right = pop().bool
    let left = pop().bool
    stack.append(Word(operation(left, right)))
  }

  private mutating func remainder() throws(RuntimeError.Kind) {
    let divisor = Self.wholeNumber(pop().number)
    let dividend = Self.wholeNumber(pop().number)
    guard divisor != 0 else { throw .divisionByZero }
    stack.append(Word(Float(dividend % divisor)))
  }

  /// A number rounded to a whole one, halves to even, and kept within 32 bits.
  static func wholeNumber(_ number: Float) -> Int {
    guard number.isFinite else { return number > 0 ? Int(Int32.max) : Int(Int32.min) }
    let rounded = number.rounded(.toNearestOrEven)
    return Int(max(min(rounded, Float(Int32.max)), Float(Int32.min)))
  }
}
