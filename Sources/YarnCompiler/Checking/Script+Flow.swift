extension Script {
  /// Reports, in each list of statements, the first one that cannot be reached.
  mutating func checkFlow() {
    for node in nodes {
      if let body = node.body { _ = leaves(block: body, in: node.file) }
    }
  }

  /// Whether the flow never comes out behind a list of statements.
  private mutating func leaves(block: Int, in file: Int) -> Bool {
    var hasLeft = false
    var isReported = false
    for statement in children(of: block, in: file) {
      let kind = trees[file].elements[statement].kind
      if hasLeft, !isReported, kind != .declare, kind != .enumeration {
        report(.unreachable, Place(file: file, element: statement))
        isReported = true
      }
      if leaves(statement: statement, kind, in: file) { hasLeft = true }
    }
    return hasLeft
  }

  private mutating func leaves(statement: Int, _ kind: SyntaxKind, in file: Int) -> Bool {
    switch kind {
    case .jump, .returnStatement, .stop: return true
    case .block: return leaves(block: statement, in: file)
    case .ifStatement, .onceStatement:
      var doAllLeave = true
      var hasElse = false
      for clause in children(of: statement, in: file) {
        hasElse = trees[file].elements[clause].form == ClauseForm.otherwise.rawValue
        if !leavesBlock(of: clause, in: file) { doAllLeave = false }
      }
      return doAllLeave && hasElse
    case .optionGroup, .lineGroup:
      // The flow comes out behind if nothing was selected.
      for member in children(of: statement, in: file) { _ = leavesBlock(of: member, in: file) }
      return false
    default: return false
    }
  }

  private mutating func leavesBlock(of parent: Int, in file: Int) -> Bool {
    for child in children(of: parent, in: file) where trees[file].elements[child].kind == .block {
      return leaves(block: child, in: file)
    }
    return false
  }
}
