import Testing
import Yarn

@testable import Simulation

/// A session is its journal, and a value.
struct ReplayTests {
  @Test func `a replayed journal gives the session that wrote it`() throws {
    let scenario = try Scenario.longTalk()
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      try session.wander(30, using: &random)
      let journal = try #require(restored(session.journal))
      try #require(try Session.replaying(journal, of: scenario) == session, "seed \(seed)")
    }
  }

  @Test func `to save and go on is the same as never to have stopped`() throws {
    let scenario = try Scenario.longTalk()
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      try session.wander(Int.random(in: 0...20, using: &random), takingBack: false, using: &random)
      var state = try #require(restored(session.state), "seed \(seed)")
      let save = session
      try session.wander(10, takingBack: false, using: &random)
      var transcript = save.transcript
      for entry in session.journal.entries.dropFirst(save.journal.entries.count) {
        guard case .reply(let index, _) = entry else { continue }
        transcript += try state.choose(index, in: scenario).entries
      }
      try #require(state == session.state, "seed \(seed), saved after \(save.turns.count)")
      try #require(transcript == session.transcript, "seed \(seed), saved after \(save.turns.count)")
    }
  }

  @Test func `the same replies after taking back lead to the same place`() throws {
    let scenario = try Scenario.longTalk()
    for seed in 0..<100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var session = try Session(scenario: scenario, seed: seed)
      try session.wander(20, takingBack: false, using: &random)
      let original = session
      let turn = Int.random(in: session.turns.indices, using: &random)
      try session.takeBack(to: turn)
      for entry in original.journal.entries.dropFirst(turn) {
        guard case .reply(let index, _) = entry else { continue }
        try session.choose(index)
      }
      try #require(session.state == original.state, "seed \(seed)")
      try #require(session.moment == original.moment, "seed \(seed)")
      try #require(session.transcript == original.transcript, "seed \(seed)")
      try #require(session.turns == original.turns, "seed \(seed)")
    }
  }

  @Test func `chance depends on the seed alone`() throws {
    let scenario = try Scenario.longTalk()
    let openings = try (0..<20 as Range<UInt64>).map { try Session(scenario: scenario, seed: $0).transcript }
    #expect(try openings[7] == Session(scenario: scenario, seed: 7).transcript)
    #expect(Set(openings).count > 1)
  }

  @Test func `a copy goes its own way`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    let copy = session
    try session.say("order")
    #expect(copy == (try Session(scenario: .visit(), seed: 1)))
    #expect(copy != session)
  }

  @Test func `the journal entry is known before the reply is said`() throws {
    var session = try Session(scenario: .visit(), seed: 1)
    let entry = try session.journalEntry(choosing: 1)
    try session.choose(1)
    #expect(session.journal.entries == [entry])
    #expect(throws: SessionError.noSuchReply(9, of: 4)) { try session.journalEntry(choosing: 9) }
  }

  @Test(arguments: [
    Change("another conversation", .scenario("Other")) { $0.scenarioID = "Other" },
    Change("another script", .script) { $0.scenarioHash = "older" },
    Change("another client", .persona) { $0.personaID = "marcus" },
    Change("an older client", .persona) { $0.personaHash = "older" },
    Change("an older model", .model(0)) { $0.modelVersion = 0 },
  ])
  func `a journal of other content is refused`(_ change: Change) throws {
    let scenario = try Scenario.visit()
    var journal = try Session(scenario: scenario, seed: 1).journal
    change.make(&journal)
    #expect(throws: SessionError.otherContent(change.mismatch)) {
      try Session.replaying(journal, of: scenario)
    }
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var mismatch: JournalMismatch
    var make: @Sendable (inout Journal) -> Void

    init(_ name: String, _ mismatch: JournalMismatch, _ make: @escaping @Sendable (inout Journal) -> Void) {
      testDescription = name
      self.mismatch = mismatch
      self.make = make
    }
  }

  @Test(arguments: [
    (Journal.Entry.reply(index: 0, lineID: "line:tip"), SessionError.otherReply(turn: 0, lineID: "line:tip")),
    (.reply(index: 9, lineID: "line:ask"), .otherReply(turn: 0, lineID: "line:ask")),
    (.takeBack(toTurn: 3), .noSuchTurn(3)),
  ])
  func `a journal that says what cannot have been is refused`(entry: Journal.Entry, error: SessionError)
    throws
  {
    let scenario = try Scenario.visit()
    var journal = try Session(scenario: scenario, seed: 1).journal
    journal.entries = [entry]
    #expect(throws: error) { try Session.replaying(journal, of: scenario) }
  }
}
