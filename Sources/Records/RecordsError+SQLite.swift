import CSQLite
import Glibc

extension RecordsError {
  /// What SQLite said, in our words.
  ///
  /// - Parameters:
  ///   - code: The result code, plain or extended.
  ///   - system: The number by which the system refused the latest access to the file; 0 if it did not.
  ///   - message: SQLite's own words.
  init(code: Int32, system: Int32, message: String, path: String) {
    switch code & 0xFF {
    case SQLITE_FULL: self = .full(path: path)
    case SQLITE_IOERR where system == ENOSPC || system == EDQUOT: self = .full(path: path)
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN: self = .readOnly(path: path)
    case SQLITE_NOTADB: self = .notADatabase(path: path)
    case SQLITE_CORRUPT: self = .damaged(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case _: self = .other(path: path, reason: message)
    }
  }
}
