import Simulation

/// A stretch of trust as a plan writes it. A whole number by itself is what the meter shows.
struct TrustRange {
  private let tenths: ClosedRange<Int>

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let dots = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == bytes[$0] }
    guard let dots else {
      guard let exact = Self.tenths(bytes[...]) else { return nil }
      tenths = bytes.contains(UInt8(ascii: ".")) ? exact...exact : (exact - 5)...(exact + 4)
      return
    }
    let ends = [bytes[..<dots], bytes[(dots + 2)...]].map { Self.trimmed($0) }
    guard let low = ends[0].isEmpty ? 0 : Self.tenths(ends[0]),
      let high = ends[1].isEmpty ? 1000 : Self.tenths(ends[1]), low <= high
    else { return nil }
    tenths = low...high
  }

  func contains(_ trust: Trust) -> Bool { tenths.contains(trust.tenths) }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let blank = UInt8(ascii: " ")
    let rest = bytes.drop { $0 == blank }
    return rest.lastIndex { $0 != blank }.map { rest[...$0] } ?? []
  }

  /// A number with at most one decimal, in tenths.
  private static func tenths(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.last?.count == 1 || parts.count == 1,
      parts.allSatisfy({ !$0.isEmpty && $0.count <= 3 && $0.allSatisfy(Self.isDigit) }),
      let whole = Int(String(decoding: parts[0], as: UTF8.self))
    else { return nil }
    let fraction = parts.count == 2 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    return whole * 10 + fraction
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
