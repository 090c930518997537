extension ClientGist {
  /// What hearing a reply came to.
  package struct Echo: Hashable, Sendable {
    package var floor: FloorEvent?
    package var rupture: RuptureEvent?
    /// The kinds of risk that were asked about in time, and those that were not: a bit for each.
    package var risksMet: UInt8 = 0
    package var risksMissed: UInt8 = 0
  }

  /// Hears a reply, as ``Client`` would.
  ///
  /// - Note: The same rules as in ``TrustModel/step(for:of:in:)``, with the same functions and numbers; a law
  ///   holds the two together.
  package mutating func hear(_ reply: ReplyGist, as persona: PersonaGist) -> Echo {
    let isOneTooMany = reply.onlyAsks && Int(questionRun) + 1 >= TrustParameters.questionRun
    if isOneTooMany {
      return hear(reply, scoredAs: persona.interrogate, as: persona)
    }
    return hear(reply, scoredAs: reply.own, as: persona)
  }

  private mutating func hear(
    _ reply: ReplyGist, scoredAs scored: TechniqueGist, as persona: PersonaGist
  ) -> Echo {
    let limited = product(of: reply, scoredAs: scored, as: persona)
    let repair = TrustModel.repair(
      by: scored.technique, fit: reply.fit, weighing: limited, at: trust, in: rupture, after: Int(repairs))
    let weight = limited + repair.sum
    let before = trust
    let after = Trust(tenths: before.tenths + weight)
    let result = TrustModel.rupture(
      repair.rupture, weighing: weight, from: before, to: after, losses: recentLosses)
    var echo = Echo(rupture: result.event ?? repair.event)
    answerRisks(isAsked: reply.asksSafety, &echo)
    trust = after
    rupture = result.state
    repairs = UInt8(min(Int(repairs) + repair.repairs, TrustParameters.repairs))
    remember(reply, scoredAs: scored, weighing: weight, from: before)
    echo.floor = reachFloor(weighing: weight, at: persona.floor)
    return echo
  }

  /// The base and its factors, rounded once and limited to what one reply can do.
  private func product(of reply: ReplyGist, scoredAs scored: TechniqueGist, as persona: PersonaGist) -> Int {
    guard scored.base != 0 else { return 0 }
    let band = trust.band
    var numerator = scored.base * reply.fit * scored.sensitivity
    let product: Int
    if scored.base > 0 {
      numerator *= novelty(of: scored) * TrustParameters.gain(in: band)
      numerator *= TrustModel.pacing(of: scored.technique, depth: reply.depth, in: band)
      numerator *= TrustModel.gainInRupture(by: scored.technique, in: rupture)
      numerator *= TrustModel.repairWithoutRupture(by: scored.technique, in: rupture)
      product = TrustModel.rounded(numerator, over: 100_000_000_000_000)
    } else {
      numerator *= persona.asymmetry * TrustModel.goodwill(base: scored.base, in: band)
      numerator *= TrustModel.repeatedHarm(timesBefore: harm(of: scored.family))
      numerator *= TrustModel.lossInRupture(rupture)
      product = TrustModel.rounded(numerator, over: 1_000_000_000_000)
    }
    return min(max(product, TrustParameters.change.lowerBound), TrustParameters.change.upperBound)
  }

  private func novelty(of scored: TechniqueGist) -> Int {
    guard scored.number != Self.safetyCheck else { return 100 }
    var uses = 0
    var rest = techniques
    while rest != 0 {
      if UInt8(truncatingIfNeeded: rest) == scored.number { uses += 1 }
      rest >>= 8
    }
    return TrustParameters.novelty[min(uses, TrustParameters.novelty.count - 1)]
  }

  /// How often harm of a family came.
  package func harm(of family: Int) -> Int {
    family < 0 ? 0 : Int(harms >> UInt16(2 * family) & 3)
  }

  /// What was lost by the last two replies, and the trust before the first of those that lost any.
  private var recentLosses: (sum: Int, pre: Trust?) {
    let first = lossBefore.weight < 0 ? lossBefore : loss
    let sum = Int(lossBefore.weight) + Int(loss.weight)
    return (sum, first.weight < 0 ? Trust(tenths: Int(first.before)) : nil)
  }

  private mutating func remember(
    _ reply: ReplyGist, scoredAs own: TechniqueGist, weighing weight: Int, from before: Trust
  ) {
    techniques = techniques << 8 | UInt32(reply.own.number)
    scored = own.technique
    invitedBefore = invites
    invites = own.invites
    lossBefore = loss
    loss = Loss()
    if weight < 0 {
      loss.weight = Int16(weight)
      loss.before = Int16(before.tenths)
    }
    questionRun = reply.onlyAsks ? UInt8(min(Int(questionRun) + 1, TrustParameters.questionRun)) : 0
    if own.family >= 0, harm(of: own.family) < TrustParameters.repeatedHarm.count - 1 {
      harms += 1 << UInt16(2 * own.family)
    }
    turn += 1
    count(reply.techniques | 1 << UInt64(own.number - 1))
  }

  private mutating func count(_ techniques: UInt64) {
    guard !counts.isEmpty else { return }
    var rest = techniques
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  private mutating func reachFloor(weighing weight: Int, at floor: Trust) -> FloorEvent? {
    guard trust <= floor else { return nil }
    guard hasWarned else {
      hasWarned = true
      return .warning
    }
    guard weight < 0 else { return nil }
    hasLeft = true
    return .leaving
  }

  private mutating func answerRisks(isAsked: Bool, _ echo: inout Echo) {
    guard risks != 0 else { return }
    let window = UInt16(TrustParameters.riskWindow)
    var left: UInt16 = 0
    for kind in 0..<UInt16(RiskKind.allCases.count) {
      let open = risks >> (kind * window) & (1 << window - 1)
      guard open != 0 else { continue }
      if isAsked {
        echo.risksMet |= 1 << UInt8(kind)
      } else if open & 1 != 0 {
        echo.risksMissed |= 1 << UInt8(kind)
      }
      if !isAsked { left |= (open >> 1) << (kind * window) }
    }
    risks = left
  }
}
