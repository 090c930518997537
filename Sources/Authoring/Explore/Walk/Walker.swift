import Simulation
import Yarn

/// Somebody who walks through a script: set to a state, says a reply, and hears the client out.
struct Walker: Sendable {
  let scene: Scene
  let codec: StateCodec
  private(set) var machine: WalkMachine
  /// The ending that the script has named; see ``Scene/endingName(_:_:)``.
  private(set) var ending: UInt16 = 0
  private var trail: Trail
  /// Why it went no further; nil if it has not broken off.
  private(set) var fault: WalkFault?
  /// What happened in the last beat.
  private(set) var beat = Beat()

  /// What happened between one reply and the next choice.
  struct Beat: Sendable {
    /// The line of the reply; -1 in the opening.
    var reply: Int32 = -1
    var facts: UInt64 = 0
    var rupture: RuptureEvent?
    var floor: FloorEvent?
    var risksMet: UInt8 = 0
    var risksMissed: UInt8 = 0
    /// The offers of which nothing could be said.
    var passed: [Int32] = []
  }

  /// Where a beat comes to rest.
  enum Rest: UInt8, Sendable {
    case waiting, over, broken
  }

  /// How many events may come without a reply to say, as in a conversation that is held.
  static let longestBeat: Int32 = 10_000

  init(_ scene: Scene, _ codec: StateCodec, chance: Luck) {
    self.scene = scene
    self.codec = codec
    machine = WalkMachine(scene, chance: chance)
    trail = Trail(in: scene)
  }

  /// Somebody for one core alone, who shares no memory with the others.
  init(apartIn scene: Scene, chance: Luck) {
    let scene = Scene(apartFrom: scene)
    self.init(scene, StateCodec(scene, keepsChance: true), chance: chance)
  }

  /// What of the script came up on all ways.
  var coverage: Coverage { trail.coverage(in: scene) }

  /// Where chance comes from.
  var chance: Luck {
    get { machine.chance }
    set { machine.chance = newValue }
  }

  /// Goes to the beginning, and on to the first replies.
  mutating func begin() -> Rest {
    machine = WalkMachine(scene, chance: machine.chance)
    ending = 0
    beat = Beat()
    machine.start(scene)
    return hearOut()
  }

  /// Goes to a state that was written down.
  mutating func go(to state: WordReader) {
    ending = codec.read(state, into: &machine)
  }

  /// Goes to a state that was written down by itself.
  mutating func go(to state: ContiguousArray<UInt32>) {
    state.withUnsafeBufferPointer { go(to: WordReader($0)) }
  }

  /// The places of the replies that can be said: a bit for each.
  var available: UInt64 { machine.options.available }

  /// The gates that were asked for in the last beat.
  var gateCalls: ContiguousArray<WalkMachine.GateCall> { machine.gateCalls }

  /// The offer that waits.
  var offer: Int { Int(machine.options.offer) }

  /// Says a reply, and goes on to where the script comes to rest.
  mutating func say(_ option: Int) -> Rest {
    let line = scene.choices[Int(machine.options.first) + option].line
    beat = Beat()
    beat.reply = line
    trail.say(option, at: offer)
    if let cast = scene.cast {
      guard let reply = cast.replies[Int(line)] else {
        return breakOff(WalkFault(cast.faults[line] ?? .noTechnique, line: Int(line), in: scene))
      }
      hear(reply, as: cast.gist)
    }
    machine.select(option, scene)
    return hearOut()
  }

  private mutating func hear(_ reply: ReplyGist, as persona: PersonaGist) {
    guard let echo = machine.client?.hear(reply, as: persona) else { return }
    beat.rupture = echo.rupture
    beat.floor = echo.floor
    beat.risksMet = echo.risksMet
    beat.risksMissed = echo.risksMissed
  }

  // MARK: Hearing out

  private mutating func hearOut() -> Rest {
    if !machine.gateCalls.isEmpty { machine.gateCalls.removeAll(keepingCapacity: true) }
    machine.events = 0
    var floor = beat.floor
    do throws(RuntimeError.Kind) {
      while machine.events < Self.longestBeat {
        machine.isHeard = floor != nil || beat.reply < 0
        var stop = try machine.next(scene, &trail)
        machine.events += 1
        if case .options = stop, floor != nil {
          try react(&floor)
          stop = try machine.next(scene, &trail)
        }
        switch stop {
        case .nodeStart(let node): trail.enter(node, trust: machine.trust)
        case .line(let line): trail.show(line)
        case .command(let command): if let fault = carryOut(Int(command)) { return breakOff(fault) }
        case .nodeEnd: try react(&floor)
        case .end: return .over
        case .options: if isOffered() { return checkedReplies() }
        }
      }
      return breakOff(.endless(in: scene))
    } catch {
      return breakOff(WalkFault(error, at: machine, in: scene))
    }
  }

  private mutating func breakOff(_ fault: WalkFault) -> Rest {
    self.fault = fault
    return .broken
  }

  /// The client's reaction is over: a client at the floor warns, or leaves.
  private mutating func react(_ floor: inout FloorEvent?) throws(RuntimeError.Kind) {
    guard let event = floor, let cast = scene.cast else { return }
    floor = nil
    switch event {
    case .warning:
      guard let node = cast.warningNode else { throw .unknownNode("warning") }
      try machine.detour(to: node, scene)
    case .leaving:
      guard let node = cast.leavesNode else { throw .unknownNode("leaves") }
      machine.jump(to: node)
    }
  }

  /// Notes the replies on offer; false if none of them can be said, and then the script goes on behind them.
  private mutating func isOffered() -> Bool {
    let offer = offer
    trail.list(machine.options, at: offer)
    if available != 0 { return true }
    beat.passed.append(Int32(offer))
    machine.select(-1, scene)
    return false
  }

  /// A conversation stops where a reply is not tagged as it must be, also if nobody says it.
  private mutating func checkedReplies() -> Rest {
    guard let cast = scene.cast, !cast.faults.isEmpty else { return .waiting }
    for line in scene.offers[offer].lines {
      if let fault = cast.faults[line] { return breakOff(WalkFault(fault, line: Int(line), in: scene)) }
    }
    return .waiting
  }

  private mutating func carryOut(_ index: Int) -> WalkFault? {
    guard let cast = scene.cast else { return nil }
    var order = scene.commands[index]
    if case .unread = order {
      let text = scene.program.commands[index].text(machine.substitutions)
      order = Scene.Order(Command(text: text, file: "", lineNumber: 0), of: cast.persona)
    }
    switch order {
    case .nothing, .unread: break
    case .insideReply:
      if beat.reply < 0 {
        return WalkFault(.outsideReply(scene.name(ofCommand: index)), command: index, in: scene)
      }
    case .disclose(let fact):
      beat.facts |= 1 << UInt64(fact)
      _ = machine.client?.disclose(fact)
    case .riskCue(let kind): machine.client?.hint(at: kind)
    case .ending(let kind): ending = scene.endingName(index, kind)
    case .faulty(let problem): return WalkFault(problem, command: index, in: scene)
    }
    return nil
  }

  // MARK: Writing down

  /// Writes down where it came to rest.
  func write(_ rest: Rest, to words: inout ContiguousArray<UInt32>) {
    switch rest {
    case .waiting: codec.write(machine, ending: ending, to: &words)
    case .over: writeEnd(to: &words)
    case .broken:
      words.append(StateCodec.broken)
      words.append(scene.texts.name(of: fault?.text ?? ""))
    }
  }

  private func writeEnd(to words: inout ContiguousArray<UInt32>) {
    words.append(StateCodec.over)
    guard let rupture = machine.client?.rupture.place else {
      return words.append(UInt32(machine.node(scene)))
    }
    let hasLeft = machine.client?.hasLeft ?? false
    words.append(UInt32(ending) | UInt32(rupture) << 16 | (hasLeft ? 1 << 18 : 0))
    words.append(UInt32(machine.trust))
  }
}

extension Program.CommandRecord {
  /// The command with its substitutions in it.
  func text(_ substitutions: [String]) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let literal): literal
      case .substitution(let index): substitutions.indices.contains(index) ? substitutions[index] : ""
      }
    }.joined()
  }
}
