import CPrefetch

// A large program does not fit into the processor's caches, and what belongs to a node stands in several places: each
// would be waited for in turn. Asked for together and beforehand, they come together. Nothing else depends on it.
extension Program {
  /// Asks for the record of a node that is entered soon.
  @inline(__always)
  func prefetchRecord(of node: Int32) {
    nodes.withUnsafeBufferPointer { nodes in
      if let base = nodes.baseAddress { c_prefetch(base + Int(node)) }
    }
  }

  /// Asks for the instructions and the texts of a node that is entered now.
  @inline(__always)
  func prefetchContents(of node: Int32) {
    let node = nodes[Int(node)]
    instructions.withUnsafeBufferPointer { instructions in
      guard let base = instructions.baseAddress else { return }
      prefetch(base + Int(node.entry), cacheLines: 4)
    }
    lines.texts.prefetchTexts(at: node.lines)
  }
}

/// Asks for memory from an address on, in lines of the processor's caches, which are 64 bytes long.
@inline(__always)
func prefetch(_ address: UnsafeRawPointer, cacheLines count: Int) {
  for line in 0..<count { c_prefetch(address + line * 64) }
}
