import Yarn

extension Session.State {
  /// How many events a script may go through without offering a reply.
  private static let longestBeat = 10_000

  /// Begins a conversation, and runs it to the first replies.
  ///
  /// - Parameter seed: What chance in the script depends on, and nothing else.
  /// - Returns: The state, and what was said until then.
  public static func beginning(
    _ scenario: Scenario, seed: UInt64
  ) throws(SessionError) -> (state: Session.State, opening: Session.Beat) {
    var machine = VirtualMachine(program: scenario.program, seed: seed)
    do { try machine.start(at: scenario.startNode, in: scenario.program) } catch { throw .script(error) }
    var state = Session.State(machine: machine, client: Client(scenario.persona), phase: .replies([]))
    var beat = Session.Beat()
    try state.run(scenario, floor: nil, into: &beat)
    return (state, beat)
  }

  /// The replies on offer, or the ending.
  public func moment(in scenario: Scenario) throws(SessionError) -> Moment {
    switch phase {
    case .ended(let ending): return .ended(ending)
    case .replies(let options):
      var replies: [Reply] = []
      for option in options { replies.append(try Reply(option, in: scenario.program)) }
      return .replies(replies)
    }
  }

  /// Says a reply: trust changes first, then the script goes on to the next replies or to the end.
  ///
  /// When the client's reaction is over, a client at the floor warns or leaves. After an error the state is
  /// not to be used any more.
  ///
  /// - Parameter index: The reply's place among those on offer, counted from 0.
  /// - Returns: What was said, and the turn.
  public mutating func choose(_ index: Int, in scenario: Scenario) throws(SessionError) -> Session.Beat {
    guard case .replies(let options) = phase else { throw .ended }
    guard options.indices.contains(index) else { throw .noSuchReply(index, of: options.count) }
    guard options[index].isAvailable else { throw .unavailableReply(index) }
    let reply = try Reply(options[index], in: scenario.program)
    let turn = Turn(hearing: reply, by: &client, as: scenario.persona)
    do { try machine.select(index, in: scenario.program) } catch { throw .script(error) }
    var beat = Session.Beat(entries: [.trainee(text: reply.text, turn: turn.index)], turn: turn)
    try run(scenario, floor: turn.floor, into: &beat)
    beat.turn?.thoughtAfterwards = client.thinking
    return beat
  }

  /// Runs the script to the next replies that can be said, or to the end.
  private mutating func run(
    _ scenario: Scenario, floor: FloorEvent?, into beat: inout Session.Beat
  ) throws(SessionError) {
    var floor = floor
    for _ in 0..<Self.longestBeat {
      switch try nextEvent(in: scenario.program) {
      case .nodeStart: break
      case .line(let line): beat.entries.append(Entry(line, in: scenario.program))
      case .command(let command): try carryOut(command, of: scenario.persona, into: &beat)
      case .nodeEnd: try react(to: &floor, in: scenario)
      case .options where floor != nil: try react(to: &floor, in: scenario)
      case .options(let options):
        phase = .replies(options)
        if options.contains(where: \.isAvailable) { return }
        do { try machine.select(-1, in: scenario.program) } catch { throw .script(error) }
      case .dialogueEnd:
        phase = .ended(ending ?? unwrittenEnding)
        return
      }
    }
    throw .endless(node: scenario.startNode)
  }

  private mutating func nextEvent(in program: Program) throws(SessionError) -> Event {
    do { return try machine.next(in: program, host: client) } catch { throw .script(error) }
  }

  /// The client's reaction is over: a client at the floor warns, or leaves.
  private mutating func react(to floor: inout FloorEvent?, in scenario: Scenario) throws(SessionError) {
    defer { floor = nil }
    do {
      switch floor {
      case nil: break
      case .warning: try machine.detour(to: scenario.warningNode, in: scenario.program)
      case .leaving: try machine.jump(to: scenario.leavesNode, in: scenario.program)
      }
    } catch {
      throw .script(error)
    }
  }

  /// The ending of a script that names none: a conversation is never lost for want of a word.
  private var unwrittenEnding: Ending {
    client.hasLeft
      ? Ending(kind: .leaves, story: "The conversation was broken off.")
      : Ending(kind: .staysPolite, story: "The conversation came to its end.")
  }
}
