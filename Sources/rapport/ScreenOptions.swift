import ArgumentParser
import Terminal

/// How the program shows itself.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Lines of text instead of a full screen: for screen readers and pipes.")
  var plain = false

  @Flag(help: "Nothing but ASCII characters.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal, to select text with.")
  var leavesMouse = false

  @Option(help: ArgumentHelp("The background that colours are for: auto, dark or light.", valueName: "theme"))
  var theme: Tone = .auto

  /// Whether there are to be lines of text.
  var isPlain: Bool { Self.isPlain(asked: plain) }

  /// Whether there are to be lines of text: they were asked for, or there is nothing else.
  static func isPlain(asked: Bool) -> Bool { asked || !Console.isInteractive || !Console.canMoveCursor }

  var terminal: TerminalOptions { TerminalOptions(mouse: !leavesMouse, ascii: ascii, tone: theme) }
}

extension Tone: ExpressibleByArgument {}
