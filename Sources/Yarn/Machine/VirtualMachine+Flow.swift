extension VirtualMachine {
  /// Goes on to the next event, whatever the machine does.
  @inline(__always)
  mutating func advance(in program: Program, host: some Host) throws(RuntimeError.Kind) -> Event {
    guard belongs(to: program) else { throw .foreignProgram }
    // Thousands of callers may have ended already, so this is a loop.
    while true {
      if let event = try turn(in: program, host: host) { return event }
    }
  }

  /// Does what the phase says. Nil means that it has only led to another phase.
  @inline(__always)
  private mutating func turn(
    in program: Program, host: some Host
  ) throws(RuntimeError.Kind) -> Event? {
    switch phase {
    case .idle, .over: throw .notRunning
    case .choosing: throw .waitingForSelection
    case .entering: return start(of: program)
    case .running: return try run(program, host)
    case .offering:
      phase = .choosing
      return .options(options)
    case .ending(let destination): return endNode(then: .leaving(destination), of: program)
    case .leaving(let destination):
      if let event = endCaller(of: program) { return event }
      if destination < 0 {
        end()
        return .dialogueEnd
      }
      enter(destination, of: program)
      return start(of: program)
    case .leavingFor(let name):
      if let event = endCaller(of: program) { return event }
      throw .unknownNode(name)
    case .returning: return try goBack(in: program)
    }
  }

  /// Whether the state can be one of this program; a guard against mixing up saved games.
  @inline(__always)
  private func belongs(to program: Program) -> Bool {
    variables.count == program.variables.count && counters.count == program.counters.count
      && flags.count == (program.flags.count + 63) >> 6
      && (program.nodes.indices.contains(Int(node)) || !isRunning)
      && programCounter >= 0
  }

  /// Begins a node with the next event.
  mutating func enter(_ node: Int32, of program: Program) {
    self.node = node
    programCounter = program.nodes[Int(node)].entry
    program.prefetchChoices(of: node)
    phase = .entering
  }

  /// Begins the node that was entered.
  private mutating func start(of program: Program) -> Event {
    phase = .running
    return .nodeStart(program.nodes[Int(node)].name)
  }

  /// Begins a node with the next event; what the machine did before waits for its end.
  mutating func call(_ node: Int32, of program: Program) throws(RuntimeError.Kind) {
    guard callers.count < Self.deepestDetour else { throw .tooDeep(Self.deepestDetour) }
    callers.append(
      Caller(
        node: self.node, programCounter: programCounter, phase: phase, options: options,
        firstChoice: firstChoice))
    options.removeAll()
    enter(node, of: program)
  }

  /// Ends the node the machine is in, and counts the visit.
  mutating func endNode(then next: Phase, of program: Program) -> Event {
    let counter = program.nodes[Int(node)].counter
    if counter >= 0 { counters[Int(counter)] += 1 }
    phase = next
    return .nodeEnd(program.nodes[Int(node)].name)
  }

  /// Ends the innermost caller that has not ended yet; nil if there is none.
  private mutating func endCaller(of program: Program) -> Event? {
    while let caller = callers.popLast() {
      switch caller.phase {
      case .leaving, .leavingFor, .returning, .entering: continue
      case .idle, .running, .offering, .choosing, .ending, .over:
        node = caller.node
        return endNode(then: phase, of: program)
      }
    }
    return nil
  }

  /// Goes back to the caller; its node starts again, unless it had ended.
  ///
  /// - Returns: Nil if it had, and something else is to be done first.
  private mutating func goBack(in program: Program) throws(RuntimeError.Kind) -> Event? {
    guard let caller = callers.popLast() else {
      end()
      return .dialogueEnd
    }
    guard program.nodes.indices.contains(Int(caller.node)) else { throw .foreignProgram }
    node = caller.node
    programCounter = caller.programCounter
    phase = caller.phase
    options = caller.options
    firstChoice = caller.firstChoice
    switch phase {
    case .running, .offering, .choosing, .ending: return .nodeStart(program.nodes[Int(node)].name)
    case .leaving, .leavingFor, .returning, .entering, .idle, .over: return nil
    }
  }

  /// Ends the dialogue at once.
  mutating func end() {
    clear()
    phase = .over
  }

  /// Forgets everything but variables, flags and counters.
  mutating func clear() {
    callers.removeAll()
    options.removeAll()
    stack.removeAll()
    evaluations.removeAll()
    candidates.removeAll()
  }

  func error(_ kind: RuntimeError.Kind, in program: Program) -> RuntimeError {
    guard isRunning, program.nodes.indices.contains(Int(node)) else { return RuntimeError(kind) }
    let record = program.nodes[Int(node)]
    // The program counter already stands behind the culprit.
    let instruction = Int(programCounter) - 1
    return RuntimeError(
      kind, node: record.name, file: program.file(of: instruction) ?? record.file,
      line: program.lineNumber(of: instruction))
  }
}
