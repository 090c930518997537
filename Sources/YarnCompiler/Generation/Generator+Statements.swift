import Yarn

extension Generator {
  /// Adds the statements of a body or a block.
  ///
  /// - Parameter seesOptions: Whether a line right before options is marked as the last one.
  mutating func addBlock(_ block: Int, seesOptions: Bool) {
    var statements = script.children(of: block, in: file)
    var next = statements.next()
    while let statement = next {
      next = statements.next()
      let isLast = seesOptions && next.map { elements[$0].kind == .optionGroup } ?? false
      addStatement(statement, isLast: isLast, seesOptions: seesOptions)
    }
  }

  private mutating func addStatement(_ statement: Int, isLast: Bool, seesOptions: Bool) {
    let element = elements[statement]
    place(Int(element.payload))
    switch element.kind {
    case .line: addLine(statement, isLast: isLast)
    case .optionGroup: addOptions(statement)
    case .lineGroup: addItems(statement)
    case .block: addBlock(statement, seesOptions: seesOptions)
    case .ifStatement: addIf(statement)
    case .onceStatement: addOnce(statement)
    case .set: addSet(statement)
    case .jump: addJump(statement, .jumpToName) { .jump($0) }
    case .detour: addJump(statement, .detourToName) { .detour($0) }
    case .returnStatement: emit(.endNode)
    case .stop: emit(.stop)
    case .call:
      addExpression(statement + 1)
      emit(.pop)
    case .command: addCommand(statement)
    case .declare, .enumeration: break
    default: preconditionFailure("\(element.kind) is no statement")
    }
  }

  // MARK: Lines, options, items

  private mutating func addLine(_ line: Int, isLast: Bool) {
    let parts = script.parts(ofLine: line, in: file)
    let index = record(of: line)
    if isLast { program.lines.markLast(Int(index)) }
    var skip: Int?
    if let condition = parts.condition {
      let flag = addCondition(condition, of: index)
      skip = emitJumpIfFalse()
      if flag >= 0 { emit(.setFlag(flag)) }
    }
    emit(.line(index, substitutions: addSubstitutions(parts.pieces)))
    if let skip { land(skip) }
  }

  /// Adds a line's condition; the flag that is to be set when the line is taken, or -1.
  private mutating func addCondition(_ condition: Int, of line: Int32) -> Int32 {
    let form = ConditionForm(rawValue: elements[condition].form) ?? .always
    if form == .when {
      addExpression(condition + 1)
      return -1
    }
    let flag = flag("$Yarn.Internal.Once.\(program.lines.id(of: Int(line)))")
    emit(.pushUnseen(flag))
    if form == .onceWhen {
      addExpression(condition + 1)
      emit(.and)
    }
    return flag
  }

  private mutating func addOptions(_ group: Int) {
    let (bodies, choices) = addChoices(group)
    emit(.offer)
    addBodies(bodies, of: choices) { generator, choice in
      generator.program.choices[choice].target = generator.here
    }
  }

  @inline(never)
  private mutating func addChoices(_ group: Int) -> (bodies: [(choice: Int, block: Int)], choices: [Int]) {
    var bodies: [(choice: Int, block: Int)] = []
    var choices: [Int] = []
    for option in script.children(of: group, in: file) {
      var members = script.children(of: option, in: file)
      guard let line = members.next() else { continue }
      place(Int(elements[line].payload))
      let parts = script.parts(ofLine: line, in: file)
      let index = record(of: line)
      let flag = parts.condition.map { addCondition($0, of: index) } ?? -1
      let substitutions = addSubstitutions(parts.pieces)
      choices.append(program.choices.count)
      if let block = members.next() { bodies.append((program.choices.count, block)) }
      emit(.option(Int32(program.choices.count)))
      program.choices.append(
        Choice(
          line: index, substitutions: substitutions, hasCondition: parts.condition != nil, flag: flag,
          target: 0))
    }
    return (bodies, choices)
  }

  /// An item of a line group, as long as its body is still to be added.
  private struct Item {
    var candidate: Int
    var line: Int32
    var element: Int
    var parts: LineParts
    var block: Int?
  }

  private mutating func addItems(_ group: Int) {
    let items = addCandidates(group)
    emit(.choose)
    var ends = [emitJump(.goTo(0))]
    for item in items {
      beginItem(item)
      if let block = item.block { addBlock(block, seesOptions: false) }
      ends.append(emitJump(.goTo(0)))
    }
    ends.forEach { land($0) }
  }

  // What statements in statements need of the stack is needed again at every level, so the rest stands apart.

  @inline(never)
  private mutating func beginItem(_ item: Item) {
    program.candidates[item.candidate].target = here
    place(Int(elements[item.element].payload))
    emit(.line(item.line, substitutions: addSubstitutions(item.parts.pieces)))
  }

  @inline(never)
  private mutating func addCandidates(_ group: Int) -> [Item] {
    var items: [Item] = []
    for item in script.children(of: group, in: file) {
      var members = script.children(of: item, in: file)
      guard let line = members.next() else { continue }
      place(Int(elements[line].payload))
      let parts = script.parts(ofLine: line, in: file)
      let index = record(of: line)
      items.append(
        Item(
          candidate: addCandidate(index, parts), line: index, element: line, parts: parts,
          block: members.next()))
    }
    return items
  }

  private mutating func addCandidate(_ line: Int32, _ parts: LineParts) -> Int {
    let id = program.lines.id(of: Int(line))
    var candidate = Candidate(
      hasCondition: parts.condition != nil, score: 0, flag: -1,
      counter: counter("$Yarn.Internal.Content.ViewCount.\(id)"), target: 0)
    if let condition = parts.condition {
      candidate.flag = addCondition(condition, of: line)
      let form = ConditionForm(rawValue: elements[condition].form) ?? .always
      if form == .once || form == .onceWhen { candidate.score += 1 }
      if form != .once { candidate.score += 1 + connectives(in: condition + 1) }
    }
    program.candidates.append(candidate)
    emit(.candidate(Int32(program.candidates.count - 1)))
    return program.candidates.count - 1
  }

  /// Adds the bodies of options behind one another, each leading to the end of all.
  private mutating func addBodies(
    _ bodies: [(choice: Int, block: Int)], of choices: [Int], _ landing: (inout Generator, Int) -> Void
  ) {
    guard !bodies.isEmpty else {
      choices.forEach { landing(&self, $0) }
      return
    }
    var ends = [emitJump(.goTo(0))]
    for (choice, block) in bodies {
      landing(&self, choice)
      addBlock(block, seesOptions: true)
      ends.append(emitJump(.goTo(0)))
    }
    ends.forEach { land($0) }
    let withBodies = Set(bodies.map(\.choice))
    for choice in choices where !withBodies.contains(choice) { landing(&self, choice) }
  }

  // MARK: Control flow

  private mutating func addIf(_ statement: Int) {
    var ends: [Int] = []
    for clause in script.children(of: statement, in: file) {
      let (condition, block) = parts(ofClause: clause)
      place(Int(elements[clause].payload))
      var skip: Int?
      if let condition {
        addExpression(condition)
        skip = emitJumpIfFalse()
      }
      addBlock(block, seesOptions: true)
      if Int(elements[clause].extent) < Int(elements[statement].extent) { ends.append(emitJump(.goTo(0))) }
      if let skip { land(skip) }
    }
    ends.forEach { land($0) }
  }

  private func parts(ofClause clause: Int) -> (condition: Int?, block: Int) {
    let first = clause + 1
    guard elements[first].kind == .expression else { return (nil, first) }
    return (first, Int(elements[first].extent))
  }

  private mutating func addOnce(_ statement: Int) {
    let blocks = blocks(ofClausesOf: statement)
    guard let first = blocks.first else { return }
    let skip = addOnceCondition(statement)
    addBlock(first, seesOptions: false)
    guard blocks.count > 1 else { return land(skip) }
    let end = emitJump(.goTo(0))
    land(skip)
    addBlock(blocks[1], seesOptions: false)
    land(end)
  }

  @inline(never)
  private func blocks(ofClausesOf statement: Int) -> [Int] {
    script.children(of: statement, in: file).map { parts(ofClause: $0).block }
  }

  /// Adds the question whether the first clause runs, and says where to land if it does not.
  @inline(never)
  private mutating func addOnceCondition(_ statement: Int) -> Int {
    let flag = flag(onceName(line: Int(elements[statement].payload)))
    emit(.pushUnseen(flag))
    if let condition = parts(ofClause: statement + 1).condition {
      addExpression(condition)
      emit(.and)
    }
    let skip = emitJumpIfFalse()
    emit(.setFlag(flag))
    return skip
  }

  /// The name of a `once` block's flag; a second one on a line gets a name of its own.
  private mutating func onceName(line: Int) -> String {
    let path = script.trees[file].file.path
    let place = "'once' statement in file \(path), node \(node.titleText), line \(line)"
    var name: String
    repeat {
      let count = onceCounts[place, default: 0] + 1
      onceCounts[place] = count
      name = "$Yarn.Internal.Once.\(CRC32.hex(of: count == 1 ? place : "\(place), \(count)"))"
    } while !onceNames.insert(name).inserted
    return name
  }

  private mutating func addSet(_ statement: Int) {
    let name = statement + 1
    guard let variable = script.declarations.variable(elements[name].payload) else { return }
    let assignment = Assignment(rawValue: elements[statement].form) ?? .assign
    if assignment != .assign { emit(.load(Int32(variable))) }
    addExpression(name + 1)
    switch assignment {
    case .assign: break
    case .add: emit(.add)
    case .subtract: emit(.subtract)
    case .multiply: emit(.multiply)
    case .divide: emit(.divide)
    case .remainder: emit(.remainder)
    }
    if !fuseIncrease(of: variable) { emit(.store(Int32(variable))) }
  }

  private mutating func addJump(
    _ statement: Int, _ byName: Instruction, _ direct: (Int32) -> Instruction
  ) {
    let destination = statement + 1
    if elements[destination].kind == .expression {
      addExpression(destination)
      emit(byName)
    } else if let entry = layout.entry(titled: elements[destination].payload) {
      emit(direct(entry))
    } else {
      emit(.pushString(string(script.text(elements[destination], in: file))))
      emit(byName)
    }
  }

  private mutating func addCommand(_ statement: Int) {
    let pieces = statement + 1..<Int(elements[statement].extent)
    let substitutions = addSubstitutions(pieces)
    program.commands.append(
      Program.CommandRecord(
        pieces: script.textPieces(pieces, trims: false, in: file), file: script.trees[file].file.path,
        lineNumber: Int(elements[statement].payload)))
    emit(.command(Int32(program.commands.count - 1), substitutions: substitutions))
  }
}
