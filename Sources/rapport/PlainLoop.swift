import Glibc
import Interface

/// The conversation as lines of text: writes, reads, and performs what a line led to.
struct PlainLoop {
  private var conversation: PlainConversation
  /// Who keeps what is said.
  private(set) var host: SessionHost
  /// Lines to take before those that are read.
  private var prepared: [String]
  private var isOver = false

  /// - Parameter input: Lines to take as if they were typed, before any is read.
  init(_ conversation: PlainConversation, host: SessionHost, input: [String]) {
    self.conversation = conversation
    self.host = host
    prepared = input
  }

  /// Goes on until the conversation is over or there is no more input.
  mutating func run() {
    take(conversation.start())
    while !isOver {
      if let line = next() {
        take(conversation.read(line))
      } else {
        endOfInput()
      }
    }
  }

  /// The next line. One that nobody typed is written, so that a transcript shows what was said.
  private mutating func next() -> String? {
    if prepared.isEmpty {
      guard let line = readLine() else { return nil }
      if isatty(STDIN_FILENO) == 0 { Console.print(line + "\n") }
      return line
    }
    let line = prepared.removeFirst()
    Console.print(line + "\n")
    return line
  }

  private mutating func endOfInput() {
    Console.print("\n")
    if host.hasRecord {
      Console.print("There is no more input. What was said is kept; play again to go on.\n")
    }
    take(conversation.endOfInput())
    isOver = true
  }

  /// Writes what was said, and performs what it led to, which may lead to more.
  private mutating func take(_ output: PlainConversation.Output) {
    var pending = [output]
    while !pending.isEmpty {
      let output = pending.removeFirst()
      Console.print(output.lines.map { $0 + "\n" }.joined())
      var answers: [PlainConversation.Output] = []
      for effect in output.effects {
        if effect == .quit { isOver = true }
        for event in host.perform(effect) { answers.append(conversation.take(event)) }
      }
      pending = answers + pending
      if !isOver, pending.isEmpty, let prompt = output.prompt { Console.print(prompt) }
    }
  }
}
