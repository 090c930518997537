import Yarn

/// Makes the program of a script that has no errors.
struct Generator {
  let script: Script
  let layout: NodeLayout
  var program = Program()
  /// The file whose node is being made, and its elements.
  var file = 0
  var elements: ContiguousArray<SyntaxElement> = []
  /// The node that is being made.
  var node: ScriptNode
  /// The counter of each entry of the layout; -1 if its visits are not counted.
  var nodeCounters: [Int32] = []
  var identities = LineIdentities(lineCount: 0)
  /// The place of each tag's name in the program, by its symbol; -1 if it has none yet.
  var tagsBySymbol: ContiguousArray<Int32>
  /// The names of the tags of the line that is being recorded.
  var tagNames: [Int32] = []
  /// The elements of the node's lines, in order, and the place of the first one's record.
  var lineElements: [Int] = []
  var firstLine: Int32 = 0
  var functions: [Symbol: Int32] = [:]
  /// The places of the strings, which are told apart by their bytes.
  var strings: [Value: Int32] = [:]
  let builtIns: [Symbol: BuiltIn]
  /// The names of the flags of `once` blocks so far.
  var onceNames: Set<String> = []
  /// How many `once` blocks there are at each place.
  var onceCounts: [String: Int] = [:]

  init(_ script: Script) {
    var script = script
    var builtIns: [Symbol: BuiltIn] = [:]
    for function in BuiltIn.allCases {
      builtIns[script.symbols.symbol(of: function.signature.name)] = function
    }
    self.script = script
    self.builtIns = builtIns
    self.node = ScriptNode(file: 0, element: 0)
    self.tagsBySymbol = ContiguousArray(repeating: -1, count: script.symbols.count)
    self.layout = NodeLayout(script, queried: script.queriedNodes(builtIns))
  }

  /// Makes everything.
  mutating func generate() -> Program {
    reserve()
    for (index, entry) in layout.entries.enumerated() {
      program.nodeIndices[entry.name] = index
      nodeCounters.append(entry.isTracked ? counter("$Yarn.Internal.Visiting.\(entry.name)") : -1)
    }
    for (index, entry) in layout.entries.enumerated() {
      enter(file: script.nodes[entry.node].file)
      node = script.nodes[entry.node]
      if entry.isGroup { addGroup(entry, index) } else { addNode(entry, index) }
    }
    addVariables()
    program.findProspects()
    return program
  }

  /// Makes room for what will be needed, about.
  private mutating func reserve() {
    var lines = 0
    var instructions = 0
    var bytesOfText = 0
    var options = 0
    for tree in script.trees {
      for element in tree.elements {
        if element.kind == .line { lines += 1 }
        if element.kind == .option { options += 1 }
        if element.kind == .text { bytesOfText += element.range.count }
        if element.kind.isOperation || element.kind.isStatement { instructions += 1 }
      }
    }
    program.lines.reserveCapacity(lines, bytesOfText: bytesOfText + 4 * lines / 8)
    program.instructions.reserveInLargePages(instructions * 5 / 4)
    program.choices.reserveInLargePages(options)
    program.nodes.reserveInLargePages(layout.entries.count)
    program.nodeIndices.reserveCapacity(layout.entries.count)
    identities = LineIdentities(lineCount: lines)
  }

  private mutating func enter(file: Int) {
    self.file = file
    elements = script.trees[file].elements
    let path = script.trees[file].file.path
    if program.origins.last?.file != path {
      program.origins.append(Program.Origin(instruction: here, file: path))
    }
  }

  private mutating func addNode(_ entry: NodeLayout.Entry, _ index: Int) {
    let start = program.instructions.count
    let firstLine = program.lines.count
    let firstChoice = program.choices.count
    place(node.line)
    if let body = node.body {
      addRecords(in: body)
      addBlock(body, seesOptions: true)
    }
    emit(.endNode)
    program.nodes.append(
      Program.Node(
        title: node.titleText, name: node.name, headers: node.headers, file: script.trees[file].file.path,
        line: node.line, lines: firstLine..<program.lines.count, isGroup: false, entry: Int32(start),
        counter: nodeCounters[index], choices: Int32(firstChoice)))
  }

  /// Makes the node that chooses one of a group's members.
  private mutating func addGroup(_ entry: NodeLayout.Entry, _ index: Int) {
    let start = program.instructions.count
    let first = node
    guard let title = first.title else { return }
    var chosen: [(candidate: Int, node: Int32)] = []
    for member in script.nodesByTitle[title] {
      guard let target = layout.entryOfNode[member] else { continue }
      enter(file: script.nodes[member].file)
      node = script.nodes[member]
      place(node.line)
      chosen.append((addCandidate(forNode: node), target))
    }
    emit(.choose)
    emit(.endNode)
    for (candidate, target) in chosen {
      program.candidates[candidate].target = here
      emit(.detour(target))
      emit(.endNode)
    }
    program.nodes.append(
      Program.Node(
        title: first.titleText, name: entry.name, headers: [], file: script.trees[first.file].file.path,
        line: first.line, lines: program.lines.count..<program.lines.count, isGroup: true,
        entry: Int32(start), counter: nodeCounters[index], choices: Int32(program.choices.count)))
  }

  private mutating func addCandidate(forNode node: ScriptNode) -> Int {
    var candidate = Candidate(
      hasCondition: false, score: 0, flag: -1,
      counter: counter("$Yarn.Internal.Content.ViewCount.\(node.name)"), target: 0)
    for when in node.whens {
      let condition = when + 1
      let form = ConditionForm(rawValue: elements[condition].form) ?? .always
      guard form != .always else { continue }
      if form != .when {
        if candidate.flag < 0 { candidate.flag = flag("$Yarn.Internal.Once.\(node.name)") }
        emit(.pushUnseen(candidate.flag))
        candidate.score += 1
      }
      if form != .once {
        addExpression(condition + 1)
        candidate.score += 1 + connectives(in: condition + 1)
      }
      if form == .onceWhen { emit(.and) }
      if candidate.hasCondition { emit(.and) }
      candidate.hasCondition = true
    }
    program.candidates.append(candidate)
    emit(.candidate(Int32(program.candidates.count - 1)))
    return program.candidates.count - 1
  }

  private mutating func addVariables() {
    for variable in script.declarations.variables {
      let source: Program.Variable.Source
      if let smartValue = variable.smartValue, let place = variable.declaration {
        enter(file: place.file)
        source = .smart(entry: here)
        self.place(Int(elements[place.element].payload))
        addExpression(smartValue)
        emit(.endEvaluation)
      } else {
        source = .stored(initial: variable.initial ?? .number(0))
      }
      program.variableIndices[variable.name] = program.variables.count
      program.variables.append(
        Program.Variable(name: variable.name, type: variable.type ?? .any, source: source))
    }
  }

  // MARK: Instructions

  /// The next instruction's place.
  var here: Int32 { Int32(program.instructions.count) }

  mutating func emit(_ instruction: Instruction) {
    program.instructions.append(instruction)
  }

  /// Adds an instruction that ``land(_:)`` completes.
  mutating func emitJump(_ instruction: Instruction) -> Int {
    emit(instruction)
    return program.instructions.count - 1
  }

  /// Lets a jump lead here.
  mutating func land(_ index: Int) {
    switch program.instructions[index] {
    case .goTo: program.instructions[index] = .goTo(here)
    case .goToIfFalse: program.instructions[index] = .goToIfFalse(here)
    default: preconditionFailure("\(program.instructions[index]) leads nowhere")
    }
  }

  /// Notes that the next instructions come from a line of the file.
  mutating func place(_ line: Int) {
    // Where another file begins, the same number is another line.
    if let last = program.places.last, last.line == Int32(line), let origin = program.origins.last,
      last.instruction >= origin.instruction
    {
      return
    }
    program.places.append(Program.Place(instruction: here, line: Int32(line)))
  }

  mutating func flag(_ name: String) -> Int32 {
    program.flags.append(name)
    return Int32(program.flags.count - 1)
  }

  mutating func counter(_ name: String) -> Int32 {
    program.counters.append(name)
    return Int32(program.counters.count - 1)
  }

  mutating func string(_ text: String) -> Int32 {
    if let index = strings[.string(text)] { return index }
    program.strings.append(text)
    strings[.string(text)] = Int32(program.strings.count - 1)
    return Int32(program.strings.count - 1)
  }
}
