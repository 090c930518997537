/// A value in a JSON file, and where it stands.
///
/// Places are kept so that a mistake in a project file can be shown like one in a script.
struct JSONNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    /// A number, as it is written.
    case number(String)
    case bool(Bool)
    case null
  }

  struct Member: Hashable, Sendable {
    var key: String
    /// The key with its quotes, in UTF-8 bytes of the file.
    var keyRange: Range<Int>
    var value: JSONNode
  }

  var content: Content
  /// In UTF-8 bytes of the file.
  var range: Range<Int>

  init(_ content: Content, _ range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }

  /// The value for a key of an object, compared without regard to case; the last one counts.
  subscript(key: String) -> JSONNode? {
    get { member(key)?.value }
    set {
      guard case .object(var members) = content else { return }
      let index = members.lastIndex { $0.key.lowercased() == key.lowercased() }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, keyRange: 0..<0, value: value))
      case (nil, nil): return
      }
      content = .object(members)
    }
  }

  func member(_ key: String) -> Member? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key.lowercased() == key.lowercased() }
  }

  /// What the value is, for messages: `a list`.
  var kind: String {
    switch content {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .bool: "true or false"
    case .null: "null"
    }
  }
}

extension JSONNode {
  /// The value as JSON, indented by two blanks, without a line break at the end.
  var text: String {
    text(indent: "")
  }

  private func text(indent: String) -> String {
    switch content {
    case .object(let members):
      Self.block(
        "{", members.map { "\(Self.quoted($0.key)): \($0.value.text(indent: indent + "  "))" }, "}", indent)
    case .array(let elements):
      Self.block("[", elements.map { $0.text(indent: indent + "  ") }, "]", indent)
    case .string(let string): Self.quoted(string)
    case .number(let digits): digits
    case .bool(let bool): bool ? "true" : "false"
    case .null: "null"
    }
  }

  private static func block(_ open: String, _ lines: [String], _ close: String, _ indent: String) -> String {
    guard !lines.isEmpty else { return open + close }
    let inner = lines.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(inner)\n\(indent)\(close)"
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
