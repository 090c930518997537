import Simulation
import Yarn

/// What came of a conversation that was held by a rule.
public struct PolicyPlay: Hashable, Sendable {
  public let policy: Policy
  /// The places of the replies said, counted from 0.
  public let replies: [Int]
  /// The turns of the conversation.
  public let turns: [Turn]
  /// The client when it was over.
  public let client: Client
  /// Nil if it was still going on after ``longest`` replies.
  public let ending: Ending?

  /// After how many replies a conversation is given up.
  public static let longest = 200

  /// The client's trust when it was over.
  public var trust: Trust { client.trust }

  /// Whether it came to an end that is no worse than another's.
  public func isAsGood(as other: PolicyPlay) -> Bool {
    rank >= other.rank
  }

  private var rank: Int {
    switch ending?.kind {
    case nil: 0
    case .leaves: 1
    case .staysPolite: 2
    case .opensUp: 3
    }
  }
}

extension Policy {
  /// Holds a conversation by the rule, to its end or for 200 replies.
  ///
  /// - Parameter seed: What chance in the script depends on.
  public func play(_ scenario: Scenario, seed: UInt64 = 1) throws(SessionError) -> PolicyPlay {
    var random = SplitMix64(seed: 0)
    if case .random(let seed) = rule { random = SplitMix64(seed: seed) }
    var state = try Session.State.beginning(scenario, seed: seed).state
    var said: [Int] = []
    var turns: [Turn] = []
    while case .replies(let replies) = try state.moment(in: scenario), said.count < PolicyPlay.longest {
      guard let choice = choice(among: replies, using: &random) else { break }
      let beat = try state.choose(choice, in: scenario)
      said.append(choice)
      if let turn = beat.turn { turns.append(turn) }
    }
    var ending: Ending?
    if case .ended(let end) = state.phase { ending = end }
    return PolicyPlay(policy: self, replies: said, turns: turns, client: state.client, ending: ending)
  }

  /// The rules that a conversation is held by to see what comes of them: listening first, then each good
  /// technique that it offers alone, then the harmful ones, then those without judgement.
  public static func all(for scenario: Scenario, seed: UInt64 = 1) -> [Policy] {
    let offered = techniques(of: scenario)
    let single = Technique.allCases.filter { $0.kind == .helpful && offered.contains($0) }
    return [.listening] + single.map { Policy(.only($0)) } + [.controlling, .judging, .dismissing]
      + [.first, .last, .longest, .shortest, Policy(.random(seed: seed))]
  }

  /// The techniques of all replies in the script.
  private static func techniques(of scenario: Scenario) -> Set<Technique> {
    let program = scenario.program
    let file = program.node(named: scenario.startNode)?.file
    return Set(program.lines.filter { $0.file == file }.compactMap { ReplyTags($0.tags).technique })
  }
}
