import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A session that can be taken up again.
public struct UnfinishedSession: Hashable, Sendable, Identifiable {
  public let id: UUID
  public let scenarioID: String
  public let mode: Mode
  public let startedAt: Date
  /// When the trainee last said something.
  public let lastEntryAt: Date
  /// How many steps it has so far; what was taken back counts.
  public let entries: Int
}
