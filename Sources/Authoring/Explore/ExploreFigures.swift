import Simulation

/// Where something stands in a script.
public struct ScriptPlace: Hashable, Sendable, Comparable {
  public var file: String
  /// Counted from 1.
  public var line: Int

  public static func < (left: ScriptPlace, right: ScriptPlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// One of the endings that were reached, and with which trust.
public struct EndingFigures: Hashable, Sendable {
  /// Nil for one that the script does not name.
  public var ending: Ending?
  /// Where the script names it.
  public var place: ScriptPlace?
  /// The node that a script without a client ended in.
  public var node: String?
  /// The shortest way there.
  public var way: Way
  /// How likely it is when replies are said at random, 0…1.
  public var probability: Double
  /// Each trust it comes with, in tenths, and how likely that is; the lowest first.
  public var trust: [TrustShare]

  public struct TrustShare: Hashable, Sendable {
    public var tenths: Int
    public var probability: Double
  }

  public var leastTrust: Trust { Trust(tenths: trust.first?.tenths ?? 0) }
  public var mostTrust: Trust { Trust(tenths: trust.last?.tenths ?? 0) }

  /// The trust at this ending on average, in tenths; nil if replies said at random never come to it.
  public var meanTrust: Double? {
    guard probability > 0 else { return nil }
    return trust.reduce(0) { $0 + Double($1.tenths) * $1.probability } / probability
  }

  /// The trust below which this share of those lie who come to it at random, in tenths.
  public func trust(at share: Double) -> Int {
    var sum = 0.0
    for part in trust {
      sum += part.probability
      if sum >= share * probability { return part.tenths }
    }
    return trust.last?.tenths ?? 0
  }
}

/// A place where a script asks whether the client would tell something.
public struct GateFigures: Hashable, Sendable {
  public var place: ScriptPlace
  /// The trust it takes, in whole points, if the script writes it out.
  public var points: Int?
  /// The shortest way to it open, and to it shut; nil if it never is.
  public var open: Way?
  public var shut: Way?
  /// The ids of the facts told along with it.
  public var facts: [String]
  /// The different ways in; two are different if the last two replies are not the same two.
  public var routes: [Route]

  /// A way in: the last two replies before it opened, by their lines, the later one last.
  public struct Route: Hashable, Sendable {
    public var before: String?
    public var last: String
  }
}

/// A fact of the client.
public struct FactFigures: Hashable, Sendable {
  public var id: String
  /// The trust it takes, in whole points.
  public var gate: Int
  /// The shortest way to hear it; nil if nobody does.
  public var way: Way?
}
