/// The checksum by which a translation knows whether its source has changed since.
package enum SHA256 {
  /// The checksum of a text's UTF-8 bytes in 64 lower-case hexadecimal digits.
  package static func hex(of text: String) -> String {
    var state = initial
    let message = padded(Array(text.utf8))
    for start in stride(from: 0, to: message.count, by: 64) {
      mix(message[start..<start + 64], into: &state)
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  /// The message, a single bit, zeros, and the message's length in bits, to a multiple of 64 bytes.
  private static func padded(_ message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    padded += repeatElement(0, count: (120 - padded.count % 64) % 64)
    let bits = UInt64(message.count) * 8
    padded += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }
    return padded
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[start + $1]) }
    }
    for index in 16..<64 {
      let near = words[index - 2]
      let far = words[index - 15]
      let nearMix = rotated(near, 17) ^ rotated(near, 19) ^ (near >> 10)
      let farMix = rotated(far, 7) ^ rotated(far, 18) ^ (far >> 3)
      words.append(words[index - 16] &+ farMix &+ words[index - 7] &+ nearMix)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let first =
        h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constants[index] &+ words[index]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
  }

  private static func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word >> places | word << (32 - places)
  }

  /// The fractions of the square roots of the first eight primes, and of the cube roots of the first 64.
  private static let initial = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }
  private static let constants = primes.map { cubeRootFraction(of: $0) }

  private static let primes: [UInt64] = {
    let candidates: [UInt64] = Array(2..<312)
    return candidates.filter { candidate in !candidates.contains { $0 < candidate && candidate % $0 == 0 } }
  }()

  private static func fraction(of root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 0x1p32)
  }

  /// The first 32 bits behind the point of a cube root, found by halving, since 64-bit floats are just too coarse.
  private static func cubeRootFraction(of prime: UInt64) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 7 << 32
    while high - low > 1 {
      let middle = (low + high) / 2
      let square = middle.multipliedFullWidth(by: middle)
      let carry = square.low.multipliedFullWidth(by: middle).high
      // The upper half of middle³, against that of prime · 2⁹⁶.
      if square.high * middle + carry < prime << 32 { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
