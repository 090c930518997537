public import CMemory

// What a large script is made of does not fit into the processor's caches, nor do the addresses of its pages. These
// hints say beforehand what will be reached. Nothing else depends on them.

extension UnsafeBufferPointer {
  /// Asks for elements that are read soon, from one on, in lines of the processor's caches, which are 64 bytes long.
  @inlinable
  @inline(__always)
  package func prefetch(_ place: some BinaryInteger, cacheLines count: Int) {
    guard let base = baseAddress else { return }
    let address = UnsafeRawPointer(base + Int(place))
    for line in 0..<count { c_prefetch(address + line * 64) }
  }
}

extension RangeReplaceableCollection where Self: MutableCollection {
  /// Makes room for elements; for very many, in pages of 2 MiB where the system has them.
  package mutating func reserveInLargePages(_ count: Int) {
    reserveCapacity(count)
    let length = count * MemoryLayout<Element>.stride
    // The last page is taken as a whole, however little of it is needed: of few pages that would be a large part.
    guard length >= 2 * 2_097_152 else { return }
    withContiguousMutableStorageIfAvailable { elements in
      c_prefer_large_pages(elements.baseAddress, length)
    }
  }
}
