import Authoring
import Content
import Simulation
import Yarn
import YarnCompiler

/// How many states a second are explored, and what each takes of memory: of a generated script without a client,
/// and of a conversation with the whole of one.
enum ExploreMeasurement {
  private static let corpusNodes = 26_000
  private static let mostStates = 1_000_000

  static func make(_ report: inout Report) throws {
    let library = try EndlessLibrary()
    report.heading("Exploring up to \(Report.text(mostStates)) states")
    let corpus = Corpus(nodes: corpusNodes)
    let file = SourceFile(path: "Corpus.yarn", bytes: corpus.bytes)
    guard let program = Compiler.compile([file]).program else { return }
    let reference = insertions()
    report.line(
      "reference: numbers put into a set", "\(Report.text(reference)) /s", "three looked up for each")
    let script = try Trial { options, goesOn in
      try Exploration(of: program, start: "Start", options, goesOn: goesOn)
    }
    show(script, "script without a client", reference, &report, bar: 1_000_000)
    let location = try LibraryLocation.find(Surroundings(option: library.folder.path))
    guard let scenario = Library(LibraryFiles(location)).scenario(EndlessLibrary.scenarioID) else { return }
    let conversation = try Trial { options, goesOn in try Exploration(of: scenario, options, goesOn: goesOn) }
    show(conversation, "conversation with its client", reference, &report, bar: 300_000)
    try measurePlays(&report)
  }

  /// How many conversations a second are held at random once a limit has stopped the search: by how much a search
  /// with them takes longer than one without, on one core, with a client that the program comes with.
  private static func measurePlays(_ report: inout Report) throws {
    let location = try LibraryLocation.find(Surroundings(option: ProgramBuild.library))
    guard let scenario = Library(LibraryFiles(location)).scenarios.first else { return }
    var options = ExploreOptions()
    options.mostStates = 100_000
    options.plays = 0
    let without = try seconds(bestOf: 5) { _ = try Exploration(of: scenario, options) }
    options.plays = 100_000
    var plays: RandomPlays?
    let with = try seconds(bestOf: 5) { plays = try Exploration(of: scenario, options).plays }
    guard let plays, with > without else { return }
    let rate = Double(plays.count) / (with - without)
    let replies = Double(plays.replies) / Double(plays.count)
    let known = 100 * Double(plays.known) / Double(plays.replies)
    report.line(
      "\(scenario.title), held at random", "\(Report.text(rate)) plays/s",
      "\(Report.text(replies)) replies each, \(Report.text(known)) of 100 of them to explored states")
    report.bar("random plays, with the client", rate, atLeast: 50_000, unit: "plays/s")
  }

  private static func show(
    _ trial: Trial, _ name: String, _ reference: Double, _ report: inout Report, bar: Double
  ) {
    report.line(
      name, "\(Report.text(trial.alone)) states/s",
      "\(Report.text(reference / trial.alone)) times the reference")
    report.line("  two cores", "\(Report.text(trial.together / trial.alone)) times one")
    report.line(
      "  memory", "\(Report.text(trial.bytes)) bytes a state", "\(Report.text(trial.states)) states")
    report.bar("exploring, \(name)", trial.alone, atLeast: bar, unit: "states/s")
    report.bar("exploring, two cores, \(name)", trial.together / trial.alone, atLeast: 1.7, unit: "times one")
    report.bar("exploring, memory, \(name)", trial.bytes, atMost: 64, unit: "bytes a state")
  }

  /// How many numbers a second are put into a table by hashing, each of which is looked for three times.
  private static func insertions() -> Double {
    let time = seconds(bestOf: 3) {
      var random = SplitMix64(seed: 1)
      var table = ContiguousArray<UInt64>(repeating: 0, count: 1 << 21)
      for _ in 0..<mostStates {
        let number = random.next() | 1
        for step in 0..<3 as Range<UInt64> {
          var slot = Int(truncatingIfNeeded: (number &+ step) >> 20) & (table.count - 1)
          while table[slot] != 0, table[slot] != number &+ step { slot = (slot + 1) & (table.count - 1) }
          if step == 0 { table[slot] = number }
        }
      }
      precondition(table.contains { $0 != 0 }, "nothing was put in")
    }
    return Double(mostStates) / time
  }

  /// A search with one core and one with two; the better of three each.
  private struct Trial {
    var alone = 0.0
    var together = 0.0
    var bytes = 0.0
    var states = 0

    init(
      _ explore: (ExploreOptions, (ExploreProgress) -> Bool) throws -> Exploration
    ) rethrows {
      for _ in 0..<3 {
        alone = max(alone, try rate(cores: 1, explore))
        together = max(together, try rate(cores: 2, explore))
      }
    }

    /// States a second between the first look and the last.
    private mutating func rate(
      cores: Int, _ explore: (ExploreOptions, (ExploreProgress) -> Bool) throws -> Exploration
    ) rethrows -> Double {
      var options = ExploreOptions()
      options.mostStates = mostStates
      options.cores = cores
      options.plays = 0
      let clock = ContinuousClock()
      var start: ContinuousClock.Instant?
      var last = clock.now
      var followed = 0
      let exploration = try explore(options) { progress in
        last = clock.now
        start = start ?? last
        followed = progress.followed
        return true
      }
      states = exploration.states
      bytes = Double(exploration.memory) / Double(exploration.states)
      return Double(followed) / ((last - (start ?? last)) / .seconds(1))
    }
  }
}
