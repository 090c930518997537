import ArgumentParser
import Authoring

/// `rapport explain`: what a finding means, and what a reply can do.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a code, such as RE0205: what it means, why it matters, and what to write instead.",
    discussion: """
      Without a code, all of them are listed by subject. The word `techniques` lists
      what a reply can do, with the names that `#technique:` takes; such a name
      explains one of them.

      EXAMPLES:
        rapport explain RE0205
        rapport explain techniques
        rapport explain open_question
        rapport explain | less
      """)

  @Argument(
    help: ArgumentHelp(
      "The code that stands in brackets in front of a finding, `techniques`, or one of these.",
      valueName: "code"),
    completion: .list(Explanation.all.map(\.code) + [TechniqueCatalogue.name] + TechniqueCatalogue.names))
  var codes: [String] = []

  func run() throws {
    if codes.isEmpty { print(Explanation.list) }
    for (index, code) in codes.enumerated() {
      guard let text = Self.text(on: code) else {
        Console.printError(
          """
          error: no finding has the code `\(code)`, and no technique the name
            = help: \(Self.help(for: code))
          """)
        throw ExitCode.validationFailure
      }
      print((index > 0 ? "\n" : "") + text)
    }
  }

  private static func text(on word: String) -> String? {
    if word.lowercased() == TechniqueCatalogue.name { return TechniqueCatalogue.text }
    return TechniqueCatalogue.technique(word).map(TechniqueCatalogue.text(of:))
      ?? Explanation.of(word)?.text
  }

  private static func help(for word: String) -> String {
    if let nearest = Explanation.nearest(to: word) {
      return "did you mean `\(nearest.code)`, \(nearest.title)?"
    }
    return TechniqueCatalogue.nearest(to: word).map { "did you mean `\($0)`?" }
      ?? "`rapport explain` lists all codes, `rapport explain \(TechniqueCatalogue.name)` all techniques"
  }
}
