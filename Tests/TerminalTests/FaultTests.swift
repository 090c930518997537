import Glibc
import PseudoTerminal
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct `A mistake in the program` {
  private func run(_ mishap: Mishap) throws -> PseudoTerminal {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var environment = ProcessInfo.processInfo.environment.filter {
      ["PATH", "LD_LIBRARY_PATH"].contains($0.key)
    }
    environment[Mishap.variable] = mishap.rawValue
    let window = try PseudoTerminal(
      [bundle, "--testing-library", "swift-testing", "--filter", "Trial"], environment: environment)
    try window.waitForEnd()
    return window
  }

  /// What was written, with the escape sequences in it.
  private func stream(_ window: PseudoTerminal) -> String {
    String(decoding: window.chunks.flatMap(\.bytes), as: UTF8.self)
  }

  @Test func `what is written to stderr is shown when the screen is given back, not before`() throws {
    let window = try run(.none)
    #expect(window.end?.change == .exited(status: 0))
    #expect(window.leftovers == [])
    let afterwards = stream(window).split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(stream(window).contains("on the screen"))
    #expect(afterwards.contains("said meanwhile"))
    #expect(stream(window).components(separatedBy: "said meanwhile").count == 2)
  }

  @Test func `leaves the terminal whole and its message to be read`() throws {
    let window = try run(.trap)
    #expect([.killed(signal: SIGILL), .killed(signal: SIGTRAP)].contains(window.end?.change))
    #expect(window.leftovers == [])
    let afterwards = stream(window).split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(afterwards.contains("said meanwhile"))
    #expect(afterwards.contains("Fatal error"))
  }

  @Test func `leaves the terminal whole even when there is no stack left`() throws {
    let window = try run(.overflow)
    #expect(window.end?.change == .killed(signal: SIGSEGV))
    #expect(window.leftovers == [])
  }
}
