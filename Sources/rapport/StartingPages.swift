import Glibc

/// The pages of code that are in memory because something was run once, at the start: what reads the command line, the
/// files of the library, the scripts.
enum StartingPages {
  /// Gives them back. What is run again comes from the system's cache of the file, at the cost of a page fault.
  static func release() {
    guard let maps = fopen("/proc/self/maps", "r") else { return }
    defer { fclose(maps) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    // Line by line: the system gives a page of them at a time, which looks like the end to whoever asks for all.
    while getline(&line, &capacity, maps) > 0, let line {
      guard let code = code(in: String(cString: line)) else { continue }
      _ = madvise(UnsafeMutableRawPointer(bitPattern: code.lowerBound), code.count, MADV_DONTNEED)
    }
  }

  /// The addresses that a line speaks of, if code from a file stands there: other pages that cannot be written now may
  /// have been before, and would be lost.
  private static func code(in line: String) -> Range<UInt>? {
    let fields = line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard fields.count == 6, fields[1] == "r-xp", fields[5].hasPrefix("/") else { return nil }
    let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
    guard bounds.count == 2, bounds[0] < bounds[1] else { return nil }
    return bounds[0]..<bounds[1]
  }
}
