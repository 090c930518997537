import ArgumentParser
import Content

/// `rapport play`: hold one conversation.
struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Hold a conversation.",
    discussion: """
      SCENARIO is a name that `rapport list` shows, a title, or the path of a script
      (.yarn). If you broke it off, you are asked whether to go on.

      EXAMPLES:
        rapport play SecondCup
        rapport play "the court sheet" --mode assess
        rapport play drafts/Bench.yarn
        rapport play SecondCup --plain --seed 7 --replies 2,1,3
        rapport play SecondCup --language es
      """)

  @Argument(
    help: ArgumentHelp("The conversation, or its script.", valueName: "scenario"),
    completion: .custom { _, _, _ in Play.scenarioNames() })
  var scenario: String

  @Option(
    help: ArgumentHelp(
      "Say these replies first, numbered as the screen numbers them, then go on yourself.",
      valueName: "2,1,3"))
  var replies: ReplyNumbers = ReplyNumbers()

  @OptionGroup var options: PlayOptions

  func run() throws {
    let library = try options.openLibrary(for: scenario)
    let scenario = try library.scenario(named: scenario)
    try Practice(options.manner, library: library, scenario: scenario, replies: replies.numbers).run()
  }

  /// What a shell may complete to.
  static func scenarioNames() -> [String] {
    (try? OpenLibrary(Surroundings.ofProcess(library: nil)))?.content.scenarios.map(\.id) ?? []
  }
}

/// The numbers of replies, as they are given on the command line: `2,1,3`.
struct ReplyNumbers: ExpressibleByArgument {
  var numbers: [Int] = []

  init() {}

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0.filter { $0 != " " }) }
    guard numbers.count == words.count, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    self.numbers = numbers
  }

  var defaultValueDescription: String { "none" }
}
