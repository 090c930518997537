import CSQLite

/// A connection to a database: the one place that calls SQLite.
///
///     try connection.run("DELETE FROM session WHERE row = ?", .number(7))
///     let rows = try connection.rows("SELECT id, mode FROM session")
///     let id = try rows[0].text("id")
///
/// Statements are few and short, so each is prepared when it is run.
struct Connection: ~Copyable {
  private let handle: OpaquePointer
  private let path: String

  /// Milliseconds to wait for another program that is writing.
  private static let patience: Int32 = 5000

  /// Opens a file, and makes it when something is written if there is none. `:memory:` is gone with this.
  init(path: String) throws(RecordsError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let error = Self.error(code, of: opened, path)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    self.path = path
    sqlite3_busy_timeout(handle, Self.patience)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs one statement. The values stand for its question marks.
  func run(_ sql: String, _ values: StoredValue...) throws(RecordsError) {
    _ = try rows(sql, values)
  }

  /// Runs one statement, and returns the rows that it gives. The values stand for its question marks.
  func rows(_ sql: String, _ values: StoredValue...) throws(RecordsError) -> [Row] {
    try rows(sql, values)
  }

  /// Runs several statements, one behind the other.
  func run(script: String) throws(RecordsError) {
    try check(sqlite3_exec(handle, script, nil, nil, nil))
  }

  /// The number of the row that was added last.
  var latestRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Whether a transaction has begun and not ended. Some errors end it.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  private func rows(_ sql: String, _ values: [StoredValue]) throws(RecordsError) -> [Row] {
    var prepared: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &prepared, nil))
    guard let statement = prepared else { return [] }
    defer { sqlite3_finalize(statement) }
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), of: statement) }
    let names = (0..<sqlite3_column_count(statement)).map {
      String(cString: sqlite3_column_name(statement, $0))
    }
    var rows: [Row] = []
    while true {
      let code = sqlite3_step(statement)
      guard code == SQLITE_ROW else {
        if code != SQLITE_DONE { try check(code) }
        return rows
      }
      let values = names.indices.map { StoredValue(column: Int32($0), of: statement) }
      rows.append(Row(names: names, values: values, path: path))
    }
  }

  private func bind(
    _ value: StoredValue, at index: Int32, of statement: OpaquePointer
  ) throws(RecordsError) {
    switch value {
    case .nothing: try check(sqlite3_bind_null(statement, index))
    case .number(let number): try check(sqlite3_bind_int64(statement, index, Int64(number)))
    case .text(let text): try check(csqlite_bind_text(statement, index, text, Int32(text.utf8.count)))
    }
  }

  private func check(_ code: Int32) throws(RecordsError) {
    if code != SQLITE_OK { throw Self.error(code, of: handle, path) }
  }

  private static func error(_ code: Int32, of handle: OpaquePointer?, _ path: String) -> RecordsError {
    let system = handle.map(sqlite3_system_errno) ?? 0
    let words = handle.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    return RecordsError(
      code: code, system: system, message: words.map { String(cString: $0) } ?? "error \(code)", path: path)
  }
}

extension StoredValue {
  fileprivate init(column: Int32, of statement: OpaquePointer) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: self = .nothing
    case SQLITE_INTEGER: self = .number(Int(sqlite3_column_int64(statement, column)))
    case _:
      let bytes = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      self = .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    }
  }
}
