/// The structure of one script file.
public struct SyntaxTree: Sendable {
  /// The file the tree was made of.
  public let file: SourceFile
}
