import Simulation
import Yarn

extension Coverage {
  /// Takes in a conversation that was held, with the ways that were taken back.
  ///
  /// - Throws: ``SessionError`` if it cannot be held again as its journal says.
  /// - Complexity: That of holding it again.
  public mutating func add(_ session: Session) throws(SessionError) {
    try add(session.journal, of: session.scenario)
  }

  /// Takes in a conversation by its journal.
  public mutating func add(_ journal: Journal, of scenario: Scenario) throws(SessionError) {
    var state = Session.State(before: scenario, seed: journal.seed)
    do { try state.machine.start(at: scenario.startNode, in: scenario.program) } catch {
      throw .script(error)
    }
    try hearOut(&state, floor: nil, in: scenario)
    var earlier: [Session.State] = []
    for entry in journal.entries {
      switch entry {
      case .reply(let index, _):
        earlier.append(state)
        _ = try add(reply: index, to: &state, in: scenario)
      case .takeBack(let turn):
        guard earlier.indices.contains(turn) else { throw .noSuchTurn(turn) }
        state = earlier[turn]
        earlier.removeSubrange(turn...)
      }
    }
  }

  /// Says one reply, and takes in what comes up until the next; the turn of it.
  package mutating func add(
    reply index: Int, to state: inout Session.State, in scenario: Scenario
  ) throws(SessionError) -> Turn? {
    if case .replies(let options) = state.phase, options.indices.contains(index) {
      say(options[index].line.index)
    }
    let turn = try state.hear(index, in: scenario)
    return try hearOut(&state, floor: turn.floor, in: scenario, turn)
  }

  /// Goes on to the next replies that can be said, or to the end.
  @discardableResult
  private mutating func hearOut(
    _ state: inout Session.State, floor: FloorEvent?, in scenario: Scenario, _ turn: Turn? = nil
  ) throws(SessionError) -> Turn? {
    var floor = floor
    var beat = Session.Beat(turn: turn)
    while true {
      switch try state.next(scenario, floor: &floor, into: &beat) {
      case .nodeStart(let name):
        if let node = scenario.program.nodeIndices[name] { enter(node, trust: state.client.trust.tenths) }
      case .line(let line): show(line.index)
      case .options(let options):
        for option in options { list(option.line.index, isAvailable: option.isAvailable) }
        if options.contains(where: \.isAvailable) { return beat.turn }
        do { try state.machine.select(-1, in: scenario.program) } catch { throw .script(error) }
      case .command, .nodeEnd: break
      case .dialogueEnd: return beat.turn
      }
    }
  }
}
