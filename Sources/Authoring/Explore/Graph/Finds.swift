import Simulation

/// What was come upon on the way from one state to the next, each with the first place it was.
struct Finds: Sendable {
  /// Where something was: the state it was come to from, and by which of its edges; in the order of the search.
  struct Place: Hashable, Sendable, Comparable {
    /// How many states had been followed before.
    var order: Int
    var state: UInt32
    var edge: UInt16

    static func < (left: Place, right: Place) -> Bool {
      (left.order, left.edge) < (right.order, right.edge)
    }
  }

  /// What can be come upon.
  enum Thing: Hashable, Sendable {
    /// A gate was asked for, by its place, and the client would tell, or would not.
    case gateOpen(Int), gateShut(Int)
    /// A fact was told, by its place.
    case fact(Int)
    case rupture(RuptureEvent)
    case floor(FloorEvent)
    /// A hint at a risk was answered, or was not in time, by the kind's place.
    case riskMet(Int), riskMissed(Int)
    /// None of the replies of an offer could be said.
    case passed(Int)
    /// The script failed, by the name of what is wrong.
    case fault(UInt32)
  }

  private(set) var places: [Thing: Place] = [:]
  /// The facts told right after each gate: a bit for each.
  private(set) var factsBehind: [Int: UInt64] = [:]
  /// The gates that were noted already, open ones in the even places and shut ones in the odd.
  private var notedGates: ContiguousArray<Bool> = []
  /// Whether some draw of chance had more outcomes than were followed.
  var isSampled = false

  @inline(__always)
  mutating func note(_ thing: Thing, at place: @autoclosure () -> Place) {
    if let known = places[thing] {
      let place = place()
      if place < known { places[thing] = place }
    } else {
      places[thing] = place()
    }
  }

  /// Notes that a gate was asked for, if it was not before: for somebody who notes things in the order of the search.
  @inline(__always)
  mutating func note(gate: Int, isOpen: Bool, at place: @autoclosure () -> Place) {
    let index = 2 * gate + (isOpen ? 0 : 1)
    if index < notedGates.count, notedGates[index] { return }
    while notedGates.count <= index { notedGates.append(false) }
    notedGates[index] = true
    note(isOpen ? .gateOpen(gate) : .gateShut(gate), at: place())
  }

  mutating func note(facts: UInt64, behind gate: Int) {
    factsBehind[gate, default: 0] |= facts
  }

  mutating func formUnion(_ other: Finds) {
    for (thing, place) in other.places { note(thing, at: place) }
    for (gate, facts) in other.factsBehind { note(facts: facts, behind: gate) }
    isSampled = isSampled || other.isSampled
  }
}
