/// Every number of the trust model, in one place.
///
/// They are our choices, ordered by evidence, not measured. Whoever changes one counts ``modelVersion`` up,
/// because earlier sessions would come out differently. The effects of the techniques stand in
/// `Technique+Catalogue.swift` and belong to the same version.
public enum TrustParameters {
  /// Goes into every journal.
  public static let modelVersion = 1

  // MARK: A client, unless the persona says otherwise

  /// Trust at the start, in points.
  public static let startTrust = 30
  /// How much more a loss weighs than a gain, in percent, and what a persona may say.
  public static let asymmetry = 150
  public static let asymmetryRange = 120...200
  /// Percent of a technique's usual effect that a persona may say.
  public static let sensitivityRange = 50...200
  /// The trust at which the client warns, in points.
  public static let floor = 10

  // MARK: One reply

  /// How well a reply lands, in percent: beside the point, as usual, exactly.
  public static let fits = [50, 100, 130]
  /// The most that one reply moves trust, in tenths.
  public static let change = -200...100

  // MARK: Gains, in percent

  /// By how often the same technique was used in the last ``noveltyWindow`` replies.
  public static let novelty = [100, 70, 50, 30]
  public static let noveltyWindow = 4
  /// A self-disclosure one step deeper than the client is ready for.
  public static let pacingOneOver = 25
  /// A self-disclosure two steps deeper or more: the gain turns into a loss.
  public static let pacingTwoOver = -50
  /// While a rupture is open, and the reply is no repair.
  public static let gainInOpenRupture = 40
  /// A repair where nothing is broken.
  public static let nothingToRepair = 20

  /// What is left of a gain in each band.
  public static func gain(in band: Band) -> Int {
    switch band {
    case .closed, .guarded: 100
    case .testing: 95
    case .opening: 80
    case .trusting: 60
    }
  }

  // MARK: Losses, in percent

  /// By how often the same family of harm came before in the session.
  public static let repeatedHarm = [100, 125, 150, 175]
  /// A slip at ``goodwillBand`` or above whose base is milder than ``goodwillLimit`` (tenths).
  public static let goodwill = 75
  public static let goodwillBand = Band.opening
  public static let goodwillLimit = -50
  /// While a rupture is open or under repair.
  public static let lossInRupture = 125

  // MARK: Ruptures, in tenths

  /// The loss of one reply that opens a rupture.
  public static let ruptureLoss = 80
  /// The losses within ``ruptureWindow`` replies that open one.
  public static let ruptureSum = 120
  public static let ruptureWindow = 3
  /// Percent of what was lost that the first step of a repair gives back.
  public static let restoration = 40
  /// What the second step adds.
  public static let repairBonus = 30
  /// How far above the trust before the rupture a repair may end.
  public static let repairCap = 30
  /// How many repairs of a session are worth anything extra: apologies wear thin.
  public static let repairs = 2

  // MARK: Other rules

  /// From which question in a row on a question is interrogating.
  public static let questionRun = 3
  /// How many replies back an invitation still opens a disclosure gate.
  public static let invitationWindow = 2
  /// The most trust it takes, in points, to answer a direct question about safety with yes or no.
  public static let directQuestionGate = 15
  /// For how many turns of the client a risk cue may be answered.
  public static let riskWindow = 3
}
