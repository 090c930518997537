import Simulation
import Yarn
import YarnCompiler

/// A conversation that a test plan is run on: script and client, one event at a time.
///
/// Each run of a plan is a conversation of its own, from its beginning. What the client at the floor does comes
/// as it does for a trainee.
struct ScenarioStage: TestPlanStage {
  let scenario: Scenario
  /// Script and client as they stand.
  private(set) var state: Session.State
  private var floor: FloorEvent?
  /// What was said since the last reply.
  private var beat = Session.Beat()
  /// An event that was come to and that no step has taken yet.
  private var held: Event?
  private var hasStarted = false

  /// What chance depends on in a run that does not say.
  static let seed: UInt64 = 1

  init(_ scenario: Scenario) {
    self.scenario = scenario
    state = Session.State(before: scenario, seed: Self.seed)
  }

  var program: Program { scenario.program }

  var machine: VirtualMachine {
    get { state.machine }
    set { state.machine = newValue }
  }

  mutating func begin() { begin(seed: Self.seed) }

  /// Begins from the beginning, with chance falling otherwise.
  mutating func begin(seed: UInt64) {
    self = ScenarioStage(scenario)
    state = Session.State(before: scenario, seed: seed)
  }

  /// A conversation that `replies` has begun is not begun again.
  mutating func start(at node: String?) throws(RuntimeError) {
    if node == nil, hasStarted { return }
    hasStarted = true
    held = nil
    floor = nil
    beat = Session.Beat()
    try state.machine.start(at: node ?? scenario.startNode, in: program)
  }

  mutating func next() throws(RuntimeError) -> Event {
    if let event = held {
      held = nil
      return event
    }
    do throws(SessionError) {
      return try state.next(scenario, floor: &floor, into: &beat)
    } catch {
      throw RuntimeError(error)
    }
  }

  mutating func select(_ option: Int) throws(RuntimeError) {
    guard option >= 0 else { return try state.machine.select(option, in: program) }
    do throws(SessionError) {
      let turn = try state.hear(option, in: scenario)
      floor = turn.floor
      beat = Session.Beat(turn: turn)
    } catch {
      throw RuntimeError(error)
    }
  }

  mutating func perform(_ step: String, argument: String) -> String? {
    guard let name = ScenarioStep(rawValue: step) else { return "there is no such step" }
    do throws(ScenarioStep.Refusal) {
      try perform(name, argument)
      return nil
    } catch {
      return error.reason
    }
  }

  private mutating func perform(_ step: ScenarioStep, _ argument: String) throws(ScenarioStep.Refusal) {
    switch step {
    case .seed:
      guard !hasStarted else { throw .init("it stands before everything else in a run") }
      guard let seed = UInt64(argument) else { throw .init("`\(argument)` is no whole number") }
      begin(seed: seed)
    case .replies:
      for reply in ScenarioStep.words(argument) { try say(reply) }
      try passOver()
    case .ending:
      try passOver()
      try step.check(argument, against: state, of: scenario)
    case .trust, .band, .rupture, .disclosed, .hidden:
      try step.check(argument, against: state, of: scenario)
    }
  }

  // MARK: Passing over what is said

  /// Says a reply, by its number or the identity of its line, and hears the client out.
  private mutating func say(_ reply: String) throws(ScenarioStep.Refusal) {
    guard case .options(let options) = try passOver() else {
      throw .init("the conversation is over before reply `\(reply)`")
    }
    let place = try ScenarioStep.place(of: reply, among: options, in: program)
    held = nil
    do throws(RuntimeError) {
      try select(place)
    } catch {
      throw .init(Int(reply) == nil ? "reply `\(reply)`: \(error.reason)" : error.reason)
    }
    try passOver()
  }

  /// Goes on to the next replies, or to the end.
  @discardableResult
  private mutating func passOver() throws(ScenarioStep.Refusal) -> Event {
    do throws(RuntimeError) {
      if !hasStarted { try start(at: nil) }
      while true {
        let event = try next()
        switch event {
        case .nodeStart, .line, .command, .nodeEnd: continue
        case .options, .dialogueEnd:
          held = event
          return event
        }
      }
    } catch {
      throw .init(error.reason)
    }
  }
}

extension RuntimeError {
  /// What a conversation cannot do, as the machine would say it.
  fileprivate init(_ error: SessionError) {
    if case .script(let error) = error {
      self = error
    } else {
      self.init(
        .refused(function: "the conversation", reason: error.message), file: error.place?.file,
        line: error.place?.line)
    }
  }

  /// What is wrong and where, in one clause.
  fileprivate var reason: String {
    let what = if case .refused("the conversation", let reason) = kind { reason } else { message }
    guard let file, let line else { return what }
    return "\(what) (\(file):\(line))"
  }
}
