import Foundation
import PseudoTerminal
import Testing

@Suite struct `A walk through every state` {
  /// A script that goes on counting, so that there is no end to its states.
  private static let endless = """
    title: Start
    ---
    <<declare $n = 0>>
    <<set $n += 1>>
    -> On.
        <<jump Start>>
    -> And on. <<if $n > 1>>
        <<jump Start>>
    ===

    """
  private static let short = "title: Start\n---\n-> Out.\n===\n"

  private func trainee() throws -> Trainee {
    let trainee = try Trainee()
    for (name, text) in [("Endless.yarn", Self.endless), ("Short.yarn", Self.short)] {
      try Data(text.utf8).write(to: trainee.home.appending(path: name))
    }
    return trainee
  }

  @Test func `shows how far it is, tells what it knows when it is stopped, and begins nothing else`() throws {
    let trainee = try trainee()
    defer { withExtendedLifetime(trainee) {} }
    let window = try trainee.start(
      "explore", "Endless.yarn", "Short.yarn", "--plays", "10", columns: 200, rows: 60)
    try window.wait("how far it is") { $0.text.contains("Endless.yarn: ") && $0.text.contains(" a second, ") }
    window.send(.control("c"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 1))
    let text = window.screen.text
    #expect(text.contains("NOT everything was followed: it was stopped"))
    #expect(text.contains("10 conversations with random replies"))
    #expect(text.contains("stopped: `Short.yarn` not explored"))
    #expect(!text.contains("everything was followed: 2 states"))
    #expect(!text.contains(" a second, "))
  }

  @Test func `goes on with the next when there is time for one only`() throws {
    let trainee = try trainee()
    defer { withExtendedLifetime(trainee) {} }
    let window = try trainee.start(
      "explore", "Endless.yarn", "Short.yarn", "--seconds", "0.1", "--plays", "10", columns: 200, rows: 60)
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.screen.text.contains("time was up"))
    #expect(window.screen.text.contains("everything was followed: 2 states"))
  }

  @Test func `a line that says how far it is never breaks`() throws {
    let trainee = try trainee()
    defer { withExtendedLifetime(trainee) {} }
    let window = try trainee.start("explore", "Endless.yarn", "--plays", "10", columns: 30, rows: 20)
    try window.wait(for: "Endless.yarn: ")
    let row = try #require(window.screen.position(of: "Endless.yarn: ")?.row)
    #expect(row == 0 && window.screen.row(1).allSatisfy { $0 == " " })
    window.send(.control("c"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
  }
}
