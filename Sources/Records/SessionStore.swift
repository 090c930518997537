import Simulation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The sessions on disk. All SQL of the program is in this module.
///
///     let store = try SessionStore(path: path)
///     try store.record(session.journal, as: id, at: now)      // before each answer of the client
///     try store.finish(id, as: .opensUp, trust: trust, at: now)
///
/// What a call has stored is on the disk when it returns, and outlives the program's death and the machine's.
/// Several programs may use one file: a session belongs to whoever ``claim(_:)``s it, until that program
/// releases it or is gone.
public struct SessionStore: Sendable {
  let database: Database
  let claims: Claims?
  /// The path of the file, for messages.
  public let path: String

  /// Opens a file, makes it if there is none, and brings an older one up to date.
  ///
  /// - Throws: ``RecordsError``; the file is then as it was.
  public init(path: String) throws(RecordsError) {
    self.path = path
    try Self.makeFolder(of: path)
    let claims = try Claims(path: path + "-claims")
    database = try claims.alone { () throws(RecordsError) in
      let database = try Database(path: path)
      try Schema.migrate(database, path: path)
      return database
    }
    self.claims = claims
  }

  /// A store that is gone with the program.
  public init(inMemory name: String) throws(RecordsError) {
    path = name
    claims = nil
    database = try Database(path: ":memory:")
    try Schema.migrate(database, path: name)
  }

  /// Puts a journal on the disk: a new session, which is claimed with it, or what a known one lacks.
  ///
  /// The journal is given whole, so that what once could not be stored is stored with the next reply.
  ///
  /// - Parameters:
  ///   - journal: What the session is held with, and every step so far.
  ///   - id: The session's identifier, one that no other session has.
  ///   - now: When the latest step was taken.
  public func record(_ journal: Journal, as id: UUID, at now: Date) throws(RecordsError) {
    try database.write { connection throws(RecordsError) in
      if try SessionRow.find(id, in: connection) == nil {
        let row = try SessionRow.insert(journal, id: id, at: now, into: connection)
        // Before anyone else can see the row.
        _ = claims?.claim(row)
      } else {
        let session = try SessionRow.open(id, in: connection)
        let stored = try EntryRow.count(of: session.row, in: connection)
        for entry in journal.entries.dropFirst(stored) {
          try EntryRow.append(entry, to: session.row, at: now, in: connection)
        }
      }
    }
  }

  /// Brings a session to its end. It is kept, with how it ended, and given back.
  ///
  /// - Parameter trust: The trust at the end.
  public func finish(_ id: UUID, as ending: Ending.Kind, trust: Trust, at now: Date) throws(RecordsError) {
    let session = try database.write { connection throws(RecordsError) in
      let session = try SessionRow.open(id, in: connection)
      try session.finish(as: ending, trust: trust, at: now, in: connection)
      return session
    }
    claims?.release(session.row)
  }

  /// Removes a session that has not ended, with all its entries.
  ///
  /// - Throws: ``RecordsError/claimed`` when it is being played elsewhere.
  public func discard(_ id: UUID) throws(RecordsError) {
    let session = try database.write { connection throws(RecordsError) in
      let session = try SessionRow.open(id, in: connection)
      if claims?.isClaimedElsewhere(session.row) ?? false { throw .claimed }
      try session.delete(from: connection)
      return session
    }
    claims?.release(session.row)
  }

  /// Takes a session that has not ended, to go on with it.
  ///
  /// - Throws: ``RecordsError/claimed`` when it is being played elsewhere.
  public func claim(_ id: UUID) throws(RecordsError) {
    let session = try database.read { connection throws(RecordsError) in
      try SessionRow.open(id, in: connection)
    }
    if let claims, !claims.claim(session.row) { throw .claimed }
  }

  /// Gives a session back, so that it can be taken up again, here or elsewhere.
  public func release(_ id: UUID) throws(RecordsError) {
    let session = try database.read { connection throws(RecordsError) in
      try SessionRow.find(id, in: connection)
    }
    if let session { claims?.release(session.row) }
  }

  /// Keeps how the trainee saw a session that has ended. What was kept before stays.
  public func keep(_ view: OwnView, of id: UUID) throws(RecordsError) {
    try database.write { connection throws(RecordsError) in
      guard let session = try SessionRow.find(id, in: connection) else {
        throw .unknownSession
      }
      try connection.run(
        """
        INSERT INTO view (session, best, hardest, trust, again) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (session) DO NOTHING
        """,
        .number(session.row), .number(ifAny: view.bestTurn), .number(ifAny: view.hardestTurn),
        .number(ifAny: view.trust), .text(view.again))
    }
  }
}
