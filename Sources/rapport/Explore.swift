import ArgumentParser
import Authoring
import Content
import Simulation

/// `rapport explore`: everything that can come of a conversation, whatever is replied.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Walk every way through a conversation, and prove it before anyone meets it.",
    discussion: """
      Every state that script and client can come to is visited once, whatever the
      trainee replies. So what is reported is true of all conversations: which
      endings there are and with which trust, lines and replies that never come up,
      gates that never open, ruptures that cannot be mended, ways without an end.
      Each comes with the shortest replies that lead there, as the screen numbers
      them:

        rapport play SecondCup --plain --replies 2,1,3

      Chances are those of somebody who replies at random, and exact.

      Without a name all conversations of the library are explored. A name is one
      that `rapport list` shows, a title, or a script (.yarn); a script needs no
      client.

      Where a limit is reached it says so, tells how far it came, and goes on by
      holding conversations at random. ^C stops it, and it tells what it knows; the
      conversations after that one are not begun.

      EXAMPLES:
        rapport explore
        rapport explore SecondCup --prove
        rapport explore --json > exploration.json
        rapport explore story.yarn --start Beginning --limit-states 1000000

      Each finding has a code; `rapport explain CODE` says what it means. A comment
      on the line, or on the line above, lets one pass:
        // rapport: allow RE0608 because there is only one way to ask this
      and so does the project file, as for `rapport check`. What is let pass is not
      proved, and the last line says so. That a script breaks off is never let pass.

      The exit status is 1 if something was not explored, and with --prove also if
      a conversation is not finished: an ending, line, reply or gate that nobody
      comes to, a gate with one way in, a rupture that nothing can mend, a way
      without an end, or a rule other than listening that opens the client up, and
      neither a comment nor the project lets it pass.
      """)

  /// What is written in place of a report to read.
  enum Form: String, EnumerableFlag {
    case json, sarif

    static func help(for value: Form) -> ArgumentHelp? {
      switch value {
      case .json: "Write one JSON document instead of a report to read."
      case .sarif: "Write the findings as SARIF 2.1.0, for code-review tools."
      }
    }
  }

  @Argument(
    help: ArgumentHelp("Conversations or scripts.", valueName: "scenario"),
    completion: .file(extensions: ["yarn"]))
  var scenarios: [String] = []

  @Flag(help: "Fail unless every conversation is finished.")
  var prove = false

  @Flag(exclusivity: .exclusive)
  var form: Form?

  @OptionGroup var limits: ExploreLimits
  @OptionGroup var library: LibraryOptions

  func run() throws {
    let shelf = try ExploreShelf(scenarios, library, start: limits.start)
    var reports: [ExploreReport] = []
    var isProved = true
    var interruption = Interruption()
    defer { interruption.end() }
    for subject in shelf.subjects where !interruption.look() {
      let proof = try limits.proof(of: subject, &interruption)
      let report = ExploreReport(proof, prefix: subject.prefix)
      if form == nil { print((reports.isEmpty ? "" : "\n") + report.text) }
      reports.append(report)
      isProved = isProved && proof.holds
    }
    switch form {
    case .json: print(JSON.array(reports.map(\.document)).text, terminator: "")
    case .sarif:
      var findings = CheckReport()
      for report in reports { findings.add(report) }
      print(findings.sarif(version: Rapport.version), terminator: "")
    case nil: break
    }
    let rest = shelf.subjects[reports.count...].map { "`\($0.name)`" }
    if !rest.isEmpty { Console.printError("stopped: \(rest.joined(separator: ", ")) not explored") }
    if !rest.isEmpty || prove && !isProved { throw ExitCode.failure }
  }
}
