import Synchronization
import Yarn

/// A value of the language in one machine word: what it is in the upper half, and in the lower a number's bits, a
/// truth, or the name that ``TextPool`` gave a text.
struct Word: Hashable, Sendable {
  let bits: UInt64

  private static let number: UInt64 = 1
  private static let bool: UInt64 = 2
  private static let text: UInt64 = 3

  private init(_ kind: UInt64, _ payload: UInt32) {
    bits = kind << 32 | UInt64(payload)
  }

  @inline(__always) init(_ number: Float) { self.init(Self.number, number.bitPattern) }
  @inline(__always) init(_ bool: Bool) { self.init(Self.bool, bool ? 1 : 0) }
  @inline(__always) init(text: UInt32) { self.init(Self.text, text) }

  init(_ value: Value, _ pool: TextPool) {
    switch value {
    case .number(let number): self.init(number)
    case .bool(let bool): self.init(bool)
    case .string(let text): self.init(text: pool.name(of: text))
    }
  }

  /// A value whose kind is that of another.
  @inline(__always) init(payload: UInt32, like other: Word) { self.init(other.bits >> 32, payload) }

  @inline(__always) var payload: UInt32 { UInt32(truncatingIfNeeded: bits) }
  @inline(__always) var isNumber: Bool { bits >> 32 == Self.number }
  @inline(__always) var isText: Bool { bits >> 32 == Self.text }
  /// The number; not a number if it is none.
  @inline(__always) var number: Float { isNumber ? Float(bitPattern: payload) : .nan }
  @inline(__always) var bool: Bool { bits == Self.bool << 32 | 1 }

  /// Whether the language's `==` holds.
  @inline(__always)
  func isEqual(to other: Word) -> Bool {
    isNumber && other.isNumber ? number == other.number : bits == other.bits
  }

  func value(_ pool: TextPool) -> Value {
    if isNumber { return .number(number) }
    return isText ? .string(pool.text(named: payload)) : .bool(bool)
  }
}

/// The texts that values hold, each under a number that depends on the text alone.
final class TextPool: Sendable {
  private let texts = Mutex<[UInt32: String]>([:])

  /// The number of a text: a checksum of its bytes, or the next one that is free.
  func name(of text: String) -> UInt32 {
    var name: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { name = (name ^ UInt32(byte)) &* 0x0100_0193 }
    return texts.withLock { texts in
      while let other = texts[name] {
        if other.utf8.elementsEqual(text.utf8) { return name }
        name &+= 1
      }
      texts[name] = text
      return name
    }
  }

  func text(named name: UInt32) -> String {
    texts.withLock { $0[name] ?? "" }
  }
}
