import Yams

/// The text of a YAML file in which repeated keys are marked, so that a parser that refuses them reads on.
///
/// The mark replaces the first letter of the key, so that every line and column stays what it was.
struct RepeatedKeys {
  /// What a repeated key begins with: a letter for private use, another one for each of them.
  private static let signs: ClosedRange<Unicode.Scalar> = "\u{E000}"..."\u{F8FF}"

  private var lines: [[Unicode.Scalar]]
  private var count: UInt32 = 0

  /// Whether a key was marked as a repetition.
  static func isMarked(_ key: String) -> Bool {
    key.unicodeScalars.first.map(signs.contains) ?? false
  }

  /// Splits the text into lines.
  init(_ text: String) {
    let scalars = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    lines = scalars.map(Array.init)
  }

  /// The text as it is now.
  var marked: String {
    var text = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return String(text)
  }

  /// Marks the next repetition of one of the names in the mapping that a place is in.
  ///
  /// - Parameters:
  ///   - names: The repeated keys; the first of them stands at the place.
  ///   - mark: Where it stands for the first time.
  /// - Returns: Whether a repetition was found.
  mutating func mark(_ names: [String], behind mark: Mark) -> Bool {
    guard let name = names.first.map({ Array($0.unicodeScalars) }), !name.isEmpty,
      lines.indices.contains(mark.line - 1)
    else { return false }
    let column = mark.column - 1
    return markOnSameLine(name, line: mark.line - 1, from: column + name.count)
      || markBelow(name, line: mark.line, column: column)
  }

  /// In `{ id: a, id: b }`: behind the place, at the same depth of braces.
  private mutating func markOnSameLine(_ name: [Unicode.Scalar], line: Int, from start: Int) -> Bool {
    var depth = 0
    var index = start
    while index < lines[line].count, depth >= 0 {
      switch lines[line][index] {
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case ",":
        let key = lines[line][(index + 1)...].firstIndex { $0 != " " } ?? index
        if depth == 0, isKey(name, line: line, at: key) { return replace(line: line, at: key) }
      default: break
      }
      index += 1
    }
    return false
  }

  /// In the same column further down, as long as no line begins further left.
  private mutating func markBelow(_ name: [Unicode.Scalar], line first: Int, column: Int) -> Bool {
    for line in lines.indices.dropFirst(first) {
      guard let begin = lines[line].firstIndex(where: { $0 != " " && $0 != "\r" }) else { continue }
      if begin < column, lines[line][begin] != "#" { return false }
      if begin == column, isKey(name, line: line, at: column) { return replace(line: line, at: column) }
    }
    return false
  }

  private func isKey(_ name: [Unicode.Scalar], line: Int, at column: Int) -> Bool {
    let rest = lines[line][column...]
    let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
    let inner = quote == nil ? rest : rest.dropFirst()
    guard inner.starts(with: name) else { return false }
    let behind = inner.dropFirst(name.count).drop { $0 == quote || $0 == " " }
    return behind.first == ":"
  }

  /// - Returns: False when there are no more signs left.
  private mutating func replace(line: Int, at column: Int) -> Bool {
    guard let sign = Unicode.Scalar(Self.signs.lowerBound.value + count), Self.signs.contains(sign) else {
      return false
    }
    count += 1
    let isQuoted = lines[line][column] == "\"" || lines[line][column] == "'"
    lines[line][isQuoted ? column + 1 : column] = sign
    return true
  }
}
