/// The tables. A migration that has shipped is never edited; a change is a migration of its own, at the end.
enum Schema {
  /// All migrations in order, each as its statements. The database counts those it has seen.
  private static let migrations = [sessions + entries + views]

  /// Brings the tables up to date.
  ///
  /// - Throws: ``RecordsError/newer(path:)`` when a later version of the program was here.
  static func migrate(_ database: Database, path: String) throws(RecordsError) {
    let version = try database.read(version)
    if version == migrations.count { return }
    if version > migrations.count { throw .newer(path: path) }
    try database.write { connection throws(RecordsError) in
      for migration in migrations.dropFirst(try count(in: connection)) {
        try connection.run(script: migration)
      }
      try connection.run("PRAGMA user_version = \(migrations.count)")
    }
  }

  /// How many migrations a database has seen. The first versions of the program did not count; they made the
  /// tables of the first migration.
  private static func count(in connection: borrowing Connection) throws(RecordsError) -> Int {
    let version = try version(connection)
    if version > 0 { return version }
    let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE name = 'session'")
    return tables.isEmpty ? 0 : 1
  }

  @Sendable private static func version(_ connection: borrowing Connection) throws(RecordsError) -> Int {
    try connection.rows("PRAGMA user_version").first?.number("user_version") ?? 0
  }

  /// One row a session. Moments are milliseconds since 1970, trust is in tenths of a point.
  private static let sessions = """
    CREATE TABLE session (
      row INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE CHECK (LENGTH(id) = 36),
      scenario TEXT NOT NULL CHECK (LENGTH(scenario) > 0),
      scenarioHash TEXT NOT NULL CHECK (LENGTH(scenarioHash) > 0),
      persona TEXT NOT NULL CHECK (LENGTH(persona) > 0),
      personaHash TEXT NOT NULL CHECK (LENGTH(personaHash) > 0),
      mode TEXT NOT NULL CHECK (LENGTH(mode) > 0),
      modelVersion INTEGER NOT NULL,
      seed INTEGER NOT NULL,
      startedAt INTEGER NOT NULL,
      endedAt INTEGER,
      ending TEXT,
      finalTrust INTEGER CHECK (finalTrust BETWEEN 0 AND 1000),
      CHECK ((endedAt IS NULL) = (ending IS NULL) AND (endedAt IS NULL) = (finalTrust IS NULL))
    ) STRICT;
    CREATE INDEX index_session_on_scenario ON session (scenario);

    """

  /// One row a step of the trainee: a reply, or taking back to before a turn.
  private static let entries = """
    CREATE TABLE entry (
      session INTEGER NOT NULL REFERENCES session (row) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL,
      reply INTEGER CHECK (reply >= 0),
      line TEXT,
      turn INTEGER CHECK (turn >= 0),
      at INTEGER NOT NULL,
      PRIMARY KEY (session, position),
      CHECK (
        (kind = 'reply' AND reply IS NOT NULL AND line IS NOT NULL AND turn IS NULL)
        OR (kind = 'takeBack' AND reply IS NULL AND line IS NULL AND turn IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    """

  /// One row for each session of which the trainee said how they saw it.
  private static let views = """
    CREATE TABLE view (
      session INTEGER PRIMARY KEY REFERENCES session (row) ON DELETE CASCADE,
      best INTEGER CHECK (best >= 0),
      hardest INTEGER CHECK (hardest >= 0),
      trust INTEGER CHECK (trust BETWEEN 0 AND 100),
      again TEXT NOT NULL
    ) STRICT;

    """
}
