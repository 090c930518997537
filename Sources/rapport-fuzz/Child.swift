import Foundation
import Glibc

/// This program once more, as a process that may crash.
final class Child {
  private let process = Process()
  private let output = Pipe()
  private let errors: URL

  init(_ arguments: [String]) throws {
    errors = FileManager.default.temporaryDirectory.appending(path: "rapport-fuzz-\(getpid()).errors")
    try Data().write(to: errors)
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    // Without this a crash takes a second to describe itself.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  /// What the process says next: empty at its end, nil if it says nothing in so many seconds.
  func read(within seconds: Int) -> [UInt8]? {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Int32(seconds * 1000)) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return Array(buffer.prefix(max(count, 0)))
  }

  /// What came of it, once it has ended.
  func verdict() -> Verdict {
    process.waitUntilExit()
    return Verdict(of: process, saying: (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
  }

  /// Ends it.
  func kill() -> Verdict {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return .endless
  }

  deinit {
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: errors)
  }
}
