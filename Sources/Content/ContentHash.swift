/// A 64-bit hash of a file's bytes: FNV-1a with the published 64-bit offset basis and prime, written as
/// sixteen hexadecimal digits.
///
/// It tells whether a file has changed since a session was recorded; it is no protection against someone
/// who wants two files to have the same one.
///
/// - SeeAlso: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm".
public enum ContentHash {
  /// The hash of some bytes.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
