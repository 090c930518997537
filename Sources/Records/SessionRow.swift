import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A row of the table `session`.
struct SessionRow {
  /// The number that entries and claims know the session by.
  let row: Int
  let id: UUID
  /// What the session is held with, without its entries.
  let heading: Journal
  let startedAt: Milliseconds
  let isFinished: Bool

  /// Reads a row.
  ///
  /// - Throws: ``RecordsError/unreadable(path:what:)`` when it holds what this version does not know.
  init(_ row: Row) throws(RecordsError) {
    let modeName = try row.text("mode")
    guard let mode = Mode(rawValue: modeName) else {
      throw .unreadable(path: row.path, what: "the mode `\(modeName)`")
    }
    let idText = try row.text("id")
    guard let id = UUID(uuidString: idText) else {
      throw .unreadable(path: row.path, what: "the id `\(idText)`")
    }
    self.id = id
    self.row = try row.number("row")
    startedAt = Milliseconds(sinceEpoch: try row.number("startedAt"))
    isFinished = row["endedAt"] != .nothing
    heading = Journal(
      scenarioID: try row.text("scenario"), scenarioHash: try row.text("scenarioHash"),
      personaID: try row.text("persona"), personaHash: try row.text("personaHash"),
      modelVersion: try row.number("modelVersion"), seed: UInt64(bitPattern: Int64(try row.number("seed"))),
      mode: mode)
  }

  /// The session with this identifier, if there is one.
  static func find(_ id: UUID, in connection: borrowing Connection) throws(RecordsError) -> SessionRow? {
    try connection.rows("SELECT * FROM session WHERE id = ?", .text(id.uuidString)).first
      .map { row throws(RecordsError) in try SessionRow(row) }
  }

  /// The session with this identifier, which must be there and not have ended.
  static func open(_ id: UUID, in connection: borrowing Connection) throws(RecordsError) -> SessionRow {
    guard let session = try find(id, in: connection) else { throw .unknownSession }
    if session.isFinished { throw .alreadyFinished }
    return session
  }

  /// Adds a session and its entries.
  ///
  /// - Returns: The number of the new row.
  static func insert(
    _ journal: Journal, id: UUID, at now: Date, into connection: borrowing Connection
  ) throws(RecordsError) -> Int {
    try connection.run(
      """
      INSERT INTO session
        (id, scenario, scenarioHash, persona, personaHash, modelVersion, seed, mode, startedAt)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .text(id.uuidString), .text(journal.scenarioID), .text(journal.scenarioHash), .text(journal.personaID),
      .text(journal.personaHash), .number(journal.modelVersion),
      .number(Int(Int64(bitPattern: journal.seed))), .text(journal.mode.rawValue),
      .number(Milliseconds(now).sinceEpoch))
    let row = connection.latestRow
    for entry in journal.entries { try EntryRow.append(entry, to: row, at: now, in: connection) }
    return row
  }

  /// Notes how the session ended.
  func finish(
    as ending: Ending.Kind, trust: Trust, at now: Date, in connection: borrowing Connection
  ) throws(RecordsError) {
    try connection.run(
      "UPDATE session SET endedAt = ?, ending = ?, finalTrust = ? WHERE row = ?",
      .number(Milliseconds(now).sinceEpoch), .text(ending.rawValue), .number(trust.tenths), .number(row))
  }

  /// Removes the session; its entries go with it.
  func delete(from connection: borrowing Connection) throws(RecordsError) {
    try connection.run("DELETE FROM session WHERE row = ?", .number(row))
  }
}
