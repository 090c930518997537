extension MarkedText {
  /// A tag: its name and properties, and the part of the text it stood around.
  public struct Attribute: Hashable, Sendable {
    public var name: String
    /// Where it begins in the plain text, in UTF-16 units.
    public var position: Int
    /// How far it reaches, in UTF-16 units; 0 for a tag that closes itself.
    public var length: Int
    /// The properties in the order written, each name once.
    public internal(set) var properties: [Property]
    /// Where its tag begins in the text that was parsed, in UTF-8 bytes.
    public var sourcePosition: Int

    public init(
      name: String, position: Int, length: Int, properties: [Property] = [], sourcePosition: Int = 0
    ) {
      self.name = name
      self.position = position
      self.length = length
      self.sourcePosition = sourcePosition
      self.properties = properties
    }

    init(name: String, position: Int, properties: [Property], sourcePosition: Int) {
      self.name = name
      self.position = position
      length = 0
      self.properties = properties
      self.sourcePosition = sourcePosition
    }

    /// The value of a property; its name is compared without regard to case.
    public subscript(property: String) -> PropertyValue? {
      if let exact = properties.first(where: { $0.name == property }) { return exact.value }
      let name = property.lowercased()
      return properties.first { $0.name.lowercased() == name }?.value
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
  /// - Parameter colon: Where the first colon is.
  init(speakerOf text: UnsafeBufferPointer<UInt8>, colon: Int) {
    let end = SpeakerPrefix.endOfBlanks(in: text, from: colon + 1)
    name = Self.character
    position = 0
    length = 0
    for index in 0..<end { length += text[index].utf16Width }
    sourcePosition = 0
    properties = [.init(name: "name", value: .string(String(decoding: text[..<colon], as: UTF8.self)))]
  }
}

extension UInt8 {
  /// How many UTF-16 units the character has that this byte begins; 0 for the bytes behind its first.
  @inline(__always)
  var utf16Width: Int {
    if self < 0x80 { return 1 }
    if self < 0xC0 { return 0 }
    return self < 0xF0 ? 1 : 2
  }
}
