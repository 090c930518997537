import ArgumentParser
import Authoring
import Content

/// `rapport strings extract`: a new table for a translator.
struct StringsExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write a new table for a translator.",
    discussion: """
      Without a conversation every script that has no table in the language yet gets
      one. A table that is there is never written over; `rapport strings merge`
      brings it up to date.

      EXAMPLES:
        rapport strings extract SecondCup --language es
        rapport strings extract --language pt-BR
        rapport strings extract SecondCup --language es --output - | less
      """)

  @Argument(
    help: ArgumentHelp("The conversations, or their scripts.", valueName: "scenario"),
    completion: .custom { _, _, _ in Play.scenarioNames() })
  var scenarios: [String] = []

  @Option(help: ArgumentHelp("The language to translate into, such as es or pt-BR.", valueName: "tag"))
  var language: String

  @Option(
    help: ArgumentHelp("The file to write, or - for the screen; with one conversation.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard TranslatedTables.isLanguage(language) else {
      throw ValidationError("`\(language)` is no tag of a language; `es`, `es-MX` and `pt-BR` are")
    }
    if output != nil, scenarios.count != 1 {
      throw ValidationError("--output goes with one conversation")
    }
  }

  func run() throws {
    let translated = try TranslatedLibrary(library, for: scenarios.first)
    let scripts = try scenarios.map { try translated.script(of: $0) }
    if let output { return try write(translated, scripts[0], to: output) }
    let chosen = scripts.isEmpty ? translated.scripts : scripts
    let existing = Set(translated.tables.tables.map(\.path))
    for script in chosen {
      let path = TranslatedTables.path(for: script, language: language)
      if scripts.isEmpty, existing.contains(path) {
        print(
          "\(translated.library.shown(path)) is there already; `rapport strings merge` brings it up to date")
      } else {
        try write(translated, script, to: translated.library.shown(path))
      }
    }
  }

  private func write(_ translated: TranslatedLibrary, _ script: String, to path: String) throws {
    let entries = try translated.entries(of: script)
    let table = TranslationTable(entries, language: language)
    if path == "-" { return print(table.text, terminator: "") }
    try WholeFile.write(Array(table.text.utf8), to: path, existing: .kept)
    print("wrote \(path): \(entries.count) texts to translate")
  }
}

extension TranslatedLibrary {
  /// The script in which a conversation begins.
  ///
  /// - Throws: A message and a status, when no such conversation can be held.
  func script(of name: String) throws -> String {
    let scenario = try library.scenario(named: name)
    return scenario.program.node(named: scenario.startNode)?.file ?? scenario.id
  }
}
