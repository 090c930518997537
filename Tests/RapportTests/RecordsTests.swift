import Glibc
import PseudoTerminal
import Simulation
import Testing

@Suite struct `What is kept of a conversation` {
  @Test func `killed at any moment, it goes on from that very reply`() throws {
    let trainee = try Trainee()
    let window = try trainee.begin("SecondCup")
    for turn in 2...4 {
      window.send(.text("2"))
      try window.wait(forTurn: turn)
    }
    let replies = try session(after: [2, 2, 2]).replies.filter(\.isAvailable)
    for reply in replies { try window.wait(for: String(reply.text.prefix(30))) }
    window.signal(SIGKILL)
    let end = try window.waitForEnd()
    #expect(end.change == .killed(signal: SIGKILL))

    let next = try trainee.start()
    try next.wait(for: "Go on with")
    try next.wait(for: "Reply 4 of")
    next.send(.text("1"))
    try next.wait(forTurn: 4)
    for reply in replies { try next.wait(for: String(reply.text.prefix(30))) }
  }

  /// The conversation as it stands after some replies, said by their numbers.
  private func session(after numbers: [Int]) throws -> Session {
    let scenario = try #require(Way.scenarios.first { $0.id == "SecondCup" })
    var session = try Session(scenario: scenario, seed: 7)
    for number in numbers {
      try session.choose(session.sayable[number - 1])
    }
    return session
  }

  @Test func `a conversation that was said beforehand to its end is not offered again`() throws {
    let trainee = try Trainee()
    let scenario = try #require(Way.scenarios.first { $0.id == "SecondCup" })
    let numbers = scenario.modelPath.map(String.init).joined(separator: ",")
    let window = try trainee.start("play", "SecondCup", "--seed", "7", "--replies", numbers)
    try window.wait(for: "Enter debrief")
    window.send(.enter)
    try window.wait(for: "How are you?")
    window.send(.text("q"))
    #expect(try window.waitForEnd().change == .exited(status: 0))

    let next = try trainee.start()
    try next.wait(for: "Choose a conversation")
    #expect(next.screen.position(of: "Go on with") == nil)
    next.send(.text("q"))
    #expect(try next.waitForEnd().change == .exited(status: 0))
    #expect(next.screen.position(of: "Go on with") == nil)
  }

  @Test func `what is left in the shell breaks between words`() throws {
    let window = try Trainee().begin("SecondCup", columns: 60)
    window.send(.text("1"))
    try window.wait(forTurn: 2)
    window.send(.text("q"))
    try window.wait(for: "Leave or stay?")
    window.send(.text("2"))
    #expect(try window.waitForEnd().change == .exited(status: 0))
    let rows = (0..<window.screen.rows).map { window.screen.row($0) }
    let first = try #require(rows.firstIndex { $0.hasPrefix("Second cup, with Walt: 1 reply") })
    let farewell = "\(rows[first]) \(rows[first + 1])"
    #expect(farewell.hasSuffix("`rapport play SecondCup` goes on from there."), "\(farewell)")
  }

  @Test func `where nothing can be kept, the trainee is told and the conversation goes on`() throws {
    let window = try Trainee().start(
      "play", "SecondCup", environment: ["RAPPORT_DATA": "/proc/no-such-folder"])
    try window.wait(for: "Enter begin")
    window.send(.enter)
    for turn in 1...3 {
      try window.wait(forTurn: turn)
      window.send(.text("1"))
    }
    try window.wait(forTurn: 4)
    try window.wait(for: "Not saved")
    window.send(.text("q"))
    try window.wait(for: "could not be saved")
    window.send(.text("2"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.screen.position(of: "not everything that was said is kept") != nil)
    #expect(window.leftovers == [])
  }
}
