extension VirtualMachine {
  /// Hashes where the machine is and what it remembers; what follows from that is left out.
  public func hash(into hasher: inout Hasher) {
    var mix = UInt64(truncatingIfNeeded: node) << 32 | UInt64(truncatingIfNeeded: programCounter)
    for value in variables { Self.add(value.bits, to: &mix) }
    for word in flags { Self.add(word, to: &mix) }
    for count in counters { Self.add(UInt64(truncatingIfNeeded: count), to: &mix) }
    for caller in callers { Self.add(UInt64(truncatingIfNeeded: caller.programCounter), to: &mix) }
    hasher.combine(mix)
  }

  /// Stirs a word into a hash, so that each of its bits bears on half of those of the hash.
  @inline(__always)
  private static func add(_ word: UInt64, to mix: inout UInt64) {
    let product = (mix ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    mix = product.high ^ product.low
  }
}

extension Value {
  /// A word that differs for most values that differ.
  fileprivate var bits: UInt64 {
    switch self {
    case .number(let number): UInt64(number.bitPattern) | 1 << 32
    case .bool(let bool): bool ? 1 << 33 | 1 : 1 << 33
    case .string(let string): UInt64(truncatingIfNeeded: string.hashValue)
    }
  }
}
