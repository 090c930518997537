import CPseudoTerminal

/// What became of a program, as its parent saw it.
public struct ProgramReport: Hashable, Sendable {
  /// What happened.
  public enum Change: Hashable, Sendable {
    case started
    case stopped(signal: Int32)
    case continued
    case exited(status: Int32)
    case killed(signal: Int32)
    case failed(errno: Int32)
  }

  public let change: Change
  public let processID: Int32
  /// Whether the terminal's line settings are as the program found them.
  public let keptSettings: Bool
  /// When, on the monotonic clock.
  public let nanoseconds: Int64

  init(_ report: pty_report) {
    change =
      switch report.change {
      case PTY_STARTED: .started
      case PTY_STOPPED: .stopped(signal: report.value)
      case PTY_CONTINUED: .continued
      case PTY_EXITED: .exited(status: report.value)
      case PTY_SIGNALLED: .killed(signal: report.value)
      default: .failed(errno: report.value)
      }
    processID = report.program
    keptSettings = report.settings_kept
    nanoseconds = report.nanoseconds
  }

  /// Whether the program is gone.
  public var isEnd: Bool {
    switch change {
    case .exited, .killed: true
    case .started, .stopped, .continued, .failed: false
    }
  }

  /// Whether the program's parent has the terminal again.
  public var isTakenBack: Bool { isStop || isEnd }

  /// Whether the program stands still.
  public var isStop: Bool {
    if case .stopped = change { true } else { false }
  }
}
