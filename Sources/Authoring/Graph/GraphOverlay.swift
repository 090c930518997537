import Simulation
import Yarn

/// What is laid over the picture of a conversation: with which trust its nodes were come to, and how often.
public struct GraphOverlay: Hashable, Sendable {
  /// What came up; nil if nothing is known.
  public var coverage: Coverage?
  /// How many conversations came to each node, by its place in ``Yarn/Program/nodes``; empty if it was not counted.
  public var nodeCounts: [Int] = []
  /// How often each reply was said, by its place in ``Yarn/Program/lines``.
  public var replyCounts: [Int: Int] = [:]
  /// Whether what did not come up is marked.
  public var marksNever = false
  /// Where all this comes from, in one sentence without a full stop; empty if nothing is known.
  public var caption = ""

  /// Nothing laid over.
  public init() {}

  /// What was come to in everything that can be explored.
  public init(explored coverage: Coverage, caption: String) {
    self.coverage = coverage
    marksNever = true
    self.caption = caption
  }

  /// What is come to by whoever holds the conversation by a rule, and by the author's own ways through it.
  ///
  /// - Complexity: That of some thirty conversations.
  public init(playedByRule scenario: Scenario) {
    var coverage = Coverage(of: scenario.program)
    let rules = Policy.all(for: scenario)
    var ways = rules.compactMap { try? $0.play(scenario).replies }
    ways += [scenario.modelPath, scenario.differentPath].filter { !$0.isEmpty }
      .compactMap { try? Session(of: scenario, saying: $0).places }
    for replies in ways { try? coverage.add(Journal(saying: replies, in: scenario), of: scenario) }
    self.coverage = coverage
    caption = "trust as it was when the conversation was held in \(ways.count) ways, by simple rules"
  }

  /// What was come to in conversations that were held.
  ///
  /// Of those that were held with another version of the script or of the client, nothing is taken.
  ///
  /// - Parameter passed: Takes how many those are.
  public init(recorded journals: [Journal], of scenario: Scenario, passed: inout Int) {
    var coverage = Coverage(of: scenario.program)
    let ids = scenario.program.lines.indices.map { (scenario.program.lines.id(of: $0), $0) }
    let lines = Dictionary(ids) { first, _ in first }
    var count = 0
    nodeCounts = Array(repeating: 0, count: scenario.program.nodes.count)
    for journal in journals {
      var own = Coverage(of: scenario.program)
      guard (try? Session.replaying(journal, of: scenario)) != nil,
        (try? own.add(journal, of: scenario)) != nil
      else {
        passed += 1
        continue
      }
      count += 1
      coverage.formUnion(own)
      for node in nodeCounts.indices where own.isEntered(node) { nodeCounts[node] += 1 }
      for case .reply(_, let id) in journal.entries {
        if let line = lines[id] { replyCounts[line, default: 0] += 1 }
      }
    }
    self.coverage = coverage
    marksNever = true
    caption = count == 1 ? "1 conversation that was held" : "\(count) conversations that were held"
  }
}

extension Journal {
  /// The journal of a conversation in which these replies are said.
  fileprivate init(saying replies: [Int], in scenario: Scenario) {
    self.init(
      scenarioID: scenario.id, scenarioHash: scenario.contentHash, personaID: scenario.persona.id,
      personaHash: scenario.personaHash, seed: 1, mode: .practise,
      entries: replies.map { .reply(index: $0, lineID: "") })
  }
}

extension GraphOverlay {
  /// What is known of a node.
  func trust(at node: ConversationGraph.Node) -> ClosedRange<Int>? {
    guard let index = node.index, let coverage, coverage.trust.indices.contains(index) else { return nil }
    return coverage.trust[index]
  }

  /// Whether a node is marked as one that nobody came to.
  func isNever(_ node: ConversationGraph.Node) -> Bool {
    marksNever && coverage != nil && trust(at: node) == nil
  }

  /// Whether a reply is marked as one that nobody said.
  func isNever(_ reply: ConversationGraph.Reply) -> Bool {
    guard marksNever, let coverage else { return false }
    return reply.line.map { !coverage.said.contains($0) } ?? true
  }

  /// The trust of a node in words: `trust 32`, `trust 28 to 45`, `never`.
  func words(for node: ConversationGraph.Node) -> String? {
    if isNever(node) { return "never" }
    let ends = trust(at: node).map {
      [Trust(tenths: $0.lowerBound).points, Trust(tenths: $0.upperBound).points]
    }
    guard let ends else { return nil }
    let range = ends[0] == ends[1] ? "trust \(ends[0])" : "trust \(ends[0]) to \(ends[1])"
    guard let index = node.index, nodeCounts.indices.contains(index) else { return range }
    return range + ", \(nodeCounts[index])×"
  }

  /// How often a reply was said, in words; nil if it was not counted.
  func words(for reply: ConversationGraph.Reply) -> String? {
    if isNever(reply) { return "never" }
    guard !nodeCounts.isEmpty, let line = reply.line else { return nil }
    return "\(replyCounts[line] ?? 0)×"
  }

  /// The colour of a node: that of the middle of its trust.
  func band(of node: ConversationGraph.Node) -> Band? {
    trust(at: node).map { Band(of: Trust(tenths: ($0.lowerBound + $0.upperBound) / 2)) }
  }

  /// How thick what leads on from replies is drawn: 1 where nothing was counted, up to 5.
  func weight(of lines: [Int]) -> Int {
    let most = replyCounts.values.max() ?? 0
    guard most > 0 else { return 1 }
    return 1 + 4 * min(lines.reduce(0) { $0 + (replyCounts[$1] ?? 0) }, most) / most
  }
}

extension Band {
  /// The colour on pictures: from orange to violet, which are told apart by everyone. Black text is read on each.
  ///
  /// - SeeAlso: C. Brewer and M. Harrower, ColorBrewer 2.0, the diverging scheme PuOr.
  var colour: String {
    switch self {
    case .closed: "#f1a340"
    case .guarded: "#fee0b6"
    case .testing: "#f7f7f7"
    case .opening: "#d8daeb"
    case .trusting: "#b2abd2"
    }
  }

  /// The points that the band goes over: `15 to 34`.
  var span: String {
    let end = Band(rawValue: rawValue + 1).map { $0.lowest.points - 1 } ?? 100
    return "\(lowest.points) to \(end)"
  }
}
