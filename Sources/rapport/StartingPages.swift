import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The pages of code that are in memory because something was run once, at the start: what reads the command line, the
/// files of the library, the scripts.
enum StartingPages {
  /// Gives them back. What is run again comes from the system's cache of the file, at the cost of a page fault.
  static func release() {
    guard let maps = FileManager.default.contents(atPath: "/proc/self/maps") else { return }
    for line in String(decoding: maps, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      // Only code from a file: other pages that cannot be written now may have been before, and would be lost.
      guard fields.count == 6, fields[1] == "r-xp", fields[5].hasPrefix("/") else { continue }
      let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard bounds.count == 2, bounds[0] < bounds[1] else { continue }
      _ = madvise(UnsafeMutableRawPointer(bitPattern: bounds[0]), Int(bounds[1] - bounds[0]), MADV_DONTNEED)
    }
  }
}
