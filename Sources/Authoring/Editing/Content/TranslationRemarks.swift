import Content
import Simulation
import YarnCompiler

/// How far the conversations of a library are translated, said once for each and for each language.
struct TranslationRemarks {
  private let library: Library
  private let tables: [String: SourceFile]
  private let places: TranslatedTables

  /// - Parameter files: The tables of the library, which are not among its own files.
  init(_ library: Library, _ files: [SourceFile]) {
    self.library = library
    tables = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    places = TranslatedTables(of: library.project, among: files.map(\.path))
  }

  /// What there is to say about a conversation. A table that cannot be read is `rapport strings`' affair.
  func remarks(on manuscript: Manuscript) -> [Remark] {
    guard let scenario = library.scenario(inFile: manuscript.path) else { return [] }
    let own = places.tables.filter {
      $0.language != places.baseLanguage && TranslatedTables.script(of: $0) == manuscript.path
    }
    return own.compactMap { place in
      guard let file = tables[place.path],
        let table = try? TranslationTable(parsing: file.text, language: place.language)
      else { return nil }
      let report = TranslationReport(
        on: table, entries: ScriptTexts(of: scenario, file: manuscript.path).entries)
      guard report.missing + report.stale > 0 else { return nil }
      let problem = ContentProblem.untranslated(
        language: place.language, missing: report.missing, stale: report.stale, of: report.textCount)
      return Remark(problem, at: manuscript.range)
    }
  }
}
