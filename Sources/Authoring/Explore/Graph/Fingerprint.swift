/// A number of 64 bits that stands for a state: two states with the same one are taken for one.
///
/// - SeeAlso: U. Stern and D. Dill, "Improved probabilistic verification by hash compaction", CHARME 1995, on
///   what that risks; Wang Yi's wyhash for the mixing by multiplication.
struct Fingerprint: Hashable, Sendable {
  let bits: UInt64

  @inline(__always)
  init(_ words: ContiguousArray<UInt32>, from start: Int, to end: Int) {
    var mix: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(end - start)
    var index = start
    while index + 1 < end {
      let pair = UInt64(words[index]) | UInt64(words[index + 1]) << 32
      mix = Self.stirred(mix ^ pair)
      index += 2
    }
    if index < end { mix = Self.stirred(mix ^ UInt64(words[index])) }
    bits = Self.stirred(mix ^ 0xD6E8_FEB8_6659_FD93)
  }

  @inline(__always)
  private static func stirred(_ word: UInt64) -> UInt64 {
    let first = (word ^ (word >> 32)) &* 0xD6E8_FEB8_6659_FD93
    let second = (first ^ (first >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return second ^ (second >> 32)
  }

  /// The probability that among so many states two were taken for one.
  static func probabilityOfConfusion(among count: Int) -> Double {
    Double(count) * Double(max(count - 1, 0)) / 2 / 18_446_744_073_709_551_616.0
  }
}
