import ArgumentParser
import Content
import Simulation

/// `rapport list`: the conversations, one line each.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the conversations.",
    discussion: """
      One line each: its name for `rapport play`, its title, the client, how hard
      and how long it is, and your best result so far. Titles and clients are in
      the language that you want, as for `rapport play`; the rest stays English.

      EXAMPLES:
        rapport list
        rapport list --language es
      """)

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let library = try language.openLibrary()
    let best = RecordsOptions.results()
    let rows = library.content.scenarios.map { scenario in
      [
        scenario.id, "\(scenario.title), with \(scenario.persona.name), \(scenario.persona.summary)",
        scenario.level.rawValue, "\(scenario.minutes) minutes",
        best[scenario.id].map { "best \($0.bestTrust.points)" } ?? "new",
      ]
    }
    let width = rows.map { $0[0].count }.max() ?? 0
    for row in rows {
      let blanks = String(repeating: " ", count: width - row[0].count)
      print(row[0] + blanks + "  " + row.dropFirst().joined(separator: "; "))
    }
    for broken in library.content.broken {
      Console.printError("`\(broken.id)` has errors: rapport check \(library.shown(broken.file))")
    }
  }
}
