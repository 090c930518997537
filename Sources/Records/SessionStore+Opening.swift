import GRDB

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SessionStore {
  /// Where the records are kept unless told otherwise: in `RAPPORT_DATA` if it is set, else in the folder
  /// `rapport` of the user's data folder (XDG Base Directory Specification).
  ///
  /// - Returns: Nil when the environment names neither a data folder nor a home.
  public static func defaultPath(environment: [String: String]) -> String? {
    let given = environment["RAPPORT_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/rapport" : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.local/share/rapport" }
    return (given ?? data ?? home).map { $0 + "/sessions.sqlite" }
  }

  /// Makes the folder of the file if there is none, for nobody but the user.
  static func makeFolder(of path: String) throws(RecordsError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .noFolder(path: folder, reason: Self.reason(of: error))
    }
  }

  /// Opens the file with a write-ahead log, so that a reader never waits for a writer.
  static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(5)
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try migrate(database, path: path)
    // Opening sets `synchronous` to NORMAL, which may lose the last turns when the power fails.
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return database
  }

  /// Brings the tables up to date.
  static func migrate(_ database: DatabaseQueue, path: String) throws {
    if try database.read(Schema.migrator.hasBeenSuperseded) { throw RecordsError.newer(path: path) }
    try Schema.migrator.migrate(database)
  }

  private static func reason(of error: any Error) -> String {
    switch error {
    case let error as CocoaError where error.code == .fileWriteNoPermission: "permission denied"
    case let error as CocoaError where error.code == .fileWriteOutOfSpace: "no room left on the disk"
    case let error as CocoaError where error.code == .fileWriteVolumeReadOnly: "the disk is read-only"
    case let error as CocoaError where error.code == .fileWriteFileExists: "a file is in its place"
    default: "it cannot be written"
    }
  }
}
