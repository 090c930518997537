import Yarn

/// A conversation between a trainee and a simulated client.
///
///     var session = try Session(scenario: secondCup, seed: 1)
///     while case .replies = session.moment {
///       try session.choose(0)
///     }
///     let debrief = Debrief(of: session)
///
/// A value that depends on its scenario, its seed and the replies chosen, and on nothing else. A copy can be
/// kept and returned to; ``takeBack(to:)`` is the frugal way to do so.
public struct Session: Hashable, Sendable {
  /// What is being talked about, and with whom.
  public let scenario: Scenario
  /// Script and client as they stand.
  public private(set) var state: State
  /// What the conversation waits for.
  public private(set) var moment: Moment
  /// Everything said and shown so far, in order.
  public private(set) var transcript: [Entry]
  /// One turn for every reply that has not been taken back.
  public private(set) var turns: [Turn]
  /// The ways that were taken back, in the order in which they were left.
  public private(set) var branches: [Branch]
  /// The session as it is kept.
  public private(set) var journal: Journal
  /// How it stood before each turn.
  private var checkpoints: [Checkpoint]
  /// How many of the first turns were held with another script or client, in which alone they can go on otherwise.
  private var foreignTurns = 0

  /// A conversation that has run to its first replies.
  public init(scenario: Scenario, seed: UInt64, mode: Mode = .practise) throws(SessionError) {
    let (state, opening) = try State.beginning(scenario, seed: seed)
    self.scenario = scenario
    self.state = state
    moment = try state.moment(in: scenario)
    transcript = opening.entries
    turns = []
    branches = []
    checkpoints = []
    journal = Journal(
      scenarioID: scenario.id, scenarioHash: scenario.contentHash, personaID: scenario.persona.id,
      personaHash: scenario.personaHash, seed: seed, mode: mode)
  }

  /// A conversation taken to another place: to a node of its script, or of the script as it has become since.
  ///
  /// What was said stays, and so does what script and client remember. There is no journal of such a step, so
  /// the conversation cannot be replayed from its own any more, nor be taken back to before this.
  package init(
    _ former: Session, takenTo node: String, of scenario: Scenario
  ) throws(SessionError) {
    var state = former.state
    let beat = try state.go(to: node, in: scenario, from: former.scenario)
    self.scenario = scenario
    self.state = state
    moment = try state.moment(in: scenario)
    transcript = former.transcript + beat.entries
    turns = former.turns
    branches = former.branches
    checkpoints = former.checkpoints
    foreignTurns =
      scenario.program == former.scenario.program ? former.foreignTurns : former.checkpoints.count
    journal = former.journal
  }

  /// Lets the client trust this much from now on, as no reply could.
  package mutating func set(_ trust: Trust) {
    state.client.trust = trust
  }

  /// Gives a variable of the script a value of its type.
  package mutating func set(_ variable: String, to value: Value) throws(SessionError) {
    do { try state.machine.set(variable, to: value, in: scenario.program) } catch { throw .script(error) }
  }

  /// How much the trainee is shown, and may undo.
  public var mode: Mode { journal.mode }
  /// The client as they stand.
  public var client: Client { state.client }
  /// Who the client is.
  public var persona: Persona { scenario.persona }

  /// The replies on offer; none once it has ended.
  public var replies: [Reply] {
    switch moment {
    case .replies(let replies): replies
    case .ended: []
    }
  }

  /// How it ended; nil while it goes on.
  public var ending: Ending? {
    switch moment {
    case .replies: nil
    case .ended(let ending): ending
    }
  }

  /// Says a reply. After an error nothing has changed.
  ///
  /// - Parameter reply: Its place among ``replies``, counted from 0.
  /// - Complexity: That of the script; it does not grow with the conversation.
  public mutating func choose(_ reply: Int) throws(SessionError) {
    let entry = try journalEntry(choosing: reply)
    var next = state
    let beat = try next.choose(reply, in: scenario)
    let nextMoment = try next.moment(in: scenario)
    checkpoints.append(Checkpoint(state: state, moment: moment, transcriptCount: transcript.count))
    state = next
    moment = nextMoment
    transcript += beat.entries
    if let turn = beat.turn { turns.append(turn) }
    journal.entries.append(entry)
  }

  /// What the journal will say of a reply: to be written down before it is said.
  public func journalEntry(choosing reply: Int) throws(SessionError) -> Journal.Entry {
    guard ending == nil else { throw .ended }
    guard replies.indices.contains(reply) else { throw .noSuchReply(reply, of: replies.count) }
    guard replies[reply].isAvailable else { throw .unavailableReply(reply) }
    return .reply(index: reply, lineID: replies[reply].lineID)
  }

  /// Goes back to before a reply, as if it and all after it had not been said. After an error nothing has changed.
  ///
  /// - Parameter turn: The turn's index, counted from 0.
  /// - Complexity: O(*n*) in what is taken back.
  public mutating func takeBack(to turn: Int) throws(SessionError) {
    guard mode.allowsTakingBack else { throw .nothingTakenBack(mode) }
    guard turns.indices.contains(turn) else { throw .noSuchTurn(turn) }
    guard canGoOn(fromBefore: turn) else { throw .otherContent(.script) }
    let checkpoint = checkpoints[turn]
    branches.append(Branch(turns: Array(turns[turn...])))
    state = checkpoint.state
    moment = checkpoint.moment
    transcript.removeLast(transcript.count - checkpoint.transcriptCount)
    turns.removeLast(turns.count - turn)
    checkpoints.removeLast(checkpoints.count - turn)
    journal.entries.append(.takeBack(toTurn: turn))
  }

  /// How it stood before a turn.
  func checkpoint(before turn: Int) -> Checkpoint { checkpoints[turn] }

  /// Whether the script can be run from before a turn: not if the turn was held with another one.
  func canGoOn(fromBefore turn: Int) -> Bool { turn >= foreignTurns }

  /// The turns of a way that was taken back.
  public struct Branch: Hashable, Sendable {
    /// From the turn that was returned to, to the last.
    public var turns: [Turn]
  }

  /// What it takes to return to a moment.
  struct Checkpoint: Hashable, Sendable {
    var state: State
    var moment: Moment
    var transcriptCount: Int
  }
}
