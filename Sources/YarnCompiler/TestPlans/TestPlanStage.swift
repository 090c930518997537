import Yarn

/// What a test plan is run on: a dialogue, and whatever its program has around it.
public protocol TestPlanStage {
  /// The program that the dialogue runs.
  var program: Program { get }
  /// The running dialogue.
  var machine: VirtualMachine { get set }

  /// A run of the plan begins; nothing is started yet.
  mutating func begin()
  /// Starts at a node; at the one where the script begins, if nil.
  mutating func start(at node: String?) throws(RuntimeError)
  /// Runs to the next event.
  mutating func next() throws(RuntimeError) -> Event
  /// Selects an option, counted from 0; -1 selects none.
  mutating func select(_ option: Int) throws(RuntimeError)
  /// A step of the program's own.
  ///
  /// - Returns: Nil if it holds; else what is the case instead, as one clause.
  mutating func perform(_ step: String, argument: String) -> String?
}

extension TestPlanStage {
  public mutating func begin() {}

  public mutating func start(at node: String?) throws(RuntimeError) {
    try machine.start(at: node ?? "Start", in: program)
  }

  public mutating func select(_ option: Int) throws(RuntimeError) {
    try machine.select(option, in: program)
  }

  public mutating func perform(_ step: String, argument: String) -> String? {
    "there is no such step"
  }
}

/// A dialogue with nothing around it but a host.
public struct PlainStage<StageHost: Host>: TestPlanStage {
  public let program: Program
  public var machine: VirtualMachine
  public var host: StageHost

  /// - Parameters:
  ///   - program: The program that the dialogue runs.
  ///   - host: What answers the functions of its scripts.
  ///   - seed: What chance in them depends on.
  ///   - saliency: How content is chosen until the plan says otherwise; the way of the language's own suite.
  public init(
    _ program: Program, host: StageHost, seed: UInt64 = 0, saliency: SaliencyStrategy = .bestLeastRecent
  ) {
    self.program = program
    self.host = host
    machine = VirtualMachine(program: program, seed: seed, saliency: saliency)
  }

  public mutating func next() throws(RuntimeError) -> Event {
    try machine.next(in: program, host: host)
  }
}
