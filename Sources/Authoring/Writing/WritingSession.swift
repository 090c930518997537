import Simulation
import Yarn

/// A conversation that is played while somebody writes it.
///
///     var writing = try WritingSession(scenario, seed: 1)
///     try writing.say(0)
///     try writing.go(to: "BedNine")
///     let (next, landing) = try writing.reloaded(with: scenarioAsItIsNow)
///     landing.message           // "your 1st reply is gone from the script; you are at turn 1"
///
/// A value: every step keeps how it stood before, so each can be taken back, and all can be taken again in the
/// script as it has become meanwhile. Nothing of it is anybody's record.
public struct WritingSession: Hashable, Sendable {
  /// The conversation as it stands.
  public private(set) var session: Session
  /// What the writer did since the beginning, in order.
  public private(set) var steps: [WritingStep] = []
  /// What chance in the script depends on.
  public let seed: UInt64
  /// Steps that could not be taken in the script as it is, in case it becomes again what it was.
  private(set) var dropped: [WritingStep] = []
  /// How it stood before each step.
  private var former: [Session] = []

  /// A conversation that has run to its first replies.
  public init(_ scenario: Scenario, seed: UInt64) throws(SessionError) {
    session = try Session(scenario: scenario, seed: seed, mode: .learn)
    self.seed = seed
  }

  /// The script and the client.
  public var scenario: Scenario { session.scenario }

  /// Says a reply. After an error nothing has changed; that holds for every step.
  ///
  /// - Parameter reply: Its place among those on offer, counted from 0.
  public mutating func say(_ reply: Int) throws(SessionError) {
    let offers = session.offers
    guard offers.indices.contains(reply) else { throw .noSuchReply(reply, of: offers.count) }
    try take(.reply(offers[reply]))
  }

  /// Goes to a node, with everything as it is: variables, trust, what was seen and told.
  public mutating func go(to node: String) throws(SessionError) {
    try take(.jump(node))
  }

  /// Lets the client trust this much.
  public mutating func set(_ trust: Trust) throws(SessionError) {
    try take(.trust(trust))
  }

  /// Gives a variable a value of its type.
  public mutating func set(_ variable: String, to value: Value) throws(SessionError) {
    try take(.variable(variable, value))
  }

  /// Undoes the last step, whatever it was; false if there is none.
  @discardableResult
  public mutating func takeBack() -> Bool {
    guard let before = former.popLast() else { return false }
    steps.removeLast()
    dropped = []
    session = before
    return true
  }

  /// Undoes every step down to before a reply that was said since the last beginning; false if there is no such reply.
  ///
  /// - Parameter turn: The reply's turn, counted from 0.
  @discardableResult
  public mutating func takeBack(to turn: Int) -> Bool {
    guard session.turns.indices.contains(turn) else { return false }
    while session.turns.count > turn, takeBack() {}
    return true
  }

  /// Begins again. That is a step like any other.
  public mutating func restart() throws(SessionError) {
    try take(.restart)
  }

  mutating func take(_ step: WritingStep) throws(SessionError) {
    let next = try step.taken(from: session, seed: seed)
    former.append(session)
    session = next
    steps.append(step)
    dropped = []
  }

  /// Notes steps for the time when they can be taken again.
  mutating func drop(_ steps: some Sequence<WritingStep>) {
    dropped = Array(steps)
  }
}
