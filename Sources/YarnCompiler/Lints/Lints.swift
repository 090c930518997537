/// Looks for what the language allows and writers seldom mean.
///
///     let findings = Lints.findings(in: tree)
///
/// The compiler does not look for these, since scripts of others are full of them; whoever writes should.
public enum Lints {
  /// Everything found in a file, in the order of the source; all of it are warnings.
  public static func findings(in tree: SyntaxTree) -> [Diagnostic] {
    var lints = LintPass(tree.file)
    for node in tree.root.children where node.kind == .node {
      lints.checkIndentation(of: node)
      lints.check(node)
    }
    return lints.findings.sorted { ($0.range.lowerBound, $0.code) < ($1.range.lowerBound, $1.code) }
  }
}

/// Walks through a tree once.
struct LintPass {
  let file: SourceFile
  private(set) var findings: [Diagnostic] = []
  /// Where chains of `and` and `or` begin that have been reported.
  var explainedChains: Set<Int> = []

  init(_ file: SourceFile) {
    self.file = file
  }

  /// Looks at an element and at all below it.
  mutating func check(_ syntax: Syntax) {
    var pending = [syntax]
    while let next = pending.popLast() {
      let children = next.children
      switch next.kind {
      case .body, .block:
        checkEnds(ofGroupsIn: children)
        checkAnswers(in: children)
        checkHeaders(in: children)
      case .line: checkLine(next, children)
      case .command: checkCommand(next)
      case .and, .or, .xor: checkLogic(next, children)
      case .equal, .notEqual: checkNegation(next, children)
      default: break
      }
      pending.append(contentsOf: children.reversed())
    }
  }

  mutating func note(_ problem: LintProblem, at range: Range<Int>) {
    findings.append(
      Diagnostic(
        code: problem.code, severity: .warning, message: problem.message, help: problem.help, file: file.path,
        range: range))
  }
}
