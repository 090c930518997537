import ArgumentParser
import Content

/// `rapport`: choose a conversation from the list.
struct Pick: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pick",
    abstract: "Choose a conversation from the list; so does `rapport` alone.")

  @Argument(help: .hidden)
  var words: [String] = []

  @OptionGroup var options: PlayOptions

  /// A word that is no command is most likely a conversation.
  func validate() throws {
    guard let word = words.first else { return }
    let nearest = NearestNames(Rapport.commands).nearest(to: word)
    let meant = nearest.map { "`rapport \($0)`" } ?? "`rapport play \(word)`"
    throw ValidationError("no command is named `\(word)`; did you mean \(meant)?")
  }

  func run() throws {
    try Practice(options.manner, library: options.openLibrary()).run()
  }

  /// The same if nothing was said on the command line.
  static func runUnasked() throws {
    let library = try OpenLibrary(Surroundings.ofProcess(library: nil))
    try Practice(Manner(), library: LanguageOptions.inLanguageOfSurroundings(library)).run()
  }
}
