import Glibc
import PseudoTerminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A program that is measured, in a terminal of 80 columns and 24 rows.
struct Window {
  /// What one key came to.
  struct Repaint {
    var milliseconds: Double
    var bytes: Int
  }

  let terminal: PseudoTerminal

  /// - Parameter library: The clients and conversations; nil if they are in the home folder.
  init(_ command: [String], home: URL, library: URL? = nil) throws {
    let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home.path,
      "RAPPORT_LIBRARY": (library ?? home).path,
    ]
    terminal = try PseudoTerminal(command, environment: environment, directory: home.path)
  }

  /// Milliseconds from the program's start until a text was on its screen.
  func start(until text: String) throws -> Double {
    try terminal.wait(for: text)
    var screen = Emulator(columns: 80, rows: 24)
    for chunk in terminal.chunks {
      screen.feed(chunk.bytes)
      if screen.position(of: text) != nil {
        return milliseconds(from: terminal.reports[0].nanoseconds, to: chunk)
      }
    }
    return .infinity
  }

  /// Presses a key, and reads until nothing more comes of it.
  func press(_ key: KeyPress) -> Repaint {
    let before = terminal.chunks.count
    let start = terminal.send(key)
    var quiet = 0
    // The first answer may take its time; what belongs to it follows at once.
    while quiet < (terminal.chunks.count == before ? 1_000 : 3) {
      let count = terminal.chunks.count
      terminal.read(timeout: 1_000_000)
      quiet = terminal.chunks.count == count ? quiet + 1 : 0
    }
    let chunks = terminal.chunks[before...]
    guard let last = chunks.last else { return Repaint(milliseconds: .infinity, bytes: 0) }
    return Repaint(
      milliseconds: milliseconds(from: start, to: last), bytes: chunks.reduce(0) { $0 + $1.bytes.count })
  }

  private func milliseconds(from start: Int64, to chunk: PseudoTerminal.Chunk) -> Double {
    Double(chunk.nanoseconds - start) / 1e6
  }

  /// The memory that is resident, in MiB.
  var residentMemory: Double {
    ProcessFile.number(terminal.processID, "status", "VmRSS:") / 1024
  }

  /// How often the program was given a processor, over all its threads.
  var wakeUps: Double {
    let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(terminal.processID)/task")
    let fields = ["voluntary_ctxt_switches:", "nonvoluntary_ctxt_switches:"]
    return (threads ?? []).reduce(0) { sum, thread in
      fields.reduce(sum) { $0 + ProcessFile.number(terminal.processID, "task/\(thread)/status", $1) }
    }
  }

  /// Whether the program brings Swift's library with it.
  var isStatic: Bool {
    !ProcessFile.text(terminal.processID, "maps").contains("libswiftCore.so")
  }

  /// Reads for some seconds, whether anything comes or not.
  func idle(seconds: Int) {
    let end = ContinuousClock().now + .seconds(seconds)
    while ContinuousClock().now < end { terminal.read(timeout: 100_000_000) }
  }

  /// Closes the window.
  func close() throws {
    terminal.signal(SIGTERM)
    try terminal.waitForEnd()
  }
}
