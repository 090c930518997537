/// States that have yet to be followed, written down one after another.
///
/// They lie on pages, so that hardly any room is held in vain, and each page is let go of once it has been followed.
struct Frontier: Sendable {
  /// Some of the states, and where on the page each begins.
  struct Page: Sendable {
    fileprivate(set) var words: ContiguousArray<UInt32> = []
    fileprivate(set) var starts: ContiguousArray<UInt16> = []

    /// Where on the page a state is.
    func words(of place: Int) -> Range<Int> {
      let end = place + 1 < starts.count ? Int(starts[place + 1]) : words.count
      return Int(starts[place])..<end
    }

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
  /// Bytes held by all pages but the last, and how many words that one still has room for.
  private var fullBytes = 0
  private var room = 0

  /// How many words a page has room for; one with a single state may be longer.
  private static let pageSize = 4096

  /// Adds a state.
  mutating func append(_ state: ContiguousArray<UInt32>.SubSequence) {
    if state.count > room { beginPage(for: state.count) }
    room -= state.count
    let last = pages.count - 1
    pages[last].starts.append(UInt16(pages[last].words.count))
    pages[last].words.append(contentsOf: state)
    count += 1
  }

  private mutating func beginPage(for length: Int) {
    fullBytes = bytes
    room = max(Self.pageSize, length)
    pages.append(Page())
    pages[pages.count - 1].words.reserveCapacity(room)
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
