import CTermGuard
import Glibc

/// The signals of this process, as long as it exists: they arrive as numbers to be read, and a fault gives
/// the terminal back before the process dies of it.
struct SignalGuard: ~Copyable {
  /// Readable when a signal has arrived.
  let descriptor: Int32
  /// Whether the terminal is known to be gone. The signal that says so may still be on its way.
  var isHungUp = false

  /// - Parameter terminal: The terminal to give back.
  init(terminal: Int32) throws(ScreenError) {
    descriptor = term_guard_begin(terminal)
    guard descriptor >= 0 else { throw .noSignals(errno) }
  }

  deinit { term_guard_end(isHungUp) }

  /// The signals that have arrived since the last call, in order.
  func pending() -> [Int32] {
    var numbers: [Int32] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 { numbers.append(Int32(byte)) }
    return numbers
  }

  /// The screen is ours from now on.
  ///
  /// - Parameter farewell: What to write to leave it when curses cannot.
  func takeScreen(farewell: [UInt8]) {
    farewell.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      term_guard_prepare(start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    term_guard_screen(true)
  }

  /// The screen is the shell's again, and with it what was written to stderr meanwhile.
  func releaseScreen() {
    term_guard_screen(false)
  }

  /// Stops the job until it is continued, as ^Z does.
  func stop() {
    term_guard_stop()
  }
}
