import Glibc
import PseudoTerminal
import Testing

@Suite struct `A pseudo-terminal` {
  private func shell(_ script: String, ignoring signal: Int32 = 0) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["/bin/sh", "-c", script], columns: 40, rows: 5,
      environment: ["PATH": "/usr/bin:/bin", "WORD": "hello"],
      directory: "/usr", ignoring: signal)
  }

  @Test func `shows what a program writes, in its environment, folder and window`() throws {
    let window = try shell("echo $WORD; pwd; stty size")
    #expect(try window.waitForEnd().change == .exited(status: 0))
    #expect(window.screen.text == "hello\n/usr\n5 40\n\n")
    #expect(window.leftovers == [])
  }

  @Test func `tells the exit status and the signal a program died of`() throws {
    #expect(try shell("exit 7").waitForEnd().change == .exited(status: 7))
    let window = try shell("echo up; read line")
    try window.wait(for: "up")
    window.signal(SIGTERM)
    #expect(try window.waitForEnd().change == .killed(signal: SIGTERM))
  }

  @Test func `a program that is not there ends with 127`() throws {
    let window = try PseudoTerminal(["/nowhere"], environment: [:])
    #expect(try window.waitForEnd().change == .exited(status: 127))
  }

  @Test func `types to the program`() throws {
    let window = try shell("read line; echo \"<$line>\"")
    window.send(.text("wor"), .backspace, .text("w"), .enter)
    try window.wait(for: "<wow>")
  }

  @Test func `the program may be stopped by a key, and continued`() throws {
    let window = try shell("echo up; read line; echo \"<$line>\"")
    try window.wait(for: "up")
    window.send(.control("z"))
    try window.waitForStop()
    window.continueProgram()
    window.send(.text("on"), .enter)
    try window.wait(for: "<on>")
    #expect(try window.waitForEnd().change == .exited(status: 0))
  }

  @Test func `a closed window hangs the program up`() throws {
    let window = try shell("echo up; exec sleep 1000")
    try window.wait(for: "up")
    window.hangUp()
    #expect(try window.waitForEnd().change == .killed(signal: SIGHUP))
  }

  @Test func `a signal may be ignored from the start`() throws {
    let window = try shell("kill -HUP $$; echo alive", ignoring: SIGHUP)
    try window.wait(for: "alive")
  }

  @Test func `what a program leaves wrong is named`() throws {
    let window = try shell(
      "stty -echo; printf '\\033[?1049h\\033[?25l\\033[?1000;1006h\\033[?2004h\\033[?1h\\033[1m'")
    try window.waitForEnd()
    #expect(window.leftovers.count == 7, "\(window.leftovers)")
  }
}
