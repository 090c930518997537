import Authoring
import Content
import Glibc

/// Looks on while something is explored: shows how far it is, and says when to stop.
struct ExploreWatch {
  private let name: String
  private let seconds: Double?
  private let isShown = isatty(STDERR_FILENO) == 1 && Console.canMoveCursor
  private let clock = ContinuousClock()
  private let beginning: ContinuousClock.Instant
  private var shownAt: ContinuousClock.Instant
  private var statesThen = 0

  init(seconds: Double?, name: String) {
    self.seconds = seconds
    self.name = TextCheck.harmless(name)
    beginning = clock.now
    shownAt = clock.now
  }

  /// Whether to go on; shows how far it is about once a second.
  mutating func goesOn(_ progress: ExploreProgress, _ interruption: inout Interruption) -> Bool {
    let now = clock.now
    if isShown, now - shownAt >= .seconds(1) {
      show(progress, since: now - shownAt)
      shownAt = now
      statesThen = progress.states
    }
    if let seconds, now - beginning >= .seconds(seconds) { return false }
    return !interruption.look()
  }

  /// Takes the line with the progress away.
  mutating func finish() {
    if isShown, statesThen > 0 { write("\r\u{1B}[K") }
  }

  private func show(_ progress: ExploreProgress, since duration: Duration) {
    let rate = Double(progress.states - statesThen) / (duration / .seconds(1))
    let words =
      "\(name): \(ExploreWatch.grouped(progress.states)) states, "
      + "\(ExploreWatch.grouped(Int(rate))) a second, \(progress.depth) replies deep, "
      + "\(progress.memory >> 20) MiB (^C stops)"
    // A line that breaks could not be written over.
    write("\r\u{1B}[K" + words.prefix(max(Console.columns(of: STDERR_FILENO) - 1, 1)))
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func grouped(_ number: Int) -> String {
    guard number >= 1000 else { return "\(number)" }
    let rest = "\(number % 1000)"
    return grouped(number / 1000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
