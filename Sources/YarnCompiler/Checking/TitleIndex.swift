/// The nodes of each title, in the order of the source.
///
/// Nearly all titles have one node, so that is found by the title's symbol alone.
struct TitleIndex {
  /// The first node of each symbol; -1 if none has that title.
  private var first: ContiguousArray<Int32>
  /// All nodes of titles that several share.
  private(set) var shared: [Symbol: [Int]] = [:]

  init(symbolCount: Int) {
    first = ContiguousArray(repeating: -1, count: symbolCount)
  }

  mutating func add(_ node: Int, title: Symbol) {
    let earlier = first[Int(title)]
    if earlier < 0 {
      first[Int(title)] = Int32(node)
    } else {
      shared[title, default: [Int(earlier)]].append(node)
    }
  }

  func contains(_ title: Symbol) -> Bool { first[Int(title)] >= 0 }

  subscript(title: Symbol) -> [Int] {
    let node = first[Int(title)]
    return node < 0 ? [] : shared[title] ?? [Int(node)]
  }
}
