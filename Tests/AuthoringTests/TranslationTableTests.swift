import Authoring
import Testing
import Yarn

struct TranslationTableTests {
  private func entry(_ id: String, _ text: String) -> StringTable.Entry {
    StringTable.Entry(
      id: id, text: text, file: "A.yarn", node: "A", lineNumber: 1, lock: StringTable.lock(for: text))
  }

  private func row(_ id: String, of table: TranslationTable) throws -> TranslationTable.Row {
    try #require(table.rows.first { $0.id == id })
  }

  /// A table with one translated text.
  private func translated(_ text: String = "Hello.", as translation: String = "Hola.") -> TranslationTable {
    var table = TranslationTable([entry("line:a", text)], language: "es")
    table.write(translation, at: "line:a")
    return table
  }

  @Test func `a new table has everything to be translated, and nothing else to say`() {
    let entries = [entry("line:a", "Hello."), entry("why:a", "Because.")]
    let report = TranslationReport(on: TranslationTable(entries, language: "es"), entries: entries)
    #expect((report.missing, report.stale, report.obsolete, report.faults) == (2, 0, 0, 0))
    #expect(report.findings.map(\.row) == [2, 3])
  }

  @Test func `a translation stays when its source changes, and is marked until somebody has looked`() throws {
    var table = translated()
    let changed = [entry("line:a", "Hello there.")]
    #expect(TranslationReport(on: table, entries: changed).stale == 1)
    #expect(table.merge(changed).stale == 1)
    #expect(try row("line:a", of: table).status == "stale")
    #expect(try row("line:a", of: table).text == "Hola.")
    #expect(try row("line:a", of: table).original == "Hello there.")
    // Looking at it again without a translator changes nothing.
    let marked = table
    #expect(table.merge(changed).stale == 1)
    #expect(table == marked)
    // The translator empties the mark.
    table.write("Hola a todos.", at: "line:a")
    #expect(TranslationReport(on: table, entries: changed).isComplete)
    // If the source has changed once more by then, it was put right for the one that stood beside it.
    var late = table
    #expect(late.merge([entry("line:a", "Hello again.")]).stale == 1)
    #expect(try row("line:a", of: late).lock == StringTable.lock(for: "Hello there."))
    _ = table.merge(changed)
    #expect(try row("line:a", of: table).lock == StringTable.lock(for: "Hello there."))
    // A source that changes back and forth is stale only while it differs.
    #expect(TranslationReport(on: table, entries: [entry("line:a", "Hello.")]).stale == 1)
  }

  @Test func `what was translated while the source changed is stale`() throws {
    var table = TranslationTable([entry("line:a", "Hello.")], language: "es")
    table.write("Hola.", at: "line:a")
    let changed = [entry("line:a", "Bye.")]
    #expect(table.merge(changed).stale == 1)
    #expect(try row("line:a", of: table).lock == StringTable.lock(for: "Hello."))
  }

  @Test func `new texts get rows in the order of the script, and what is gone goes to the end`() throws {
    var table = translated()
    let changes = table.merge([entry("line:b", "New."), entry("why:b", "Why.")])
    #expect((changes.added, changes.obsolete, changes.dropped) == (2, 1, 0))
    #expect(table.rows.map(\.id) == ["line:b", "why:b", "line:a"])
    #expect(table.rows.map(\.status) == ["missing", "missing", "obsolete"])
    // It comes back as it was.
    _ = table.merge([entry("line:a", "Hello.")])
    #expect(table.rows.map(\.text) == ["Hola."])
    #expect(table.rows.map(\.status) == [""])
  }

  @Test func `a translation goes with its text to another identity of the same kind`() {
    var table = translated()
    let changes = table.merge([entry("why:a", "Hello."), entry("line:z", "Hello.")])
    #expect((changes.moved, changes.added, changes.obsolete) == (1, 1, 0))
    #expect(table.rows.map(\.text) == ["", "Hola."])
  }

  @Test func `only what nobody has translated is dropped, unless it is asked for`() {
    var table = TranslationTable([entry("line:a", "Hello."), entry("line:b", "Bye.")], language: "es")
    table.write("Hola.", at: "line:a")
    var pruned = table
    #expect(table.merge([]).dropped == 1)
    #expect(table.rows.map(\.id) == ["line:a"])
    #expect(pruned.merge([], prunes: true).dropped == 2)
    #expect(pruned.rows == [])
  }

  @Test(arguments: [",", ";", "\t"])
  func `a spreadsheet's table is written again as it was read`(separator: String) throws {
    let sheet =
      ["id", "TEXT", "mine", "lock"].joined(separator: separator) + "\n"
      + ["line:a", "\"Hola,; \"\"amigo\"\"\n¿qué tal?\"", "\u{1F600}", StringTable.lock(for: "Hello.")]
      .joined(separator: separator) + "\n"
    var table = try TranslationTable(parsing: "\u{FEFF}" + sheet, language: "es")
    #expect(table.rows[0].text == "Hola,; \"amigo\"\n¿qué tal?")
    _ = table.merge([entry("line:a", "Hello.")])
    #expect(table.text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    let again = try TranslationTable(parsing: table.text, language: "es")
    #expect(again == table)
    #expect(table.text.contains("\u{1F600}"))
    #expect(table.text.split(separator: "\n")[0].dropFirst().hasPrefix("id\(separator)TEXT\(separator)mine"))
  }

  @Test func `a table of Yarn Spinner's own, without a source beside it, goes by its checksum`() throws {
    let csv =
      "language,id,text,file,node,lineNumber,lock,comment\nde,line:a,Hallo.,,,,\(StringTable.lock(for: "Hi.")),\n"
    let table = try TranslationTable(parsing: csv, language: "de")
    #expect(TranslationReport(on: table, entries: [entry("line:a", "Hello.")]).stale == 1)
    #expect(TranslationReport(on: table, entries: [entry("line:a", "Hi.")]).isComplete)
  }

  @Test func `a table without the columns it takes is none`() {
    #expect(throws: CommaSeparatedValuesError(kind: .missingColumn("text"), line: 1)) {
      try TranslationTable(parsing: "id,translation\n", language: "es")
    }
  }

  @Test(arguments: [
    Fault("Walt: {0} cups", "Walt: tazas", [.lostValues(["{0}"])]),
    Fault("Walt: {0} cups", "Walt: {0} tazas {2}", [.inventedValues(["{2}"])]),
    Fault("Walt: {0} and {1}", "Walt: {1} y {0}", []),
    Fault("a [soft]b[/soft]", "a b", [.lostTags(["soft"])]),
    Fault("a [soft]b[/soft]", "[soft]b[/soft] a", []),
    Fault("Walt: Well.", "Bueno.", [.lostSpeaker("Walt")]),
    Fault("The urn drips.", "Se oye: la gota.", [.inventedSpeaker("Se oye")]),
    Fault("Walt: {0} cups", #"Walt: [plural value={0} one="% taza" other="% tazas"/]"#, []),
  ])
  func `what a translation lost or made up is found`(_ fault: Fault) {
    let entries = [entry("line:a", fault.source)]
    var table = TranslationTable(entries, language: "es")
    table.write(fault.text, at: "line:a")
    let report = TranslationReport(on: table, entries: entries)
    #expect(report.findings.map(\.kind) == fault.faults.map { .fault($0) })
  }

  struct Fault: CustomTestStringConvertible {
    let source: String
    let text: String
    let faults: [TranslationFault]
    var testDescription: String { text }

    init(_ source: String, _ text: String, _ faults: [TranslationFault]) {
      (self.source, self.text, self.faults) = (source, text, faults)
    }
  }

  @Test func `broken markup and a row too many are found`() throws {
    let entries = [entry("line:a", "Hello.")]
    let csv = "id,text\nline:a,Hola.\nline:a,[b]Hola.\n"
    let report = TranslationReport(on: try TranslationTable(parsing: csv, language: "es"), entries: entries)
    #expect(report.faults == 2)
    #expect(report.findings.first?.kind == .fault(.repeated))
    #expect(report.findings.map(\.row) == [2, 3])
  }
}

extension TranslationTable {
  /// What a translator does: writes a text, and empties the mark.
  fileprivate mutating func write(_ text: String, at id: String) {
    var csv = CommaSeparatedValues(columns: ["language", "id", "original", "text", "status", "lock"])
    for row in rows {
      let isMeant = row.id == id
      csv.append([
        language, row.id, row.original, isMeant ? text : row.text, isMeant ? "" : row.status, row.lock,
      ])
    }
    if let table = try? TranslationTable(parsing: csv.text, language: language) { self = table }
  }
}
