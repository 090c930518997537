/// A client reduced to what anything that comes later depends on, in whole numbers and without a word.
///
/// It says and does what a ``Client`` does; it only cannot say why. ``Client`` is for holding conversations,
/// this is for walking through millions of them.
package struct ClientGist: Hashable, Sendable {
  package var trust: Trust
  package var rupture = RuptureState.none
  /// The techniques of the last four replies by their numbers, the latest in the lowest byte; 0 is none.
  package var techniques: UInt32 = 0
  /// What the last reply was scored as; nil before the first.
  package var scored: Technique?
  /// Whether the last reply made room to tell something, and the one before it.
  package var invites = false
  package var invitedBefore = false
  /// The last reply if it was a loss, and the one before it if that was.
  package var loss = Loss()
  package var lossBefore = Loss()
  package var questionRun: UInt8 = 0
  /// How often each family of harm came: two bits for each.
  package var harms: UInt16 = 0
  package var repairs: UInt8 = 0
  package var hasWarned = false
  package var hasLeft = false
  /// The facts told so far: a bit for each.
  package var disclosed: UInt64 = 0
  /// The hints at a risk that may still be answered: of each kind three bits, for one, two or three replies left.
  package var risks: UInt16 = 0
  package var turn: Int32 = 0
  /// How many replies carried each technique that somebody wants to know of; empty if nobody does.
  package var counts: [Int32]

  /// A loss of trust that may yet add up to a rupture.
  package struct Loss: Hashable, Sendable {
    /// In tenths of a point, below 0; 0 if it was no loss.
    package var weight: Int16 = 0
    /// The trust before it, in tenths.
    package var before: Int16 = 0

    package init() {}
  }

  /// A client who has heard nothing yet.
  ///
  /// - Parameter counting: Whether the script asks how often a technique was used.
  package init(_ persona: Persona, counting: Bool) {
    trust = Trust(points: persona.startTrust)
    counts = counting ? Array(repeating: 0, count: Technique.allCases.count) : []
  }

  /// Whether the client would tell something that takes this much trust, in whole points.
  package func canDisclose(gate: Int) -> Bool {
    guard trust >= Trust(points: gate) else { return false }
    let answersDirectQuestion =
      gate <= TrustParameters.directQuestionGate && UInt8(truncatingIfNeeded: techniques) == Self.safetyCheck
    return answersDirectQuestion || (!rupture.isOpen && (invites || invitedBefore))
  }

  /// Tells a fact; whether it is new.
  package mutating func disclose(_ fact: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(fact)
    defer { disclosed |= bit }
    return disclosed & bit == 0
  }

  /// Hints at a risk, by the kind's place.
  package mutating func hint(at kind: Int) {
    risks |= 1 << UInt16(kind * TrustParameters.riskWindow + TrustParameters.riskWindow - 1)
  }

  /// The number of the technique whose question is always answered.
  static let safetyCheck = UInt8(Technique.safetyCheck.ordinal + 1)
}
