/// How open a client is, in five steps, each the name of a stretch of trust.
public enum Band: Int, CaseIterable, Codable, Hashable, Sendable, Comparable {
  case closed, guarded, testing, opening, trusting

  /// The band that a trust lies in.
  public init(of trust: Trust) {
    self =
      switch trust.tenths {
      case ..<150: .closed
      case ..<350: .guarded
      case ..<550: .testing
      case ..<750: .opening
      default: .trusting
      }
  }

  /// The least trust of the band: 0, 15, 35, 55 or 75 points.
  public var lowest: Trust {
    switch self {
    case .closed: Trust(points: 0)
    case .guarded: Trust(points: 15)
    case .testing: Trust(points: 35)
    case .opening: Trust(points: 55)
    case .trusting: Trust(points: 75)
    }
  }

  /// The band in one lower-case word, as the meter shows it.
  public var word: String {
    switch self {
    case .closed: "closed"
    case .guarded: "guarded"
    case .testing: "testing"
    case .opening: "opening"
    case .trusting: "trusting"
    }
  }

  public static func < (left: Band, right: Band) -> Bool { left.rawValue < right.rawValue }
}
