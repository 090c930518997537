import GRDB

/// The tables. A migration that has shipped is never edited; a change is a migration of its own.
enum Schema {
  /// All migrations in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("sessions, entries and views") { database in
      try createSessions(in: database)
      try createEntries(in: database)
      try createViews(in: database)
    }
    return migrator
  }

  /// One row a session. Moments are milliseconds since 1970, trust is in tenths of a point.
  private static func createSessions(in database: Database) throws {
    try database.create(table: "session", options: .strict) { table in
      table.autoIncrementedPrimaryKey("row")
      table.column("id", .text).notNull().unique().check { length($0) == 36 }
      for name in ["scenario", "scenarioHash", "persona", "personaHash", "mode"] {
        table.column(name, .text).notNull().check { length($0) > 0 }
      }
      table.column("modelVersion", .integer).notNull()
      table.column("seed", .integer).notNull()
      table.column("startedAt", .integer).notNull()
      table.column("endedAt", .integer)
      table.column("ending", .text)
      table.column("finalTrust", .integer).check { (0...1000).contains($0) }
      table.check(sql: "(endedAt IS NULL) = (ending IS NULL) AND (endedAt IS NULL) = (finalTrust IS NULL)")
    }
    try database.create(indexOn: "session", columns: ["scenario"])
  }

  /// One row a step of the trainee: a reply, or taking back to before a turn.
  private static func createEntries(in database: Database) throws {
    try database.create(table: "entry", options: [.strict, .withoutRowID]) { table in
      table.column("session", .integer).notNull().references("session", onDelete: .cascade)
      table.column("position", .integer).notNull().check { $0 >= 0 }
      table.column("kind", .text).notNull()
      table.column("reply", .integer).check { $0 >= 0 }
      table.column("line", .text)
      table.column("turn", .integer).check { $0 >= 0 }
      table.column("at", .integer).notNull()
      table.primaryKey(["session", "position"])
      table.check(
        sql: """
          (kind = 'reply' AND reply IS NOT NULL AND line IS NOT NULL AND turn IS NULL)
          OR (kind = 'takeBack' AND reply IS NULL AND line IS NULL AND turn IS NOT NULL)
          """)
    }
  }

  /// One row for each session of which the trainee said how they saw it.
  private static func createViews(in database: Database) throws {
    try database.create(table: "view", options: .strict) { table in
      table.primaryKey("session", .integer).references("session", onDelete: .cascade)
      table.column("best", .integer).check { $0 >= 0 }
      table.column("hardest", .integer).check { $0 >= 0 }
      table.column("trust", .integer).check { (0...100).contains($0) }
      table.column("again", .text).notNull()
    }
  }
}
