/// States that have yet to be followed, written down one after another.
///
/// They lie on pages, so that hardly any room is held in vain, and each page is let go of once it has been followed.
struct Frontier: Sendable {
  /// Some of the states, and where on the page each begins.
  struct Page: Sendable {
    fileprivate(set) var words: ContiguousArray<UInt32> = []
    fileprivate(set) var starts: ContiguousArray<UInt16> = []

    fileprivate var bytes: Int {
      words.capacity * MemoryLayout<UInt32>.stride + starts.capacity * MemoryLayout<UInt16>.stride
    }
  }

  /// How many states there are.
  private(set) var count = 0
  /// Bytes held.
  var bytes: Int { fullBytes + (pages.last?.bytes ?? 0) }
  /// The pages; those before the first have been taken.
  private var pages: ContiguousArray<Page> = []
  private var first = 0
  /// Bytes held by all pages but the last.
  private var fullBytes = 0

  /// How many words a page has room for; one with a single state may be longer.
  private static let pageSize = 4096

  /// Adds a state.
  mutating func append(_ state: ContiguousArray<UInt32>.SubSequence) {
    if let last = pages.last, last.words.count + state.count <= Self.pageSize {
    } else {
      beginPage(for: state.count)
    }
    let last = pages.count - 1
    pages[last].starts.append(UInt16(pages[last].words.count))
    pages[last].words.append(contentsOf: state)
    count += 1
  }

  private mutating func beginPage(for length: Int) {
    fullBytes = bytes
    pages.append(Page())
    pages[pages.count - 1].words.reserveCapacity(max(Self.pageSize, length))
  }

  /// Hands over the states that have been here longest; nil if there are none.
  mutating func takePage() -> Page? {
    guard first < pages.count else { return nil }
    let page = pages[first]
    pages[first] = Page()
    first += 1
    count -= page.starts.count
    if first < pages.count { fullBytes -= page.bytes }
    return page
  }
}
