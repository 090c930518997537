import Yarn

extension SplitMix64 {
  /// A whole number from 0 up to, but not including, a bound.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 11) % limit }
}
