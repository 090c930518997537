/// How a cell is drawn.
public nonisolated struct Style: Hashable, Sendable {
  /// What can be done to a character without colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let reverse = Attributes(rawValue: 8)
    /// Terminals without italics show the character as it is.
    public static let italic = Attributes(rawValue: 16)
  }

  /// The number of a colour in the terminal's palette; nil for the terminal's own.
  public var foreground: Int?
  public var background: Int?
  public var attributes: Attributes

  public init(_ foreground: Int? = nil, on background: Int? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
