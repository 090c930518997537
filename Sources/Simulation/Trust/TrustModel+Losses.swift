// The rules for losses: replies whose technique has a base below 0.
extension TrustModel {
  /// The factors of a loss.
  static func losses(by technique: Technique, of persona: Persona, in client: Client) -> [Factor] {
    let again = technique.family.map { $0.phrase + " again" } ?? ""
    return [
      asymmetry(of: persona),
      Factor(
        kind: .repeatedHarm,
        percent: repeatedHarm(timesBefore: technique.family.map { client.harms[$0.rawValue] } ?? 0),
        words: again),
      Factor(
        kind: .goodwill, percent: goodwill(base: technique.base, in: client.band),
        words: "goodwill softens it"),
      Factor(
        kind: .freshRupture, percent: lossInRupture(client.rupture), words: "the hurt is fresh"),
    ]
  }

  /// Losses weigh more than gains; how much more is the person's own.
  ///
  /// - SeeAlso: P. Slovic, "Perceived Risk, Trust, and Democracy", 1993; W. Poortinga and N. Pidgeon, 2004, on
  ///   its limits.
  static func asymmetry(of persona: Persona) -> Factor {
    Factor(kind: .asymmetry, percent: persona.asymmetry, words: "losses weigh more")
  }

  /// Harm of one kind adds up over the session: pushing breeds pushing back.
  ///
  /// - Parameter timesBefore: How many replies of the family came before, of whatever technique.
  /// - SeeAlso: J. Brehm, "A Theory of Psychological Reactance", 1966; replies that go against the spirit of
  ///   motivational interviewing go with sustain talk, r = .16 (PMC5958907).
  static func repeatedHarm(timesBefore: Int) -> Int {
    TrustParameters.repeatedHarm[min(timesBefore, TrustParameters.repeatedHarm.count - 1)]
  }

  /// People with settled goodwill read a small slip kindly.
  ///
  /// - SeeAlso: W. Poortinga and N. Pidgeon, "Trust, the Asymmetry Principle, and the Role of Prior Beliefs",
  ///   Risk Analysis 24 (2004).
  static func goodwill(base: Int, in band: Band) -> Int {
    band >= TrustParameters.goodwillBand && base > TrustParameters.goodwillLimit
      ? TrustParameters.goodwill : 100
  }

  /// On a hurt that is open or only half mended, a loss weighs more.
  ///
  /// - SeeAlso: Eubanks and others, "Alliance Rupture Repair", 2018: unrepaired ruptures go with worse outcomes.
  static func lossInRupture(_ rupture: RuptureState) -> Int {
    rupture == .none ? 100 : TrustParameters.lossInRupture
  }
}
