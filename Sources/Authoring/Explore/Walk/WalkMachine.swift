import Simulation
import Yarn

/// A running script as a ``VirtualMachine`` would run it, made to be set to any state and run on from there,
/// over and over: values are words, nothing is spelled out, and no state needs memory of its own.
struct WalkMachine: Sendable {
  var phase = Phase.over
  /// Where the flow goes once the node has ended; -1 is the end of the dialogue.
  var destination: Int32 = -1
  /// The node, or ``nodeOfInstruction``; see ``node(_:)``.
  var node: Int32 = 0
  var programCounter: Int32 = 0
  var steps: Int32 = 0
  /// How many events have come since the last reply, and whether each has to be heard by itself.
  var events: Int32 = 0
  var isHeard = true
  var chance: Luck
  var callers: ContiguousArray<Caller> = []
  var variables: ContiguousArray<Word>
  var flags: ContiguousArray<UInt32>
  var counters: ContiguousArray<Int32>
  /// The options on offer or collected so far: the first one's place, how many, and a bit for each that can be
  /// selected.
  var options = Options()
  var stack: ContiguousArray<Word> = []
  var evaluations: ContiguousArray<Int32> = []
  var candidates: ContiguousArray<Int32> = []
  /// The texts that go into the command that comes.
  var substitutions: [String] = []
  /// The client who answers the functions of the simulation; nil if there is none.
  var client: ClientGist?
  /// The gates that were asked for since somebody last looked.
  var gateCalls: ContiguousArray<GateCall> = []

  /// What the machine does next; see ``VirtualMachine``.
  enum Phase: UInt8, Sendable {
    case entering, running, offering, choosing, ending, leaving, leavingFor, returning, over
  }

  struct Options: Hashable, Sendable {
    /// The offer that has been made of them; -1 as long as they are collected.
    var offer: Int32 = -1
    var first: Int32 = 0
    var count: Int32 = 0
    var available: UInt64 = 0
  }

  /// A node that waits for a detour to end, and what it does then.
  struct Caller: Hashable, Sendable {
    var node: Int32
    var programCounter: Int32
    var phase: Phase
    var destination: Int32
    var options: Options
  }

  /// What happened; lines, commands and nodes by their places in the program.
  enum Stop: Sendable {
    case nodeStart(Int32)
    case line(Int32)
    case command(Int32)
    case options
    case nodeEnd
    case end
  }

  /// Somebody asked whether the client would tell something.
  struct GateCall: Hashable, Sendable {
    var gate: Int32
    var isOpen: Bool
  }

  init(_ scene: Scene, chance: Luck) {
    self.chance = chance
    client = scene.cast?.beginning
    variables = scene.variables
    flags = ContiguousArray(repeating: 0, count: (scene.program.flags.count + 31) / 32)
    counters = ContiguousArray(repeating: 0, count: scene.program.counters.count)
  }

  /// Begins a dialogue.
  mutating func start(_ scene: Scene) {
    enter(scene.start, scene)
  }

  /// Runs to the next event; those that need not be heard are noted on the trail.
  mutating func next(_ scene: Scene, _ trail: inout Trail) throws(RuntimeError.Kind) -> Stop {
    while true {
      switch phase {
      case .over: throw .notRunning
      case .choosing: throw .waitingForSelection
      case .entering:
        phase = .running
        return .nodeStart(node)
      case .running: return try run(scene, &trail)
      case .offering:
        phase = .choosing
        return .options
      case .ending: return endNode(then: .leaving, destination, scene)
      case .leaving:
        if let stop = endCaller(scene) { return stop }
        if destination < 0 {
          phase = .over
          return .end
        }
        enter(destination, scene)
      case .leavingFor:
        if let stop = endCaller(scene) { return stop }
        throw .unknownNode(scene.texts.text(named: UInt32(bitPattern: destination)))
      case .returning: if let stop = goBack() { return stop }
      }
    }
  }

  /// Selects an option by its place; -1 selects none.
  mutating func select(_ option: Int, _ scene: Scene) {
    if option >= 0 {
      let choice = scene.choices[Int(options.first) + option]
      if choice.flag >= 0 { setFlag(choice.flag) }
      programCounter = choice.target
    }
    options = Options()
    phase = .running
    steps = 0
  }

  /// Runs a node and comes back.
  mutating func detour(to node: Int32, _ scene: Scene) throws(RuntimeError.Kind) {
    if phase == .choosing { phase = .offering }
    try call(node, scene)
  }

  /// Leaves for a node.
  mutating func jump(to node: Int32) {
    options = Options()
    destination = node
    switch phase {
    case .leaving, .leavingFor, .returning, .entering: phase = .leaving
    case .running, .offering, .choosing, .ending, .over: phase = .ending
    }
  }

  /// Forgets what was under way.
  @inline(__always)
  mutating func clear() {
    if !stack.isEmpty { stack.removeAll(keepingCapacity: true) }
    if !evaluations.isEmpty { evaluations.removeAll(keepingCapacity: true) }
    if !candidates.isEmpty { candidates.removeAll(keepingCapacity: true) }
    if !callers.isEmpty { callers.removeAll(keepingCapacity: true) }
  }

  // MARK: Nodes

  /// Stands for the node that the last instruction belongs to.
  static let nodeOfInstruction: Int32 = -1

  /// The node that is running.
  func node(_ scene: Scene) -> Int32 {
    node == Self.nodeOfInstruction ? scene.nodeAt[Int(programCounter) - 1] : node
  }

  mutating func enter(_ node: Int32, _ scene: Scene) {
    self.node = node
    programCounter = scene.nodes[Int(node)].instruction
    phase = .entering
  }

  mutating func call(_ node: Int32, _ scene: Scene) throws(RuntimeError.Kind) {
    guard callers.count < Self.deepestDetour else { throw .tooDeep(Self.deepestDetour) }
    callers.append(
      Caller(
        node: self.node(scene), programCounter: programCounter, phase: phase,
        destination: isLeaving ? destination : -1, options: options))
    options = Options()
    enter(node, scene)
  }

  /// Whether the destination is one that it is on its way to, and not one that it has come to.
  private var isLeaving: Bool {
    switch phase {
    case .ending, .leaving, .leavingFor: true
    case .entering, .running, .offering, .choosing, .returning, .over: false
    }
  }

  mutating func endNode(then next: Phase, _ destination: Int32, _ scene: Scene) -> Stop {
    let counter = scene.nodes[Int(node(scene))].counter
    if counter >= 0 { counters[Int(counter)] += 1 }
    phase = next
    self.destination = destination
    return .nodeEnd
  }

  private mutating func endCaller(_ scene: Scene) -> Stop? {
    while let caller = callers.popLast() {
      switch caller.phase {
      case .leaving, .leavingFor, .returning, .entering: continue
      case .running, .offering, .choosing, .ending, .over:
        node = caller.node
        return endNode(then: phase, destination, scene)
      }
    }
    return nil
  }

  private mutating func goBack() -> Stop? {
    guard let caller = callers.popLast() else {
      phase = .over
      return .end
    }
    node = caller.node
    programCounter = caller.programCounter
    phase = caller.phase
    destination = caller.destination
    options = caller.options
    switch phase {
    case .running, .offering, .choosing, .ending: return .nodeStart(node)
    case .leaving, .leavingFor, .returning, .entering, .over: return nil
    }
  }

  private static let deepestDetour = 10_000

  // MARK: Flags

  @inline(__always)
  func isSet(_ flag: Int32) -> Bool {
    flags[Int(flag >> 5)] & (1 << UInt32(flag & 31)) != 0
  }

  @inline(__always)
  mutating func setFlag(_ flag: Int32) {
    flags[Int(flag >> 5)] |= 1 << UInt32(flag & 31)
  }
}
