import ArgumentParser
import Authoring
import Content
import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What is to be written down as a test plan.
struct RecordingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write a run from this conversation, or script, instead.", valueName: "scenario"))
  var record: String?

  @Option(
    help: ArgumentHelp(
      "With --record: the replies to say. Without it, those of the conversation that you held last.",
      valueName: "2,1,3"))
  var replies: ReplyNumbers = ReplyNumbers()

  @Option(help: ArgumentHelp("With --record: let chance fall this way.", valueName: "n"))
  var seed: UInt64?

  @Flag(
    help: "With --record: only the replies and what came of them, which holds on when words change.")
  var brief = false

  @Option(
    help: ArgumentHelp(
      "With --record: the file, or - for the screen. Without it, the run goes to the plan beside the script.",
      valueName: "file"), completion: .file())
  var output: String?

  /// - Throws: What the command line leaves out, or says without need.
  func validate(paths: [String]) throws {
    if record == nil, !replies.numbers.isEmpty || brief || output != nil || seed != nil {
      throw ValidationError("--replies, --seed, --brief and --output go with --record SCENARIO")
    }
    if record != nil, !paths.isEmpty {
      throw ValidationError("--record writes a plan and runs none; leave the path out")
    }
  }

  /// Holds the conversation and writes the run.
  ///
  /// - Throws: A message and a status, when a reply is not on offer or the file cannot be written.
  func write(_ name: String, in library: OpenLibrary) throws {
    let scenario = try library.scenario(named: name)
    let (places, seed) = try what(in: scenario)
    let run: String
    do {
      run = try PlanRecording(
        of: scenario, replies: places, seed: seed,
        detail: brief ? .outcome : .everything
      ).text
    } catch {
      Console.printError("error: \(error.message)")
      throw ExitCode.failure
    }
    if output == "-" {
      print(run, terminator: "")
    } else {
      try add(run, to: output ?? plan(beside: scenario, in: library))
    }
  }

  /// The replies to say, as places among those on offer, and how chance falls.
  private func what(in scenario: Scenario) throws -> (places: [Int], seed: UInt64) {
    if replies.numbers.isEmpty {
      let kept = try KeptReplies(of: scenario)
      return (kept.places, seed ?? kept.seed)
    }
    // Tried first, for the message that names the reply which is not on offer.
    let seed = seed ?? 1
    return (try SaidReplies(replies.numbers, in: scenario, seed: seed, mode: .practise).session.places, seed)
  }

  private func plan(beside scenario: Scenario, in library: OpenLibrary) -> String {
    let script = scenario.program.node(named: scenario.id)?.file ?? scenario.id
    return library.shown(script.hasSuffix(".yarn") ? String(script.dropLast(5)) : script) + ".testplan"
  }

  /// Adds the run to a plan that is there, or begins one.
  private func add(_ run: String, to path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      try WholeFile.write(Array(run.utf8), to: path, existing: .kept)
      let next =
        PlanFiles.script(of: path) == nil
        ? "put it beside the script, under the script's name, to run it" : "`rapport test \(path)` runs it"
      return print("wrote \(path); \(next)")
    }
    switch TextFile.read(path, as: path, whole: true) {
    case .failure(let diagnostic):
      Console.printError("error: `\(path)`: \(diagnostic.message)")
      throw ExitCode.failure
    case .success(let file):
      if file.text.contains(run) { return print("\(path) has this run already") }
      let separator = file.text.hasSuffix("\n") ? "---\n" : "\n---\n"
      try WholeFile.write(file.bytes + Array((separator + run).utf8), to: path)
      print("added a run to \(path); `rapport test \(path)` runs them all")
    }
  }
}
