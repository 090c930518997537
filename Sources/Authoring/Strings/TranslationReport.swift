import Yarn

/// How far a translation has come, and what is wrong with it.
public struct TranslationReport: Hashable, Sendable {
  /// Something that needs a look.
  public struct Finding: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// Not translated yet.
      case missing
      /// Translated from a source that has changed since.
      case stale
      /// No longer in the script.
      case obsolete
      case fault(TranslationFault)
    }

    public let kind: Kind
    /// The row of the table as a spreadsheet counts it, the names of the columns being row 1; nil if there is none.
    public let row: Int?
    public let id: String
    /// The source as it is now; empty if it is gone.
    public let source: String
    /// The translation.
    public let text: String
  }

  /// In the order of the table, then what has no row.
  public let findings: [Finding]
  /// How many texts the script has.
  public let textCount: Int

  /// Compares a table with the script that it translates.
  public init(on table: TranslationTable, entries: [StringTable.Entry]) {
    var findings: [Finding] = []
    var seen: Set<String> = []
    let wanted = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    let last = Dictionary(table.rows.indices.map { (table.rows[$0].id, $0) }) {
      table.rows[$1].isEmpty ? $0 : $1
    }
    for (index, row) in table.rows.enumerated() {
      func note(_ kind: Finding.Kind, _ source: String) {
        findings.append(Finding(kind: kind, row: index + 2, id: row.id, source: source, text: row.text))
      }
      guard let entry = wanted[row.id] else {
        if !row.isEmpty { note(.obsolete, "") }
        continue
      }
      seen.insert(row.id)
      if last[row.id] != index {
        note(.fault(.repeated), entry.text)
      } else if row.isEmpty {
        note(.missing, entry.text)
      } else {
        if row.isStale(against: entry) { note(.stale, entry.text) }
        for fault in TranslationFault.all(in: row.text, of: entry) { note(.fault(fault), entry.text) }
      }
    }
    for entry in entries where !seen.contains(entry.id) {
      findings.append(Finding(kind: .missing, row: nil, id: entry.id, source: entry.text, text: ""))
    }
    self.findings = findings
    textCount = entries.count
  }

  /// How many texts are not translated.
  public var missing: Int { findings.count { $0.kind == .missing } }
  /// How many translations are of a source that has changed.
  public var stale: Int { findings.count { $0.kind == .stale } }
  /// How many translations are of texts that are gone.
  public var obsolete: Int { findings.count { $0.kind == .obsolete } }
  /// How many things are wrong with translations.
  public var faults: Int {
    findings.count { finding in
      if case .fault = finding.kind { true } else { false }
    }
  }

  /// Whether there is nothing to do before the translation is whole.
  public var isComplete: Bool { missing == 0 && stale == 0 && faults == 0 }
}
