import Dispatch
import Synchronization

/// Work that is shared out among processor cores. What comes of it does not depend on how many there are.
struct Cores: Sendable {
  let count: Int

  init(_ count: Int) {
    self.count = max(count, 1)
  }

  /// Does so many pieces of work, each core with tools of its own, and returns when all are done.
  func work<Tools: Sendable>(
    on pieces: Int, with tools: [Guarded<Tools>], _ body: @Sendable (Int, inout Tools) -> Void
  ) {
    guard count > 1, pieces > 1 else {
      tools[0].withLock { tools in for piece in 0..<pieces { body(piece, &tools) } }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, tools.count)) { core in
      tools[core].withLock { tools in
        while true {
          let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard piece < pieces else { return }
          body(piece, &tools)
        }
      }
    }
  }
}

/// A value that only one core at a time can use.
final class Guarded<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) {
    mutex = Mutex(value)
  }

  func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
    mutex.withLock { value in body(&value) }
  }

  var value: Value { mutex.withLock { $0 } }
}
