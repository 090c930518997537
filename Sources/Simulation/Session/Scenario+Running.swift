import Yarn

/// Whoever a script speaks to on its way from one reply to the next.
package protocol Listener: Host {
  mutating func hear(_ line: Line)
  mutating func carryOut(_ command: Command) throws(SessionError)
}

/// Where a script waits.
package enum Pause: Hashable, Sendable {
  /// For one of these replies, at least one of which is available.
  case replies([Option])
  /// It is over.
  case end
}

extension Scenario {
  /// How many events a script may go through without offering a reply.
  private static let longestBeat = 10_000

  /// Runs the script to the next replies that can be said, or to the end.
  ///
  /// - Parameter floor: What a client at the floor does as soon as the reaction to the reply is over.
  package func run(
    _ machine: inout VirtualMachine, floor: FloorEvent?, for listener: inout some Listener
  ) throws(SessionError) -> Pause {
    var floor = floor
    for _ in 0..<Self.longestBeat {
      switch try next(&machine, floor: &floor, for: &listener) {
      case .options(let options):
        if options.contains(where: \.isAvailable) { return .replies(options) }
        do { try machine.select(-1, in: program) } catch { throw .script(error) }
      case .dialogueEnd: return .end
      case .nodeStart, .line, .command, .nodeEnd: break
      }
    }
    throw .endless(node: startNode)
  }

  /// Runs the script to its next event; the listener has heard of it, and a client at the floor has done what
  /// was to be done there.
  package func next(
    _ machine: inout VirtualMachine, floor: inout FloorEvent?, for listener: inout some Listener
  ) throws(SessionError) -> Event {
    var event = try nextEvent(of: &machine, for: listener)
    if case .options = event, floor != nil {
      try react(to: &floor, on: &machine)
      event = try nextEvent(of: &machine, for: listener)
    }
    switch event {
    case .line(let line): listener.hear(line)
    case .command(let command): try listener.carryOut(command)
    case .nodeEnd: try react(to: &floor, on: &machine)
    case .nodeStart, .options, .dialogueEnd: break
    }
    return event
  }

  private func nextEvent(
    of machine: inout VirtualMachine, for host: some Host
  ) throws(SessionError) -> Event {
    do { return try machine.next(in: program, host: host) } catch { throw .script(error) }
  }

  /// The client's reaction is over: a client at the floor warns, or leaves.
  private func react(
    to floor: inout FloorEvent?, on machine: inout VirtualMachine
  ) throws(SessionError) {
    defer { floor = nil }
    do {
      switch floor {
      case nil: break
      case .warning: try machine.detour(to: warningNode, in: program)
      case .leaving: try machine.jump(to: leavesNode, in: program)
      }
    } catch {
      throw .script(error)
    }
  }
}
