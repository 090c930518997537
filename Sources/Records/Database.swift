import Synchronization

/// An open database. One piece of work at a time has it, whichever thread it comes from.
final class Database: Sendable {
  private let connection: Mutex<Connection>

  /// Opens a file with a write-ahead log, so that a reader never waits for a writer, and has each commit wait
  /// for the disk.
  init(path: String) throws(RecordsError) {
    let opened = try Connection(path: path)
    _ = try opened.rows("PRAGMA journal_mode = WAL")
    try opened.run("PRAGMA synchronous = FULL")
    try opened.run("PRAGMA foreign_keys = ON")
    connection = Mutex(opened)
  }

  /// Reads a state that nobody changes meanwhile.
  func read<Result: Sendable>(
    _ work: @Sendable (borrowing Connection) throws(RecordsError) -> Result
  ) throws(RecordsError) -> Result {
    try transaction("BEGIN DEFERRED", work)
  }

  /// Writes everything or, when something goes wrong, nothing.
  func write<Result: Sendable>(
    _ work: @Sendable (borrowing Connection) throws(RecordsError) -> Result
  ) throws(RecordsError) -> Result {
    try transaction("BEGIN IMMEDIATE", work)
  }

  /// Runs one statement outside of a transaction.
  func run(_ sql: String) throws(RecordsError) {
    try connection.withLock { (connection) throws(RecordsError) in try connection.run(sql) }
  }

  private func transaction<Result: Sendable>(
    _ begin: String, _ work: @Sendable (borrowing Connection) throws(RecordsError) -> Result
  ) throws(RecordsError) -> Result {
    try connection.withLock { (connection) throws(RecordsError) in
      try connection.run(begin)
      do throws(RecordsError) {
        let result = try work(connection)
        try connection.run("COMMIT")
        return result
      } catch {
        // A full disk, for one, has ended it already.
        if connection.isInTransaction { try? connection.run("ROLLBACK") }
        throw error
      }
    }
  }
}
