import Content
import YarnCompiler

/// The codes that a project gives a severity, and that nothing has.
struct UnknownCodes {
  let diagnostics: [Diagnostic]

  init(_ library: Library) {
    let unknown = library.project.severities.keys.filter { code in
      Explanation.of(code) == nil && ["RE", "RP", "RY", "YS"].contains(code.prefix(2))
    }
    let file = library.source(library.project.path)
    diagnostics = unknown.sorted().compactMap { code in
      guard let file, let place = file.place(of: "\"\(code)\"") else { return nil }
      let problem = AllowanceProblem.unknownCode(code, nearest: Explanation.nearest(to: code)?.code)
      return Remark(problem, at: place).diagnostic(in: file.path)
    }
  }
}

extension SourceFile {
  /// The first place of a text.
  fileprivate func place(of text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
