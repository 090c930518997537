import Yarn

extension Session.State {
  /// Begins a conversation, and runs it to the first replies.
  ///
  /// - Parameter seed: What chance in the script depends on, and nothing else.
  /// - Returns: The state, and what was said until then.
  public static func beginning(
    _ scenario: Scenario, seed: UInt64
  ) throws(SessionError) -> (state: Session.State, opening: Session.Beat) {
    var state = Session.State(before: scenario, seed: seed)
    do { try state.machine.start(at: scenario.startNode, in: scenario.program) } catch {
      throw .script(error)
    }
    var beat = Session.Beat()
    try state.run(scenario, floor: nil, into: &beat)
    return (state, beat)
  }

  /// A conversation of which nothing has happened yet; its script runs nothing.
  package init(before scenario: Scenario, seed: UInt64) {
    self.init(
      machine: VirtualMachine(program: scenario.program, seed: seed), client: Client(scenario.persona),
      phase: .replies([]))
  }

  /// Goes to a node of the script, or of the script as it has become since, and runs it to the first replies.
  ///
  /// What the script and the client remember is kept. A client who had left is there again.
  package mutating func go(
    to node: String, in scenario: Scenario, from former: Scenario
  ) throws(SessionError) -> Session.Beat {
    machine = VirtualMachine(scenario.program, carrying: machine, of: former.program)
    do { try machine.start(at: node, in: scenario.program) } catch { throw .script(error) }
    client.disclosed.removeAll { scenario.persona.fact($0) == nil }
    client.hasLeft = false
    ending = nil
    var beat = Session.Beat()
    try run(scenario, floor: nil, into: &beat)
    return beat
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
    let turn = try hear(index, in: scenario)
    var beat = Session.Beat(entries: [.trainee(text: turn.reply.text, turn: turn.index)], turn: turn)
    try run(scenario, floor: turn.floor, into: &beat)
    beat.turn?.thoughtAfterwards = client.thinking
    return beat
  }

  /// The first half of a choice: the client has heard the reply, and has not answered yet.
  package mutating func hear(_ index: Int, in scenario: Scenario) throws(SessionError) -> Turn {
    guard case .replies(let options) = phase else { throw .ended }
    guard options.indices.contains(index) else { throw .noSuchReply(index, of: options.count) }
    guard options[index].isAvailable else { throw .unavailableReply(index) }
    let reply = try Reply(options[index], in: scenario.program)
    let turn = Turn(hearing: reply, by: &client, as: scenario.persona)
    do { try machine.select(index, in: scenario.program) } catch { throw .script(error) }
    return turn
  }

  /// Runs the script to its next event; after a choice, the second half of it step by step.
  ///
  /// - Parameters:
  ///   - floor: What a client at the floor has yet to do.
  ///   - beat: Takes what is said and shown.
  package mutating func next(
    _ scenario: Scenario, floor: inout FloorEvent?, into beat: inout Session.Beat
  ) throws(SessionError) -> Event {
    var telling = Telling(client: client, ending: ending, beat: beat, scenario: scenario)
    let event = try scenario.next(&machine, floor: &floor, for: &telling)
    client = telling.client
    ending = telling.ending
    beat = telling.beat
    switch event {
    case .options(let options): phase = .replies(options)
    case .dialogueEnd: phase = .ended(ending ?? unwrittenEnding)
    case .nodeStart, .line, .command, .nodeEnd: break
    }
    return event
  }

  /// Runs the script to the next replies that can be said, or to the end.
  private mutating func run(
    _ scenario: Scenario, floor: FloorEvent?, into beat: inout Session.Beat
  ) throws(SessionError) {
    var telling = Telling(client: client, ending: ending, beat: beat, scenario: scenario)
    let pause = try scenario.run(&machine, floor: floor, for: &telling)
    client = telling.client
    ending = telling.ending
    beat = telling.beat
    switch pause {
    case .replies(let options): phase = .replies(options)
    case .end: phase = .ended(ending ?? unwrittenEnding)
    }
  }

  /// The ending of a script that names none: a conversation is never lost for want of a word.
  private var unwrittenEnding: Ending {
    client.hasLeft
      ? Ending(kind: .leaves, story: "The conversation was broken off.")
      : Ending(kind: .staysPolite, story: "The conversation came to its end.")
  }
}
