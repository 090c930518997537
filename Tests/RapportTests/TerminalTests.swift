import Glibc
import PseudoTerminal
import Testing

@Suite struct `The program on a terminal` {
  @Test func `begins with the list, and leaves the terminal as it was`() throws {
    let window = try Trainee().start()
    try window.wait(for: "Choose a conversation")
    #expect(window.screen.isAlternate)
    window.send(.text("q"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.leftovers == [])
    #expect(window.screen.unknown == [])
  }

  // MARK: Size

  @Test func `takes any size at any time, down to one cell`() throws {
    let window = try Trainee().begin("SecondCup")
    let before = window.screen.text
    for (columns, rows) in [(1, 1), (2, 1), (5, 2), (20, 6), (40, 18), (120, 40), (200, 60)] {
      try resize(window, columns: columns, rows: rows)
    }
    try window.wait(forTurn: 1)
    try resize(window, columns: 80, rows: 24)
    try window.wait("the screen as it was") { $0.text == before }
  }

  private func resize(_ window: PseudoTerminal, columns: Int, rows: Int) throws {
    let chunks = window.chunks.count
    window.resize(columns: columns, rows: rows)
    try window.wait("a repaint at \(columns)×\(rows)") { _ in window.chunks.count > chunks }
  }

  @Test func `may be started in a window of one cell`() throws {
    let window = try Trainee().start(columns: 1, rows: 1)
    try window.wait("anything") { $0.isAlternate && !$0.text.allSatisfy { $0 == " " } }
    window.send(.text("q"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
  }

  // MARK: Stopping

  @Test func `put aside with Ctrl-Z it gives the terminal back, and finds a window of another size`() throws {
    let window = try Trainee().begin("SecondCup")
    window.send(.control("z"))
    try window.waitForStop()
    #expect(window.leftovers == [])
    window.resize(columns: 70, rows: 20)
    window.continueProgram()
    try window.wait("the screen at the new size") { $0.isAlternate && $0.row(19).contains("? help") }
    window.send(.down)
    try window.wait(for: "▸ 2")
    window.send(.text("q"))
    try window.wait(for: "Leave or stay?")
    window.send(.text("2"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.leftovers == [])
  }

  @Test func `stopped without a word it takes the terminal again when continued`() throws {
    let window = try Trainee().begin("SecondCup")
    let before = window.screen.text
    window.signal(SIGSTOP)
    try window.waitForStop()
    let chunks = window.chunks.count
    window.continueProgram()
    try window.wait("the same screen") { $0.text == before && window.chunks.count > chunks }
    window.send(.down)
    try window.wait(for: "▸ 2")
    #expect(window.screen.text.contains("^[") == false)
  }

  // MARK: Ending

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `ended by a signal it gives the terminal back, and says so`(signal: Int32) throws {
    let window = try Trainee().begin("SecondCup")
    window.signal(signal)
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 128 + signal))
    #expect(window.leftovers == [])
  }

  @Test func `Ctrl-C is such a signal`() throws {
    let window = try Trainee().begin("SecondCup")
    window.send(.control("c"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 128 + SIGINT))
    #expect(window.leftovers == [])
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGQUIT])
  func `after a fault the terminal is whole, and the fault is what it died of`(signal: Int32) throws {
    let window = try Trainee().begin("SecondCup")
    window.signal(signal)
    let end = try window.waitForEnd()
    #expect(end.change == .killed(signal: signal))
    #expect(window.leftovers == [])
  }

  @Test(arguments: [0, SIGHUP])
  func `a window that is closed ends it, even when hang-ups are ignored`(ignored: Int32) throws {
    let window = try Trainee().begin("SecondCup", ignoring: ignored)
    window.hangUp()
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 128 + SIGHUP))
  }

  // MARK: Other terminals

  @Test(arguments: ["dumb", ""])
  func `a terminal that cannot move its cursor gets lines of text`(name: String) throws {
    let window = try Trainee().start(environment: ["TERM": name])
    try window.wait(for: "Type 1 to")
    #expect(!window.chunks.contains { $0.bytes.contains(0x1B) })
    window.send(.text("quit"), .enter)
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.leftovers == [])
  }

  @Test(arguments: ["no-such-terminal", "screen-256color", "vt100"])
  func `other terminals are drawn on as they are, unknown ones as the most common`(name: String) throws {
    let window = try Trainee().start(environment: ["TERM": name])
    try window.wait(for: "Choose a conversation")
    window.send(.text("q"))
    let end = try window.waitForEnd()
    #expect(end.change == .exited(status: 0))
    #expect(window.leftovers == [])
  }

  @Test func `without UTF-8 everything is spelled in ASCII`() throws {
    let window = try Trainee().begin("SecondCup", environment: ["LC_ALL": "C"])
    #expect(window.screen.position(of: "> 1") != nil)
    #expect(!window.chunks.contains { $0.bytes.contains { $0 > 0x7E } })
  }

  @Test func `NO_COLOR leaves no colour`() throws {
    let window = try Trainee().begin("SecondCup", environment: ["NO_COLOR": "1"])
    let pens = Set(window.screen.grid.joined().map(\.pen))
    #expect(pens.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    #expect(pens.contains { $0.attributes.contains(.reverse) })
  }

  @Test func `without colours forbidden there are some`() throws {
    let window = try Trainee().begin("SecondCup")
    #expect(window.screen.grid.joined().contains { $0.pen.foreground != .standard })
  }
}
