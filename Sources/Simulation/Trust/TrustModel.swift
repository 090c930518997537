/// What a reply does to a client's trust: plain arithmetic on whole numbers.
///
///     let change = TrustModel.step(for: reply, of: persona, in: client).change
///     change.explanation    // +5.9  deeper reflection (4.5) × lands exactly (1.30)
///
/// The base effect of the technique is multiplied by the factors of the rules that apply, each a whole
/// percentage; the product is rounded once, half away from zero, and limited to −20.0…+10.0; what a repair adds
/// comes after that. The rules stand in `TrustModel+Gains.swift`, `TrustModel+Losses.swift` and
/// `TrustModel+Rupture.swift`, their numbers in ``TrustParameters``.
///
/// Where the handbook leaves room, the model reads it so:
/// - A question is an open or a closed one, and a run of them is broken by anything else.
/// - A summary is a reflection where it ends a run of questions or makes room to tell something, but it is not
///   the second step of a repair.
/// - Between the two steps of a repair other replies may come; a loss among them may open the rupture again.
/// - What was lost in a rupture is the trust before it less the trust now, so that gains in between count.
/// - Asking about safety wears no thinner when repeated, though every other technique does.
public enum TrustModel {
  /// What one reply comes to.
  struct Step {
    var change: TrustChange
    var rupture: RuptureState
    /// How many ruptures have been repaired.
    var repairs: Int
  }

  /// The change of trust for a reply. Depends on its arguments and on nothing else.
  static func step(for reply: Reply, of persona: Persona, in client: Client) -> Step {
    let technique = scored(reply, afterQuestions: client.questionRun)
    let factors = factors(for: reply, scoredAs: technique, of: persona, in: client)
    let product = product(of: technique.base, and: factors)
    let limited = limited(product)
    var additions: [Addition] = []
    if limited != product {
      additions.append(
        Addition(kind: .limit, tenths: limited - product, words: "no reply alone does more than this"))
    }

    let repair = repair(
      by: technique, fit: reply.fit, weighing: limited, at: client.trust, in: client.rupture,
      after: client.repairs)
    additions += repair.additions
    let weight = limited + repair.sum
    let after = Trust(tenths: client.trust.tenths + weight)
    let beyond = after.tenths - client.trust.tenths - weight
    if beyond != 0 {
      additions.append(
        Addition(kind: .scale, tenths: beyond, words: beyond > 0 ? "trust ends at 0" : "trust ends at 100"))
    }

    let losses = client.recent.suffix(TrustParameters.ruptureWindow - 1).filter { $0.weight < 0 }
    let rupture = rupture(
      repair.rupture, weighing: weight, from: client.trust, to: after,
      losses: (sum: losses.reduce(0) { $0 + $1.weight }, pre: losses.first?.before))
    let change = TrustChange(
      technique: technique, isQuestionRun: technique != reply.technique, base: technique.base,
      factors: factors, additions: additions, weight: weight, before: client.trust, after: after,
      rupture: rupture.event ?? repair.event)
    return Step(change: change, rupture: rupture.state, repairs: client.repairs + repair.repairs)
  }

  /// The technique a reply is scored as: the third question in a row with nothing given back, and each one
  /// after it, is interrogating.
  ///
  /// Open and closed questions make a run. A reply that also reflects ends it, and so does every other
  /// technique. Asking directly about safety is never part of one.
  ///
  /// - Parameter questions: How many questions in a row came just before.
  /// - SeeAlso: The ratio of reflections to questions of the MITI 4.2.1.
  package static func scored(_ reply: Reply, afterQuestions questions: Int) -> Technique {
    let isOneTooMany = questions + 1 >= TrustParameters.questionRun
    return isOneTooMany && reply.onlyAsks ? .interrogate : reply.technique
  }

  /// The base multiplied by all factors, rounded once, half away from zero; in tenths.
  static func product(of base: Int, and factors: [Factor]) -> Int {
    let numerator = factors.reduce(base) { $0 * $1.percent }
    let denominator = factors.reduce(1) { product, _ in product * 100 }
    return rounded(numerator, over: denominator)
  }

  /// A product, limited to what one reply can do.
  private static func limited(_ product: Int) -> Int {
    min(max(product, TrustParameters.change.lowerBound), TrustParameters.change.upperBound)
  }

  /// What a reply weighs before a repair adds to it, in tenths: the same sum as in ``step(for:of:in:)`` for
  /// a client of whom only this much is known.
  ///
  /// - Parameters:
  ///   - technique: What the reply is scored as.
  ///   - uses: How often the reply's own technique came among the last four replies.
  ///   - harms: How often harm of the technique's family came before.
  package static func weight(
    of reply: Reply, scoredAs technique: Technique, of persona: Persona, at trust: Trust,
    in rupture: RuptureState, uses: Int, harms: Int
  ) -> Int {
    var client = Client(persona)
    client.trust = trust
    client.rupture = rupture
    let use = Client.Recent(technique: technique, scored: technique, before: trust, weight: 0)
    client.recent = Array(repeating: use, count: uses)
    if let family = technique.family { client.harms[family.rawValue] = harms }
    let factors = factors(for: reply, scoredAs: technique, of: persona, in: client)
    return limited(product(of: technique.base, and: factors))
  }

  /// A quotient rounded half away from zero.
  static func rounded(_ numerator: Int, over denominator: Int) -> Int {
    let magnitude = (2 * abs(numerator) + denominator) / (2 * denominator)
    return numerator < 0 ? -magnitude : magnitude
  }

  /// The factors that apply, those of 1.00 left out.
  private static func factors(
    for reply: Reply, scoredAs technique: Technique, of persona: Persona, in client: Client
  ) -> [Factor] {
    guard technique.base != 0 else { return [] }
    let shared = [fit(of: reply), sensitivity(of: persona, to: technique)]
    let others =
      technique.base > 0
      ? gains(by: technique, depth: reply.depth, in: client) : losses(by: technique, of: persona, in: client)
    return (shared + others).filter { $0.percent != 100 }
  }
}

extension Reply {
  /// Whether the reply asks and gives nothing back.
  package var onlyAsks: Bool {
    technique.makesQuestionRun && !also.contains { $0.isReflection }
  }
}
