import ArgumentParser
import Content
import Glibc
import Interface
import Records
import Simulation
import Terminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The program at work: the full screen, or lines of text where there is none.
struct Practice: Sendable {
  private let mode: Mode
  private let isPlain: Bool
  private let terminal: TerminalOptions
  private let library: OpenLibrary
  private let scenario: Scenario?
  private let said: SaidReplies?
  private let seed: UInt64
  private let keepsNothing: Bool

  /// Prepares a conversation, or the list of all.
  ///
  /// - Parameters:
  ///   - scenario: The conversation to hold; nil begins with the list.
  ///   - replies: The numbers of the replies to say first.
  /// - Throws: A message and a status, when a reply is not on offer.
  init(
    _ manner: Manner, library: OpenLibrary, scenario: Scenario? = nil, replies: [Int] = []
  ) throws {
    mode = manner.mode
    isPlain = manner.isPlain
    terminal = manner.terminal
    self.library = library
    self.scenario = scenario
    seed = manner.seed ?? UInt64.random(in: 0...UInt64.max)
    said = try scenario.flatMap { [seed] scenario in
      guard !replies.isEmpty else { return nil }
      return try SaidReplies(replies, in: scenario, seed: seed, mode: manner.mode)
    }
    keepsNothing = manner.keepsNothing
  }

  /// Practises until the trainee has enough.
  ///
  /// - Throws: The status, when a signal or the terminal ended it.
  func run() throws {
    if isPlain { return runInLines() }
    let outcome = MainActor.assumeIsolated { runOnScreen() }
    switch outcome {
    case .success(let status): if status != 0 { throw ExitCode(status) }
    case .failure(let error):
      Console.printError("\(error.message); going on in lines of text")
      runInLines()
    }
  }

  @MainActor private func runOnScreen() -> Result<Int32, ScreenError> {
    do {
      let loop = try TerminalLoop(environment: ProcessInfo.processInfo.environment, options: terminal)
      // The records are opened while the first picture shows; only what was said beforehand needs them before.
      var host = SessionHost(said == nil ? .nothing : .opened(unless: keepsNothing))
      var application = Application(
        shelf: shelf(&host), scenarioID: scenario?.id, mode: mode, seed: seed,
        glyphs: loop.glyphs, mouse: terminal.mouse)
      if said != nil {
        for effect in application.update(.key(.enter)) {
          for event in host.perform(effect) { _ = application.update(event) }
        }
      }
      let outcome = loop.run(&application) {
        said == nil ? [host.open(.opened(unless: keepsNothing))] : []
      } settling: {
        StartingPages.release()
      } perform: {
        host.perform($0)
      }
      report(host.loss)
      if let farewell = farewell(host) {
        for line in Wrap.lines(farewell, width: Console.columns(of: STDOUT_FILENO)) { print(line) }
      }
      return .success(outcome.status)
    } catch {
      return .failure(error)
    }
  }

  /// What is left in the shell of the conversation that was held last; nil if nothing was said.
  private func farewell(_ host: SessionHost) -> String? {
    guard let journal = host.latest, let scenario = library.content.scenario(journal.scenarioID),
      let session = try? Session.replaying(journal, of: scenario), let last = session.turns.last
    else { return nil }
    let replies = session.turns.count == 1 ? "1 reply" : "\(session.turns.count) replies"
    let said = "\(scenario.title), with \(scenario.persona.firstName): \(replies)"
    if session.ending != nil { return "\(said), trust \(last.after.points) at the end." }
    let trust = session.mode == .assess ? "" : ", trust \(last.after.points)"
    return "\(said)\(trust). "
      + (host.hasRecord ? "`rapport play \(scenario.id)` goes on from there." : "It was not kept.")
  }

  private func runInLines() {
    var host = SessionHost(.opened(unless: keepsNothing))
    let conversation = PlainConversation(
      shelf: shelf(&host, saysReplies: true), scenarioID: scenario?.id, mode: mode, seed: seed,
      glyphs: terminal.ascii ? .ascii : .unicode)
    var lines = PlainLoop(
      conversation, host: host, input: said.map { [""] + $0.numbers.map(String.init) } ?? [])
    lines.run()
    report(lines.host.loss)
  }

  /// Says at length, where there is room for it, what the screen could only hint at.
  private func report(_ loss: RecordsError?) {
    guard let loss else { return }
    Console.printError("not everything that was said is kept: \(loss.message)\n  = help: \(loss.help)")
  }

  /// What there is to choose from. Replies that were given on the command line have been said before, unless the
  /// trainee is to see them said.
  private func shelf(_ host: inout SessionHost, saysReplies: Bool = false) -> Shelf {
    var past = host.past()
    if let said {
      past.unfinished = saysReplies ? [] : [host.adopt(said.session.journal)]
    }
    return Shelf(
      scenarios: library.content.scenarios, past: past, crisis: CrisisFooter(library.content.crisisLines),
      remark: [host.remark, library.remark].compactMap { $0 }.joined(separator: " "))
  }
}
