import ArgumentParser
import Content
import Interface
import Terminal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `rapport write`: play a conversation while writing it.
struct Write: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Play a conversation while you write it.",
    discussion: """
      Keep the script open in your editor, and this beside it. Every time you
      save, the script is read again, and you are where you were: the same
      replies are said, and variables and trust are what they were. What is
      wrong stands over the conversation, with its line; meanwhile you play it
      as it was before.

      You see what a trainee never sees: the tags of every reply, what it would
      do and why, the sum behind each change, the line of the file. Go to any
      node, set trust and variables, take any step back, search what was said with
      /. At the end is the debrief as a trainee has it, and from there you go back
      to any reply. Nothing of it is kept.

      EXAMPLES:
        rapport write Dialogues/SecondCup.yarn
        rapport write SecondCup
        rapport write drafts/Bench.yarn --plain
      """)

  @Argument(
    help: ArgumentHelp("The script, or the conversation's name.", valueName: "file"),
    completion: .file(extensions: ["yarn"]))
  var file: String

  @OptionGroup var screen: ScreenOptions

  @Option(help: ArgumentHelp("Let chance fall another way.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let script = try WrittenScript(file, library: library.library)
    var desk = WritingDesk(script, seed: seed)
    if screen.isPlain { return MainActor.assumeIsolated { runInLines(&desk, script) } }
    switch MainActor.assumeIsolated({ runOnScreen(&desk, script) }) {
    case .success(let status): if status != 0 { throw ExitCode(status) }
    case .failure(let error):
      Console.printError("\(error.message); going on in lines of text")
      MainActor.assumeIsolated { runInLines(&desk, script) }
    }
  }

  @MainActor private func runOnScreen(
    _ desk: inout WritingDesk, _ script: WrittenScript
  ) -> Result<Int32, ScreenError> {
    do {
      let loop = try TerminalLoop(
        environment: ProcessInfo.processInfo.environment,
        options: screen.terminal, files: script.watch)
      var application = Application(
        writing: desk.view, crisis: desk.crisis, glyphs: loop.glyphs, mouse: screen.terminal.mouse)
      return .success(loop.run(&application) { desk.perform($0) }.status)
    } catch {
      return .failure(error)
    }
  }

  @MainActor private func runInLines(_ desk: inout WritingDesk, _ script: WrittenScript) {
    var conversation = PlainWriting(desk.view, glyphs: screen.ascii ? .ascii : .unicode)
    var input = LineInput()
    let watch = script.watch
    Console.print(conversation.start() + "> ")
    while !conversation.isOver {
      let happening = input.next(watch)
      // A save may have come while a line was typed.
      let news = desk.perform(.write(.readAgain)).map { conversation.take($0) }.joined()
      switch happening {
      case .change:
        if !news.isEmpty { Console.print("\n" + news + "> ") }
      case .end: return Console.print("\n")
      case .line(let line):
        let (text, step) = conversation.read(line)
        let answer = step.map { desk.perform(.write($0)) } ?? []
        Console.print(news + text + answer.map { conversation.take($0) }.joined())
        if !conversation.isOver { Console.print("> ") }
      }
    }
  }
}
