import GRDB
import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A row of the table `entry`.
enum EntryRow {
  /// Adds an entry behind the last one of its session.
  static func append(_ entry: Journal.Entry, to session: Int64, at now: Date, in database: Database) throws {
    let columns: (kind: String, reply: Int?, line: String?, turn: Int?) =
      switch entry {
      case .reply(let index, let lineID): (reply, index, lineID, nil)
      case .takeBack(let turn): (takeBack, nil, nil, turn)
      }
    try database.execute(
      sql: """
        INSERT INTO entry (session, position, kind, reply, line, turn, at)
        SELECT :session, IFNULL(MAX(position) + 1, 0), :kind, :reply, :line, :turn, :at
        FROM entry WHERE session = :session
        """,
      arguments: [
        "session": session, "kind": columns.kind, "reply": columns.reply, "line": columns.line,
        "turn": columns.turn, "at": Milliseconds(now).sinceEpoch,
      ])
  }

  /// How many entries a session has.
  static func count(of session: Int64, in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM entry WHERE session = ?", arguments: [session]) ?? 0
  }

  /// The entries of a session, in order.
  static func entries(of session: Int64, in database: Database, path: String) throws -> [Journal.Entry] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM entry WHERE session = ? ORDER BY position", arguments: [session]
    ).map { row throws(RecordsError) in
      let kind: String = row["kind"]
      switch kind {
      case reply: return .reply(index: row["reply"], lineID: row["line"])
      case takeBack: return .takeBack(toTurn: row["turn"])
      default: throw .unreadable(path: path, what: "an entry of the kind `\(kind)`")
      }
    }
  }

  private static let reply = "reply"
  private static let takeBack = "takeBack"
}
