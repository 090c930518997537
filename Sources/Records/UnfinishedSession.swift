import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A session that can be taken up again.
public struct UnfinishedSession: Hashable, Sendable, Identifiable {
  public let id: UUID
  /// What it is held with, and every step so far.
  public let journal: Journal
  public let startedAt: Date
  /// When the trainee last said something.
  public let lastEntryAt: Date
}
