import Content
import Glibc

/// The streams of the program, outside of the full screen.
///
/// Whatever a file, a path or an argument says, only text goes out: no character of it moves the cursor, changes
/// the terminal or turns the direction of writing around.
enum Console {
  /// Writes a line where messages go.
  static func printError(_ text: String) {
    write(text + "\n", to: STDERR_FILENO)
  }

  /// Writes where results go, at once: a prompt must not wait for the end of its line.
  static func print(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  /// Whether the terminal says of itself that it can do more than write on.
  static var canMoveCursor: Bool {
    guard let name = getenv("TERM").map({ String(cString: $0) }) else { return false }
    return !name.isEmpty && name != "dumb"
  }

  /// Whether somebody sits at both ends.
  static var isInteractive: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// How wide the terminal behind a stream is: 80 columns, where none is.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(TextCheck.harmless(text).utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}

/// Writes a line where results go. It stands before the library's function of this name, which writes everything
/// as it is.
func print(_ text: String, terminator: String = "\n") {
  Console.print(text + terminator)
}
