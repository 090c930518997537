import CPseudoTerminal

import Glibc

/// A program in a terminal window of its own, with a parent that minds it as a shell does.
///
///     let window = try PseudoTerminal(["/bin/less", "file"], environment: ["TERM": "xterm-256color"])
///     try window.wait(for: "(END)")
///     window.send(.text("q"))
///     try window.waitForEnd()
///     window.leftovers            // what it left wrong on the terminal; empty when all is as it was
///
/// Waiting reads, and never sleeps: it ends as soon as what is waited for is there.
public final class PseudoTerminal {
  /// Some bytes the program wrote, and when they were read, on the monotonic clock.
  public struct Chunk: Sendable {
    public let nanoseconds: Int64
    public let bytes: [UInt8]
  }

  /// There was no pseudo-terminal, or what was waited for did not come.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
  }

  /// How long to wait before a test has failed, in seconds: long, since a loaded machine is slow.
  public static let patience = 60.0

  private var session = pty_session()
  /// Every report about the program so far, in order.
  public private(set) var reports: [ProgramReport] = []
  /// Everything it wrote, as it was read.
  public private(set) var chunks: [Chunk] = []
  private var emulator: Emulator
  private var followed = 0
  private var takenBack = 0

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: The program's path and its arguments.
  ///   - environment: All of its environment.
  ///   - ignoredSignal: A signal it starts with ignored, as under `nohup`.
  public init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String],
    directory: String = "/", ignoring ignoredSignal: Int32 = 0
  ) throws(Failure) {
    emulator = Emulator(columns: columns, rows: rows)
    let path = command.first ?? ""
    let arguments = CStrings(command)
    let settings = CStrings(environment.map { "\($0.key)=\($0.value)" }.sorted())
    let error = path.withCString { path in
      directory.withCString { directory in
        var command = pty_command(
          path: path, arguments: arguments.pointer, environment: settings.pointer, directory: directory,
          columns: Int32(columns), rows: Int32(rows), ignored_signal: ignoredSignal)
        return pty_spawn(&command, &session)
      }
    }
    guard error == 0 else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(error)))")
    }
    try wait("the program's start") { $0.reports.isEmpty == false }
  }

  deinit { pty_close(&session) }

  /// The process number of the program.
  public var processID: Int32 { reports.first?.processID ?? -1 }

  /// The screen, after all that has been read.
  public var screen: Emulator {
    while followed < chunks.count {
      emulator.feed(chunks[followed].bytes)
      followed += 1
    }
    return emulator
  }

  /// The last report, if the program has ended.
  public var end: ProgramReport? { reports.last.flatMap { $0.isEnd ? $0 : nil } }

  /// What the program left wrong when it stopped or ended; empty when the terminal is as it was.
  public var leftovers: [String] {
    let screen = screen
    var found: [String] = []
    if screen.isAlternate { found.append("the alternate screen is on") }
    if !screen.modes.contains(25) { found.append("the cursor is hidden") }
    if !screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006]) { found.append("the mouse is on") }
    if screen.modes.contains(2004) { found.append("marked pastes are on") }
    if screen.modes.contains(1) { found.append("application cursor keys are on") }
    if screen.pen != Pen() { found.append("colours or attributes are on") }
    if reports.last?.keptSettings == false { found.append("the line settings are changed") }
    return found
  }

  // MARK: What a person or a parent does

  /// Presses keys, one after the other, and returns when that was, on the monotonic clock.
  @discardableResult
  public func send(_ keys: KeyPress...) -> Int64 {
    send(keys)
  }

  @discardableResult
  public func send(_ keys: [KeyPress]) -> Int64 {
    let modes = screen.modes
    var bytes = keys.flatMap { $0.bytes(modes: modes) }[...]
    let start = pty_now()
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(session.terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: session.terminal, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        break
      }
    }
    return start
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    guard end == nil, processID > 0 else { return }
    kill(processID, number)
  }

  /// Continues a stopped program in the foreground, as `fg` does.
  public func continueProgram() {
    pty_continue(&session)
  }

  public func resize(columns: Int, rows: Int) {
    _ = screen
    emulator.resize(columns: columns, rows: rows)
    pty_resize(session.terminal, Int32(columns), Int32(rows))
  }

  /// Closes the window under the program.
  public func hangUp() {
    pty_hang_up(&session)
  }

  // MARK: Waiting

  /// Reads until a text is on the screen, all of it in one row.
  public func wait(for text: String) throws(Failure) {
    try wait("\"\(text)\"") { $0.screen.position(of: text) != nil }
  }

  /// Reads until the screen is as the condition wants it.
  public func wait(_ what: String, until condition: (Emulator) -> Bool) throws(Failure) {
    try wait(what) { condition($0.screen) }
  }

  /// Reads until the program has ended, and all that it wrote.
  @discardableResult
  public func waitForEnd() throws(Failure) -> ProgramReport {
    try wait("the end") { $0.end != nil && $0.hasReadAll }
    guard let end else { throw Failure(description: "the program has not ended") }
    return end
  }

  /// Reads until the program stands still, and all that it wrote before.
  public func waitForStop() throws(Failure) {
    try wait("the stop") { $0.reports.last?.isStop == true && $0.hasReadAll }
  }

  private var hasReadAll: Bool {
    session.terminal < 0 || screen.noticeCount == takenBack
  }

  private func wait(_ what: String, until condition: (PseudoTerminal) -> Bool) throws(Failure) {
    let deadline = pty_now() + Int64(Self.patience * 1e9)
    while !condition(self) {
      let remaining = deadline - pty_now()
      guard remaining > 0, read(timeout: remaining) else {
        let fate = reports.map { "\($0.change)" }.joined(separator: ", ")
        throw Failure(description: "waited for \(what); \(fate); the screen:\n\(screen.text)")
      }
    }
  }

  /// Reads what the program wrote and what its parent reports; waits for either, at most so many nanoseconds.
  /// False when there is nothing left to wait for.
  @discardableResult
  public func read(timeout nanoseconds: Int64) -> Bool {
    var sources = [
      pollfd(fd: session.terminal, events: Int16(POLLIN), revents: 0),
      pollfd(fd: session.reports, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = Int32(clamping: (nanoseconds + 999_999) / 1_000_000)
    guard poll(&sources, 2, milliseconds) > 0 else { return true }
    let hasOutput = sources[0].revents != 0 && readTerminal()
    let hasReport = sources[1].revents != 0 && readReport()
    return hasOutput || hasReport
  }

  private func readTerminal() -> Bool {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(Glibc.read(session.terminal, buffer.baseAddress, buffer.count), 0)
    }
    guard !bytes.isEmpty else { return false }
    chunks.append(Chunk(nanoseconds: pty_now(), bytes: bytes))
    return true
  }

  private func readReport() -> Bool {
    var report = pty_report()
    guard Glibc.read(session.reports, &report, MemoryLayout<pty_report>.size) == MemoryLayout<pty_report>.size
    else {
      return false
    }
    reports.append(ProgramReport(report))
    if reports.last?.isTakenBack == true { takenBack += 1 }
    return true
  }
}
