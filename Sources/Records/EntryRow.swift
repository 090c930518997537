import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A row of the table `entry`.
enum EntryRow {
  /// Adds an entry behind the last one of its session.
  static func append(
    _ entry: Journal.Entry, to session: Int, at now: Date, in connection: borrowing Connection
  ) throws(RecordsError) {
    let columns: (kind: String, reply: Int?, line: String?, turn: Int?) =
      switch entry {
      case .reply(let index, let lineID): (reply, index, lineID, nil)
      case .takeBack(let turn): (takeBack, nil, nil, turn)
      }
    try connection.run(
      """
      INSERT INTO entry (session, position, kind, reply, line, turn, at)
      SELECT ?1, IFNULL(MAX(position) + 1, 0), ?2, ?3, ?4, ?5, ?6
      FROM entry WHERE session = ?1
      """,
      .number(session), .text(columns.kind), .number(ifAny: columns.reply), .text(ifAny: columns.line),
      .number(ifAny: columns.turn), .number(Milliseconds(now).sinceEpoch))
  }

  /// How many entries a session has.
  static func count(of session: Int, in connection: borrowing Connection) throws(RecordsError) -> Int {
    try connection.rows("SELECT COUNT(*) AS count FROM entry WHERE session = ?", .number(session))
      .first?.number("count") ?? 0
  }

  /// The entries of a session, in order.
  static func entries(
    of session: Int, in connection: borrowing Connection
  ) throws(RecordsError) -> [Journal.Entry] {
    try connection.rows("SELECT * FROM entry WHERE session = ? ORDER BY position", .number(session))
      .map { row throws(RecordsError) in
        switch try row.text("kind") {
        case reply: .reply(index: try row.number("reply"), lineID: try row.text("line"))
        case takeBack: .takeBack(toTurn: try row.number("turn"))
        case let kind: throw .unreadable(path: row.path, what: "an entry of the kind `\(kind)`")
        }
      }
  }

  private static let reply = "reply"
  private static let takeBack = "takeBack"
}
