import YarnCompiler

/// How the layout of a script may have taken replies or answers away from a turn.
enum TurnLayout: Sendable {
  /// More replies stand on the other side of an empty line.
  case emptyLine
  /// What stands right below the last reply is not indented, and more replies come behind it.
  case notIndented
  /// A lint tells already what the layout does here.
  case toldElsewhere

  /// The turns of a script of which that is true, by the place at which each begins.
  static func all(in tree: SyntaxTree) -> [Int: TurnLayout] {
    let told = Set(Lints.findings(in: tree).filter(\.isOfLayout).map(\.range.lowerBound))
    var layouts: [Int: TurnLayout] = [:]
    for list in tree.root.descendants where list.kind == .body || list.kind == .block {
      let statements = list.children
      let lastReplies = statements.last { $0.kind == .optionGroup }?.range.lowerBound ?? 0
      let isTold = statements.contains { told.contains($0.range.lowerBound) }
      for (statement, next) in zip(statements, statements.dropFirst().map(Optional.some) + [nil]) {
        guard statement.kind == .optionGroup else { continue }
        let start = statement.range.lowerBound
        if isTold {
          layouts[start] = .toldElsewhere
        } else if let next, next.kind == .optionGroup {
          // Nothing but an empty line parts two lists of replies.
          layouts[start] = .emptyLine
          layouts[next.range.lowerBound] = .emptyLine
        } else if let next, layouts[start] == nil, start < lastReplies, statement.isFollowed(by: next) {
          layouts[start] = .notIndented
        }
      }
    }
    return layouts
  }
}

extension Syntax {
  /// Whether a statement stands right below replies the last of which has no body.
  fileprivate func isFollowed(by next: Syntax) -> Bool {
    guard children.last?.first(.block) == nil, range.upperBound <= next.range.lowerBound else { return false }
    let between = tree.file.text(in: range.upperBound..<next.range.lowerBound)
    return between.filter(\.isNewline).count == 1
  }
}

extension Diagnostic {
  /// Whether it is a lint about where replies end.
  fileprivate var isOfLayout: Bool { ["RY0001", "RY0011"].contains(code) }
}
