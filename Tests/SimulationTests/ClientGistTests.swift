import Testing
import Yarn

@testable import Simulation

@Suite struct ClientGistTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func
    `from a client and its reduction every reply leads to a client and its reduction, and is felt the same`(
      batch: UInt64
    )
  {
    for seed in batch * 20..<batch * 20 + 20 {
      var random = SplitMix64(seed: seed)
      let persona = Self.persona(&random)
      let people = PersonaGist(persona)
      let replies = Self.replies(&random)
      var client = Client(persona)
      #expect(
        ClientGist(persona, counting: true) == ClientGist(reducing: client, of: persona), "seed \(seed)")
      for turn in 0..<40 {
        let place: Comment = "seed \(seed), turn \(turn)"
        if random.next() % 7 == 0 {
          var gist = ClientGist(reducing: client, of: persona)
          let kind = Int(random.next() % UInt64(RiskKind.allCases.count))
          client.hint(at: RiskKind.allCases[kind])
          gist.hint(at: kind)
          #expect(client.disclose("it") == gist.disclose(0), place)
          #expect(gist == ClientGist(reducing: client, of: persona), place)
        }
        let next = replies.map { reply in
          Self.hear(reply, client, persona, people, place)
        }
        client = next[Int(random.next() % UInt64(next.count))]
      }
    }
  }

  /// The client after a reply, when a client and its reduction have heard it.
  private static func hear(
    _ reply: Reply, _ before: Client, _ persona: Persona, _ people: PersonaGist, _ place: Comment
  ) -> Client {
    var client = before
    var gist = ClientGist(reducing: before, of: persona)
    let hearing = client.hear(reply, as: persona)
    let echo = gist.hear(ReplyGist(reply, of: persona), as: people)
    #expect(gist == ClientGist(reducing: client, of: persona), place)
    #expect(echo.rupture == hearing.change.rupture && echo.floor == hearing.floor, place)
    #expect(echo.risksMet == Self.bits(hearing.risksMet), place)
    #expect(echo.risksMissed == Self.bits(hearing.risksMissed), place)
    for gate in [0, 10, 15, 30, 60] {
      #expect(gist.canDisclose(gate: gate) == client.canDisclose(gate: gate), place)
    }
    return client
  }

  private static func bits(_ kinds: [RiskKind]) -> UInt8 {
    RiskKind.allCases.indices.reduce(0) { kinds.contains(RiskKind.allCases[$1]) ? $0 | 1 << UInt8($1) : $0 }
  }

  private static func persona(_ random: inout SplitMix64) -> Persona {
    let sensitive = Technique.allCases.filter { _ in random.next() % 4 == 0 }
    return Persona(
      id: "law", name: "Law", age: 40, pronouns: "they/them", summary: "",
      hiddenConcern: Fact(id: "it", text: "", hint: "", gate: 40),
      sensitivities: sensitive.map {
        Sensitivity(technique: $0, percent: 50 + Int(random.next() % 151), because: "", from: nil)
      },
      startTrust: Int(random.next() % 101), asymmetry: 120 + Int(random.next() % 81),
      floor: Int(random.next() % 30))
  }

  /// Some techniques, each as it lands in every way, and some replies with two.
  private static func replies(_ random: inout SplitMix64) -> [Reply] {
    let kinds = (0..<1 + Int(random.next() % 12)).map { _ in
      Technique.allCases[Int(random.next() % UInt64(Technique.allCases.count))]
    }
    return kinds.flatMap { technique in
      [50, 100, 130].map { fit in
        let also = random.next() % 4 == 0 ? [kinds[Int(random.next() % UInt64(kinds.count))]] : []
        return Reply(
          text: "", technique: technique, also: also, fit: fit,
          depth: technique == .selfDisclosure ? Int(random.next() % 5) : 0)
      }
    }
  }
}

extension ClientGist {
  /// What of a client anything that comes later depends on.
  fileprivate init(reducing client: Client, of persona: Persona) {
    self.init(persona, counting: true)
    trust = client.trust
    rupture = client.rupture
    techniques = client.recent.reduce(0) { $0 << 8 | UInt32($1.technique.ordinal + 1) }
    let last = client.recent.last
    let before = client.recent.dropLast().last
    scored = last?.scored
    invites = last?.scored.invites ?? false
    invitedBefore = before?.scored.invites ?? false
    loss = Loss(of: last)
    lossBefore = Loss(of: before)
    questionRun = UInt8(client.questionRun)
    harms = client.harms.indices.reduce(0) { $0 | UInt16(client.harms[$1]) << UInt16(2 * $1) }
    repairs = UInt8(min(client.repairs, TrustParameters.repairs))
    hasWarned = client.hasWarned
    hasLeft = client.hasLeft
    for (place, fact) in persona.facts.enumerated() where client.disclosed.contains(fact.id) {
      disclosed |= 1 << UInt64(place)
    }
    for risk in client.risks {
      guard case .open(let left) = risk.state, let kind = RiskKind.allCases.firstIndex(of: risk.kind) else {
        continue
      }
      risks |= 1 << UInt16(kind * TrustParameters.riskWindow + left - 1)
    }
    turn = Int32(client.turn)
    counts = client.counts.map(Int32.init)
  }
}

extension ClientGist.Loss {
  fileprivate init(of recent: Client.Recent?) {
    self.init()
    guard let recent, recent.weight < 0 else { return }
    weight = Int16(recent.weight)
    before = Int16(recent.before.tenths)
  }
}
