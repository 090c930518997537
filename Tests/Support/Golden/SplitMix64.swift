/// Random numbers that depend on their seed alone, so that a failing law can be tried again.
///
///     for seed in 0..<100 as Range<UInt64> {
///       var random = SplitMix64(seed: seed)
///       #expect(holds(for: random.next(upTo: 6)), "seed \(seed)")
///     }
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to and not including a limit.
  public mutating func next(upTo limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &self)
  }
}
