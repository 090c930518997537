import GRDB

extension RecordsError {
  /// What the database said, in our words.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as RecordsError: self = error
    case let error as DatabaseError: self = Self(error, path: path)
    default: self = .other(path: path, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    default: self = .other(path: path, reason: error.message ?? "\(error.extendedResultCode)")
    }
  }
}
