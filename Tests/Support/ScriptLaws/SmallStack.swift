import Glibc
import Synchronization

/// A thread with a small stack, to see that nothing is nested too deep for it.
package enum SmallStack {
  /// Runs something on a stack of so many KiB, and waits for its result.
  package static func run<Result: Sendable>(
    kibibytes: Int = 512, _ body: @escaping @Sendable () -> Result
  ) -> Result {
    let work = Work(body)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, kibibytes << 10)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { context in
        if let context { Unmanaged<AnyWork>.fromOpaque(context).takeUnretainedValue().run() }
        return nil
      }, Unmanaged<AnyWork>.passUnretained(work).toOpaque())
    precondition(status == 0, "no thread: \(status)")
    pthread_join(thread, nil)
    guard let result = work.result.withLock({ $0 }) else {
      preconditionFailure("a thread ended without a result")
    }
    return result
  }
}

/// What a thread is to do.
private class AnyWork {
  func run() {}
}

private final class Work<Result: Sendable>: AnyWork {
  let result = Mutex<Result?>(nil)
  private let body: @Sendable () -> Result

  init(_ body: @escaping @Sendable () -> Result) {
    self.body = body
  }

  override func run() {
    let made = body()
    result.withLock { $0 = made }
  }
}
