import Yarn

/// Makes up identities for lines that have none: checksums of where they stand.
struct LineIdentities {
  /// The checksums given out so far, and those that explicit identities look like.
  private var used: ChecksumSet
  private var usedByShadows = ChecksumSet(room: 0)
  /// The checksums of the places of the node's lines that are to come, the last one first.
  private var upcoming: [UInt32] = []
  /// How many lines there are up to the end of the node.
  private var count = 0

  /// - Parameter lineCount: How many lines there will be, about.
  init(lineCount: Int) {
    used = ChecksumSet(room: lineCount)
  }

  /// Lets so many of the next lines stand in a node.
  mutating func beginNode(title: String, file: String, lineCount: Int) {
    let beginning = CRC32.value(of: title, after: CRC32.value(of: file))
    upcoming.removeAll(keepingCapacity: true)
    for line in (count..<count + lineCount).reversed() {
      upcoming.append(CRC32.value(ofDigits: line, after: beginning))
      if lineCount - upcoming.count < 64 { used.prefetch(upcoming[upcoming.count - 1]) }
    }
    count += lineCount
  }

  /// Notes the next line, which gives its identity itself.
  mutating func addExplicit(_ id: some Collection<UInt8>) {
    _ = upcoming.popLast()
    // Only one of the made-up form can be met again.
    guard id.count == "line:00000000".utf8.count,
      let checksum = Self.checksum(id.dropFirst("line:".utf8.count))
    else { return }
    _ = used.insert(checksum)
  }

  /// The identity of the next line.
  mutating func add(isShadow: Bool) -> UInt32 {
    guard let place = upcoming.popLast() else { preconditionFailure("a line more than the node was to have") }
    var checksum = place
    var attempt = 1
    while !(isShadow ? usedByShadows.insert(checksum) : used.insert(checksum)) {
      checksum = CRC32.value(ofDigits: attempt, after: place)
      attempt += 1
    }
    return checksum
  }

  /// The checksum that eight hexadecimal digits stand for, the lowest byte first.
  private static func checksum(_ digits: some Collection<UInt8>) -> UInt32? {
    var sum: UInt32 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): sum = sum << 4 | UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): sum = sum << 4 | UInt32(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return sum.byteSwapped
  }
}

/// A set of checksums, which are spread evenly by themselves.
private struct ChecksumSet {
  /// Open addressing; 0 is a free place.
  private var places: ContiguousArray<UInt32>
  private var count = 0
  private var hasZero = false

  /// - Parameter room: How many checksums there is room for at first.
  init(room: Int) {
    var count = 64
    while count < room * 2 { count *= 2 }
    places = []
    places.reserveInLargePages(count)
    places.append(contentsOf: repeatElement(0, count: count))
  }

  /// Asks for the place of a checksum that is added soon.
  @inline(__always)
  func prefetch(_ checksum: UInt32) {
    places.withUnsafeBufferPointer { $0.prefetch(Int(checksum) & ($0.count - 1), cacheLines: 1) }
  }

  /// Adds a checksum; false if it was in the set.
  mutating func insert(_ checksum: UInt32) -> Bool {
    guard checksum != 0 else {
      defer { hasZero = true }
      return !hasZero
    }
    var place = Int(checksum) & (places.count - 1)
    while places[place] != 0 {
      if places[place] == checksum { return false }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = checksum
    count += 1
    if count * 2 > places.count { grow() }
    return true
  }

  private mutating func grow() {
    let old = places
    places = ContiguousArray(repeating: 0, count: old.count * 4)
    for checksum in old where checksum != 0 {
      var place = Int(checksum) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = checksum
    }
  }
}
