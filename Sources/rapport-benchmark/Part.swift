/// A part of the product, measured by itself: one case, one line of each table.
enum Part: String, CaseIterable {
  /// The dialogue language: its compiler and its machine.
  case language
  /// A conversation without a screen.
  case session
  /// Every way through a script and through a conversation.
  case explore
  /// The program in a terminal.
  case screen

  /// Measures the part, and notes how it stands to its bars.
  func measure(_ report: inout Report, program: String?) throws {
    switch self {
    case .language: try Self.language(&report)
    case .session: _ = try SessionMeasurement(report, try EndlessLibrary())
    case .explore: try ExploreMeasurement.make(&report)
    case .screen: try Self.screen(&report, program)
    }
  }

  private static func language(_ report: inout Report) throws {
    _ = try CompileMeasurement(&report)
    _ = try MachineMeasurement(&report)
    _ = try StateMeasurement(&report)
  }

  private static func screen(_ report: inout Report, _ program: String?) throws {
    for build in ProgramBuild.all(given: program) {
      // Each has a library of its own: what one build has left unfinished the next would go on with.
      let screen = try ScreenMeasurement(
        report, build, bare: Benchmark.sibling("bare-curses"), library: try EndlessLibrary())
      guard build.isHeldToBars else { continue }
      report.bar(
        "first frame, beyond that of a bare curses program", screen.startBeyondBare, atMost: 10, unit: "ms")
      report.bar("key to repaint, first turn", screen.keyAtFirst.median, atMost: 1, unit: "ms")
      report.bar("key to repaint, after 500 turns", screen.keyAfterwards.median, atMost: 1, unit: "ms")
      report.bar("resident memory, first frame", screen.memoryAtFirst, atMost: 20, unit: "MiB")
      report.bar("resident memory, after 500 turns", screen.memory, atMost: 20, unit: "MiB")
      report.bar("wake-ups when idle", screen.wakeUps, atMost: 0, unit: "")
    }
  }
}
