/// What a column of a table holds. The tables are strict, and have numbers and text only.
enum StoredValue: Hashable, Sendable {
  case nothing
  case number(Int)
  case text(String)

  /// A number that may be left out.
  static func number(ifAny number: Int?) -> StoredValue { number.map { .number($0) } ?? .nothing }

  /// Text that may be left out.
  static func text(ifAny text: String?) -> StoredValue { text.map { .text($0) } ?? .nothing }
}

/// A row of an answer.
struct Row: Sendable {
  let names: [String]
  let values: [StoredValue]
  /// The path of the file, for messages.
  let path: String

  /// What a column holds; nothing if there is no such column.
  subscript(name: String) -> StoredValue {
    names.firstIndex(of: name).map { values[$0] } ?? .nothing
  }

  /// The number in a column.
  ///
  /// - Throws: ``RecordsError/unreadable(path:what:)`` when it holds something else.
  func number(_ name: String) throws(RecordsError) -> Int {
    guard case .number(let number) = self[name] else { throw unreadable(name) }
    return number
  }

  /// The text in a column.
  ///
  /// - Throws: ``RecordsError/unreadable(path:what:)`` when it holds something else.
  func text(_ name: String) throws(RecordsError) -> String {
    guard case .text(let text) = self[name] else { throw unreadable(name) }
    return text
  }

  private func unreadable(_ name: String) -> RecordsError {
    .unreadable(path: path, what: "something else than expected as `\(name)`")
  }
}
