import Authoring
import Content
import Foundation
import Golden
import Simulation
import Testing
import Yarn
import YarnCompiler

@Suite struct TestPlanTests {
  @Test(arguments: ["plain", "broken"])
  func `a plan for a script says what the script does otherwise`(name: String) throws {
    let subject = PlanSubject(try Fixture.source("Plans/\(name).yarn"), in: Fixture.library)
    try expectReport(of: name, on: subject)
  }

  @Test(arguments: ["conversation", "unreadable"])
  func `a plan for a conversation says what comes of it otherwise`(name: String) throws {
    try expectReport(of: name, on: .scenario(Fixture.bench()))
  }

  @Test func `a script with a conversation in it is run with its client`() throws {
    let path = "Dialogues/Bench.yarn"
    let script = try Fixture.source("Library/" + path)
    let subject = PlanSubject(SourceFile(path: path, bytes: script.bytes), in: Fixture.library)
    guard case .scenario(let scenario) = subject else {
      Issue.record("\(subject)")
      return
    }
    #expect(scenario.id == "Bench")
  }

  @Test func `a script by itself may assert, and call what the scripts of Yarn's own suite call`() throws {
    let script = """
      title: Start
      ---
      <<set $n = dummy_number() + add_three_operands(1, 2, 3)>>
      <<call assert($n == 7 and dummy_bool() and is_objective_active("tea"))>>
      {dummy_string() + get_quest_status("tea")}
      <<call assert($n == 8)>>
      ===
      """
    let subject = PlanSubject(SourceFile(path: "a.yarn", text: script), in: Fixture.library)
    let plan = SourceFile(path: "a.testplan", text: "line: `stringInProgress`\n---\nline: *\nstop\n")
    let outcome = PlanOutcome(of: plan, on: subject)
    #expect(outcome.runCount == 2 && outcome.failedRunCount == 1)
    #expect(
      outcome.reports.first?.contains(
        "the script fails here: `assert` refuses its arguments: what it asserts is not so") == true)
  }

  @Test(arguments: ["Dialogues/SecondCup", "Dialogues/TheCourtSheet"])
  func `the conversations do what their plans say`(path: String) throws {
    let plan = try Data(contentsOf: Fixture.root.appending(path: path + ".testplan"))
    let found = Fixture.shipped.scenario(inFile: path + ".yarn")
    let scenario = try #require(found)
    let outcome = PlanOutcome(
      of: SourceFile(path: path + ".testplan", bytes: Array(plan)), on: .scenario(scenario))
    #expect(outcome.holds, "\(outcome.reports.joined(separator: "\n\n"))")
    #expect(outcome.runCount >= 4)
  }

  @Test func `the plans follow the ways that the authors name`() throws {
    for scenario in Fixture.shipped.scenarios {
      for path in [scenario.modelPath, scenario.differentPath] {
        let places = try Session(of: scenario, saying: path).places
        let run = try PlanRecording(of: scenario, replies: places, seed: 1, detail: .outcome)
        let file = try #require(scenario.program.node(named: scenario.id)?.file)
        let plan = try String(
          contentsOf: Fixture.root.appending(path: file.dropLast(5) + ".testplan"), encoding: .utf8)
        let replies = Self.replies(in: run.text)
        #expect(plan.components(separatedBy: "---").contains { Self.replies(in: $0) == replies })
      }
    }
  }

  // MARK: Recording

  @Test func `what was recorded holds, and says what was said`() throws {
    let run = try PlanRecording(of: Fixture.bench(), replies: [2, 1], seed: 3, detail: .everything)
    #expect(run.ending?.kind == .leaves)
    let difference = Golden.difference(of: run.text, from: "Plans/recorded.testplan", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
    try expectHolds(run.text, Fixture.bench())
  }

  @Test(arguments: [PlanRecording.Detail.everything, .outcome])
  func `whatever a conversation comes to, its recording holds`(detail: PlanRecording.Detail) throws {
    for scenario in Fixture.shipped.scenarios + [try Fixture.bench()] {
      for seed in 0..<12 as Range<UInt64> {
        var random = SplitMix64(seed: seed)
        var session = try Session(scenario: scenario, seed: seed)
        var replies: [Int] = []
        let most = Int.random(in: 0...20, using: &random)
        while session.ending == nil, replies.count < most {
          let available = session.sayable
          guard let reply = available.randomElement(using: &random) else { break }
          try session.choose(reply)
          replies.append(reply)
        }
        let run = try PlanRecording(of: scenario, replies: replies, seed: seed, detail: detail)
        #expect(run.ending == session.ending)
        try expectHolds(run.text, scenario, "seed \(seed), \(replies)")
      }
    }
  }

  @Test func `a plan counts the replies that can be said, as the screen does`() throws {
    var files = LibraryFiles()
    files.personas = [SourceFile(path: "Personas/rosa.yaml", text: PersonaExample.rosa)]
    let text = """
      title: GardenGate
      scenario: The garden gate
      persona: rosa
      objective: Let somebody set the pace.
      setting: The gate, early.
      minutes: 3
      turns: 1
      level: beginner
      warning: Shut
      leaves: Shut
      ---
      -> Not yet. <<if turn() > 5>> #technique:inform #line:not
      -> (You wait.) #technique:silence #line:wait
      <<jump Shut>>
      ===
      title: Shut
      ---
      <<ending leaves "Rosa went home.">>
      ===

      """
    files.scripts = [SourceFile(path: "Dialogues/GardenGate.yarn", text: text)]
    let scenario = try #require(Library(files).scenarios.first)
    let session = try Session(of: scenario, saying: [1])
    #expect(session.turns.map(\.reply.lineID) == ["line:wait"] && session.places == [1])
    let run = try PlanRecording(of: scenario, replies: session.places, seed: 1, detail: .outcome)
    #expect(run.text.hasPrefix("# \(scenario.title): replies 1\nseed: 1\nreplies: wait\n"))
    try expectHolds("replies: 1\ntrust: \(session.client.trust.text)\n", scenario)
  }

  @Test func `a reply that is not on offer is not recorded`() throws {
    let scenario = try Fixture.bench()
    #expect(throws: SessionError.unavailableReply(3)) {
      try PlanRecording(of: scenario, replies: [3], seed: 1, detail: .everything)
    }
  }

  // MARK: Expectations

  private func expectReport(of name: String, on subject: PlanSubject) throws {
    let outcome = PlanOutcome(of: try Fixture.source("Plans/\(name).testplan"), on: subject)
    let report =
      outcome.reports.map { $0 + "\n\n" }.joined() + "\(outcome.failedRunCount) of \(outcome.runCount)\n"
    let difference = Golden.difference(of: report, from: "Plans/\(name).report", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
  }

  private func expectHolds(_ text: String, _ scenario: Scenario, _ comment: Comment? = nil) throws {
    let outcome = PlanOutcome(of: SourceFile(path: "a.testplan", text: text), on: .scenario(scenario))
    #expect(outcome.reports == [], comment)
    #expect(outcome.holds, comment)
  }

  /// The replies that a run says, in order.
  private static func replies(in run: String) -> [String] {
    run.split(separator: "\n").filter { $0.hasPrefix("replies:") }.flatMap { step in
      step.dropFirst("replies:".count).split { $0 == "," || $0 == " " }.map(String.init)
    }
  }
}

extension PlanRecording.Detail: CustomTestStringConvertible {
  public var testDescription: String {
    switch self {
    case .everything: "everything"
    case .outcome: "outcome"
    }
  }
}
