import Simulation
import Testing

@testable import Interface

@Suite struct TrustMarkTests {
  private func change(from before: Int, to after: Int) -> TrustChange {
    TrustChange(
      technique: .validation, base: 40, weight: after - before, before: Trust(tenths: before),
      after: Trust(tenths: after))
  }

  @Test func `what is shown before a reply, its change and what is shown after it add up`() {
    #expect(TrustMark(change(from: 406, to: 454), .unicode).text == "▲ +4")
    #expect(TrustMark(change(from: 414, to: 365), .unicode).text == "▼ −4")
    for before in stride(from: 0, through: 1000, by: 7) {
      for after in max(before - 200, 0)...min(before + 100, 1000) {
        let change = change(from: before, to: after)
        let difference = change.after.points - change.before.points
        let mark = TrustMark(change, .unicode)
        guard difference != 0 else { continue }
        let number = difference > 0 ? "+\(difference)" : "−\(-difference)"
        #expect(mark.number == number, "\(before) to \(after)")
        #expect(mark == TrustMark(after - before, from: Trust(tenths: before), .unicode))
      }
    }
  }

  @Test func `a change too small to be seen in whole points is shown in tenths`() {
    #expect(TrustMark(change(from: 410, to: 413), .unicode).text == "▲ +0.3")
    #expect(TrustMark(change(from: 414, to: 405), .unicode).words == "down 0.9")
    #expect(TrustMark(change(from: 410, to: 410), .unicode).words == "unchanged")
  }

  @Test func `the changes of all techniques add up to what the conversation moved`() throws {
    var session = try Session(scenario: Fixture.scenario(), seed: 1)
    for reply in [2, 1, 2, 0, 0] where session.ending == nil { try session.choose(reply) }
    let notes = Debrief(of: session).notes
    let first = try #require(notes.first).turn.before.points
    let last = try #require(notes.last).turn.after.points
    #expect(TechniqueUse.all(in: notes).reduce(first) { $0 + $1.points } == last)
  }
}
