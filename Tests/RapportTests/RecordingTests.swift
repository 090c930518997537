import PseudoTerminal
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct `A test plan that is recorded` {
  @Test func `says what was said in the conversation that was held last, and then holds`() throws {
    let trainee = try Trainee()
    let plan = trainee.home.appending(path: "run.testplan").path
    let window = try trainee.begin("SecondCup")
    for (turn, key) in ["2", "1", "u", "3"].enumerated() {
      window.send(.text(key))
      try window.wait(forTurn: [2, 3, 2, 3][turn])
    }
    window.send(.text("q"))
    try window.wait(for: "where you left off")
    window.send(.text("2"))
    try window.waitForEnd()
    let recorder = try trainee.start("test", "--record", "SecondCup", "--brief", "--output", plan)
    try recorder.wait(for: "wrote")
    try recorder.waitForEnd()
    let text = String(decoding: try Data(contentsOf: URL(filePath: plan)), as: UTF8.self)
    #expect(text.hasPrefix("# Second cup: replies 2,3\nseed: 7\nreplies: sc_0090, sc_0290\n"), "\(text)")
  }

  @Test func `needs a conversation that is kept, or replies`() throws {
    let recorder = try Trainee().start("test", "--record", "SecondCup", "--output", "-")
    try recorder.wait(for: "no conversation of `SecondCup` is kept")
    let end = try recorder.waitForEnd()
    #expect(end.change == .exited(status: 1))
  }
}
