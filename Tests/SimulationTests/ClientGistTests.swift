import Testing
import Yarn

@testable import Simulation

@Suite struct ClientGistTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a client reduced to what matters takes every reply as the whole client does`(batch: UInt64) {
    for seed in batch * 40..<batch * 40 + 40 {
      var random = SplitMix64(seed: seed)
      let persona = Self.persona(&random)
      let people = PersonaGist(persona)
      var client = Client(persona)
      var gist = ClientGist(persona, counting: true)
      let kinds = (0..<1 + Int(random.next() % 33)).map { _ in
        Technique.allCases[Int(random.next() % UInt64(Technique.allCases.count))]
      }
      for turn in 0..<40 {
        if random.next() % 7 == 0 {
          client.hint(at: .suicide)
          gist.hint(at: 0)
        }
        let reply = Self.reply(kinds, &random)
        let hearing = client.hear(reply, as: persona)
        let echo = gist.hear(ReplyGist(reply, of: persona), as: people)
        let place: Comment = "seed \(seed), turn \(turn)"
        #expect(echo.rupture == hearing.change.rupture && echo.floor == hearing.floor, place)
        #expect((echo.risksMet != 0) == !hearing.risksMet.isEmpty, place)
        #expect((echo.risksMissed != 0) == !hearing.risksMissed.isEmpty, place)
        #expect(gist.trust == client.trust && gist.rupture == client.rupture, place)
        #expect(gist.counts.map(Int.init) == client.counts && Int(gist.turn) == client.turn, place)
        #expect(gist.hasWarned == client.hasWarned && gist.hasLeft == client.hasLeft, place)
        #expect(gist.scored == client.recent.last?.scored, place)
        for gate in [0, 10, 15, 30, 60] {
          #expect(gist.canDisclose(gate: gate) == client.canDisclose(gate: gate), place)
        }
      }
    }
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

  private static func reply(_ kinds: [Technique], _ random: inout SplitMix64) -> Reply {
    let technique = kinds[Int(random.next() % UInt64(kinds.count))]
    let also = random.next() % 4 == 0 ? [kinds[Int(random.next() % UInt64(kinds.count))]] : []
    return Reply(
      text: "", technique: technique, also: also, fit: [50, 100, 130][Int(random.next() % 3)],
      depth: technique == .selfDisclosure ? Int(random.next() % 5) : 0)
  }
}
