import Glibc
import PseudoTerminal
import Testing

@Suite struct `What is kept of a conversation` {
  @Test func `killed at any moment, it goes on from that very reply`() throws {
    let trainee = try Trainee()
    let window = try trainee.begin("SecondCup")
    for turn in 2...4 {
      window.send(.text("2"))
      try window.wait(for: "turn \(turn) of")
    }
    let replies = menu(of: window.screen)
    window.signal(SIGKILL)
    let end = try window.waitForEnd()
    #expect(end.change == .killed(signal: SIGKILL))

    let next = try trainee.start()
    try next.wait(for: "Go on with")
    #expect(next.screen.position(of: "Reply 4 of") != nil)
    next.send(.text("1"))
    try next.wait(for: "turn 4 of")
    #expect(menu(of: next.screen) == replies)
    #expect(!replies.isEmpty)
  }

  /// The rows with the replies on offer.
  private func menu(of screen: Emulator) -> [String] {
    guard let heading = screen.position(of: "Your reply") else { return [] }
    return (heading.row..<screen.rows).map(screen.row)
  }

  @Test func `where nothing can be kept, the trainee is told and the conversation goes on`() throws {
    let window = try Trainee().start(
      "play", "SecondCup", environment: ["RAPPORT_DATA": "/proc/no-such-folder"])
    try window.wait(for: "Enter begin")
    window.send(.enter)
    for turn in 1...3 {
      try window.wait(for: "turn \(turn) of")
      window.send(.text("1"))
    }
    try window.wait(for: "turn 4 of")
    window.send(.text("q"))
    try window.wait(for: "could not be saved")
    window.send(.text("2"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.screen.position(of: "not everything that was said is kept") != nil)
    #expect(window.leftovers == [])
  }
}
