import Simulation
import Yarn

extension WritingSession {
  /// The same conversation in its script as it is now: every step is taken again.
  ///
  /// Where one cannot be, the conversation comes to the node it was in, and script and client remember what they
  /// did; if that node is gone too, it stands at the turn it came to. Steps that were given up are taken again as
  /// soon as the script lets them.
  ///
  /// - Parameter scenario: The scenario, read again.
  /// - Throws: ``SessionError``, when the conversation cannot even begin; this one can still be played.
  public func reloaded(
    with scenario: Scenario
  ) throws(SessionError) -> (writing: WritingSession, landing: Landing) {
    let fresh = try WritingSession(scenario, seed: seed)
    // What was before the last beginning has no bearing on where one is.
    let lasting = Array(steps[(steps.lastIndex(of: .restart).map { $0 + 1 } ?? 0)...])
    let intended = lasting.flatMap(\.intended) + dropped
    var reached = fresh.taking(intended)
    if reached.obstacle != nil, intended != lasting {
      reached = fresh.taking(lasting)
      reached.rest = reached.rest.flatMap(\.intended) + dropped
    }
    guard let obstacle = reached.obstacle else {
      reached.writing.drop(reached.rest)
      return (reached.writing, Landing(place(of: reached.writing)))
    }
    return reached.writing.landed(obstacle, before: reached.rest, from: self)
  }

  /// Takes steps for as long as they can be taken.
  ///
  /// - Returns: Where that leads; what stands in the way of the next step, and the steps from there on.
  private func taking(_ steps: [WritingStep]) -> (
    writing: WritingSession, obstacle: Landing.Obstacle?, rest: [WritingStep]
  ) {
    var writing = self
    for (index, step) in steps.enumerated() {
      do {
        try writing.take(step)
      } catch {
        guard let obstacle = writing.obstacle(for: step, error) else { continue }
        return (writing, obstacle, Array(steps[index...]))
      }
    }
    return (writing, nil, [])
  }

  /// What stands in the way of a step; nil if it can be left out.
  private func obstacle(for step: WritingStep, _ error: SessionError) -> Landing.Obstacle? {
    let number = session.turns.count + 1
    switch (step, error) {
    case (.reply, .ended): return .ends(beforeReply: number)
    case (.reply, .otherReply): return .replyGone(number)
    case (.reply, .unavailableReply): return .replyUnavailable(number)
    case (.reply, _): return .failed(afterReplies: number, error.message)
    case (.jump(let node), _): return missing(node, error)
    case (.landing(let landed), _): return missing(landed.node, error)
    // A variable that is gone has no value to be given.
    case (.variable, _): return nil
    case (.trust, _), (.restart, _): return .failed(afterReplies: number - 1, error.message)
    }
  }

  private func missing(_ node: String, _ error: SessionError) -> Landing.Obstacle {
    scenario.program.node(named: node) == nil
      ? .nodeGone(node) : .failed(afterReplies: session.turns.count, error.message)
  }

  /// This conversation, which came as far as the steps led, brought back to where the former one was.
  private func landed(
    _ obstacle: Landing.Obstacle, before rest: [WritingStep], from former: WritingSession
  ) -> (writing: WritingSession, landing: Landing) {
    var writing = self
    if let node = former.session.place?.node, node != session.place?.node,
      scenario.program.node(named: node) != nil
    {
      let landed = WritingStep.Landed(session: former.session, node: node, instead: rest)
      if (try? writing.take(.landing(landed))) != nil {
        return (writing, Landing(.nodeAgain(node), obstacle: obstacle))
      }
    }
    writing.drop(rest)
    return (writing, Landing(.turn(session.turns.count + 1), obstacle: obstacle))
  }

  private func place(of next: WritingSession) -> Landing.Place {
    if (session.ending == nil) == (next.session.ending == nil),
      next.session.place?.node == session.place?.node
    {
      return .same
    }
    return .elsewhere(next.session.ending == nil ? next.session.place?.node : nil)
  }
}
