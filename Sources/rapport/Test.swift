import ArgumentParser
import Authoring
import Content
import YarnCompiler

/// `rapport test`: whether scripts do what is written down beside them.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Tell whether conversations still do what their test plans say.",
    discussion: """
      A test plan is a text file that stands beside a script and says what is to
      happen in it. `SecondCup.testplan` belongs to `SecondCup.yarn`, and so does
      `SecondCup.leaves.testplan`. Without a path, all plans of the library's
      dialogues are run. The easiest way to a plan is to let it be written:

        rapport test --record SecondCup             as you held it last
        rapport test --record SecondCup --replies 2,3,1

      A PLAN is made of runs, with --- between them, and each run is a
      conversation from its beginning:

        # Listening opens Walt up.
        replies: 2,3,1,4,1,2,2,1,3,2,1,2,1
        trust: 60..100
        disclosed: relief
        ending: opens_up

      STEPS of a conversation:
        replies: 2,3,1       say these, by their numbers or the names of their
                             lines, and pass over what is said in between
        trust: 40..60        also 40.. and ..60, and 40 for what the meter shows
        band: opening        closed, guarded, testing, opening or trusting
        rupture: open        none, open or repairing
        disclosed: gail      the client has told these facts
        hidden: relief       and has not told these
        ending: opens_up     opens_up, stays_polite or leaves, without another
                             reply
        seed: 7              first in a run: let chance fall this way

      STEPS of Yarn Spinner's own test plans, which pin every word:
        line: `Walt: Well.`  the next thing is this line; line: * is any line
        option: `Go on.`     one of the replies that come next, with [disabled]
                             behind it if it cannot be said
        select: 2            say the second of them
        command: `wait 1`    the next thing is this command
        set: $met = true     give a variable a value
        node: Drip           begin at a node
        saliency: first      how content is chosen: first, best,
                             best_least_recently_seen
        stop                 the conversation ends here

      EXAMPLES:
        rapport test
        rapport test SecondCup
        rapport test Dialogues/SecondCup.yarn
        rapport test --record SecondCup --replies 2,3,1 --seed 7

      The exit status is 1 if a plan does not hold.
      """)

  @Argument(
    help: ArgumentHelp(
      "Plans, scripts, folders with plans, or names of conversations.", valueName: "path"),
    completion: .file(extensions: ["testplan", "yarn"]))
  var paths: [String] = []

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws { try recording.validate(paths: paths) }

  func run() throws {
    if let scenario = recording.record {
      return try recording.write(scenario, in: try library.open(for: scenario))
    }
    var shelf = PlanShelf(library.library)
    let files = try PlanFiles(
      paths.isEmpty ? [shelf.dialogues()] : paths.map { try NamedPath.of($0, library: library.library) })
    let outcomes = try files.pairs.map { try shelf.outcome(of: $0) }
    for report in outcomes.flatMap(\.reports) { print(report + "\n") }
    for orphan in files.orphans {
      print("error: `\(orphan)` belongs to no script\n  = help: name it like the script beside it\n")
    }
    print(Self.summary(outcomes, orphans: files.orphans.count))
    if !files.orphans.isEmpty || !outcomes.allSatisfy(\.holds) { throw ExitCode.failure }
  }

  /// What came of it, one line for each plan that does not hold, and one for all.
  private static func summary(_ outcomes: [PlanOutcome], orphans: Int) -> String {
    let count = outcomes.count + orphans
    guard count > 0 else {
      return "there are no test plans; `rapport test --record SCENARIO` writes one, as you held it last"
    }
    var lines = outcomes.filter { !$0.holds }.map { outcome in
      outcome.runCount == 0
        ? "\(outcome.plan.path): not run"
        : "\(outcome.plan.path): \(outcome.failedRunCount) of \(counted(outcome.runCount, "run")) failed"
    }
    let runs = outcomes.reduce(0) { $0 + $1.runCount }
    let failed = outcomes.reduce(0) { $0 + $1.failedRunCount }
    let idle = outcomes.count { $0.runCount == 0 } + orphans
    let bad = [
      failed > 0 ? "\(counted(failed, "run")) failed" : nil,
      idle > 0 ? "\(counted(idle, "plan")) could not be run" : nil,
    ].compactMap(\.self)
    let verdict = bad.isEmpty ? "all hold" : bad.joined(separator: ", ")
    lines.append("\(counted(count, "plan")), \(counted(runs, "run")): \(verdict)")
    return lines.joined(separator: "\n")
  }

  private static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
