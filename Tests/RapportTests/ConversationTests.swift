import PseudoTerminal
import Simulation
import Testing

@Suite struct `A conversation by keys` {
  @Test func `there is a way to every ending of every conversation`() {
    #expect(Way.scenarios.count >= 2)
    #expect(Way.all.count == Way.scenarios.count * Ending.Kind.allCases.count)
  }

  @Test(arguments: Way.all)
  func `can be held to each ending, and looked back on`(_ way: Way) throws {
    let window = try Trainee().begin(way.scenarioID)
    for (turn, number) in way.numbers.enumerated() {
      try window.wait(forTurn: turn + 1)
      window.send(.text("\(number)"))
    }
    try window.wait(for: way.ending.kind == .leaves ? "has left" : "The conversation is over")
    window.send(.enter)
    try window.wait(for: "How are you?")
    window.send(.tab)
    try window.wait(for: "Your view first")
    window.send(.tab)
    try window.wait(for: "How it went")
    try window.wait(for: firstWords(of: way.ending.story))
    window.send(.tab)
    try window.wait(for: "Reply by reply")
    window.send(.text("q"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.leftovers == [])
    #expect(window.screen.unknown == [])
  }

  /// As much of a sentence as stands on one line for certain.
  private func firstWords(of sentence: String) -> String {
    sentence.split(separator: " ").prefix(5).joined(separator: " ")
  }

  @Test func `replies can be chosen with the arrows and said with Enter`() throws {
    let window = try Trainee().begin("SecondCup")
    #expect(window.screen.position(of: "▸ 1") != nil)
    window.send(.down)
    try window.wait(for: "▸ 2")
    window.send(.enter)
    try window.wait(forTurn: 2)
  }

  @Test func `a click marks a reply, and another says it`() throws {
    let window = try Trainee().begin("SecondCup")
    let row = try #require(window.screen.position(of: "▸ 1")).row
    let place = try #require((row..<24).first { window.screen.row($0).hasPrefix("   2 ") })
    window.send(.click(column: 8, row: place))
    try window.wait(for: "▸ 2")
    window.send(.click(column: 8, row: place))
    try window.wait(forTurn: 2)
  }

  @Test func `a pasted digit says nothing`() throws {
    let window = try Trainee().begin("SecondCup")
    window.send(.paste("1\n2\n"), .text("?"))
    try window.wait(for: "─ Help")
    window.send(.escape)
    try window.wait("the first replies, still") {
      $0.position(of: "─ Help") == nil && $0.position(of: "turn 1 of") != nil
    }
  }

  @Test func `two windows at once do not harm each other`() throws {
    let trainee = try Trainee()
    let windows = [try trainee.begin("SecondCup"), try trainee.begin("TheCourtSheet")]
    for turn in 2...4 {
      for window in windows {
        window.send(.text("1"))
        try window.wait(forTurn: turn)
      }
    }
    for window in windows {
      window.send(.text("q"))
      // Only what is kept can be left off.
      try window.wait(for: "where you left off")
      window.send(.text("2"))
      let end = try window.waitForEnd()
      #expect(end.change == .exited(status: 0))
    }
    for scenario in ["SecondCup", "TheCourtSheet"] {
      let window = try trainee.start("play", scenario)
      try window.wait(for: "Reply 4 of")
    }
  }
}
