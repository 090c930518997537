import Glibc
import Interface
import PseudoTerminal
import Terminal
import Testing

extension `The screen` {
  private func live(on pair: TerminalPair, first: () -> Void) throws -> TerminalLoop.Outcome {
    let loop = try TerminalLoop(
      input: pair.descriptor, output: pair.descriptor,
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    first()
    var application = Application(shelf: Shelf(scenarios: []), seed: 1, glyphs: loop.glyphs)
    return loop.run(&application) { _ in [] }
  }

  @Test func `a signal ends the loop, and the terminal is given back`() throws {
    for number in [SIGTERM, SIGHUP, SIGINT] {
      let pair = try TerminalPair()
      let outcome = try live(on: pair) { kill(getpid(), number) }
      #expect(outcome == .signalled(number))
      #expect(outcome.status == 128 + number)
      let seen = pair.screen()
      #expect(!seen.isAlternate)
      #expect(seen.modes == [7, 25])
    }
  }

  @Test func `a terminal that is gone ends the loop`() throws {
    let pair = try TerminalPair()
    let outcome = try live(on: pair) { pair.hangUp() }
    #expect(outcome == .hungUp)
  }
}
