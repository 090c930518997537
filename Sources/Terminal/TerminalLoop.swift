import Glibc
import Interface

/// The program's life in a terminal: wait, take events in, perform what they ask for, draw once, wait again.
///
///     let terminal = try TerminalLoop(environment: environment, options: TerminalOptions())
///     var application = Application(shelf: shelf, seed: 1, glyphs: terminal.glyphs)
///     let outcome = terminal.run(&application) { effect in … }
///     exit(outcome.status)
///
/// Nothing happens while nothing happens: without input or a signal there is not one wake-up.
public struct TerminalLoop: ~Copyable {
  /// How the program's life in the terminal ended.
  public enum Outcome: Hashable, Sendable {
    case finished
    /// The terminal is gone.
    case hungUp
    case signalled(Int32)

    /// The exit status that tells a parent.
    public var status: Int32 {
      switch self {
      case .finished: 0
      case .hungUp: 128 + SIGHUP
      case .signalled(let number): 128 + number
      }
    }
  }

  private var screen: Screen
  private var signals: SignalGuard
  private let input: Int32
  private var reader = InputReader()
  private let files: FileWatch?
  /// How often in a row there was something to read and then nothing came.
  private var emptyReads = 0

  /// Takes the terminal. It is given back when this goes.
  ///
  /// - Parameters:
  ///   - environment: Names the terminal and how characters are written.
  ///   - options: What the trainee asked for.
  ///   - files: What else to wait for: changes in folders.
  /// - Throws: ``ScreenError`` when there is no terminal that can show a full screen; nothing has been written.
  public init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, environment: [String: String],
    options: TerminalOptions = TerminalOptions(), files: FileWatch? = nil
  ) throws(ScreenError) {
    // Before curses, which takes over signals that are still at their default.
    let signals = try SignalGuard(terminal: output)
    let screen = try Screen(input: input, output: output, environment: environment, options: options)
    signals.takeScreen(farewell: screen.farewell)
    self.input = input
    self.files = files
    self.signals = signals
    self.screen = screen
  }

  /// The characters that this terminal can be trusted to show.
  public var glyphs: GlyphSet { screen.capabilities.glyphs }

  /// Runs the program until it asks to end, a signal ends it, or the terminal goes.
  ///
  /// - Parameters:
  ///   - open: Called once, when the first picture shows and before any key is taken: does what would have kept
  ///     it waiting.
  ///   - settle: Called once, when what came of opening shows too: nothing is left to do but to wait for a key.
  ///   - perform: Does what an effect asks for, outside of the terminal, and answers with events.
  public consuming func run(
    _ application: inout Application, opening open: () -> [Event] = { [] },
    settling settle: () -> Void = {}, perform: (Effect) -> [Event]
  ) -> Outcome {
    screen.show(application.view(screen.size))
    for event in open() {
      if let end = take(event, &application, perform) { return leave(end) }
    }
    screen.show(application.view(screen.size))
    settle()
    return leave(live(&application, perform))
  }

  /// Gives the terminal back.
  private mutating func leave(_ outcome: Outcome) -> Outcome {
    screen.leave()
    signals.releaseScreen()
    signals.isHungUp = outcome == .hungUp
    return outcome
  }

  private mutating func live(_ application: inout Application, _ perform: (Effect) -> [Event]) -> Outcome {
    while true {
      screen.show(application.view(screen.size))
      let (events, end) = wait()
      if let end { return end }
      for event in events {
        if let end = take(event, &application, perform) { return end }
      }
    }
  }

  /// Takes an event in, and all that follows from it before anything else that was typed.
  private mutating func take(
    _ event: Event, _ application: inout Application, _ perform: (Effect) -> [Event]
  ) -> Outcome? {
    var pending = [event]
    while !pending.isEmpty {
      for effect in application.update(pending.removeFirst()) {
        if effect == .quit { return .finished }
        pending += self.perform(effect) ?? perform(effect)
      }
    }
    return nil
  }

  /// Does what an effect asks of the terminal; nil if it asks for something else.
  private mutating func perform(_ effect: Effect) -> [Event]? {
    switch effect {
    case .suspend: return suspend()
    case .bell: screen.bell()
    case .redraw: screen.forget()
    case .listenToMouse(let isOn): screen.listenToMouse(isOn)
    case _: return nil
    }
    return []
  }

  // MARK: Waiting

  private mutating func wait() -> (events: [Event], end: Outcome?) {
    var sources = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: files?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    // A paste whose end got lost must not swallow the keys that follow.
    let count = poll(&sources, 3, reader.isPasting ? 500 : files?.patience ?? -1)
    var events: [Event] = []
    if count >= 0, let files, files.look() { events.append(.filesChanged) }
    if count == 0 { return (events + (reader.endPaste().map { [$0] } ?? []), nil) }
    guard count > 0 else { return ([], nil) }
    if sources[1].revents != 0 {
      for number in signals.pending() {
        if let end = take(number, &events) { return ([], end) }
      }
    }
    guard sources[0].revents != 0 else { return (events, nil) }
    let typed = screen.read()
    events += reader.events(from: typed)
    emptyReads = typed.isEmpty ? emptyReads + 1 : 0
    // A terminal that always has something to read and never gives it is gone, whatever poll says.
    let isGone = sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 || emptyReads > 16
    return (events, isGone ? .hungUp : nil)
  }

  // MARK: Signals

  /// Takes a signal; an outcome if it ends the program.
  private mutating func take(_ number: Int32, _ events: inout [Event]) -> Outcome? {
    switch number {
    case SIGTERM, SIGHUP, SIGINT: return .signalled(number)
    case SIGTSTP: events += suspend()
    case SIGCONT:
      // Stopped and continued without a word: whoever had the terminal meanwhile left it as it liked.
      screen.comeBack()
      events += resized()
      events.append(.resumed)
    default: events += resized()
    }
    return nil
  }

  private mutating func resized() -> [Event] {
    screen.takeWindowSize().map { [.resize($0)] } ?? []
  }

  /// Gives the terminal back, stops the job, and takes the terminal again when the job is continued.
  private mutating func suspend() -> [Event] {
    screen.leave()
    signals.releaseScreen()
    signals.stop()
    signals.takeScreen(farewell: screen.farewell)
    screen.comeBack()
    // A window that was resized meanwhile told nobody.
    return resized() + [.resumed]
  }
}
