import Content
import Foundation
import Interface
import Records
import Simulation
import Testing

@testable import rapport

@Suite struct SessionHostTests {
  private let store: SessionStore
  private var host: SessionHost

  init() throws {
    store = try SessionStore(inMemory: "memory")
    host = SessionHost(.store(store), now: { Date(timeIntervalSince1970: 1_700_000_000) })
  }

  private func journal(replies: Int) -> Journal {
    Journal(
      scenarioID: "SecondCup", scenarioHash: "00", personaID: "walt", personaHash: "11", seed: 3,
      mode: .learn,
      entries: (0..<replies).map { .reply(index: $0, lineID: "line:\($0)") })
  }

  @Test mutating func `each reply is on the disk before the answer comes`() throws {
    #expect(host.perform(.open(.new)) == [])
    for replies in 1...3 {
      #expect(host.perform(.record(journal(replies: replies))) == [.recorded])
      let kept = try #require(try store.unfinished().first)
      #expect(kept.journal == journal(replies: replies))
    }
  }

  @Test mutating func `a conversation that is put away is offered again`() throws {
    _ = host.perform(.open(.new))
    _ = host.perform(.record(journal(replies: 2)))
    guard case .past(let past) = host.perform(.close).first else { return #expect(Bool(false)) }
    #expect(past.unfinished.map(\.journal) == [journal(replies: 2)])
    #expect(past.best == [:])
    let id = try #require(past.unfinished.first?.id)
    #expect(host.perform(.open(.unfinished(id))) == [])
    #expect(host.perform(.record(journal(replies: 3))) == [.recorded])
    #expect(try store.unfinished().map(\.journal) == [journal(replies: 3)])
  }

  @Test mutating func `a new conversation does not go on in the old one's record`() throws {
    for _ in 0..<2 {
      _ = host.perform(.open(.new))
      _ = host.perform(.record(journal(replies: 1)))
    }
    #expect(try store.unfinished().count == 2)
  }

  @Test mutating func `a finished conversation counts, and what the trainee thought of it is kept`() throws {
    _ = host.perform(.open(.new))
    _ = host.perform(.record(journal(replies: 1)))
    let answer = host.perform(.finish(.opensUp, Trust(tenths: 612)))
    #expect(answer == [.past(Past(best: ["SecondCup": Trust(tenths: 612)]))])
    #expect(host.perform(.keepOwnView(OwnView(best: 0, trust: 50))) == [])
    #expect(host.perform(.close) == answer)
  }

  @Test mutating func `whoever goes back after the end begins another conversation`() throws {
    _ = host.perform(.open(.new))
    _ = host.perform(.record(journal(replies: 2)))
    _ = host.perform(.finish(.leaves, Trust(tenths: 80)))
    var again = journal(replies: 2)
    again.entries.append(.takeBack(toTurn: 1))
    #expect(host.perform(.record(again)) == [.recorded])
    #expect(try store.unfinished().map(\.journal) == [again])
    #expect(try store.results()["SecondCup"]?.times == 1)
  }

  @Test mutating func `a conversation that is not wanted any more is gone`() throws {
    _ = host.perform(.open(.new))
    _ = host.perform(.record(journal(replies: 1)))
    _ = host.perform(.close)
    let id = try #require(host.past().unfinished.first?.id)
    #expect(host.perform(.discard(id)) == [.past(Past())])
  }

  @Test func `without records everything goes on, and nothing is kept`() {
    var host = SessionHost(.nothing)
    #expect(host.remark == nil)
    for effect in [Effect.open(.new), .discard("x"), .close, .finish(.leaves, Trust(tenths: 0))] {
      _ = host.perform(effect)
    }
    #expect(host.perform(.record(journal(replies: 1))) == [.recorded])
    #expect(!host.hasRecord && host.loss == nil)
  }

  @Test func `records that cannot be opened are said, and the conversation goes on`() {
    let error = RecordsError.full(path: "/p")
    var host = SessionHost(.failed(error))
    #expect(host.remark == "What is said cannot be kept: \(error.message). The way out: \(error.help).")
    #expect(
      host.perform(.record(journal(replies: 1))) == [.recordFailed("there is no room left on the disk")])
    #expect(host.loss == error)
  }

  @Test func `what another program plays is not written to`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "host-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "sessions.sqlite").path
    var first = SessionHost(.store(try SessionStore(path: path)))
    _ = first.perform(.open(.new))
    _ = first.perform(.record(journal(replies: 1)))
    _ = first.perform(.close)
    let id = try #require(first.past().unfinished.first?.id)

    var second = SessionHost(.store(try SessionStore(path: path)))
    _ = second.perform(.open(.unfinished(id)))
    #expect(first.past().unfinished.isEmpty)
    _ = first.perform(.open(.unfinished(id)))
    let answer = first.perform(.record(journal(replies: 2)))
    #expect(answer == [.recordFailed("this conversation is open in another window")])
    #expect(second.perform(.record(journal(replies: 2))) == [.recorded])
  }

  @Test mutating func `replies said beforehand are kept like any others`() throws {
    let adopted = host.adopt(journal(replies: 4))
    #expect(try store.unfinished().map(\.id.uuidString) == [adopted.id])
    #expect(host.perform(.open(.unfinished(adopted.id))) == [])
    #expect(host.perform(.record(journal(replies: 5))) == [.recorded])
  }
}

@Suite struct ClockTests {
  private let noon = Date(timeIntervalSince1970: 1_700_049_600)

  @Test func `a moment is said as a day and a time`() throws {
    let words = Clock.words(for: noon, now: noon)
    #expect(words.hasPrefix("today at "))
    #expect(Clock.words(for: noon.addingTimeInterval(-86_400), now: noon).hasPrefix("yesterday at "))
    let longAgo = Clock.words(for: noon.addingTimeInterval(-40 * 86_400), now: noon)
    #expect(longAgo.hasPrefix("on 2023-10-0"))
  }
}

@Suite struct ReplyNumbersTests {
  @Test(arguments: [("2,1,3", [2, 1, 3]), ("4", [4]), ("1, 2", [1, 2])])
  func `numbers stand between commas`(text: String, numbers: [Int]) {
    #expect(ReplyNumbers(argument: text)?.numbers == numbers)
  }

  @Test(arguments: ["", "a", "1,,2", "0", "-1", "1;2", "1,"])
  func `anything else is refused`(text: String) {
    #expect(ReplyNumbers(argument: text) == nil)
  }
}
