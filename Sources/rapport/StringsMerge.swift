import ArgumentParser
import Authoring

/// `rapport strings merge`: tables that fit their scripts again.
struct StringsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Bring translations up to date with their scripts.",
    discussion: """
      New texts get a row, in the order of the script. Translations stay: one whose
      source has changed is marked `stale`, one that is needed no more goes to the
      end as `obsolete`, and one whose text stands under another identifier now goes
      with it. Comments and columns of your own stay too.

      EXAMPLES:
        rapport strings merge
        rapport strings merge --language es --dry-run
        rapport strings merge --prune     without the rows that are obsolete
      """)

  @Option(help: ArgumentHelp("Only the tables of this language.", valueName: "tag"))
  var language: String?

  @Flag(help: "Leave out translations of texts that are gone.")
  var prune = false

  @Flag(name: .customLong("dry-run"), help: "Tell what would change, and change nothing.")
  var isDryRun = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let translated = try TranslatedLibrary(library)
    let tables = try translated.tables(in: language)
    if tables.isEmpty {
      print("there are no translations; `rapport strings extract --language es` begins one")
    }
    for place in tables {
      let path = translated.library.shown(place.path)
      let before = try translated.read(place)
      var table = before
      let changes = table.merge(try translated.entries(of: place), prunes: prune)
      if table != before, !isDryRun { try WholeFile.write(Array(table.text.utf8), to: path) }
      print("\(path): " + (table == before ? "up to date" : Self.words(for: changes)))
    }
  }

  private static func words(for changes: TranslationTable.Changes) -> String {
    let counts = [
      (changes.added, "new"), (changes.moved, "moved with their text"), (changes.stale, "stale"),
      (changes.obsolete, "obsolete"), (changes.dropped, "dropped"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "brought up to date" : words.joined(separator: ", ")
  }
}
