import Foundation
import Simulation
import Testing

@testable import Records

@Suite struct SessionStoreTests {
  private let store: SessionStore
  private let id = UUID()

  init() throws {
    store = try SessionStore(inMemory: "memory")
  }

  @Test func `a journal comes back as it was written, taking back included`() throws {
    var journal = Example.journal(seed: .max, mode: .practise, replies: 2)
    try store.record(journal, as: id, at: Example.moment(0))
    let steps: [Journal.Entry] = [
      .reply(index: 2, lineID: "line:x"), .takeBack(toTurn: 1), .reply(index: 0, lineID: "line:y"),
    ]
    for step in steps {
      journal.entries.append(step)
      try store.record(journal, as: id, at: Example.moment(1))
      #expect(try store.journal(of: id) == journal)
    }
  }

  @Test func `what could not be stored is stored with the next reply`() throws {
    try store.record(Example.journal(replies: 1), as: id, at: Example.moment(0))
    try store.record(Example.journal(replies: 4), as: id, at: Example.moment(1))
    #expect(try store.journal(of: id) == Example.journal(replies: 4))
    try store.record(Example.journal(replies: 4), as: id, at: Example.moment(2))
    #expect(try store.journal(of: id) == Example.journal(replies: 4))
  }

  @Test func `sessions that go on are listed, the one with the latest reply first`() throws {
    let older = UUID()
    try store.record(Example.journal(), as: older, at: Example.moment(0))
    try store.record(Example.journal(of: "CourtSheet", mode: .assess), as: id, at: Example.moment(5))
    try store.record(Example.journal(replies: 2), as: older, at: Example.moment(9.125))
    let sessions = try store.unfinished()
    #expect(sessions.map(\.id) == [older, id])
    #expect(sessions.map(\.journal.entries.count) == [2, 1])
    #expect(sessions.first?.lastEntryAt == Example.moment(9.125))
    #expect(sessions.last?.startedAt == Example.moment(5))
    #expect(sessions.last?.journal.mode == .assess)
  }

  @Test func `a session in which nothing was said is not offered again`() throws {
    try store.record(Example.journal(replies: 0), as: id, at: Example.moment(0))
    #expect(try store.unfinished().isEmpty)
  }

  @Test func `a finished session is no longer offered, and takes no more replies`() throws {
    try store.record(Example.journal(), as: id, at: Example.moment(0))
    try store.finish(id, as: .opensUp, trust: Trust(tenths: 613), at: Example.moment(60))
    #expect(try store.unfinished().isEmpty)
    #expect(throws: RecordsError.alreadyFinished) {
      try store.record(Example.journal(replies: 2), as: id, at: Example.moment(61))
    }
    #expect(throws: RecordsError.alreadyFinished) { try store.claim(id) }
    #expect(throws: RecordsError.alreadyFinished) { try store.discard(id) }
    #expect(try store.journal(of: id) == Example.journal())
  }

  @Test func `a discarded session is gone, and so are its entries`() throws {
    try store.record(Example.journal(), as: id, at: Example.moment(0))
    try store.discard(id)
    #expect(try store.unfinished().isEmpty)
    #expect(throws: RecordsError.unknownSession) { try store.journal(of: id) }
    #expect(throws: RecordsError.unknownSession) { try store.discard(id) }
    try store.record(Example.journal(replies: 3), as: id, at: Example.moment(1))
    #expect(try store.journal(of: id) == Example.journal(replies: 3))
  }

  @Test func `the best and the last result of each scenario are known`() throws {
    for (index, tenths) in [300, 712, 15].enumerated() {
      let id = UUID()
      try store.record(Example.journal(), as: id, at: Example.moment(0))
      let ended = Example.moment(Double(index))
      try store.finish(id, as: .staysPolite, trust: Trust(tenths: tenths), at: ended)
    }
    try store.record(Example.journal(of: "CourtSheet"), as: id, at: Example.moment(0))
    let results = try store.results()
    #expect(Array(results.keys) == ["SecondCup"])
    let result = try #require(results["SecondCup"])
    #expect(result.bestTrust == Trust(tenths: 712))
    #expect(result.times == 3)
    #expect(result.lastEndedAt == Example.moment(2))
  }

  @Test func `what the trainee thought of a conversation is kept, once`() throws {
    try store.record(Example.journal(), as: id, at: Example.moment(0))
    try store.finish(id, as: .leaves, trust: Trust(tenths: 90), at: Example.moment(1))
    try store.keep(OwnView(bestTurn: 0, trust: 40, again: "the silence"), of: id)
    try store.keep(OwnView(trust: 9), of: id)
    let kept = try store.database.read { connection throws(RecordsError) in
      try connection.rows("SELECT best, hardest, trust, again FROM view")
    }
    #expect(kept.map(\.values) == [[.number(0), .nothing, .number(40), .text("the silence")]])
    #expect(throws: RecordsError.unknownSession) { try store.keep(OwnView(), of: UUID()) }
  }

  @Test func `the table refuses what must never be stored`() throws {
    #expect(throws: RecordsError.self) {
      try store.record(Example.journal(of: ""), as: id, at: Example.moment(0))
    }
    try store.record(Example.journal(), as: id, at: Example.moment(0))
    for entry in [Journal.Entry.takeBack(toTurn: -1), .reply(index: -1, lineID: "line:a")] {
      var journal = Example.journal()
      journal.entries.append(entry)
      #expect(throws: RecordsError.self) { try store.record(journal, as: id, at: Example.moment(0)) }
    }
    #expect(throws: RecordsError.self) { try store.keep(OwnView(trust: 101), of: id) }
    #expect(try store.journal(of: id) == Example.journal())
  }
}
