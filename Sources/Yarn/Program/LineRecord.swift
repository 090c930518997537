/// What a program knows of one of its lines.
public struct LineRecord: Hashable, Codable, Sendable {
  /// The line's identity, with the prefix `line:`.
  public var id: String
  /// Whether the identity was made up by the compiler, and may change when the script does.
  public var isImplicit: Bool
  /// The text as written, `{0}`, `{1}`, … standing for its expressions; markup is still in it.
  public var text: String
  /// The tags in order, without their `#`, followed by `lastline` if options come right after the line.
  public var tags: [String]
  /// The path of the file the line stands in.
  public var file: String
  /// The title of the node the line stands in.
  public var node: String
  /// The line of the file, counted from 1.
  public var lineNumber: Int
  /// The identity of the line whose text this line borrows.
  public var shadowOf: String?

  public init(
    id: String, isImplicit: Bool, text: String, tags: [String], file: String, node: String,
    lineNumber: Int, shadowOf: String? = nil
  ) {
    self.id = id
    self.isImplicit = isImplicit
    self.text = text
    self.tags = tags
    self.file = file
    self.node = node
    self.lineNumber = lineNumber
    self.shadowOf = shadowOf
  }
}
