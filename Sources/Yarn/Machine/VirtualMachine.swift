/// A running dialogue: its complete state, as one value.
///
///     var machine = VirtualMachine(program: program, seed: 7)
///     try machine.start(at: "Start", in: program)
///     while true {
///       switch try machine.next(in: program, host: NoHost()) {
///       case .line(let line): print(program.text(of: line))
///       case .options: try machine.select(0, in: program)
///       case .dialogueEnd: return
///       case .nodeStart, .nodeEnd, .command: break
///       }
///     }
///
/// A copy is a saved game, and two equal machines go on equally. The ``Program`` is passed in; it is the
/// same for every state of a dialogue. After a ``RuntimeError`` of ``next(in:host:)`` the dialogue is over; the other
/// calls change nothing if they throw.
public struct VirtualMachine: Hashable, Codable, Sendable {
  /// How the machine chooses among line groups and node groups.
  public var saliency: SaliencyStrategy
  /// How many instructions may pass between two lines, options or commands.
  public static let stepBudget = 1_000_000
  /// How many detours may wait for one another.
  static let deepestDetour = 10_000

  /// What the machine does next.
  var phase = Phase.idle
  /// The node it is in, as a place in ``Program/nodes``.
  var node: Int32 = 0
  /// The next instruction.
  var programCounter: Int32 = 0
  /// The instructions since the last line, options or command.
  var steps: Int32 = 0
  var random: SplitMix64
  /// The nodes that wait for a detour to end, the outermost first.
  var callers: [Caller] = []
  /// Stored variables, by their places in ``Program/variables``; smart ones have a place that means nothing.
  var variables: [Value]
  /// Which flags are set, 64 in a word.
  var flags: [UInt64]
  var counters: [Int32]
  /// The options on offer, or those collected so far.
  var options: [Option] = []
  /// The first option's place in the program's choices; the others follow it.
  var firstChoice: Int32 = 0
  /// Operands; empty between events.
  var stack: [Value] = []
  /// Where evaluations of smart variables go back to; empty between events.
  var evaluations: [Int32] = []
  /// Candidates collected so far; empty between events.
  var candidates: [Int32] = []

  /// What the machine does next.
  enum Phase: Hashable, Codable, Sendable {
    /// Nothing was started.
    case idle
    /// The node is about to start.
    case entering
    case running
    /// Options are about to be shown.
    case offering
    /// Options were shown.
    case choosing
    /// The node is about to end, and then the flow leaves for another.
    case ending(Int32)
    /// The node has ended; its callers end too, then comes a node, or the end of the dialogue if it is -1.
    case leaving(Int32)
    /// The node has ended; its callers end too, and then there is no node of that name.
    case leavingFor(String)
    /// The node has ended; its caller goes on.
    case returning
    case over
  }

  /// A node that waits for a detour to end, and what it does then.
  struct Caller: Hashable, Codable, Sendable {
    var node: Int32
    var programCounter: Int32
    var phase: Phase
    var options: [Option]
    var firstChoice: Int32
  }

  /// Makes a machine that runs nothing yet, its variables at their initial values.
  ///
  /// - Parameters:
  ///   - program: The program it will run.
  ///   - seed: What the random functions and strategies depend on, and nothing else.
  ///   - saliency: How it chooses among line groups and node groups.
  public init(program: Program, seed: UInt64, saliency: SaliencyStrategy = .randomBestLeastRecent) {
    self.saliency = saliency
    random = SplitMix64(seed: seed)
    variables = program.variables.map(\.initial)
    flags = Array(repeating: 0, count: (program.flags.count + 63) / 64)
    counters = Array(repeating: 0, count: program.counters.count)
  }

  // MARK: Running

  /// Begins a dialogue at a node; variables keep their values.
  ///
  /// - Throws: ``RuntimeError/Kind/unknownNode(_:)``.
  public mutating func start(at node: String, in program: Program) throws(RuntimeError) {
    guard let index = program.nodeIndices[node] else { throw RuntimeError(.unknownNode(node)) }
    clear()
    steps = 0
    enter(Int32(index), of: program)
  }

  /// Runs to the next event.
  ///
  /// - Throws: ``RuntimeError``, and then the dialogue is over; also if there is nothing to run, or if
  ///   the dialogue waits for a selection, and then nothing has changed.
  public mutating func next(in program: Program, host: some Host) throws(RuntimeError) -> Event {
    do throws(RuntimeError.Kind) {
      return try advance(in: program, host: host)
    } catch {
      let located = self.error(error, in: program)
      if error != .waitingForSelection, error != .notRunning { end() }
      throw located
    }
  }

  /// Selects an option by its place in the last ``Event/options(_:)``; -1 selects none.
  ///
  /// An option that is not available can be selected too; whether to allow that is up to the caller.
  public mutating func select(_ option: Int, in program: Program) throws(RuntimeError) {
    guard phase == .choosing else { throw error(.notWaitingForSelection, in: program) }
    if option != -1 {
      guard options.indices.contains(option) else { throw error(.badSelection(option), in: program) }
      let index = Int(firstChoice) + option
      guard program.choices.indices.contains(index) else { throw error(.foreignProgram, in: program) }
      let choice = program.choices[index]
      if choice.flag >= 0 { setFlag(choice.flag) }
      programCounter = choice.target
      program.prefetchProspect(of: index)
    }
    // Whoever has let go of the options by now spares the next ones an allocation.
    options.removeAll(keepingCapacity: true)
    phase = .running
  }

  /// Runs a node and comes back, as if a `<<detour>>` stood where the machine is.
  ///
  /// While the machine waits for a selection, the same options come again afterwards. After a
  /// ``Event/nodeEnd(_:)`` the detour runs before the flow goes on.
  public mutating func detour(to node: String, in program: Program) throws(RuntimeError) {
    guard let index = program.nodeIndices[node] else { throw error(.unknownNode(node), in: program) }
    do throws(RuntimeError.Kind) {
      guard isRunning else { throw .notRunning }
      if phase == .choosing { phase = .offering }
      try call(Int32(index), of: program)
    } catch {
      throw self.error(error, in: program)
    }
  }

  /// Leaves for a node, as if a `<<jump>>` stood where the machine is.
  ///
  /// After a ``Event/nodeEnd(_:)`` the flow goes to this node instead of where it was bound.
  public mutating func jump(to node: String, in program: Program) throws(RuntimeError) {
    guard let index = program.nodeIndices[node] else { throw error(.unknownNode(node), in: program) }
    guard isRunning else { throw error(.notRunning, in: program) }
    options.removeAll()
    switch phase {
    case .leaving, .leavingFor, .returning: phase = .leaving(Int32(index))
    case .entering: phase = .leaving(Int32(index))  // The node it was bound for never began.
    case .running, .offering, .choosing, .ending, .idle, .over: phase = .ending(Int32(index))
    }
  }

  /// Whether a dialogue has begun and is not over.
  public var isRunning: Bool { phase != .idle && phase != .over }

  /// Whether the machine waits for a selection.
  public var isWaitingForSelection: Bool { phase == .choosing }

  /// The unique name of the node the machine is in; nil if it is in none.
  public func currentNode(in program: Program) -> String? {
    isRunning && program.nodes.indices.contains(Int(node)) ? program.nodes[Int(node)].name : nil
  }
}
