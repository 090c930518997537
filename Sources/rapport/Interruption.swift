import Glibc

/// Whether somebody has pressed ^C, for work that stops in order and still tells what it knows.
///
/// From the beginning to the first ^C, ^C stops nothing by itself; the next one ends the program as ever. Whoever
/// has several things to do looks before each of them.
struct Interruption {
  private var signals = sigset_t()
  private(set) var hasCome = false

  /// Holds ^C back from now on.
  init() {
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Looks whether it has come.
  mutating func look() -> Bool {
    guard !hasCome else { return true }
    var none = timespec(tv_sec: 0, tv_nsec: 0)
    if sigtimedwait(&signals, nil, &none) == SIGINT {
      hasCome = true
      end()
    }
    return hasCome
  }

  /// Lets ^C end the program again; one that came too late to stop anything is forgotten.
  mutating func end() {
    var none = timespec(tv_sec: 0, tv_nsec: 0)
    sigtimedwait(&signals, nil, &none)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
