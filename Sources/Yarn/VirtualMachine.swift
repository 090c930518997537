/// A running dialogue: its complete state, as one value.
///
/// A copy is a saved game, two equal machines go on equally. The ``Program`` is passed in.
public struct VirtualMachine: Hashable, Codable, Sendable {
  /// How the machine chooses among line groups and node groups.
  public var saliency: SaliencyStrategy
  private var random: UInt64

  /// Makes a machine that runs nothing yet, its variables at their initial values.
  ///
  /// - Parameters:
  ///   - program: The program it will run.
  ///   - seed: What the random functions and strategies depend on, and nothing else.
  ///   - saliency: How it chooses among line groups and node groups.
  public init(
    program: Program, seed: UInt64, saliency: SaliencyStrategy = .randomBestLeastRecent
  ) {
    self.saliency = saliency
    self.random = seed
  }

  /// Begins a dialogue at a node; variables keep their values.
  public mutating func start(at node: String, in program: Program) throws(RuntimeError) {
    throw RuntimeError(.unknownNode(node))
  }

  /// Runs to the next event.
  public mutating func next(in program: Program, host: some Host) throws(RuntimeError) -> Event {
    throw RuntimeError(.notRunning)
  }

  /// Selects an option by its place in the last ``Event/options(_:)``; -1 selects none.
  public mutating func select(_ option: Int, in program: Program) throws(RuntimeError) {
    throw RuntimeError(.notWaitingForSelection)
  }

  /// Runs a node and comes back, as if a `<<detour>>` stood where the machine is.
  ///
  /// While the machine waits for a selection, the same options come again afterwards.
  public mutating func detour(to node: String, in program: Program) throws(RuntimeError) {
    throw RuntimeError(.notRunning)
  }

  /// Leaves for a node, as if a `<<jump>>` stood where the machine is.
  public mutating func jump(to node: String, in program: Program) throws(RuntimeError) {
    throw RuntimeError(.notRunning)
  }

  /// The value of a variable; nil if the program has none of that name.
  public func value(of variable: String, in program: Program) -> Value? {
    nil
  }

  /// Gives a stored variable a value of its type.
  public mutating func set(
    _ variable: String, to value: Value, in program: Program
  ) throws(RuntimeError) {
    throw RuntimeError(.unknownVariable(variable))
  }
}
