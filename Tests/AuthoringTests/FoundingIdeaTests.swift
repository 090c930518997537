import Authoring
import Content
import Simulation
import Testing
import Yarn

/// What Rapport teaches must be true of every conversation that comes with it.
@Suite struct FoundingIdeaTests {
  static let scenarios = Shipped.scenarios

  @Test(arguments: scenarios)
  func `a client opens up to somebody who always listens`(_ scenario: Scenario) throws {
    #expect(try Policy.listening.play(scenario).ending?.kind == .opensUp)
  }

  @Test(arguments: scenarios, [Policy.controlling, .judging, .dismissing])
  func `a client leaves somebody who never does`(_ scenario: Scenario, _ policy: Policy) throws {
    let play = try policy.play(scenario)
    #expect(play.ending?.kind == .leaves)
    #expect(play.client.disclosed.contains(scenario.persona.hiddenConcern.id) == false)
  }

  @Test(arguments: scenarios, Technique.allCases.filter { $0.kind == .helpful })
  func `one good technique alone never opens the gate`(_ scenario: Scenario, _ technique: Technique) throws {
    let play = try Policy(.only(technique)).play(scenario)
    #expect(play.ending?.kind != .opensUp)
    #expect(play.client.disclosed.contains(scenario.persona.hiddenConcern.id) == false)
  }

  @Test(arguments: scenarios)
  func `both ways that the author names open the client up, and they differ`(_ scenario: Scenario) throws {
    #expect(scenario.modelPath != scenario.differentPath)
    for path in [scenario.modelPath, scenario.differentPath] {
      var session = try Session(scenario: scenario, seed: 1)
      for reply in path { try session.choose(number: reply) }
      #expect(session.ending?.kind == .opensUp)
      #expect(session.client.disclosed.contains(scenario.persona.hiddenConcern.id))
    }
  }

  @Test(arguments: scenarios)
  func `who goes either way that the author names is not told that something was passed by`(
    _ scenario: Scenario
  ) throws {
    for path in [scenario.modelPath, scenario.differentPath] {
      var session = try Session(scenario: scenario, seed: 1)
      for reply in path { try session.choose(number: reply) }
      #expect(Debrief(of: session).missedOpenings.map(\.text) == [])
    }
  }

  /// The concern is told in different nodes, each reached by a way of its own.
  @Test(arguments: scenarios)
  func `the hidden concern can be reached by two routes`(_ scenario: Scenario) throws {
    let concern = scenario.persona.hiddenConcern.id
    var routes: Set<String> = []
    for session in try Self.plays(of: scenario, count: 400) {
      guard let turn = session.turns.first(where: { $0.disclosures.contains(concern) }) else { continue }
      routes.insert(turn.reply.lineID)
    }
    #expect(routes.count >= 2)
  }

  @Test(arguments: scenarios)
  func `every ending can be reached, and the longest way has 10 to 16 turns`(_ scenario: Scenario) throws {
    let sessions = try Self.plays(of: scenario, count: 400)
    #expect(Set(sessions.compactMap(\.ending?.kind)) == Set(Ending.Kind.allCases))
    let longest = sessions.map(\.turns.count).max() ?? 0
    #expect((10...16).contains(longest), "the longest has \(longest)")
  }

  @Test(arguments: scenarios)
  func
    `every turn has a thought, three or four replies beside the one that mends, and a reason wherever the fit is not usual`(
      _ scenario: Scenario
    ) throws
  {
    let sessions = try Self.plays(of: scenario, count: 200) { _, replies in
      let mending = replies.count { $0.technique == .repair }
      #expect(replies.count >= 3 && replies.count - mending <= 4, "\(replies.map(\.lineID))")
    }
    for turn in sessions.flatMap(\.turns) {
      #expect(turn.thinking != nil, "before \(turn.reply.lineID)")
      #expect(turn.reply.fit == 100 || turn.why != nil, "\(turn.reply.lineID)")
    }
  }

  @Test(arguments: scenarios)
  func `the best reply is seldom the longest, and stands in every place`(_ scenario: Scenario) throws {
    let offers = try Self.offers(of: scenario)
    var longest = 0
    var places: [Int: Int] = [:]
    for replies in offers {
      guard let best = replies.indices.max(by: { replies[$0].worth < replies[$1].worth }) else { continue }
      places[best, default: 0] += 1
      if replies[best].text.count == replies.map(\.text.count).max() { longest += 1 }
    }
    #expect(longest * 5 <= offers.count, "\(longest) of \(offers.count)")
    #expect((0...2).allSatisfy { (places[$0] ?? 0) * 10 >= offers.count }, "\(places)")
  }

  // MARK: Ways through

  /// Conversations of trainees who slip in none to four of five replies, by seed.
  ///
  /// - Parameter offer: Sees every choice they come to, and the replies that can be said.
  private static func plays(
    of scenario: Scenario, count: UInt64, offer: (Session, [Reply]) -> Void = { _, _ in }
  ) throws -> [Session] {
    try (0..<count).map { seed in
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      while session.ending == nil, session.turns.count < 60 {
        let available = session.sayable
        offer(session, available.map { session.replies[$0] })
        let best = available.max { session.replies[$0].worth < session.replies[$1].worth }
        let slips = Int.random(in: 0..<5, using: &random) < seed % 5
        let reply = slips ? available.randomElement(using: &random) : best
        try session.choose(try #require(reply))
      }
      return session
    }
  }

  /// Every choice that these ways come to while nothing is broken, each once.
  private static func offers(of scenario: Scenario) throws -> [[Reply]] {
    var offers: [[String]: [Reply]] = [:]
    _ = try plays(of: scenario, count: 400) { session, replies in
      if !session.client.rupture.isOpen { offers[session.replies.map(\.lineID)] = replies }
    }
    return Array(offers.values)
  }
}

extension Reply {
  /// What it serves the client, by technique and by how well it lands; nothing where it leaves the role.
  fileprivate var worth: Int { technique.roleFlag == nil ? technique.base * fit : 0 }
}

extension Scenario: CustomTestStringConvertible {
  public var testDescription: String { id }
}

extension Policy: CustomTestStringConvertible {
  public var testDescription: String { name }
}
