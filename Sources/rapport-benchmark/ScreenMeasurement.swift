import PseudoTerminal

/// How fast the program is in a terminal, and how much it takes, beside a bare curses program.
struct ScreenMeasurement {
  /// The most by which a first frame comes later than that of the bare program, in milliseconds.
  let startBeyondBare: Double
  private(set) var keyAtFirst = Figures([])
  private(set) var keyAfterwards = Figures([])
  /// What is resident when the first frame is there, in MiB.
  private(set) var memoryAtFirst = 0.0
  /// And after 500 turns.
  private(set) var memory = 0.0
  private(set) var wakeUps = 0.0

  private static let presses = 200
  private static let turns = 500

  /// - Parameters:
  ///   - build: The program.
  ///   - bare: The path of the bare curses program.
  init(_ report: Report, _ build: ProgramBuild, bare: String, library: EndlessLibrary) throws {
    report.heading("In a terminal of 80 columns and 24 rows: rapport, \(build.name)")
    startBeyondBare = try StartMeasurement(report, program: build.path, bare: bare).beyondBare
    try measureKeys(report, build.path, bare, library)
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
    memoryAtFirst = window.residentMemory
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
      "resident memory, at first and then",
      "\(Report.text(memoryAtFirst)) and \(Report.text(memory)) MiB",
      "\(Self.configuration), Swift's library \(window.isStatic ? "linked in" : "shared")")
    let before = window.wakeUps
    window.idle(seconds: 3)
    wakeUps = window.wakeUps - before
    report.line("wake-ups in three idle seconds", Report.text(wakeUps))
    try window.close()
  }

  /// How this program was built, and with it the one beside it.
  private static var configuration: String {
    #if DEBUG
      "debug: measure in release"
    #else
      "release"
    #endif
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
