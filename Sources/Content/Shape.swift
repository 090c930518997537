/// What a value in a YAML file must look like. Reader, JSON Schema and messages are made from the same shapes,
/// so that they cannot say different things.
indirect enum Shape: Hashable, Sendable {
  /// A name that other files refer to: lower-case letters, digits and underscores, a letter first.
  case identifier
  /// Text on one line.
  case line
  /// Text of any length.
  case prose
  /// A day, as `2025-01-31`.
  case day
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// True or false.
  case truth
  /// One of some words.
  case oneOf([String])
  /// A list of values of one shape.
  case list(of: Shape, atLeast: Int)
  /// Named fields.
  case record([Field])

  /// A field of a record.
  struct Field: Hashable, Sendable {
    /// The key in the file.
    let name: String
    /// What the value must look like.
    let shape: Shape
    /// Whether the field may be left out.
    let isRequired: Bool
    /// What the field is for, for whoever writes the file.
    let about: String

    /// A field that must be there.
    static func required(_ name: String, _ shape: Shape, _ about: String) -> Field {
      Field(name: name, shape: shape, isRequired: true, about: about)
    }

    /// A field that may be left out.
    static func optional(_ name: String, _ shape: Shape, _ about: String) -> Field {
      Field(name: name, shape: shape, isRequired: false, about: about)
    }
  }

  /// The shape in words: what a message says was expected.
  var text: String {
    switch self {
    case .identifier: "a name of lower-case letters, digits and underscores"
    case .line: "text on one line"
    case .prose: "text"
    case .day: "a day, written as 2025-01-31"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .truth: "true or false"
    case .oneOf(let words): "one of \(words.map { "`\($0)`" }.joined(separator: ", "))"
    case .list: "a list"
    case .record(let fields):
      "made of fields, \(fields.prefix(3).map { "`\($0.name)`" }.joined(separator: ", ")) and so on"
    }
  }
}
