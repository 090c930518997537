import ArgumentParser
import Authoring

/// `rapport explain`: what a finding means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a code, such as RE0205: what it means, why it matters, and what to write instead.",
    discussion: """
      Without a code, all of them are listed by subject.

      EXAMPLES:
        rapport explain RE0205
        rapport explain | less
      """)

  @Argument(
    help: ArgumentHelp("The code that stands in brackets in front of a finding.", valueName: "code"),
    completion: .list(Explanation.all.map(\.code)))
  var codes: [String] = []

  func run() throws {
    if codes.isEmpty { print(Explanation.list) }
    for (index, code) in codes.enumerated() {
      guard let explanation = Explanation.of(code) else {
        let nearest = Explanation.nearest(to: code)
        let help =
          nearest.map { "did you mean `\($0.code)`, \($0.title)?" } ?? "`rapport explain` lists all codes"
        let shown = String(code.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        Console.printError("error: no finding has the code `\(shown)`\n  = help: \(help)")
        throw ExitCode.validationFailure
      }
      print((index > 0 ? "\n" : "") + explanation.text)
    }
  }
}
