/// The state as bytes: two letters, the version of the form, what is remembered, and a checksum.
///
///     let saved = machine.encoded()
///     let machine = try VirtualMachine(decoding: saved, program: program)
///
/// It is smaller and much faster to write than what `Codable` makes, and is held against the program as it is read.
extension VirtualMachine {
  private static let beginning: [UInt8] = [UInt8(ascii: "Y"), UInt8(ascii: "M")]
  private static let version: UInt8 = 1
  private static let checksumLength = 4

  /// The complete state, for ``init(decoding:program:)``.
  ///
  /// - Complexity: O(*n*) in the number of variables, flags and counters.
  public func encoded() -> [UInt8] {
    var writer = StateWriter()
    writer.reserveCapacity(64 + 9 * variables.count + 8 * flags.count + 2 * counters.count)
    for letter in Self.beginning { writer.write(letter) }
    writer.write(Self.version)
    writer.write(saliency.code)
    writer.writeWhole(random.state)
    writer.write(phase)
    writer.write(Int(node))
    writer.write(Int(programCounter))
    writer.write(Int(steps))
    writer.write(variables.count)
    for value in variables { writer.write(value) }
    writer.write(flags.count)
    for word in flags { writer.writeWhole(word) }
    writer.write(counters.count)
    for count in counters { writer.write(Int(count)) }
    writer.write(options, from: firstChoice)
    writer.write(callers.count)
    for caller in callers { writer.write(caller) }
    writer.writeWhole(writer.bytes.withUnsafeBufferPointer { CRC32.value(of: $0) })
    return writer.bytes
  }

  /// Reads a state that ``encoded()`` wrote.
  ///
  /// - Parameter program: The program the state was made with.
  /// - Throws: ``MachineStateError``; whatever the bytes are, a state that is read can be run.
  public init(decoding bytes: [UInt8], program: Program) throws(MachineStateError) {
    guard bytes.starts(with: Self.beginning) else { throw .notAState }
    let head = Self.beginning.count + 1
    guard bytes.count >= head + Self.checksumLength else { throw .damaged }
    guard bytes[head - 1] <= Self.version else { throw .newerVersion(Int(bytes[head - 1])) }
    let end = bytes.count - Self.checksumLength
    let checksum = bytes[..<end].withUnsafeBufferPointer { CRC32.value(of: $0) }
    var tail = StateReader(bytes[end...])
    guard try tail.readWhole(UInt32.self) == checksum else { throw .damaged }
    var reader = StateReader(bytes[head..<end])
    self.init(program: program, seed: 0)
    try read(from: &reader, program)
    guard reader.isAtEnd else { throw .damaged }
  }

  private mutating func read(from reader: inout StateReader, _ program: Program) throws(MachineStateError) {
    saliency = try SaliencyStrategy(code: reader.readByte())
    random = SplitMix64(seed: try reader.readWhole())
    phase = try reader.readPhase(program)
    node = try reader.readNode(program)
    programCounter = try reader.readResting(program)
    steps = Int32(try reader.readNumber(upTo: Self.stepBudget))
    guard try reader.readCount() == variables.count else { throw .foreignProgram }
    for index in variables.indices { variables[index] = try reader.readValue() }
    guard try reader.readCount() == flags.count else { throw .foreignProgram }
    for index in flags.indices { flags[index] = try reader.readWhole() }
    guard try reader.readCount() == counters.count else { throw .foreignProgram }
    for index in counters.indices { counters[index] = Int32(try reader.readNumber(upTo: Self.highestCount)) }
    (options, firstChoice) = try reader.readOptions(in: phase, program)
    let count = try reader.readCount(upTo: Self.deepestDetour)
    callers.reserveCapacity(count)
    for _ in 0..<count { callers.append(try reader.readCaller(program)) }
  }

  /// More than can be counted in a dialogue, and little enough for counting on.
  private static let highestCount = 1 << 30
}

extension StateWriter {
  fileprivate mutating func write(_ phase: VirtualMachine.Phase) {
    write(phase.code)
    switch phase {
    // The end of the dialogue is -1.
    case .ending(let destination), .leaving(let destination): write(Int(destination) + 1)
    case .leavingFor(let name): write(name)
    case .idle, .entering, .running, .offering, .choosing, .returning, .over: break
    }
  }

  fileprivate mutating func write(_ value: Value) {
    switch value {
    case .number(let number):
      write(0 as UInt8)
      writeWhole(number.bitPattern)
    case .string(let text):
      write(1 as UInt8)
      write(text)
    case .bool(let bool): write(bool ? 3 : 2 as UInt8)
    }
  }

  /// Of options the program knows everything but whether they are available, and their values.
  fileprivate mutating func write(_ options: [Option], from firstChoice: Int32) {
    write(Int(firstChoice))
    write(options.count)
    for option in options {
      write(option.isAvailable)
      for text in option.line.substitutions { write(text) }
    }
  }

  fileprivate mutating func write(_ caller: VirtualMachine.Caller) {
    write(caller.phase)
    write(Int(caller.node))
    write(Int(caller.programCounter))
    write(caller.options, from: caller.firstChoice)
  }
}

extension StateReader {
  fileprivate mutating func readPhase(_ program: Program) throws(MachineStateError) -> VirtualMachine.Phase {
    switch try readByte() {
    case 0: return .idle
    case 1: return .entering
    case 2: return .running
    case 3: return .offering
    case 4: return .choosing
    case 5: return .ending(Int32(try readNumber(upTo: program.nodes.count)) - 1)
    case 6: return .leaving(Int32(try readNumber(upTo: program.nodes.count)) - 1)
    case 7: return .leavingFor(try readText())
    case 8: return .returning
    case 9: return .over
    default: throw .damaged
    }
  }

  /// Reads a node's place; that of a machine that runs nothing is 0 at first, even if there are no nodes.
  fileprivate mutating func readNode(_ program: Program) throws(MachineStateError) -> Int32 {
    Int32(try readNumber(upTo: max(program.nodes.count - 1, 0)))
  }

  /// Reads a program counter at which no operand waits.
  fileprivate mutating func readResting(_ program: Program) throws(MachineStateError) -> Int32 {
    let place = try readNumber(upTo: program.instructions.count)
    guard place == 0 || program.instructions[place - 1].isEndOfStatement else { throw .foreignProgram }
    return Int32(place)
  }

  fileprivate mutating func readValue() throws(MachineStateError) -> Value {
    switch try readByte() {
    case 0: return .number(Float(bitPattern: try readWhole()))
    case 1: return .string(try readText())
    case 2: return .bool(false)
    case 3: return .bool(true)
    default: throw .damaged
    }
  }

  fileprivate mutating func readOptions(
    in phase: VirtualMachine.Phase, _ program: Program
  ) throws(MachineStateError) -> ([Option], firstChoice: Int32) {
    let first = try readNumber(upTo: program.choices.count)
    let count = try readCount(upTo: program.choices.count - first)
    guard count == 0 || phase == .offering || phase == .choosing else { throw .damaged }
    var options: [Option] = []
    options.reserveCapacity(count)
    for choice in program.choices[first..<first + count] {
      let isAvailable = try readFlag()
      var texts: [String] = []
      for _ in 0..<choice.substitutions { texts.append(try readText()) }
      let line = Line(index: Int(choice.line), substitutions: texts)
      options.append(Option(line: line, isAvailable: isAvailable))
    }
    return (options, Int32(first))
  }

  fileprivate mutating func readCaller(
    _ program: Program
  ) throws(MachineStateError) -> VirtualMachine.Caller {
    let phase = try readPhase(program)
    let node = try readNode(program)
    guard phase != .idle, phase != .over else { throw .damaged }
    let programCounter = try readResting(program)
    let (options, firstChoice) = try readOptions(in: phase, program)
    return VirtualMachine.Caller(
      node: node, programCounter: programCounter, phase: phase, options: options, firstChoice: firstChoice)
  }
}

// MARK: Codes, which never change

extension VirtualMachine.Phase {
  fileprivate var code: UInt8 {
    switch self {
    case .idle: 0
    case .entering: 1
    case .running: 2
    case .offering: 3
    case .choosing: 4
    case .ending: 5
    case .leaving: 6
    case .leavingFor: 7
    case .returning: 8
    case .over: 9
    }
  }
}

extension SaliencyStrategy {
  fileprivate var code: UInt8 {
    switch self {
    case .first: 0
    case .best: 1
    case .bestLeastRecent: 2
    case .randomBestLeastRecent: 3
    case .random: 4
    }
  }

  fileprivate init(code: UInt8) throws(MachineStateError) {
    guard let strategy = Self.allCases.first(where: { $0.code == code }) else { throw .damaged }
    self = strategy
  }
}

extension Instruction {
  /// Whether no operand can wait behind it.
  fileprivate var isEndOfStatement: Bool {
    switch self {
    case .line, .command, .offer, .jump, .jumpToName, .detour, .detourToName, .endNode, .stop, .goTo: true
    case .pushNumber, .pushString, .pushBool, .load, .store, .evaluate, .endEvaluation, .pop, .negate, .not,
      .add, .subtract, .multiply, .divide, .remainder, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .equal, .notEqual, .and, .or, .xor, .test, .skipIf, .increase, .call, .callHost, .spellOut,
      .loadCounter, .pushUnseen, .setFlag, .goToIfFalse, .option, .candidate, .choose:
      false
    }
  }
}
