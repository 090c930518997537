import CPrefetch

// A large program does not fit into the processor's caches, and what belongs to a node stands in several places: each
// would be waited for in turn. Asked for together and beforehand, they come together. Nothing else depends on it.
extension Program {
  /// Asks for the record of the node that the instructions from one on soon jump to, if they do.
  @inline(__always)
  func prefetchDestination(from instruction: Int32) {
    let start = min(Int(instruction), instructions.count)
    for place in start..<min(start + 16, instructions.count) {
      guard case .jump(let node) = instructions[place] else { continue }
      return prefetch(node, of: nodes, cacheLines: 2)
    }
  }

  /// Asks for the instructions, the choices and the texts of a node that is entered soon.
  @inline(__always)
  func prefetchContents(of node: Int32) {
    let node = Int(node)
    guard nodes.indices.contains(node) else { return }
    prefetch(nodes[node].entry, of: instructions, cacheLines: 6)
    prefetch(nodes[node].choices, of: choices, cacheLines: 2)
    lines.texts.prefetchTexts(from: nodes[node].text, at: nodes[node].lines.lowerBound)
  }
}

/// Asks for elements of an array from one on, in lines of the processor's caches, which are 64 bytes long.
@inline(__always)
func prefetch<Element>(_ place: some BinaryInteger, of array: [Element], cacheLines count: Int) {
  array.withUnsafeBufferPointer { elements in
    guard let base = elements.baseAddress else { return }
    let address = UnsafeRawPointer(base + Int(place))
    for line in 0..<count { c_prefetch(address + line * 64) }
  }
}
