import Simulation
import Yarn

/// One thing that a writer does with the conversation.
public enum WritingStep: Hashable, Sendable {
  /// Says a reply.
  case reply(Offer)
  /// Goes to the node with this name.
  case jump(String)
  /// Sets the client's trust.
  case trust(Trust)
  /// Gives a variable a value.
  case variable(String, Value)
  /// Begins again.
  case restart
  /// Comes to a node again because the way there could not be gone any more.
  indirect case landing(Landed)

  /// How the conversation stood before the script changed, and the steps that had led there.
  public struct Landed: Hashable, Sendable {
    var session: Session
    var node: String
    var instead: [WritingStep]
  }

  /// The conversation after this step.
  func taken(from session: Session, seed: UInt64) throws(SessionError) -> Session {
    var next = session
    switch self {
    case .reply(let offer):
      guard let place = offer.place(among: session.offers) else {
        throw session.ending == nil
          ? .otherReply(turn: session.turns.count, lineID: offer.lineID) : .ended
      }
      try next.choose(place)
    case .jump(let node): next = try Session(session, takenTo: node, of: session.scenario)
    case .trust(let trust): next.set(trust)
    case .variable(let name, let value): try next.set(name, to: value)
    case .restart: next = try Session(scenario: session.scenario, seed: seed, mode: session.mode)
    case .landing(let landed):
      next = try Session(landed.session, takenTo: landed.node, of: session.scenario)
    }
    return next
  }

  /// What the writer meant: of a landing, the steps it stands for.
  var intended: [WritingStep] {
    switch self {
    case .landing(let landed): landed.instead
    case .reply, .jump, .trust, .variable, .restart: [self]
    }
  }
}

/// A reply as it was on offer when it was said.
public struct Offer: Hashable, Sendable {
  /// The line's identity.
  public var lineID: String
  /// Whether the compiler made the identity up, so that it may change with the script.
  public var isImplicit: Bool
  public var text: String
  /// The place among the replies on offer, counted from 0.
  public var place: Int

  /// Where this reply stands among those on offer now: the one with the identity if the script gave it one, else
  /// the one with the same words, else the one that stands in its place.
  func place(among offers: [Offer]) -> Int? {
    let known = isImplicit ? nil : offers.first { !$0.isImplicit && $0.lineID == lineID }
    let same = known ?? offers.filter { $0.text == text }.min { distance(to: $0) < distance(to: $1) }
    return (same ?? offers.first { isImplicit && $0.isImplicit && $0.lineID == lineID })?.place
  }

  private func distance(to other: Offer) -> Int { abs(other.place - place) }
}

extension Session {
  /// The replies on offer, with where their identities come from; none once it has ended.
  var offers: [Offer] {
    guard case .replies(let options) = state.phase else { return [] }
    return zip(options, replies).enumerated().map { place, pair in
      let record = scenario.program.record(of: pair.0.line)
      return Offer(lineID: record.id, isImplicit: record.isImplicit, text: pair.1.text, place: place)
    }
  }
}
