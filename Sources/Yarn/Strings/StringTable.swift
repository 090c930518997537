/// The lines of a program as translators get them: one entry a line, by identity.
///
///     let table = StringTable(of: program)
///     table.csv                                 // id,text,file,node,lineNumber …
///     try StringTable(csv: translated)          // and back
public struct StringTable: Hashable, Sendable {
  /// A line to be translated.
  public struct Entry: Hashable, Sendable {
    /// The line's identity, with the prefix `line:`.
    public var id: String
    /// The text, `{0}`, `{1}`, … standing for its expressions; markup is still in it.
    public var text: String
    /// The path of the file the line stands in.
    public var file: String
    /// The title of the node the line stands in.
    public var node: String
    /// The line of the file, counted from 1; 0 if it is not known.
    public var lineNumber: Int
    /// A checksum of the text that was translated, to see whether it has changed since.
    public var lock: String
    /// A note for translators.
    public var comment: String

    public init(
      id: String, text: String, file: String = "", node: String = "", lineNumber: Int = 0, lock: String = "",
      comment: String = ""
    ) {
      self.id = id
      self.text = text
      self.file = file
      self.node = node
      self.lineNumber = lineNumber
      self.lock = lock
      self.comment = comment
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// The lines of a program in the order of the source, without those that borrow their text from another.
  public init(of program: Program) {
    entries = program.lines.filter { $0.shadowOf == nil }.map { line in
      Entry(
        id: line.id, text: line.text, file: line.file, node: line.node, lineNumber: line.lineNumber,
        lock: Self.lock(for: line.text))
    }
  }

  /// Reads a table with the columns that Yarn's compiler writes, or those of its Unity package.
  ///
  /// Only `id` and `text` must be there; `file`, `node`, `lineNumber`, `lock` and `comment` are read, others not.
  public init(csv: String) throws(CommaSeparatedValuesError) {
    let table = try CommaSeparatedValues(parsing: csv)
    guard let id = table.index(of: "id") else { throw .init(kind: .missingColumn("id"), line: 1) }
    guard let text = table.index(of: "text") else { throw .init(kind: .missingColumn("text"), line: 1) }
    let names = ["file", "node", "lineNumber", "lock", "comment"]
    let others = names.map { table.index(of: $0) }
    entries = table.rows.map { row in
      let values = others.map { index in index.map { row[$0] } ?? "" }
      return Entry(
        id: row[id], text: row[text], file: values[0], node: values[1], lineNumber: Int(values[2]) ?? 0,
        lock: values[3], comment: values[4])
    }
  }

  /// The table in the form of Yarn's compiler: `id,text,file,node,lineNumber`.
  public var csv: String {
    var table = CommaSeparatedValues(columns: ["id", "text", "file", "node", "lineNumber"])
    for entry in entries {
      table.append([entry.id, entry.text, entry.file, entry.node, "\(entry.lineNumber)"])
    }
    return table.text
  }

  /// The table in the form of Yarn's Unity package: `language,id,text,file,node,lineNumber,lock,comment`.
  public func csv(language: String) -> String {
    var table = CommaSeparatedValues(
      columns: ["language", "id", "text", "file", "node", "lineNumber", "lock", "comment"])
    for entry in entries {
      table.append([
        language, entry.id, entry.text, entry.file, entry.node, "\(entry.lineNumber)", entry.lock,
        entry.comment,
      ])
    }
    return table.text
  }

  /// The checksum that ``Entry/lock`` holds for a text.
  public static func lock(for text: String) -> String {
    String(SHA256.hex(of: text).prefix(8))
  }

  /// The tags of a program's lines, for those that have any beside their identity: `id,node,lineNumber,tags`.
  public static func metadata(of program: Program) -> String {
    var table = CommaSeparatedValues(columns: ["id", "node", "lineNumber", "tags"])
    for line in program.lines {
      let tags = line.tags.filter { !$0.hasPrefix("line:") }
      guard !tags.isEmpty else { continue }
      table.append([line.id, line.node, "\(line.lineNumber)", tags.joined(separator: " ")])
    }
    return table.text
  }
}
