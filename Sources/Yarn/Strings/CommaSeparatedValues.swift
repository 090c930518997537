/// A table as text: values between commas, one row a line, the first of them the names of the columns (RFC 4180).
///
/// Where a comma marks the decimals of a number, spreadsheets write semicolons or tabs between the values; the row
/// of names shows which, and the table is written again as it was read.
public struct CommaSeparatedValues: Hashable, Sendable {
  /// What stands between the values of a row.
  public enum Separator: UInt8, CaseIterable, Hashable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The sign as text.
    public var text: String { String(UnicodeScalar(rawValue)) }
  }

  public var separator: Separator = .comma
  /// The names of the columns.
  public var columns: [String]
  /// The rows; each has as many values as there are columns.
  public private(set) var rows: [[String]] = []

  public init(columns: [String]) {
    self.columns = columns
  }

  /// Reads a table. A byte-order mark, any kind of line break and empty lines are accepted.
  ///
  /// - Throws: ``CommaSeparatedValuesError``, which names the line; nothing is half read.
  public init(parsing text: String) throws(CommaSeparatedValuesError) {
    var reader = Reader(text)
    separator = reader.separator
    columns = try reader.row() ?? []
    while let row = try reader.row() { append(row) }
  }

  /// Adds a row; values that are missing become empty, those that are too many are dropped.
  public mutating func append(_ row: [String]) {
    rows.append(row.prefix(columns.count) + Array(repeating: "", count: max(columns.count - row.count, 0)))
  }

  /// The place of a column, its name compared without regard to case.
  public func index(of column: String) -> Int? {
    columns.firstIndex { $0.lowercased() == column.lowercased() }
  }

  /// The table as text, with quotes only where they are needed, each row ended by a line feed.
  public var text: String {
    ([columns] + rows).map { $0.map(quoted).joined(separator: separator.text) + "\n" }.joined()
  }

  private func quoted(_ value: String) -> String {
    let special = [separator.rawValue, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    let (first, last) = (value.utf8.first, value.utf8.last)
    let isPlain =
      !value.utf8.contains(where: special.contains) && first != UInt8(ascii: " ") && last != UInt8(ascii: " ")
    guard !isPlain else { return value }
    // By bytes: a mark that combines with a quote leaves it a quote.
    let quote = UInt8(ascii: "\"")
    let doubled = value.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return String(decoding: [quote] + doubled + [quote], as: UTF8.self)
  }

  /// Reads row after row.
  private struct Reader {
    private let bytes: [UInt8]
    let separator: Separator
    private var place = 0
    private var line = 1

    init(_ text: String) {
      let bytes = Array(text.utf8)
      self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      separator = Self.separator(of: self.bytes)
    }

    /// What stands most often in the first line with anything in it, outside quotes; the comma among equals.
    private static func separator(of bytes: [UInt8]) -> Separator {
      var counts = [0, 0, 0]
      var isQuoted = false
      for byte in bytes.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if isQuoted { continue }
        if byte == 0x0A || byte == 0x0D { break }
        for (index, separator) in Separator.allCases.enumerated() where separator.rawValue == byte {
          counts[index] += 1
        }
      }
      let most = counts.max() ?? 0
      return zip(Separator.allCases, counts).first { $0.1 == most }?.0 ?? .comma
    }

    /// The next row that is not empty; nil at the end.
    mutating func row() throws(CommaSeparatedValuesError) -> [String]? {
      while place < bytes.count {
        var values = [try value()]
        while place < bytes.count, bytes[place] == separator.rawValue {
          place += 1
          values.append(try value())
        }
        endLine()
        if values != [""] { return values }
      }
      return nil
    }

    private mutating func value() throws(CommaSeparatedValuesError) -> String {
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        return String(decoding: unquoted(), as: UTF8.self)
      }
      let start = line
      var value: [UInt8] = []
      place += 1
      while place < bytes.count {
        if bytes[place] == UInt8(ascii: "\"") {
          place += 1
          guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
            guard unquoted().isEmpty else {
              throw CommaSeparatedValuesError(kind: .textBehindQuotes, line: line)
            }
            return String(decoding: value, as: UTF8.self)
          }
        }
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        value.append(bytes[place])
        place += 1
      }
      throw CommaSeparatedValuesError(kind: .unclosedQuotes, line: start)
    }

    private mutating func unquoted() -> ArraySlice<UInt8> {
      let value = bytes[place...].prefix { [separator] in
        $0 != separator.rawValue && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
      }
      place = value.endIndex
      return value
    }

    private mutating func endLine() {
      guard place < bytes.count else { return }
      let isPair =
        bytes[place] == UInt8(ascii: "\r") && place + 1 < bytes.count
        && bytes[place + 1] == UInt8(ascii: "\n")
      place += isPair ? 2 : 1
      line += 1
    }
  }
}

/// Why a text is no table, and where.
public struct CommaSeparatedValuesError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A quoted value that never ends.
    case unclosedQuotes
    /// Something between the end of a quoted value and the next comma.
    case textBehindQuotes
    /// A column the table cannot do without.
    case missingColumn(String)
  }

  public var kind: Kind
  /// The line of the text, counted from 1.
  public var line: Int

  public init(kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  /// What is wrong, in one clause.
  public var message: String {
    switch kind {
    case .unclosedQuotes: "this quoted value never ends"
    case .textBehindQuotes: "a quoted value ends at its closing quote; write `\"\"` for a quote within"
    case .missingColumn(let name): "there is no column `\(name)`"
    }
  }
}
