import Foundation
import Glibc

/// What came of running an input in a process of its own.
enum Verdict: Equatable {
  case holds
  /// A law does not hold.
  case broken(String)
  /// A signal ended the process.
  case crashed(Int32)
  case endless

  /// Says which law is broken, and ends the process.
  static func leave(saying error: any Error) -> Never {
    let law = (error as? Trial.Broken)?.law ?? "\(error)"
    FileHandle.standardError.write(Data("\(law)\n".utf8))
    exit(3)
  }

  init(of process: Process, saying words: String) {
    switch process.terminationReason {
    case .uncaughtSignal: self = .crashed(process.terminationStatus)
    case .exit where process.terminationStatus == 0: self = .holds
    case .exit: self = .broken(words.trimmingCharacters(in: .whitespacesAndNewlines))
    @unknown default: self = .broken(words)
    }
  }

  /// Whether it is the same fault, though perhaps not in the same words.
  func isLike(_ other: Verdict) -> Bool {
    switch (self, other) {
    case (.holds, .holds), (.endless, .endless): true
    case (.crashed(let left), .crashed(let right)): left == right
    case (.broken(let left), .broken(let right)): left.prefix(12) == right.prefix(12)
    default: false
    }
  }

  var text: String {
    switch self {
    case .holds: "all laws hold"
    case .broken(let law): law
    case .crashed(let signal):
      "crashes (\(strsignal(signal).map { String(cString: $0) } ?? "signal \(signal)"))"
    case .endless: "does not end"
    }
  }

  /// Runs an input in a process of its own.
  static func of(_ input: FuzzInput, _ limits: FuzzLimits) throws -> Verdict {
    let name = "rapport-fuzz-\(getpid()).\(input.kind.fileExtension)"
    let file = FileManager.default.temporaryDirectory.appending(path: name)
    try Data(input.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let child = try Child(["try", file.path] + limits.arguments)
    while let words = child.read(within: limits.patience) {
      if words.isEmpty { return child.verdict() }
    }
    return child.kill()
  }
}
