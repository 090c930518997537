/// A list that grows page by page, so that no element is ever moved and hardly any room is held in vain.
struct Paged<Element: Sendable>: Sendable {
  private var pages: ContiguousArray<ContiguousArray<Element>> = []
  private(set) var count = 0

  private static var bits: Int { 13 }
  private static var pageSize: Int { 1 << bits }

  /// Bytes held.
  var bytes: Int { pages.count * Self.pageSize * MemoryLayout<Element>.stride }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { pages[index >> Self.bits][index & (Self.pageSize - 1)] }
    set { pages[index >> Self.bits][index & (Self.pageSize - 1)] = newValue }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count & (Self.pageSize - 1) == 0 {
      var page: ContiguousArray<Element> = []
      page.reserveCapacity(Self.pageSize)
      pages.append(page)
    }
    pages[count >> Self.bits].append(element)
    count += 1
  }

  mutating func removeAll() {
    pages.removeAll()
    count = 0
  }
}
