// When a relationship ruptures, and how it is repaired in two steps.
extension TrustModel {
  /// What a repair adds to a reply, in tenths, and the state it leads to.
  package struct Repair {
    package var restoration = 0
    package var bonus = 0
    package var cap = 0
    package var rupture: RuptureState
    package var event: RuptureEvent?
    /// How many repairs were completed: 0 or 1.
    package var repairs = 0

    package var sum: Int { restoration + bonus + cap }

    var additions: [Addition] {
      addition(.restoration, restoration, "\(TrustParameters.restoration) % of what was lost")
        + addition(.repairBonus, bonus, "repaired")
        + addition(.repairCap, cap, "no repair ends higher than this")
    }

    private func addition(_ kind: Addition.Kind, _ tenths: Int, _ words: String) -> [Addition] {
      tenths == 0 ? [] : [Addition(kind: kind, tenths: tenths, words: words)]
    }
  }

  /// The two steps of a repair.
  ///
  /// Step 1: an apology while the rupture is open gives back 40 % of what was lost. Step 2: a reply that
  /// listens, and is not beside the point, adds 3.0 and closes the rupture; trust may not end more than 3.0
  /// above where it was before. Only the first two repairs of a session are worth anything extra.
  ///
  /// - Parameter repairs: How many ruptures were repaired before.
  /// - SeeAlso: Eubanks and others, 2018: repaired ruptures go with better outcomes than unrepaired ones; in the
  ///   moment, experts validate and explore.
  package static func repair(
    by technique: Technique, fit: Int, weighing weight: Int, at trust: Trust, in rupture: RuptureState,
    after repairs: Int
  ) -> Repair {
    let isWorthSomething = repairs < TrustParameters.repairs
    switch rupture {
    case .open(let pre, let lost) where technique == .repair:
      let restored = isWorthSomething ? rounded(lost * TrustParameters.restoration, over: 100) : 0
      return Repair(
        restoration: restored, rupture: .repairing(pre: pre, lost: lost), event: .repairBegun)
    case .repairing(let pre, _) where technique.completesRepair && fit >= 100:
      let bonus = isWorthSomething ? TrustParameters.repairBonus : 0
      let most = pre.tenths + TrustParameters.repairCap - trust.tenths
      return Repair(
        bonus: bonus, cap: min(0, most - weight - bonus), rupture: .none, event: .repaired, repairs: 1)
    case .none, .open, .repairing:
      return Repair(rupture: rupture)
    }
  }

  /// Whether a loss opens a rupture: 8.0 or more at once, or 12.0 within three replies.
  ///
  /// `pre` is the trust before the first of the losses within three replies, and `lost` what is gone since.
  ///
  /// - Parameters:
  ///   - state: The state after what the reply repaired.
  ///   - weight: What the reply weighed, in tenths, the ends of the scale left aside.
  ///   - losses: The sum of the losses among the two replies before it, and the trust before the first of them.
  /// - SeeAlso: Eubanks and others, 2018, on withdrawal and confrontation.
  package static func rupture(
    _ state: RuptureState, weighing weight: Int, from before: Trust, to after: Trust,
    losses: (sum: Int, pre: Trust?)
  ) -> (state: RuptureState, event: RuptureEvent?) {
    guard weight < 0 else { return (state, nil) }
    switch state {
    case .none, .repairing:
      let sum = losses.sum + weight
      guard weight <= -TrustParameters.ruptureLoss || sum <= -TrustParameters.ruptureSum else {
        return (state, nil)
      }
      let pre = losses.pre ?? before
      return (.open(pre: pre, lost: pre.tenths - after.tenths), .opened)
    case .open(let pre, _):
      return (.open(pre: pre, lost: pre.tenths - after.tenths), nil)
    }
  }
}
