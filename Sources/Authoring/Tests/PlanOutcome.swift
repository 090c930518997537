import Simulation
import Yarn
import YarnCompiler

/// What came of running a test plan.
public struct PlanOutcome: Sendable {
  /// The plan.
  public let plan: SourceFile
  /// How many runs it has; 0 if it cannot be read.
  public private(set) var runCount = 0
  /// How many of them went otherwise than the plan says.
  public private(set) var failedRunCount = 0
  /// Everything to be told, as it is shown.
  public private(set) var reports: [String] = []

  /// Whether the script does all that the plan says.
  public var holds: Bool { runCount > 0 && failedRunCount == 0 }

  /// Runs a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan, under the path that reports show.
  ///   - subject: What it is about.
  ///   - shown: The path of a script as reports show it.
  public init(of plan: SourceFile, on subject: PlanSubject, shown: (String) -> String = { $0 }) {
    self.plan = plan
    switch subject {
    case .broken(let errors): reports = [Self.refusal(errors, shown)]
    case .scenario(let scenario):
      run(steps: Set(ScenarioStep.allCases.map(\.rawValue)), shown) { plan in
        var stage = ScenarioStage(scenario)
        return plan.failures(on: &stage)
      }
    case .program(let program):
      run(steps: [], shown) { plan in
        var stage = PlainStage(program, host: PlainScriptHost(Client(Self.anybody)))
        return plan.failures(on: &stage)
      }
    }
  }

  private mutating func run(
    steps: Set<String>, _ shown: (String) -> String, on perform: (TestPlan) -> [TestPlan.Failure]
  ) {
    let (plan, problems) = TestPlan.read(plan, steps: steps)
    reports = problems.map { $0.rendered(in: self.plan) }
    guard let plan else { return }
    let failures = perform(plan)
    runCount = plan.runs.count
    failedRunCount = Set(failures.filter { $0.finding.severity == .error }.map(\.run)).count
    reports += failures.map { PlanDifference($0, in: self.plan).rendered(shown) }
  }

  private static func refusal(_ errors: [Diagnostic], _ shown: (String) -> String) -> String {
    let file = errors.first.map { shown($0.file) } ?? ""
    let count = errors.count == 1 ? "an error" : "\(errors.count) errors"
    return """
      error: `\(file)` has \(count), and cannot be run before that is put right
        = help: `rapport check \(file)` tells where
      """
  }

  /// The client of a script without a conversation: somebody who has heard nothing yet.
  private static let anybody = Persona(
    id: "", name: "", age: 0, pronouns: "", summary: "",
    hiddenConcern: Fact(id: "", text: "", hint: "", gate: 0))
}
