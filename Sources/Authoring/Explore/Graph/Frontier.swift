/// States that have yet to be followed, written down one after another.
///
/// They lie on pages, so that hardly any room is held in vain, and each page is let go of once it has been followed.
struct Frontier: Sendable {
  /// Some of the states, and how many they are.
  struct Page: Sendable {
    fileprivate(set) var words: ContiguousArray<UInt32> = []
    fileprivate(set) var count = 0

    fileprivate var bytes: Int { words.capacity * MemoryLayout<UInt32>.stride }
  }

  /// How many states there are.
  private(set) var count = 0
  /// Bytes held.
  private(set) var bytes = 0
  /// The pages; those before the first have been taken.
  private var pages: ContiguousArray<Page> = []
  private var first = 0

  /// How many words a page has room for; one with a single state may be longer.
  private static let pageSize = 4096

  /// Adds a state.
  mutating func append(_ state: ContiguousArray<UInt32>.SubSequence) {
    if let last = pages.last, last.words.count + state.count <= last.words.capacity {
    } else {
      beginPage(for: state.count)
    }
    let last = pages.count - 1
    pages[last].words.append(contentsOf: state)
    pages[last].count += 1
    count += 1
  }

  private mutating func beginPage(for length: Int) {
    var page = Page()
    page.words.reserveCapacity(max(Self.pageSize, length))
    bytes += page.bytes
    pages.append(page)
  }

  /// Hands over the states that have been here longest; nil if there are none.
  mutating func takePage() -> Page? {
    guard first < pages.count else { return nil }
    let page = pages[first]
    pages[first] = Page()
    first += 1
    count -= page.count
    bytes -= page.bytes
    return page
  }
}
