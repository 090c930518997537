import PseudoTerminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How long it takes until the program's first frame is on the screen, beside that of a bare curses program.
struct StartMeasurement {
  /// A way in which the program is started, with the clients and conversations that it comes with.
  private enum Way: String, CaseIterable {
    case firstTime = "first frame, the first time"
    case list = "first frame, the list"
    case unfinished = "first frame, something unfinished"
    case conversation = "first frame, one conversation"

    var arguments: [String] { self == .conversation ? ["play", "SecondCup"] : [] }

    /// What is on the screen then.
    var text: String {
      switch self {
      case .firstTime, .list: "q quit"
      case .unfinished: "Go on from there"
      case .conversation: "Enter begin"
      }
    }
  }

  /// The most by which a first frame comes later than that of the bare program, in milliseconds.
  private(set) var beyondBare = 0.0

  private static let starts = 21

  /// - Parameters:
  ///   - program: The path of the program.
  ///   - bare: The path of the bare curses program.
  init(_ report: Report, program: String, bare: String) throws {
    let homes = try Homes()
    try homes.leaveUnfinished(program)
    // What was never read before has to come from the disk.
    for way in Way.allCases { _ = try Self.start(program, way, homes) }
    var bareTimes: [Double] = []
    var times: [Way: [Double]] = [:]
    // In turn, so that whatever else the machine does falls on all.
    for _ in 0..<Self.starts {
      let reference = try Window([bare], home: homes.used)
      bareTimes.append(try reference.start(until: "ready"))
      try reference.close()
      for way in Way.allCases { times[way, default: []].append(try Self.start(program, way, homes)) }
    }
    let reference = Figures(bareTimes)
    report.line("bare curses program, first frame", "\(Report.text(reference.median)) ms")
    for way in Way.allCases {
      let figures = Figures(times[way] ?? [])
      let beyond = figures.median - reference.median
      beyondBare = max(beyondBare, beyond)
      report.line(
        way.rawValue, "\(Report.text(figures.median)) ms",
        "\(Report.text(beyond)) beyond that; 95 of 100 within \(Report.text(figures.percentile(95))) ms")
    }
  }

  private static func start(_ program: String, _ way: Way, _ homes: Homes) throws -> Double {
    let home =
      switch way {
      case .firstTime: try homes.fresh()
      case .list, .conversation: homes.used
      case .unfinished: homes.unfinished
      }
    let library = URL(filePath: ProgramBuild.library)
    let window = try Window([program] + way.arguments, home: home, library: library)
    let time = try window.start(until: way.text)
    try window.close()
    return time
  }
}

/// The folders of people who have never started the program, have used it, have broken a conversation off. They
/// are gone when this is.
private final class Homes {
  private let folder: URL
  private var count = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rapport-homes-\(UUID().uuidString)")
    for home in [used, unfinished] {
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var used: URL { folder.appending(path: "used") }
  var unfinished: URL { folder.appending(path: "unfinished") }

  func fresh() throws -> URL {
    count += 1
    let home = folder.appending(path: "fresh-\(count)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home
  }

  /// Says two replies of a conversation and closes the window.
  func leaveUnfinished(_ program: String) throws {
    let library = URL(filePath: ProgramBuild.library)
    let window = try Window(
      [program, "play", "SecondCup", "--seed", "1"], home: unfinished, library: library)
    _ = try window.start(until: "Enter begin")
    window.terminal.send(.enter)
    for turn in 1...2 {
      try window.terminal.wait(for: " turn \(turn) ")
      window.terminal.send(.text("1"))
    }
    try window.terminal.wait(for: " turn 3 ")
    try window.close()
  }
}
