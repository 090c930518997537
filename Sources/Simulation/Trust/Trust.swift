/// How much a client trusts the trainee, in tenths of a point: 0 is none, 1000 is all there is.
///
///     let before = Trust(tenths: 295)
///     before.text          // "29.5"
///     before.band          // .guarded
///
/// Whole numbers only, so that the same replies give the same trust on every machine.
///
/// - SeeAlso: P. Slovic, "Perceived Risk, Trust, and Democracy", Risk Analysis 13 (1993), on why
///   losses weigh more than gains.
public struct Trust: Hashable, Codable, Sendable, Comparable {
  /// Tenths of a point, 0…1000.
  public let tenths: Int

  /// The nearest trust there is: less than none is none, more than all is all.
  public init(tenths: Int) {
    self.tenths = min(max(tenths, 0), 1000)
  }

  /// A trust of whole points, 0…100.
  public init(points: Int) {
    self.init(tenths: min(max(points, 0), 100) * 10)
  }

  /// Reads whole tenths.
  public init(from decoder: any Decoder) throws {
    self.init(tenths: try decoder.singleValueContainer().decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tenths)
  }

  /// Whole points, 0…100, half a point rounded up: what a meter shows.
  public var points: Int { (tenths + 5) / 10 }

  /// How open the client is at this trust.
  public var band: Band { Band(of: self) }

  /// Points with one decimal, such as `29.5`.
  public var text: String { Notation.tenths(tenths) }

  public static func < (left: Trust, right: Trust) -> Bool { left.tenths < right.tenths }
}
