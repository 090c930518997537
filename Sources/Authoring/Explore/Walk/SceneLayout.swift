import Simulation
import Yarn

/// What can be read off a program's instructions without running them.
struct SceneLayout {
  private(set) var offers: [Scene.Offer] = []
  private(set) var offerBehind: ContiguousArray<Int32>
  private(set) var nodeAt: ContiguousArray<Int32>
  private(set) var gates: [Scene.Gate] = []
  private(set) var usesChance = false
  /// The counters of candidates that are ever chosen among together.
  private(set) var rivals: ContiguousArray<ContiguousArray<Int32>> = []

  init(_ program: Program) {
    let count = program.instructions.count
    offerBehind = ContiguousArray(repeating: -1, count: count + 1)
    nodeAt = ContiguousArray(repeating: 0, count: count + 1)
    placeNodes(program)
    var choices: [Int32] = []
    var candidates: ContiguousArray<Int32> = []
    for (index, instruction) in program.instructions.enumerated() {
      switch instruction {
      case .option(let choice): choices.append(choice)
      case .offer:
        offerBehind[index + 1] = Int32(offers.count)
        offers.append(offer(choices, at: index, program))
        choices.removeAll()
      case .candidate(let candidate): candidates.append(program.candidates[Int(candidate)].counter)
      case .choose:
        if candidates.count > 1 { usesChance = true }
        addRivals(candidates)
        candidates.removeAll()
      case .call(let function, _):
        switch function {
        case .random, .randomRange, .randomRangeFloat, .dice: usesChance = true
        default: break
        }
      case .callHost(let function, _):
        if program.functions[Int(function)] == FunctionName.canDisclose.rawValue {
          addGate(at: index, program)
        }
      default: break
      }
    }
  }

  private mutating func placeNodes(_ program: Program) {
    let entries = program.nodes.indices.sorted { program.nodes[$0].entry < program.nodes[$1].entry }
    for (place, node) in entries.enumerated() {
      let start = Int(program.nodes[node].entry)
      let end =
        place + 1 < entries.count ? Int(program.nodes[entries[place + 1]].entry) : program.instructions.count
      for index in start..<end { nodeAt[index] = Int32(node) }
    }
    if let last = nodeAt.indices.last, last > 0 { nodeAt[last] = nodeAt[last - 1] }
  }

  /// Adds counters that are compared with one another, to those they are compared with elsewhere.
  private mutating func addRivals(_ counters: ContiguousArray<Int32>) {
    guard !counters.isEmpty else { return }
    let others = rivals.filter { $0.contains(where: counters.contains) }
    rivals.removeAll { $0.contains(where: counters.contains) }
    rivals.append(ContiguousArray(Set(others.flatMap(\.self) + counters).sorted()))
  }

  private func offer(_ choices: [Int32], at index: Int, _ program: Program) -> Scene.Offer {
    Scene.Offer(
      first: choices.first ?? 0, count: Int32(choices.count),
      lines: ContiguousArray(choices.map { program.choices[Int($0)].line }), node: nodeAt[index],
      end: Int32(index + 1))
  }

  private mutating func addGate(at index: Int, _ program: Program) {
    var points: Int?
    if index > 0, case .pushNumber(let number) = program.instructions[index - 1], (0...100).contains(number) {
      points = Int(number.rounded(.up))
    }
    gates.append(
      Scene.Gate(
        instruction: Int32(index), points: points, node: nodeAt[index],
        line: program.lineNumber(of: index) ?? 0))
  }
}
