import YarnCompiler

/// Something that an editor would say to a writer. Each subject has an enum of its own, in which its words stand.
protocol EditorialProblem: Sendable {
  /// The code that names the kind of finding, such as `RE0101`.
  var code: String { get }
  var severity: Diagnostic.Severity { get }
  /// What there is to see, in one clause that stands on its own.
  var message: String { get }
  /// The reason, or the way out.
  var help: String { get }
}

/// A remark and the place it is about.
struct Remark: Sendable {
  let problem: any EditorialProblem
  /// In UTF-8 bytes of the file.
  let range: Range<Int>

  init(_ problem: some EditorialProblem, at range: Range<Int>) {
    self.problem = problem
    self.range = range
  }

  func diagnostic(in file: String) -> Diagnostic {
    Diagnostic(
      code: problem.code, severity: problem.severity, message: problem.message, help: problem.help,
      file: file,
      range: range)
  }
}
