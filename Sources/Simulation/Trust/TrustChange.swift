/// What one reply did to the client's trust, and why: a sum that a person can read and that adds up.
///
///     change.explanation
///     // −14.3  directing (−6.0) × Marcus hears orders all week (1.40) × losses weigh more (1.70) → RUPTURE
///
/// The product of the base and the factors is rounded once, half away from zero; additions come after it.
public struct TrustChange: Codable, Hashable, Sendable {
  /// The technique the reply was scored as. It is not the reply's own when a run of questions made it
  /// interrogating.
  public var technique: Technique
  /// Whether the reply was the third question in a row, or a later one, and scored as interrogating for it.
  public var isQuestionRun: Bool
  /// The technique's effect before any factor, in tenths of a point: −120…+50.
  public var base: Int
  /// What the base is multiplied by, in order. Factors of 1.00 are left out.
  public var factors: [Factor]
  /// What is added to the rounded product, in order.
  public var additions: [Addition]
  /// What the reply weighed, in tenths: the sum of all terms except for the ends of the scale. A loss at
  /// trust 0 weighs what it weighs, though nothing is left to lose.
  public var weight: Int
  /// The client's trust before the reply and after it.
  public var before: Trust
  public var after: Trust
  /// What the reply did to the relationship, beyond the number.
  public var rupture: RuptureEvent?

  public init(
    technique: Technique, isQuestionRun: Bool = false, base: Int, factors: [Factor] = [],
    additions: [Addition] = [], weight: Int, before: Trust, after: Trust, rupture: RuptureEvent? = nil
  ) {
    self.technique = technique
    self.isQuestionRun = isQuestionRun
    self.base = base
    self.factors = factors
    self.additions = additions
    self.weight = weight
    self.before = before
    self.after = after
    self.rupture = rupture
  }

  /// How far trust moved, in tenths: −1000…+1000.
  public var delta: Int { after.tenths - before.tenths }

  /// How far trust moved in the whole points in which it is shown, so that what is shown adds up: 40.6 to 45.4 is
  /// 41 to 45, and 4.
  public var points: Int { after.points - before.points }
}

/// Something that multiplies the effect of a reply.
public struct Factor: Codable, Hashable, Sendable {
  /// Which rule of the trust model it comes from.
  public enum Kind: String, Codable, Hashable, Sendable {
    case fit, sensitivity, novelty, band, pacing, openRupture, nothingToRepair
    case asymmetry, repeatedHarm, goodwill, freshRupture
  }

  public var kind: Kind
  /// Whole percents: 140 is a factor of 1.40. Negative only for pacing.
  public var percent: Int
  /// The reason in words, lower case unless it begins with a name, no full stop.
  public var words: String

  public init(kind: Kind, percent: Int, words: String) {
    self.kind = kind
    self.percent = percent
    self.words = words
  }
}

/// Something that is added after the product has been rounded.
public struct Addition: Codable, Hashable, Sendable {
  /// Which rule of the trust model it comes from.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// No single reply moves trust by more than +10.0 or −20.0.
    case limit
    /// The first step of a repair gives back part of what was lost.
    case restoration
    /// The second step of a repair.
    case repairBonus
    /// A repaired relationship stands at most 3.0 above where it was.
    case repairCap
    /// Trust ends at 0 and at 100.
    case scale
  }

  public var kind: Kind
  /// Tenths of a point.
  public var tenths: Int
  /// The reason in words, lower case, no full stop.
  public var words: String

  public init(kind: Kind, tenths: Int, words: String) {
    self.kind = kind
    self.tenths = tenths
    self.words = words
  }
}

/// What a reply did to the relationship, beyond the number.
public enum RuptureEvent: String, Codable, Hashable, Sendable {
  /// A rupture opened, or one under repair opened again.
  case opened
  /// The first step of a repair: the trainee owned their part.
  case repairBegun
  /// The second step: the relationship is whole again.
  case repaired
}
