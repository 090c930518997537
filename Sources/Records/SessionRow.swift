import GRDB
import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A row of the table `session`.
struct SessionRow {
  /// The number that entries and claims know the session by.
  let row: Int64
  let id: UUID
  /// What the session is held with, without its entries.
  let heading: Journal
  let startedAt: Milliseconds
  let isFinished: Bool

  /// Reads a row.
  ///
  /// - Throws: ``RecordsError/unreadable(path:what:)`` when it holds what this version does not know.
  init(_ row: Row, path: String) throws(RecordsError) {
    let modeName: String = row["mode"]
    guard let mode = Mode(rawValue: modeName) else {
      throw .unreadable(path: path, what: "the mode `\(modeName)`")
    }
    let idText: String = row["id"]
    guard let id = UUID(uuidString: idText) else { throw .unreadable(path: path, what: "the id `\(idText)`") }
    self.id = id
    self.row = row["row"]
    startedAt = Milliseconds(sinceEpoch: row["startedAt"])
    isFinished = row["endedAt"] != nil
    heading = Journal(
      scenarioID: row["scenario"], scenarioHash: row["scenarioHash"], personaID: row["persona"],
      personaHash: row["personaHash"], modelVersion: row["modelVersion"],
      seed: UInt64(bitPattern: row["seed"]), mode: mode)
  }

  /// The session with this identifier, if there is one.
  static func find(_ id: UUID, in database: Database, path: String) throws -> SessionRow? {
    try Row.fetchOne(database, sql: "SELECT * FROM session WHERE id = ?", arguments: [id.uuidString])
      .map { row throws(RecordsError) in try SessionRow(row, path: path) }
  }

  /// The session with this identifier, which must be there and not have ended.
  static func open(_ id: UUID, in database: Database, path: String) throws -> SessionRow {
    guard let session = try find(id, in: database, path: path) else { throw RecordsError.unknownSession }
    if session.isFinished { throw RecordsError.alreadyFinished }
    return session
  }

  /// Adds a session and its entries.
  ///
  /// - Returns: The number of the new row.
  static func insert(_ journal: Journal, id: UUID, at now: Date, into database: Database) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO session
          (id, scenario, scenarioHash, persona, personaHash, modelVersion, seed, mode, startedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.uuidString, journal.scenarioID, journal.scenarioHash, journal.personaID, journal.personaHash,
        journal.modelVersion, Int64(bitPattern: journal.seed), journal.mode.rawValue,
        Milliseconds(now).sinceEpoch,
      ])
    let row = database.lastInsertedRowID
    for entry in journal.entries { try EntryRow.append(entry, to: row, at: now, in: database) }
    return row
  }

  /// Notes how the session ended.
  func finish(as ending: Ending.Kind, trust: Trust, at now: Date, in database: Database) throws {
    try database.execute(
      sql: "UPDATE session SET endedAt = ?, ending = ?, finalTrust = ? WHERE row = ?",
      arguments: [Milliseconds(now).sinceEpoch, ending.rawValue, trust.tenths, row])
  }

  /// Removes the session; its entries go with it.
  func delete(from database: Database) throws {
    try database.execute(sql: "DELETE FROM session WHERE row = ?", arguments: [row])
  }
}
