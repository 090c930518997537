import Glibc
import Testing

@testable import Interface
@testable import Terminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Ways to go wrong with the screen in hand, which the program itself does not offer. ``FaultTests`` start this
/// bundle in a terminal of its own and ask for one.
enum Mishap: String, CaseIterable {
  case none
  case trap
  case overflow

  static let variable = "RAPPORT_TRIAL"

  /// The one that is asked of this process.
  static var asked: Mishap? {
    ProcessInfo.processInfo.environment[variable].flatMap(Mishap.init)
  }
}

@MainActor @Suite(.enabled(if: Mishap.asked != nil)) struct Trial {
  @Test func `takes the screen, complains, and goes wrong`() throws {
    let signals = try SignalGuard(terminal: STDOUT_FILENO)
    var screen = try Terminal.Screen(
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"], options: TerminalOptions())
    signals.takeScreen(farewell: screen.farewell)
    var frame = Frame(screen.size)
    frame.put("on the screen", column: 0, row: 0, .selected)
    screen.show(frame)
    let complaint = "said meanwhile\n"
    write(STDERR_FILENO, complaint, complaint.utf8.count)
    switch Mishap.asked {
    case .trap: _ = [1, 2][Int.random(in: 2...3)]
    case .overflow: _ = Self.deepen(1)
    case .some(.none), nil: break
    }
    screen.leave()
    signals.releaseScreen()
  }

  private static func deepen(_ depth: Int) -> Int {
    depth < 0 ? 0 : deepen(depth &+ 1) &+ 1
  }
}
