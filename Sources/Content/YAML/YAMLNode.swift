/// A value in a YAML file, and where it stands.
struct YAMLNode: Sendable {
  /// What the value is made of.
  indirect enum Content: Sendable {
    /// Text; plain if it stands without quotes, so that it may mean a number or nothing as well.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// A key of a mapping and what stands behind it.
  struct Entry: Sendable {
    let key: String
    /// The key, in UTF-8 bytes of the file.
    let keyRange: Range<Int>
    /// Whether the same key stands further up in the mapping.
    let isRepeated: Bool
    let value: YAMLNode
  }

  let content: Content
  /// The value, or the beginning of a long one, in UTF-8 bytes of the file.
  let range: Range<Int>

  /// The value in words: what a message says was found.
  var text: String {
    switch content {
    case .scalar(let text, let isPlain): ScalarKind(text, isPlain: isPlain).text
    case .sequence: "a list"
    case .mapping: "named fields"
    }
  }
}

/// What an unquoted value means under the core schema of YAML 1.2, and what programs disagree about.
enum ScalarKind: Equatable {
  case nothing
  case truth(Bool)
  case integer(Int)
  /// Digits with a zero in front: octal for some programs and decimal for others.
  case ambiguousInteger(decimal: Int?, octal: Int?)
  case fraction
  case text

  init(_ text: String, isPlain: Bool) {
    guard isPlain else {
      self = .text
      return
    }
    switch text {
    case "", "~", "null", "Null", "NULL": self = .nothing
    case "true", "True", "TRUE": self = .truth(true)
    case "false", "False", "FALSE": self = .truth(false)
    default: self = Self.number(text) ?? .text
    }
  }

  /// What a message says was found.
  var text: String {
    switch self {
    case .nothing: "nothing"
    case .truth: "true or false"
    case .integer, .ambiguousInteger: "a number"
    case .fraction: "a number with a fraction"
    case .text: "text"
    }
  }

  private static func number(_ text: String) -> ScalarKind? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1, let first = digits.first else { return nil }
    if digits.count > 1, first == "0", let second = digits.dropFirst().first,
      second.isLetter || second.isNumber,
      digits.allSatisfy({ $0.isASCII && ($0.isHexDigit || "xo".contains($0)) })
    {
      return .ambiguousInteger(decimal: Int(text), octal: Int(text, radix: 8))
    }
    if digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return Int(text).map { .integer($0) } ?? .fraction
    }
    return isFraction(text) ? .fraction : nil
  }

  private static func isFraction(_ text: String) -> Bool {
    if [".nan", ".inf", "-.inf", "+.inf"].contains(text.lowercased()) { return true }
    return text.allSatisfy { $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) } && Double(text) != nil
  }
}
