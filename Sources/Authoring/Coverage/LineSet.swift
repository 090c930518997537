/// Some of a program's lines, by their places in ``Program/lines``: a bit for each.
public struct LineSet: Hashable, Sendable {
  package private(set) var words: [UInt64]

  /// A set without any line, with room for so many.
  public init(capacity: Int = 0) {
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  /// How many lines are in it.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  public func contains(_ line: Int) -> Bool {
    line >> 6 < words.count && words[line >> 6] & 1 << UInt64(line & 63) != 0
  }

  @inline(__always)
  public mutating func insert(_ line: Int) {
    while line >> 6 >= words.count { words.append(0) }
    words[line >> 6] |= 1 << UInt64(line & 63)
  }

  public mutating func formUnion(_ other: LineSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }
}
