import Simulation
import Yarn
import YarnCompiler

/// A run of a test plan, made from a conversation as it was held.
public struct PlanRecording: Sendable {
  /// The run as a plan has it.
  public let text: String
  /// How the conversation ended; nil if it goes on.
  public let ending: Ending?

  /// How much of a conversation is written down.
  public enum Detail: Sendable {
    /// Every line, command and reply.
    case everything
    /// The replies, and what came of them. It goes on holding when words are changed.
    case outcome
  }

  /// Holds a conversation and writes it down.
  ///
  /// - Parameters:
  ///   - replies: The replies, as places among those on offer, counted from 0.
  ///   - seed: What chance in the script depends on.
  /// - Throws: ``SessionError``, when a reply is not on offer.
  public init(
    of scenario: Scenario, replies: [Int], seed: UInt64, detail: Detail
  ) throws(SessionError) {
    var session = try Session(scenario: scenario, seed: seed)
    var numbers: [String] = []
    for reply in replies {
      let number = session.sayable.firstIndex(of: reply)
      try session.choose(reply)
      if let number { numbers.append("\(number + 1)") }
    }
    let steps: [String]
    switch detail {
    case .everything:
      do throws(RuntimeError) {
        steps = try Self.everything(replies, of: scenario, seed: seed)
      } catch {
        throw .script(error)
      }
    case .outcome: steps = Self.outcome(of: session)
    }
    let said = numbers.isEmpty ? "before the first reply" : "replies \(numbers.joined(separator: ","))"
    let head = "# \(scenario.title): \(said)"
    text = ([head, "seed: \(seed)"] + steps).map { $0 + "\n" }.joined()
    ending = session.ending
  }

  private static func outcome(of session: Session) -> [String] {
    let ids = session.turns.map { $0.reply.lineID.dropFirst("line:".count) }
    var steps = [
      "replies:" + (ids.isEmpty ? "" : " " + ids.joined(separator: ", ")),
      "trust: \(session.client.trust.text)",
    ]
    if !session.client.disclosed.isEmpty {
      steps.append("disclosed: " + session.client.disclosed.joined(separator: ", "))
    }
    if let ending = session.ending { steps.append("ending: \(ending.kind.rawValue)") }
    return steps
  }

  private static func everything(
    _ replies: [Int], of scenario: Scenario, seed: UInt64
  ) throws(RuntimeError) -> [String] {
    var stage = ScenarioStage(scenario)
    stage.begin(seed: seed)
    try stage.start(at: nil)
    var steps: [String] = []
    var rest = replies[...]
    while true {
      let event = try stage.next()
      switch event {
      case .nodeStart, .nodeEnd: break
      case .line, .command: steps += event.planSteps(in: scenario.program)
      case .options(let options):
        let isAnyAvailable = options.contains(where: \.isAvailable)
        guard let reply = isAnyAvailable ? rest.popFirst() : -1 else { return steps }
        steps += event.planSteps(in: scenario.program)
        try stage.select(reply)
        steps.append("select: \(reply + 1)")
        if isAnyAvailable { steps += ["trust: \(stage.state.client.trust.text)", ""] }
      case .dialogueEnd:
        if case .ended(let ending) = stage.state.phase { steps.append("ending: \(ending.kind.rawValue)") }
        return steps + ["stop"]
      }
    }
  }
}
