import Simulation

/// Whether a conversation is finished: what has to hold of it before a trainee meets it.
public struct ExploreProof: Sendable {
  public let exploration: Exploration
  public let policies: PolicyTable?

  /// - Parameter policies: What comes of it by rule; nil for a script without a client.
  public init(_ exploration: Exploration, _ policies: PolicyTable?) {
    self.exploration = exploration
    self.policies = policies
  }

  /// What does not hold, each in one clause; nothing if it is proved.
  public var failures: [String] {
    var failures: [String] = []
    if exploration.stop != nil { failures.append("not every state was followed") }
    if exploration.isSampled { failures.append("not every outcome of chance was followed") }
    let bars = exploration.findings.filter(\.isBar).count
    if bars > 0 {
      failures.append(bars == 1 ? "1 finding stands against it" : "\(bars) findings stand against it")
    }
    failures += policyFailures
    return failures
  }

  public var holds: Bool { failures.isEmpty }

  private var policyFailures: [String] {
    guard let policies else { return [] }
    var failures: [String] = []
    if policies.listening?.ending?.kind != .opensUp {
      failures.append("listening does not open the client up")
    }
    for play in policies.opening { failures.append("`\(play.policy.name)` opens the client up") }
    for play in policies.gamed where play.ending?.kind != .opensUp {
      failures.append("`\(play.policy.name)` does as well as listening")
    }
    return failures
  }
}

extension ExploreFinding {
  /// Whether a conversation with it is not finished.
  public var isBar: Bool {
    switch kind {
    case .unreachedEnding, .unshownLine, .unshownReply, .unavailableReply, .unenteredNode, .lockedGate,
      .narrowGate, .untoldFact, .lastingRupture, .noEnd, .unnamedEnding, .fault:
      true
    case .openGate, .nothingToSay: false
    }
  }
}
