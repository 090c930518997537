import Yarn

extension TranslationTable {
  /// What bringing a table up to date has changed: how many rows.
  public struct Changes: Hashable, Sendable {
    /// Of texts that the table did not have.
    public var added = 0
    /// Of texts whose source has changed since they were translated.
    public var stale = 0
    /// Of texts that stand under another identity now, and have kept their translation.
    public var moved = 0
    /// Whose text is no longer in the script; they stay at the end.
    public var obsolete = 0
    /// That are gone, because nothing was lost by it, or because it was asked for.
    public var dropped = 0
  }

  /// Brings the table up to date with its script. No translation is lost.
  ///
  /// - Parameters:
  ///   - entries: The texts of the script as it is now.
  ///   - prunes: Whether translations of texts that are no longer in the script go.
  public mutating func merge(_ entries: [StringTable.Entry], prunes: Bool = false) -> Changes {
    var changes = Changes()
    let known = Dictionary(rows.map { ($0.id, $0) }) { $1.isEmpty ? $0 : $1 }
    let wanted = Set(entries.map(\.id))
    var left: [Row] = []
    for row in rows where !wanted.contains(row.id) { left.append(row) }
    let before = rows.count
    rows = entries.map { entry in
      if let row = known[entry.id] { return row.updated(for: entry, &changes) }
      if let place = left.firstIndex(where: { $0.isTranslation(of: entry) }) {
        changes.moved += 1
        return left.remove(at: place).updated(for: entry, &changes)
      }
      changes.added += 1
      return Row(entry)
    }
    let kept = prunes ? [] : left.filter { !$0.isEmpty }.map(\.obsolete)
    changes.obsolete = kept.count
    rows += kept
    changes.dropped = before + changes.added - rows.count
    return changes
  }
}

extension TranslationTable.Row {
  /// The row with the source as it is now, and with the mark that it needs.
  fileprivate func updated(
    for entry: StringTable.Entry, _ changes: inout TranslationTable.Changes
  ) -> TranslationTable.Row {
    var row = self
    row.id = entry.id
    row.place = Place(entry)
    row.original = entry.text
    if isEmpty {
      row.lock = entry.lock
      row.status = TranslationTable.Mark.missing.rawValue
    } else if isStale(against: entry) {
      // Once marked, the checksum of the source that was seen stays.
      if status != TranslationTable.Mark.stale.rawValue, !original.isEmpty {
        row.lock = StringTable.lock(for: original)
      }
      row.status = TranslationTable.Mark.stale.rawValue
      changes.stale += 1
    } else {
      row.lock = entry.lock
      row.status = TranslationTable.Mark(rawValue: status) == nil ? status : ""
    }
    return row
  }

  /// Whether this is what is left of a text that stands under another identity now.
  fileprivate func isTranslation(of entry: StringTable.Entry) -> Bool {
    let kind = { (id: String) in id.prefix { $0 != ":" } }
    return !isEmpty && lock == entry.lock && kind(id) == kind(entry.id)
  }

  fileprivate var obsolete: TranslationTable.Row {
    var row = self
    row.status = TranslationTable.Mark.obsolete.rawValue
    return row
  }
}
