/// What a tag is to be replaced by: how a program puts text of its own in the place of tags.
///
///     let bold = MarkupReplacement { tag in
///       .init(
///         text: "*\(tag.text)*", invisibleUnits: 2,
///         attributes: tag.attributes.map { var child = $0; child.position += 1; return child })
///     }
///     MarkedText(parsing: "Sit [b]down[/b].", replacing: ["b": bold]).text   // Sit *down*.
public struct MarkupReplacement: Sendable {
  /// The tag to be replaced.
  public struct Tag: Sendable {
    /// The tag's name, place and properties.
    public var attribute: MarkedText.Attribute
    /// The finished text within the tag.
    public var text: String
    /// The attributes within the tag; their positions count from the beginning of the line.
    public var attributes: [MarkedText.Attribute]
    /// The language of the line, a BCP 47 tag.
    public var language: String
  }

  /// What takes the tag's place.
  public struct Result: Sendable {
    public var text: String
    /// How many UTF-16 units of ``text`` take no room when it is shown; what follows is placed as if they were not.
    public var invisibleUnits: Int
    /// The attributes within, moved to where they belong in ``text``.
    public var attributes: [MarkedText.Attribute]

    public init(text: String, invisibleUnits: Int = 0, attributes: [MarkedText.Attribute] = []) {
      self.text = text
      self.invisibleUnits = invisibleUnits
      self.attributes = attributes
    }
  }

  /// Why a tag cannot be replaced; the line is then shown as it was written.
  public struct Refusal: Error {
    public var reason: String

    /// - Parameter reason: One clause, in lower case without a full stop.
    public init(_ reason: String) {
      self.reason = reason
    }
  }

  let replace: @Sendable (Tag) throws(Refusal) -> Result

  public init(_ replace: @escaping @Sendable (Tag) throws(Refusal) -> Result) {
    self.replace = replace
  }
}
