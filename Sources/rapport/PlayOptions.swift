import ArgumentParser
import Interface
import Simulation
import Terminal

/// How a conversation is held and shown.
struct PlayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How much you are shown: learn (trust and the reason for every change), practise (trust; the reasons come afterwards), or assess (neither, and nothing can be taken back).",
      valueName: "mode"))
  var mode: Mode = .practise

  @Flag(help: "Lines of text instead of a full screen: for screen readers and pipes.")
  var plain = false

  @Flag(help: "Nothing but ASCII characters.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal, to select text with.")
  var leavesMouse = false

  @Option(help: ArgumentHelp("The background that colours are for: auto, dark or light.", valueName: "theme"))
  var theme: Tone = .auto

  @Option(help: ArgumentHelp("Let chance fall the same way each time.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var records: RecordsOptions
  @OptionGroup var library: LibraryOptions
}

extension Mode: ExpressibleByArgument {}
extension Tone: ExpressibleByArgument {}
