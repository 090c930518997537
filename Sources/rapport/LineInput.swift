import Glibc
import Terminal

/// Lines that somebody types, read so that something else can be waited for meanwhile: nothing is held back where a
/// wait would not see it.
struct LineInput {
  private var bytes: [UInt8] = []
  private var isOver = false

  /// What came first.
  enum Happening: Hashable {
    case line(String)
    /// A file has changed.
    case change
    /// There is no more input.
    case end
  }

  /// Waits for a line, or for a change of a file.
  @MainActor mutating func next(_ watch: FileWatch) -> Happening {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(String(decoding: bytes[..<end], as: UTF8.self))
      }
      if isOver {
        guard !bytes.isEmpty else { return .end }
        defer { bytes = [] }
        return .line(String(decoding: bytes, as: UTF8.self))
      }
      if watch.wait(beside: STDIN_FILENO) { return .change }
      read()
    }
  }

  private mutating func read() {
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = piece.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += piece[..<count]
    } else if count == 0 || errno != EINTR {
      isOver = true
    }
  }
}
