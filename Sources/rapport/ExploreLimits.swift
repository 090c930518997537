import ArgumentParser
import Authoring
import Glibc
import Simulation

/// How far to explore, and what to do about chance.
struct ExploreLimits: ParsableArguments {
  /// What is done where a script leaves something to chance.
  enum Random: String, ExpressibleByArgument, CaseIterable {
    case branch, seed
  }

  @Option(help: ArgumentHelp("Stop when so many states have been come to.", valueName: "n"))
  var limitStates = 30_000_000

  @Option(help: ArgumentHelp("Stop when so much memory is used.", valueName: "MiB"))
  var limitMemory = 2048

  @Option(help: ArgumentHelp("Stop after so many seconds.", valueName: "n"))
  var seconds: Double?

  @Option(
    help: ArgumentHelp(
      "Follow every outcome of chance (branch), or the one that falls with --seed (seed).", valueName: "how"))
  var random = Random.branch

  @Option(help: ArgumentHelp("The seed of chance, and of random conversations.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("How many random conversations to hold where a limit was reached.", valueName: "n"))
  var plays = 100_000

  @Option(help: ArgumentHelp("How many processor cores to use; all if not given.", valueName: "n"))
  var cores: Int?

  @Option(help: ArgumentHelp("The node at which scripts without a client begin.", valueName: "node"))
  var start: String?

  func validate() throws {
    guard limitStates > 0, limitMemory > 0, plays >= 0, (cores ?? 1) > 0, (seconds ?? 1) > 0 else {
      throw ValidationError("limits and numbers of cores are greater than 0")
    }
  }

  /// Explores a conversation or a script, and holds it by every rule.
  ///
  /// - Throws: A message and a status, when it cannot be explored.
  func proof(of subject: ExploreSubject, _ interruption: inout Interruption) throws -> ExploreProof {
    switch subject.kind {
    case .scenario(let scenario):
      let exploration = try exploration(of: scenario, &interruption)
      let policies = try Self.telling { try PolicyTable(of: scenario, seed: seed) }
      return ExploreProof(exploration, policies, in: subject.script)
    case .program(let program, let start, _):
      let exploration = try watched(subject.name, &interruption) {
        try Exploration(of: program, start: start, options, goesOn: $0)
      }
      return ExploreProof(exploration, nil, in: subject.script)
    }
  }

  /// Explores a conversation.
  ///
  /// - Throws: A message and a status, when it cannot be explored.
  func exploration(of scenario: Scenario, _ interruption: inout Interruption) throws -> Exploration {
    try watched(scenario.id, &interruption) { try Exploration(of: scenario, options, goesOn: $0) }
  }

  /// Explores, shows how far it has come, and stops when it is to.
  private func watched(
    _ name: String, _ interruption: inout Interruption,
    _ explore: ((ExploreProgress) -> Bool) throws -> Exploration
  ) throws -> Exploration {
    var watch = ExploreWatch(seconds: seconds, name: name)
    defer { watch.finish() }
    return try Self.telling { try explore { watch.goesOn($0, &interruption) } }
  }

  /// Does something, and says on the way out what keeps a conversation from being held.
  private static func telling<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as ExploreError {
      Console.printError("error: \(error.message)\n  = help: \(error.help)")
    } catch let error as SessionError {
      Console.printError("error: \(error.message)" + (error.help.map { "\n  = help: \($0)" } ?? ""))
    }
    throw ExitCode.failure
  }

  private var options: ExploreOptions {
    var options = ExploreOptions()
    options.mostStates = limitStates
    options.mostMemory = limitMemory << 20
    options.random = random == .branch ? .branch : .seed(seed)
    options.cores = cores ?? max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
    options.plays = plays
    options.playSeed = seed
    return options
  }
}
