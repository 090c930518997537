extension MarkedText {
  /// A tag: its name and properties, and the part of the text it stood around.
  public struct Attribute: Hashable, Sendable {
    public var name: String
    /// Where it begins in the plain text, in UTF-16 units.
    public var position: Int
    /// How far it reaches, in UTF-16 units; 0 for a tag that closes itself.
    public var length: Int
    /// The properties in the order written, each name once.
    public private(set) var properties: [Property]
    /// Where its tag begins in the text that was parsed, in UTF-8 bytes.
    public var sourcePosition: Int

    public init(
      name: String, position: Int, length: Int, properties: [Property] = [], sourcePosition: Int = 0
    ) {
      self.name = name
      self.position = position
      self.length = length
      self.properties = []
      self.sourcePosition = sourcePosition
      for property in properties { add(property) }
    }

    /// The value of a property; its name is compared without regard to case.
    public subscript(property: String) -> PropertyValue? {
      if let exact = properties.first(where: { $0.name == property }) { return exact.value }
      let name = property.lowercased()
      return properties.first { $0.name.lowercased() == name }?.value
    }

    /// Adds a property, or replaces the one of the same name.
    mutating func add(_ property: Property) {
      if let index = properties.firstIndex(where: { $0.name == property.name }) {
        properties[index] = property
      } else {
        properties.append(property)
      }
    }
  }

  /// A property of a tag, as in `[shake size=2]`.
  public struct Property: Hashable, Sendable {
    public var name: String
    public var value: PropertyValue

    public init(name: String, value: PropertyValue) {
      self.name = name
      self.value = value
    }
  }

  /// What a property can hold.
  public enum PropertyValue: Hashable, Sendable {
    case integer(Int)
    case number(Float)
    case bool(Bool)
    case string(String)

    /// The value as lines show it.
    public var text: String {
      switch self {
      case .integer(let integer): String(integer)
      case .number(let number): NumberText.text(of: number)
      case .bool(let bool): Value.bool(bool).text
      case .string(let string): string
      }
    }
  }
}

extension MarkedText.Attribute {
  /// The name of the attribute that marks a line's speaker.
  static let character = "character"
  /// The property that takes away one blank behind a tag.
  static let trimsWhitespace = "trimwhitespace"

  /// The attribute for the speaker of a text without brackets and backslashes.
  ///
  /// - Parameter colon: Where the first colon is, in UTF-8 bytes.
  init(speakerOf text: String, colon: Int) {
    let colon = text.utf8.index(text.startIndex, offsetBy: colon)
    let rest = text.unicodeScalars[text.unicodeScalars.index(after: colon)...]
    let end = rest.firstIndex { !$0.isBlank } ?? rest.endIndex
    self.init(
      name: Self.character, position: 0, length: text.utf16.distance(from: text.startIndex, to: end),
      properties: [.init(name: "name", value: .string(String(text[..<colon])))])
  }

  /// Whether a blank right behind the tag is taken away.
  var trimsWhitespaceBehind: Bool {
    properties.contains { $0.name == Self.trimsWhitespace && $0.value == .bool(true) }
  }
}
