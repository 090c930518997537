/// A small random number generator whose whole state is one number.
///
/// - SeeAlso: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
public struct SplitMix64: RandomNumberGenerator, Hashable, Codable, Sendable {
  /// The whole state; a generator with this seed goes on as this one does.
  private(set) var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// Where in the sequence it stands: a generator with this as its seed goes on from here.
  package var position: UInt64 { state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, 1.
  mutating func fraction() -> Float {
    Float(next() >> 40) / 16_777_216
  }

  /// A whole number from 0 up to, but not including, a bound.
  mutating func below(_ bound: UInt64) -> UInt64 {
    next().multipliedFullWidth(by: bound).high
  }
}
