import PseudoTerminal

/// How fast the program is in a terminal, and how much it takes, beside a bare curses program.
struct ScreenMeasurement {
  private(set) var start = Figures([])
  private(set) var bareStart = Figures([])
  private(set) var keyAtFirst = Figures([])
  private(set) var keyAfterwards = Figures([])
  private(set) var memory = 0.0
  private(set) var wakeUps = 0.0

  private static let starts = 21
  private static let presses = 200
  private static let turns = 500

  /// - Parameters:
  ///   - program: The path of the program.
  ///   - bare: The path of the bare curses program.
  init(_ report: Report, program: String, bare: String, library: EndlessLibrary) throws {
    report.heading("In a terminal of 80 columns and 24 rows")
    try measureStarts(report, program, bare, library)
    try measureKeys(report, program, bare, library)
  }

  private mutating func measureStarts(
    _ report: Report, _ program: String, _ bare: String, _ library: EndlessLibrary
  ) throws {
    var (times, bareTimes): ([Double], [Double]) = ([], [])
    // In turn, so that whatever else the machine does falls on both.
    for _ in 0..<Self.starts {
      let reference = try Window([bare], home: library.folder)
      bareTimes.append(try reference.start(until: "ready"))
      try reference.close()
      let window = try Window([program], home: library.folder)
      times.append(try window.start(until: "q quit"))
      try window.close()
    }
    start = Figures(times)
    bareStart = Figures(bareTimes)
    let ratio = Report.text(start.median / bareStart.median)
    report.line("bare curses program, first frame", "\(Report.text(bareStart.median)) ms")
    report.line(
      "first frame", "\(Report.text(start.median)) ms",
      "\(ratio) times that; 95 of 100 within \(Report.text(start.percentile(95))) ms")
  }

  private mutating func measureKeys(
    _ report: Report, _ program: String, _ bare: String, _ library: EndlessLibrary
  ) throws {
    let reference = try Window([bare], home: library.folder)
    _ = try reference.start(until: "ready")
    let bareKey = Figures((0..<Self.presses).map { _ in reference.press(.text("x")).milliseconds })
    try reference.close()
    report.line("bare curses program, key to repaint", "\(Report.text(bareKey.median)) ms")

    let window = try Window(
      [program, "play", EndlessLibrary.scenarioID, "--seed", "1"], home: library.folder)
    _ = try window.start(until: "Enter begin")
    window.terminal.send(.enter)
    try window.terminal.wait(for: " turn 1 ")
    keyAtFirst = move(in: window, report, "key to repaint, first turn", bareKey)
    var says: [Double] = []
    for turn in 1...Self.turns {
      says.append(window.press(.text("\(turn % 3 + 1)")).milliseconds)
      try window.terminal.wait(for: " turn \(turn + 1) ")
    }
    report.line(
      "a reply said, kept and answered", "\(Report.text(Figures(says).median)) ms",
      "the last hundred \(Report.text(Figures(Array(says.suffix(100))).median)) ms")
    keyAfterwards = move(in: window, report, "key to repaint, after \(Self.turns) turns", bareKey)
    memory = window.residentMemory
    report.line(
      "resident memory then", "\(Report.text(memory)) MiB",
      window.isStatic ? "Swift linked in" : "Swift as a shared library")
    let before = window.wakeUps
    window.idle(seconds: 3)
    wakeUps = window.wakeUps - before
    report.line("wake-ups in three idle seconds", Report.text(wakeUps))
    try window.close()
  }

  /// Moves the selection down and up again, many times.
  private func move(in window: Window, _ report: Report, _ name: String, _ bare: Figures) -> Figures {
    let repaints = (0..<Self.presses).map { window.press($0.isMultiple(of: 2) ? .down : .up) }
    let figures = Figures(repaints.map(\.milliseconds))
    let bytes = Figures(repaints.map { Double($0.bytes) })
    report.line(
      name, "\(Report.text(figures.median)) ms",
      """
      \(Report.text(figures.median / bare.median)) times that; 99 of 100 within \
      \(Report.text(figures.percentile(99))) ms; \(Report.text(bytes.median)) bytes
      """)
    return figures
  }
}
