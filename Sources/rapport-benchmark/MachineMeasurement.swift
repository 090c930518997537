import Yarn
import YarnCompiler

/// How fast the machine runs a script of a thousand nodes.
struct MachineMeasurement {
  private static let replyCount = 100_000

  init(_ report: Report) throws {
    report.heading("Running a script of 1,000 nodes")
    let corpus = Corpus(nodes: 1_000)
    guard let program = Compiler.compile([SourceFile(path: "Corpus.yarn", text: corpus.text)]).program else {
      return
    }
    var events = 0
    let time = try seconds(bestOf: 3) { events = try Self.run(program) }
    let reference = seconds(bestOf: 10) { precondition(Self.walk() >= 0, "left the table") }
    report.line(
      "events", "\(Report.text(Double(events) / time)) /s",
      "\(Report.text(time / reference)) times a plain loop that follows a table")
    report.line("replies", "\(Report.text(Double(Self.replyCount) / time)) /s")
  }

  /// Chooses so many replies, and returns how many events there were on the way.
  private static func run(_ program: Program) throws -> Int {
    var machine = VirtualMachine(program: program, seed: 1)
    var random = SplitMix64(seed: 1)
    var (events, replies) = (0, 0)
    try machine.start(at: "Start", in: program)
    while replies < replyCount {
      events += 1
      guard case .options(let options) = try machine.next(in: program, host: NoHost()) else { continue }
      let available = options.indices.filter { options[$0].isAvailable }
      try machine.select(available[random.below(available.count)], in: program)
      replies += 1
    }
    return events
  }

  /// The reference: as many choices, each of which looks its successor up in a table.
  private static func walk() -> Int {
    var random = SplitMix64(seed: 1)
    let table = (0..<3_000).map { _ in random.below(1_000) }
    var node = 0
    for _ in 0..<replyCount { node = table[node * 3 + random.below(3)] }
    return node
  }
}
