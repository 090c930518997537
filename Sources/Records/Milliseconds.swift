#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A moment as the tables hold it: whole milliseconds since 1970 in UTC, which come back as they went in.
struct Milliseconds: Hashable, Sendable {
  let sinceEpoch: Int

  init(sinceEpoch: Int) {
    self.sinceEpoch = sinceEpoch
  }

  init(_ date: Date) {
    sinceEpoch = Int((date.timeIntervalSince1970 * 1000).rounded())
  }

  var date: Date { Date(timeIntervalSince1970: Double(sinceEpoch) / 1000) }
}
