/// Whether the relationship is whole.
///
/// Ruptures come as withdrawal or confrontation; repaired ones go with better outcomes than unrepaired ones.
///
/// - SeeAlso: C. Eubanks, J. Muran and J. Safran, "Alliance Rupture Repair: A Meta-Analysis", 2018.
public enum RuptureState: Codable, Hashable, Sendable {
  /// Nothing stands between them.
  case none
  /// Something does. `pre` is the trust before the losses that opened it, `lost` what they cost in tenths
  /// of a point; it is negative where gains in between outweighed them.
  case open(pre: Trust, lost: Int)
  /// The trainee has owned their part; one reply that listens is still missing.
  case repairing(pre: Trust, lost: Int)

  /// The word that scripts compare with: `none`, `open` or `repairing`.
  public var word: String {
    switch self {
    case .none: "none"
    case .open: "open"
    case .repairing: "repairing"
    }
  }

  /// Whether it is open, and nobody has begun to mend it.
  public var isOpen: Bool {
    switch self {
    case .open: true
    case .none, .repairing: false
    }
  }
}
