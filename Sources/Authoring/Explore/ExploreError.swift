/// Why a script cannot be explored at all.
public enum ExploreError: Error, Hashable, Sendable {
  /// The node it is to begin at is not in the program.
  case noSuchNode(String)
  /// More replies stand on the screen together than the explorer can tell apart.
  case tooManyReplies(Int, file: String, line: Int)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .noSuchNode(let name): "no node is named `\(name)`"
    case .tooManyReplies(let count, let file, let line):
      "\(file):\(line): \(count) replies stand together, and no more than 64 can be explored"
    }
  }

  /// The way out.
  public var help: String {
    switch self {
    case .noSuchNode: "name one with `--start NODE`"
    case .tooManyReplies:
      "a trainee can hardly read more than five; put some of them into a node of their own"
    }
  }
}
