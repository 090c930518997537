import Simulation

/// Whether a conversation is finished: what has to hold of it before a trainee meets it.
public struct ExploreProof: Sendable {
  public let exploration: Exploration
  public let policies: PolicyTable?
  let review: ExploreReview

  /// - Parameters:
  ///   - policies: What comes of it by rule; nil for a script without a client.
  ///   - script: The text of what was explored.
  public init(_ exploration: Exploration, _ policies: PolicyTable?, in script: ExploredScript) {
    self.exploration = exploration
    self.policies = policies
    review = ExploreReview(exploration, policies, in: script)
  }

  /// What does not hold, each in one clause; nothing if it is proved. What the writer lets pass is not in it.
  public var failures: [String] {
    var failures: [String] = []
    if exploration.stop != nil { failures.append("not every state was followed") }
    if exploration.isSampled { failures.append("not every outcome of chance was followed") }
    let bars = review.barCount
    if bars > 0 {
      failures.append(bars == 1 ? "1 finding stands against it" : "\(bars) findings stand against it")
    }
    return failures
  }

  public var holds: Bool { failures.isEmpty }

  /// The codes of what the writer lets pass, each once, in their order: as much as that is not proved.
  public var passedCodes: [String] { Set(review.passed.map(\.finding.code)).sorted() }
}
