import CPseudoTerminal
import Glibc

/// A pseudo-terminal without a program on it: for code that draws in this very process.
public final class TerminalPair {
  /// The side that a program would read and write.
  public let descriptor: Int32
  private var window: Int32
  private var emulator: Emulator
  private var noticed = 0
  /// How many bytes have come, those of ``screen()`` itself included.
  public private(set) var bytesRead = 0

  public init(columns: Int = 80, rows: Int = 24) throws(PseudoTerminal.Failure) {
    var (window, program): (Int32, Int32) = (-1, -1)
    let error = pty_open(Int32(columns), Int32(rows), &window, &program)
    guard error == 0 else {
      throw PseudoTerminal.Failure(description: "no pseudo-terminal: \(String(cString: strerror(error)))")
    }
    descriptor = program
    self.window = window
    emulator = Emulator(columns: columns, rows: rows)
  }

  deinit {
    close(descriptor)
    if window >= 0 { close(window) }
  }

  /// The screen after all that was written to ``descriptor`` so far.
  public func screen() -> Emulator {
    // What is written last is read last: once this has come, so has all before it.
    write(descriptor, PTY_NOTICE, PTY_NOTICE.utf8.count)
    noticed += 1
    while emulator.noticeCount < noticed {
      var source = pollfd(fd: window, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Int32(PseudoTerminal.patience * 1000)) > 0 else { break }
      let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        count = max(read(window, buffer.baseAddress, buffer.count), 0)
      }
      emulator.feed(bytes)
      bytesRead += bytes.count
    }
    return emulator
  }

  /// Presses keys. They wait in the terminal until somebody reads them.
  public func send(_ keys: KeyPress...) {
    let bytes = keys.flatMap { $0.bytes(modes: emulator.modes) }
    write(window, bytes, bytes.count)
  }

  /// Closes the window's side, as a window that is closed does.
  public func hangUp() {
    close(window)
    window = -1
  }

  public func resize(columns: Int, rows: Int) {
    emulator.resize(columns: columns, rows: rows)
    pty_resize(window, Int32(columns), Int32(rows))
  }
}
