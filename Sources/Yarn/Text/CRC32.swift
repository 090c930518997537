/// The checksum in the names that Yarn makes up: of untagged lines, of `once` blocks, of group members.
///
/// The common CRC-32 (reflected polynomial EDB88320) over the UTF-8 bytes, written as eight hexadecimal digits with
/// the *lowest* byte first.
public enum CRC32 {
  /// The checksum of a text in eight lower-case digits: `43beb7e8` for `a`.
  public static func hex(of text: String) -> String {
    var text = text
    return hex(text.withUTF8 { value(of: $0) })
  }

  /// A checksum in eight lower-case digits, the lowest byte first.
  package static func hex(_ sum: UInt32) -> String {
    String(unsafeUninitializedCapacity: 8) { digits in
      for place in 0..<4 {
        let byte = UInt8(truncatingIfNeeded: sum >> (8 * UInt32(place)))
        digits[2 * place] = digit(byte >> 4)
        digits[2 * place + 1] = digit(byte & 15)
      }
      return 8
    }
  }

  /// The checksum as a number: E8B7BE43 for `a`.
  package static func value(of bytes: UnsafeBufferPointer<UInt8>, after beginning: UInt32 = 0) -> UInt32 {
    var sum = ~beginning
    for byte in bytes { sum = next(sum, byte) }
    return ~sum
  }

  /// The checksum of a text as a number.
  ///
  /// - Parameter beginning: The checksum of what stands before the text, to go on from it.
  package static func value(of text: String, after beginning: UInt32 = 0) -> UInt32 {
    var text = text
    return text.withUTF8 { value(of: $0, after: beginning) }
  }

  /// The checksum of a number's decimal digits.
  ///
  /// - Parameters:
  ///   - number: The number, 0 or more.
  ///   - beginning: The checksum of what stands before the digits.
  package static func value(ofDigits number: Int, after beginning: UInt32) -> UInt32 {
    var power = 1
    while number / power >= 10 { power *= 10 }
    var sum = ~beginning
    var rest = number
    while power > 0 {
      sum = next(sum, UInt8(ascii: "0") + UInt8(rest / power))
      rest %= power
      power /= 10
    }
    return ~sum
  }

  @inline(__always)
  private static func next(_ sum: UInt32, _ byte: UInt8) -> UInt32 {
    table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
