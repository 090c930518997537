import GRDB
import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SessionStore {
  /// The sessions that have not ended and that nobody is playing, the one with the latest entry first.
  public func unfinished() throws(RecordsError) -> [UnfinishedSession] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT session.*, MAX(entry.at) AS lastAt
          FROM session JOIN entry ON entry.session = session.row
          WHERE endedAt IS NULL GROUP BY session.row ORDER BY lastAt DESC, session.row DESC
          """)
      return try rows.compactMap { row in
        let session = try SessionRow(row, path: path)
        if claims?.isClaimedElsewhere(session.row) ?? false { return nil }
        return UnfinishedSession(
          id: session.id, journal: try journal(of: session, in: database),
          startedAt: session.startedAt.date, lastEntryAt: Milliseconds(sinceEpoch: row["lastAt"]).date)
      }
    }
  }

  /// The journal of a session, whether it has ended or not.
  public func journal(of id: UUID) throws(RecordsError) -> Journal {
    try read { database in
      guard let session = try SessionRow.find(id, in: database, path: path) else {
        throw RecordsError.unknownSession
      }
      return try journal(of: session, in: database)
    }
  }

  private func journal(of session: SessionRow, in database: Database) throws -> Journal {
    var journal = session.heading
    journal.entries = try EntryRow.entries(of: session.row, in: database, path: path)
    return journal
  }

  /// What has come of each scenario that was brought to an end, by its id.
  public func results() throws(RecordsError) -> [String: ScenarioResult] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT scenario, MAX(finalTrust) AS best, COUNT(*) AS times, MAX(endedAt) AS lastAt
          FROM session WHERE endedAt IS NOT NULL GROUP BY scenario
          """)
      let results = rows.map { row in
        ScenarioResult(
          scenarioID: row["scenario"], bestTrust: Trust(tenths: row["best"]), times: row["times"],
          lastEndedAt: Milliseconds(sinceEpoch: row["lastAt"]).date)
      }
      return Dictionary(uniqueKeysWithValues: results.map { ($0.scenarioID, $0) })
    }
  }
}
