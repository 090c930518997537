import Dispatch
import Foundation
import Simulation
import Testing

@testable import Records

@Suite struct SessionStoreFileTests {
  private let id = UUID()

  @Test func `the records are in a folder of their own that only the user can enter`() throws {
    try Example.inFolder { folder in
      _ = try SessionStore(path: folder + "/deep/rapport/sessions.sqlite")
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/deep/rapport")
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func `each commit waits for the disk`() throws {
    try Example.inFolder { folder in
      let store = try SessionStore(path: folder + "/sessions.sqlite")
      #expect(try store.setting("synchronous") == .number(2))
      #expect(try store.setting("journal_mode") == .text("wal"))
    }
  }

  @Test func `what was recorded is there when the program starts again`() throws {
    try Example.inFolder { folder in
      let path = folder + "/sessions.sqlite"
      var store: SessionStore? = try SessionStore(path: path)
      try store?.record(Example.journal(replies: 3), as: id, at: Example.moment(0))
      store = nil
      let again = try SessionStore(path: path)
      #expect(try again.unfinished().map(\.id) == [id])
      #expect(try again.journal(of: id) == Example.journal(replies: 3))
    }
  }

  @Test func `a program that is killed has lost nothing, and its session is offered again`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "killed-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/sessions.sqlite"
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, id = id as UUID] in
      let store = try SessionStore(path: path)
      try store.record(Example.journal(), as: id, at: Example.moment(0))
      for replies in 2...20 {
        try store.record(Example.journal(replies: replies), as: id, at: Example.moment(Double(replies)))
      }
      kill(getpid(), SIGKILL)
    }
    let store = try SessionStore(path: path)
    #expect(try store.unfinished().map(\.id) == [id])
    #expect(try store.journal(of: id) == Example.journal(replies: 20))
    try store.claim(id)
  }

  @Test func `a session that is being played is not offered to a second program`() throws {
    try Example.inFolder { folder in
      let path = folder + "/sessions.sqlite"
      var first: SessionStore? = try SessionStore(path: path)
      let second = try SessionStore(path: path)
      try first?.record(Example.journal(), as: id, at: Example.moment(0))
      #expect(try second.unfinished().isEmpty)
      #expect(throws: RecordsError.claimed) { try second.claim(id) }
      #expect(throws: RecordsError.claimed) { try second.discard(id) }
      #expect(try first?.unfinished().count == 1, "it is the first one's own")
      first = nil
      #expect(try second.unfinished().map(\.id) == [id])
      try second.claim(id)
      let third = try SessionStore(path: path)
      #expect(try third.unfinished().isEmpty)
      try second.release(id)
      try third.claim(id)
    }
  }

  @Test func `programs that start at the same moment all get to write`() throws {
    for round in 0..<12 {
      try Example.inFolder { folder in
        let path = folder + "/sessions.sqlite"
        DispatchQueue.concurrentPerform(iterations: 8) { program in
          do {
            let store = try SessionStore(path: path)
            for replies in 1...2 {
              let journal = Example.journal(seed: UInt64(program), replies: replies)
              try store.record(journal, as: Self.id(program), at: Example.moment(0))
            }
          } catch {
            Issue.record("round \(round), program \(program): \(error)")
          }
        }
        let kept = try SessionStore(path: path).unfinished()
        #expect(kept.map(\.journal.entries.count) == Array(repeating: 2, count: 8))
      }
    }
  }

  private static func id(_ number: Int) -> UUID {
    UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(number)))
  }

  @Test func `records of a later version are left alone`() throws {
    try Example.inFolder { folder in
      let path = folder + "/sessions.sqlite"
      let store = try SessionStore(path: path)
      try store.database.run("PRAGMA user_version = 99")
      #expect(throws: RecordsError.newer(path: path)) { try SessionStore(path: path) }
    }
  }

  @Test func `records that the first versions made are opened as they are`() throws {
    try Example.inFolder { folder in
      let path = folder + "/sessions.sqlite"
      var store: SessionStore? = try SessionStore(path: path)
      try store?.record(Example.journal(), as: id, at: Example.moment(0))
      // They did not number what they had made, and left a table of its names instead.
      try store?.database.run("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      try store?.database.run("INSERT INTO grdb_migrations VALUES ('sessions, entries and views')")
      try store?.database.run("PRAGMA user_version = 0")
      store = nil
      let again = try SessionStore(path: path)
      #expect(try again.journal(of: id) == Example.journal())
      #expect(try again.setting("user_version") == .number(1))
    }
  }

  @Test func `a file that is no database is left alone`() throws {
    try Example.inFolder { folder in
      let path = folder + "/sessions.sqlite"
      let text = String(repeating: "My diary. Do not read. ", count: 100)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: RecordsError.notADatabase(path: path)) { try SessionStore(path: path) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test func `a folder that cannot be made is named`() throws {
    try Example.inFolder { folder in
      try "a file".write(toFile: folder + "/rapport", atomically: true, encoding: .utf8)
      let error = #expect(throws: RecordsError.self) {
        try SessionStore(path: folder + "/rapport/sessions.sqlite")
      }
      #expect(error == .noFolder(path: folder + "/rapport", reason: "a file is in its place"))
    }
  }

  @Test func `a path that is a folder is named`() throws {
    try Example.inFolder { folder in
      let path = folder + "/sessions.sqlite"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      #expect(throws: RecordsError.readOnly(path: path)) { try SessionStore(path: path) }
    }
  }

  @Test func `a disk that is full loses the reply at hand and nothing before it`() throws {
    try Example.inFolder { folder in
      let store = try SessionStore(path: folder + "/sessions.sqlite")
      try store.record(Example.journal(), as: id, at: Example.moment(0))
      try store.database.run("PRAGMA max_page_count = 1")
      var kept = 1
      let error = #expect(throws: RecordsError.self) {
        while kept < 10_000 {
          try store.record(Example.journal(replies: kept + 1), as: id, at: Example.moment(1))
          kept += 1
        }
      }
      #expect(error == .full(path: store.path))
      #expect(try store.journal(of: id) == Example.journal(replies: kept))
    }
  }

  @Test func `a file that cannot be written is named, and can still be read`() throws {
    try Example.inFolder { folder in
      let store = try SessionStore(path: folder + "/sessions.sqlite")
      try store.record(Example.journal(), as: id, at: Example.moment(0))
      try store.database.run("PRAGMA query_only = 1")
      #expect(throws: RecordsError.readOnly(path: store.path)) {
        try store.record(Example.journal(replies: 2), as: id, at: Example.moment(1))
      }
      #expect(try store.journal(of: id) == Example.journal())
    }
  }

  @Test(arguments: [
    (["RAPPORT_DATA": "/r", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/r/sessions.sqlite"),
    (["RAPPORT_DATA": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/rapport/sessions.sqlite"),
    (["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/rapport/sessions.sqlite"),
    ([:], nil),
  ])
  func `the records are where the environment says`(environment: [String: String], path: String?) {
    #expect(SessionStore.defaultPath(environment: environment) == path)
  }
}

extension SessionStore {
  /// What a setting of the database is.
  fileprivate func setting(_ name: String) throws -> StoredValue? {
    try database.read { connection throws(RecordsError) in
      try connection.rows("PRAGMA \(name)").first?.values.first
    }
  }
}
