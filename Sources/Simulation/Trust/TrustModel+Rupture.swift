// When a relationship ruptures, and how it is repaired in two steps.
extension TrustModel {
  /// What a repair adds to a reply, and the state it leads to.
  struct Repair {
    var additions: [Addition] = []
    var rupture: RuptureState
    var event: RuptureEvent?
    /// How many repairs were completed: 0 or 1.
    var repairs = 0
  }

  /// The two steps of a repair.
  ///
  /// Step 1: an apology while the rupture is open gives back 40 % of what was lost. Step 2: a reply that
  /// listens, and is not beside the point, adds 3.0 and closes the rupture; trust may not end more than 3.0
  /// above where it was before. Only the first two repairs of a session are worth anything extra.
  ///
  /// - SeeAlso: Eubanks and others, 2018: repaired ruptures go with better outcomes than unrepaired ones; in the
  ///   moment, experts validate and explore.
  static func repair(by technique: Technique, fit: Int, weighing weight: Int, in client: Client) -> Repair {
    let isWorthSomething = client.repairs < TrustParameters.repairs
    switch client.rupture {
    case .open(let pre, let lost) where technique == .repair:
      let restored = isWorthSomething ? rounded(lost * TrustParameters.restoration, over: 100) : 0
      return Repair(
        additions: addition(.restoration, restored, "\(TrustParameters.restoration) % of what was lost"),
        rupture: .repairing(pre: pre, lost: lost), event: .repairBegun)
    case .repairing(let pre, _) where technique.completesRepair && fit >= 100:
      let bonus = isWorthSomething ? TrustParameters.repairBonus : 0
      let most = pre.tenths + TrustParameters.repairCap - client.trust.tenths
      return Repair(
        additions: addition(.repairBonus, bonus, "repaired")
          + addition(.repairCap, min(0, most - weight - bonus), "no repair ends higher than this"),
        rupture: .none, event: .repaired, repairs: 1)
    case .none, .open, .repairing:
      return Repair(rupture: client.rupture)
    }
  }

  /// Whether a loss opens a rupture: 8.0 or more at once, or 12.0 within three replies.
  ///
  /// `pre` is the trust before the first of the losses within three replies, and `lost` what is gone since.
  ///
  /// - Parameters:
  ///   - state: The state after what the reply repaired.
  ///   - weight: What the reply weighed, in tenths, the ends of the scale left aside.
  ///   - losses: The losses among the two replies before it.
  /// - SeeAlso: Eubanks and others, 2018, on withdrawal and confrontation.
  static func rupture(
    _ state: RuptureState, weighing weight: Int, from before: Trust, to after: Trust,
    losses: [(before: Trust, weight: Int)]
  ) -> (state: RuptureState, event: RuptureEvent?) {
    guard weight < 0 else { return (state, nil) }
    switch state {
    case .none, .repairing:
      let sum = losses.reduce(weight) { $0 + $1.weight }
      guard weight <= -TrustParameters.ruptureLoss || sum <= -TrustParameters.ruptureSum else {
        return (state, nil)
      }
      let pre = losses.first?.before ?? before
      return (.open(pre: pre, lost: pre.tenths - after.tenths), .opened)
    case .open(let pre, _):
      return (.open(pre: pre, lost: pre.tenths - after.tenths), nil)
    }
  }

  private static func addition(_ kind: Addition.Kind, _ tenths: Int, _ words: String) -> [Addition] {
    tenths == 0 ? [] : [Addition(kind: kind, tenths: tenths, words: words)]
  }
}
