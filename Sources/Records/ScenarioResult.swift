import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What has come of a scenario so far.
public struct ScenarioResult: Hashable, Sendable {
  public let scenarioID: String
  /// The highest trust that a conversation ended with.
  public let bestTrust: Trust
  /// How often it was brought to an end.
  public let times: Int
  /// When it was last brought to an end.
  public let lastEndedAt: Date
}
