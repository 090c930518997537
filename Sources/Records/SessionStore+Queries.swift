import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension SessionStore {
  /// The sessions that have not ended and that nobody is playing, the one with the latest entry first.
  public func unfinished() throws(RecordsError) -> [UnfinishedSession] {
    try database.read { connection throws(RecordsError) in
      let rows = try connection.rows(
        """
        SELECT session.*, MAX(entry.at) AS lastAt
        FROM session JOIN entry ON entry.session = session.row
        WHERE endedAt IS NULL GROUP BY session.row ORDER BY lastAt DESC, session.row DESC
        """)
      var sessions: [UnfinishedSession] = []
      for row in rows {
        let session = try SessionRow(row)
        if claims?.isClaimedElsewhere(session.row) ?? false { continue }
        sessions.append(
          UnfinishedSession(
            id: session.id, journal: try journal(of: session, in: connection),
            startedAt: session.startedAt.date,
            lastEntryAt: Milliseconds(sinceEpoch: try row.number("lastAt")).date))
      }
      return sessions
    }
  }

  /// The journal of a session, whether it has ended or not.
  public func journal(of id: UUID) throws(RecordsError) -> Journal {
    try database.read { connection throws(RecordsError) in
      guard let session = try SessionRow.find(id, in: connection) else { throw .unknownSession }
      return try journal(of: session, in: connection)
    }
  }

  /// The journals of all conversations of a scenario, ended or not, the earliest first.
  public func journals(ofScenario scenarioID: String) throws(RecordsError) -> [Journal] {
    try database.read { connection throws(RecordsError) in
      let rows = try connection.rows(
        "SELECT * FROM session WHERE scenario = ? ORDER BY startedAt, row", .text(scenarioID))
      var journals: [Journal] = []
      for row in rows { journals.append(try journal(of: try SessionRow(row), in: connection)) }
      return journals
    }
  }

  private func journal(
    of session: SessionRow, in connection: borrowing Connection
  ) throws(RecordsError) -> Journal {
    var journal = session.heading
    journal.entries = try EntryRow.entries(of: session.row, in: connection)
    return journal
  }

  /// What has come of each scenario that was brought to an end, by its id.
  public func results() throws(RecordsError) -> [String: ScenarioResult] {
    let rows = try database.read { connection throws(RecordsError) in
      try connection.rows(
        """
        SELECT scenario, MAX(finalTrust) AS best, COUNT(*) AS times, MAX(endedAt) AS lastAt
        FROM session WHERE endedAt IS NOT NULL GROUP BY scenario
        """)
    }
    let results = try rows.map { row throws(RecordsError) in
      ScenarioResult(
        scenarioID: try row.text("scenario"), bestTrust: Trust(tenths: try row.number("best")),
        times: try row.number("times"), lastEndedAt: Milliseconds(sinceEpoch: try row.number("lastAt")).date)
    }
    return Dictionary(uniqueKeysWithValues: results.map { ($0.scenarioID, $0) })
  }
}
