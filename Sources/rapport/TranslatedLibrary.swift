import ArgumentParser
import Authoring
import Content
import Simulation
import Yarn

/// A library with the tables that translate it.
struct TranslatedLibrary {
  let library: OpenLibrary
  let tables: TranslatedTables

  init(_ options: LibraryOptions, for name: String? = nil) throws {
    self.init(try options.open(for: name))
  }

  init(_ library: OpenLibrary) {
    self.library = library
    tables = TranslatedTables(
      of: library.location, project: LibraryFiles(library.location).readProject())
  }

  /// The paths of all scripts without errors, in the order of their names.
  var scripts: [String] {
    Set(library.content.scenarios.flatMap { $0.program.nodes.map(\.file) }).sorted()
  }

  /// The texts of a script.
  func texts(of script: String) -> ScriptTexts? {
    let scenarios = library.content.scenarios
    let scenario = library.content.scenario(inFile: script) ?? scenarios.first
    return scenario.map { ScriptTexts(of: $0, file: script) }
  }

  /// The texts that a table translates: those of the script it is named after, or else of all that have no table
  /// of their own.
  ///
  /// - Throws: A message and a status, when lines have no identifiers.
  func entries(of table: TranslatedTables.Table) throws -> [StringTable.Entry] {
    let script = TranslatedTables.script(of: table)
    if scripts.contains(script) { return try entries(of: script) }
    let taken = tables.tables.filter { $0.language == table.language }.map(TranslatedTables.script)
    return try scripts.filter { !taken.contains($0) }.flatMap { try entries(of: $0) }
  }

  /// The texts of a script.
  ///
  /// - Throws: A message and a status, when lines have no identifiers.
  func entries(of script: String) throws -> [StringTable.Entry] {
    guard let texts = texts(of: script) else { return [] }
    if let line = texts.untagged.first {
      let shown = library.shown(script)
      let others = texts.untagged.count - 1
      Console.printError(
        """
        error: line \(line) of `\(shown)`\(others > 0 ? " and \(others) more" : "") cannot be translated: \
        a line is known by its identifier
          = help: `rapport tag \(shown)` gives every line one
        """)
      throw ExitCode.failure
    }
    return texts.entries
  }

  /// The tables of a language, or of all.
  ///
  /// - Throws: A message and a status, when there are none.
  func tables(in language: String?) throws -> [TranslatedTables.Table] {
    let found = tables.tables.filter { $0.language != tables.baseLanguage }
    guard let language else { return found }
    guard let known = tables.language(for: language) else { throw unknown(language) }
    return found.filter { $0.language == known }
  }

  /// Reads a table.
  ///
  /// - Throws: A message and a status, when it is none.
  func read(_ table: TranslatedTables.Table) throws -> TranslationTable {
    switch TranslatedTables.text(of: table, in: library.location) {
    case .failure(let problem):
      Console.printError("error: \(problem.message)")
      throw ExitCode.failure
    case .success(let text):
      do {
        return try TranslationTable(parsing: text, language: table.language)
      } catch {
        Console.printError("error: `\(library.shown(table.path))`, line \(error.line): \(error.message)")
        throw ExitCode.failure
      }
    }
  }

  /// The library in a language that somebody asks for.
  ///
  /// - Parameter name: A conversation that must be translated, at least in part.
  /// - Throws: A message and a status, when nothing is translated into the language, or a table cannot be read.
  func translated(into wanted: String, asking name: String? = nil) throws -> OpenLibrary {
    guard let language = tables.language(for: wanted) else {
      if tables.isBase(wanted) { return library }
      throw unknown(wanted)
    }
    let reading = tables.read(language, of: library.location)
    for problem in reading.problems { Console.printError("error: \(problem)") }
    guard reading.problems.isEmpty else { throw ExitCode.failure }
    let translated = library.translated(into: reading.translation)
    if let name, let scenario = library.scenario(meaning: name),
      translated.content.scenario(scenario.id)?.program.lines == scenario.program.lines
    {
      Console.printError(
        """
        error: `\(scenario.id)` is not translated into `\(language)`
          = help: `rapport strings extract \(scenario.id) --language \(language)` writes the table for it
        """)
      throw ExitCode.validationFailure
    }
    return translated
  }

  /// The library in a language that somebody likes best, and as it is if it is not translated.
  func translated(ifPossibleInto wanted: String) -> OpenLibrary {
    guard let language = tables.language(for: wanted) else { return library }
    let reading = tables.read(language, of: library.location)
    for problem in reading.problems { Console.printError("warning: not translated: \(problem)") }
    return library.translated(into: reading.translation)
  }

  private func unknown(_ language: String) -> ExitCode {
    let known = tables.languages
    let help =
      known.isEmpty
      ? "`rapport strings extract --language \(TranslatedTables.isLanguage(language) ? language : "es")` writes the tables for a translation"
      : "there are translations into " + known.map { "`\($0)`" }.joined(separator: ", ")
    Console.printError("error: nothing is translated into `\(language)`\n  = help: \(help)")
    return .validationFailure
  }
}
