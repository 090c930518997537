// The rules for every reply, and those for gains: replies whose technique has a base above 0.
extension TrustModel {
  /// How well the reply lands on what was just said, by its author's judgement.
  ///
  /// - SeeAlso: Client-perceived empathy relates to the alliance at .51: Nienhuis and others, 2018, in
  ///   C. Flückiger and others, "The alliance in adult psychotherapy", 2018 (10.1037/pst0000172).
  static func fit(of reply: Reply) -> Factor {
    Factor(kind: .fit, percent: reply.fit, words: reply.fit > 100 ? "lands exactly" : "beside the point")
  }

  /// What this person's story makes of the technique: a history, never a group. Asking directly about safety is
  /// never worth less than usual.
  ///
  /// - SeeAlso: High-reactance clients do better with non-directive helpers, d ≈ .79: L. Beutler and
  ///   others, 2018 (10.1002/jclp.22682). A direct question does no harm: T. Dazzi and others, 2014
  ///   (10.1017/S0033291714001299).
  static func sensitivity(of persona: Persona, to technique: Technique) -> Factor {
    let sensitivity = persona.sensitivity(to: technique)
    let percent = sensitivity?.percent ?? 100
    return Factor(
      kind: .sensitivity, percent: technique == .safetyCheck ? max(percent, 100) : percent,
      words: sensitivity?.because ?? "\(persona.firstName) takes it so")
  }

  /// The factors of a gain.
  static func gains(by technique: Technique, depth: Int, in client: Client) -> [Factor] {
    [
      Factor(
        kind: .novelty, percent: novelty(of: technique, after: client.recent.map(\.technique)),
        words: "the same move again"),
      Factor(
        kind: .band, percent: TrustParameters.gain(in: client.band),
        words: "trust rises slower this high"),
      Factor(
        kind: .pacing, percent: pacing(of: technique, depth: depth, in: client.band),
        words: "more of oneself than this trust carries"),
      Factor(
        kind: .openRupture, percent: gainInRupture(by: technique, in: client.rupture),
        words: "the rupture is open"),
      Factor(
        kind: .nothingToRepair, percent: repairWithoutRupture(by: technique, in: client.rupture),
        words: "nothing to repair"),
    ]
  }

  /// A move repeated wears thin: the percentage by how often it was used in the last four replies. Asking
  /// directly about safety never does.
  ///
  /// - Parameter techniques: What the earlier replies were tagged with, the latest last.
  /// - Note: Practice wisdom (parroting); the evidence is thin.
  static func novelty(of technique: Technique, after techniques: [Technique]) -> Int {
    guard technique != .safetyCheck else { return 100 }
    let uses = techniques.suffix(TrustParameters.noveltyWindow).count { $0 == technique }
    return TrustParameters.novelty[min(uses, TrustParameters.novelty.count - 1)]
  }

  /// Telling of oneself is paced: breadth before depth, and no deeper than the other is ready for.
  ///
  /// - Parameter depth: 1…4; 0 where nothing is told. Only a self-disclosure has one.
  /// - SeeAlso: I. Altman and D. Taylor, "Social Penetration", 1973; the guidance for certified peer
  ///   specialists of Wisconsin (ask, share briefly, ask again).
  static func pacing(of technique: Technique, depth: Int, in band: Band) -> Int {
    guard technique == .selfDisclosure else { return 100 }
    switch depth - (band.rawValue + 1) {
    case ...0: return 100
    case 1: return TrustParameters.pacingOneOver
    default: return TrustParameters.pacingTwoOver
    }
  }

  /// While a rupture is open nothing else builds much: change work then is rated poor by experts.
  ///
  /// - SeeAlso: Eubanks and others on what experts do in a rupture, 2018; PMC5966286.
  static func gainInRupture(by technique: Technique, in rupture: RuptureState) -> Int {
    rupture.isOpen && technique != .repair ? TrustParameters.gainInOpenRupture : 100
  }

  /// An apology where nothing is broken is worth +1.0 instead of +5.0.
  static func repairWithoutRupture(by technique: Technique, in rupture: RuptureState) -> Int {
    technique == .repair && rupture == .none ? TrustParameters.nothingToRepair : 100
  }
}
