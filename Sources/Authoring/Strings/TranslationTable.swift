import Yarn

/// The translation of a script as translators work on it: a table with one row a text.
///
///     var table = try TranslationTable(parsing: csv, language: "es")
///     let changes = table.merge(texts.entries)      // the script has changed since
///     table.text                                    // the table for the translator to go on with
///
/// The columns are those of Yarn Spinner (`language,id,text,file,node,lineNumber,lock,comment`) and two more:
/// `original`, the text to be translated, and `status`, which says what there is to do. Other columns are kept.
///
/// `lock` is a checksum of the source that `text` was made from. When the source changes, the row is marked `stale`
/// and its text stays; whoever has put it right clears the mark.
public struct TranslationTable: Hashable, Sendable {
  /// A text and its translation.
  public struct Row: Hashable, Sendable {
    public var id: String
    /// The translation; empty if there is none yet.
    public var text: String
    public var lock: String
    public var comment: String
    /// The source as it was when the table was last brought up to date.
    public var original: String
    /// What the column `status` says, whoever wrote it.
    public var status: String
    var place = Place()
    /// The values of columns that are not ours, by name.
    var others: [String: String] = [:]

    /// Where the source stands.
    struct Place: Hashable {
      var file = ""
      var node = ""
      var lineNumber = ""
    }

    /// Whether nobody has translated it.
    public var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
  }

  /// What the column `status` says of a row that needs a look.
  public enum Mark: String, CaseIterable, Sendable {
    case missing, stale, obsolete
  }

  /// The BCP 47 tag of the language that is translated into.
  public let language: String
  public internal(set) var rows: [Row]
  private var columns: [String]
  private var separator: CommaSeparatedValues.Separator
  private var hasByteOrderMark: Bool

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A table in which nothing is translated yet.
  ///
  /// It begins with a byte order mark, without which some spreadsheets take `ñ` for two letters.
  public init(_ entries: [StringTable.Entry], language: String) {
    self.language = language
    rows = entries.map(Row.init)
    columns = Column.allCases.map(\.rawValue)
    separator = .comma
    hasByteOrderMark = true
  }

  /// Reads a table.
  public init(parsing csv: String, language: String) throws(CommaSeparatedValuesError) {
    let table = try CommaSeparatedValues(parsing: csv)
    for column in [Column.id, .text] where table.index(of: column.rawValue) == nil {
      throw .init(kind: .missingColumn(column.rawValue), line: 1)
    }
    self.language = language
    separator = table.separator
    hasByteOrderMark = csv.utf8.starts(with: Self.byteOrderMark)
    columns = table.columns
    rows = table.rows.map { Row($0, columns: table.columns) }
    columns += Column.allCases.map(\.rawValue).filter { table.index(of: $0) == nil }
  }

  /// The table as it is written, with the separators and the byte order mark that it was read with.
  public var text: String {
    var table = CommaSeparatedValues(columns: columns)
    table.separator = separator
    for row in rows { table.append(columns.map { row.value(of: $0, language: language) }) }
    return (hasByteOrderMark ? "\u{FEFF}" : "") + table.text
  }

  /// The columns that mean something to us, in the order of a new table.
  enum Column: String, CaseIterable {
    case language, id, original, text, status, comment, file, node, lineNumber, lock

    init?(named name: String) {
      guard let column = Self.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
        return nil
      }
      self = column
    }
  }
}

extension TranslationTable.Row {
  /// A text that is not translated yet.
  init(_ entry: StringTable.Entry) {
    self.init(
      id: entry.id, text: "", lock: entry.lock, comment: entry.comment, original: entry.text,
      status: TranslationTable.Mark.missing.rawValue, place: Place(entry))
  }

  fileprivate init(_ values: [String], columns: [String]) {
    self.init(id: "", text: "", lock: "", comment: "", original: "", status: "")
    for (name, value) in zip(columns, values) {
      switch TranslationTable.Column(named: name) {
      case .id: id = value
      case .original: original = value
      case .text: text = value
      case .status: status = value
      case .comment: comment = value
      case .file: place.file = value
      case .node: place.node = value
      case .lineNumber: place.lineNumber = value
      case .lock: lock = value
      case .language: break
      case nil: others[name] = value
      }
    }
  }

  fileprivate func value(of name: String, language: String) -> String {
    switch TranslationTable.Column(named: name) {
    case .language: language
    case .id: id
    case .original: original
    case .text: text
    case .status: status
    case .comment: comment
    case .file: place.file
    case .node: place.node
    case .lineNumber: place.lineNumber
    case .lock: lock
    case nil: others[name] ?? ""
    }
  }

  /// Whether the text was made from another source than the one there is now.
  ///
  /// The mark tells whether somebody has looked at the row since it became stale: then the source they saw is the
  /// one beside it.
  func isStale(against entry: StringTable.Entry) -> Bool {
    guard !isEmpty, !lock.isEmpty, lock != entry.lock else { return false }
    if status == TranslationTable.Mark.stale.rawValue || original.isEmpty { return true }
    return StringTable.lock(for: original) != entry.lock
  }
}

extension TranslationTable.Row.Place {
  init(_ entry: StringTable.Entry) {
    file = entry.file
    node = entry.node
    lineNumber = entry.lineNumber > 0 ? "\(entry.lineNumber)" : ""
  }
}
