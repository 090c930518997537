import YarnCompiler

/// The codes and lines of a compilation's findings of one severity.
struct CompileReport {
  /// A finding: its code, and its line counted from 1, 0 if it has no place.
  struct Entry: Hashable {
    var code: String
    var line: Int
  }

  let kind: String
  let entries: [Entry]

  init(_ compilation: Compilation, of files: [SourceFile], severity: Diagnostic.Severity) {
    kind = "compile-\(severity.rawValue)"
    entries = compilation.diagnostics.filter { $0.severity == severity }.map { diagnostic in
      let file = files.first { $0.path == diagnostic.file }
      return Entry(code: diagnostic.code, line: file?.position(of: diagnostic.range.lowerBound).line ?? 0)
    }.sorted { ($0.line, $0.code) < ($1.line, $1.code) }
  }

  /// Reads `compile-error CODE line N`, one a line.
  init(_ text: String) {
    let rows = text.split(separator: "\n").map { $0.split(separator: " ") }
    kind = rows.first.map { String($0[0]) } ?? ""
    entries = rows.map { Entry(code: String($0[1]), line: Int($0[3]) ?? 0) }
  }

  var text: String {
    entries.map { "\(kind) \($0.code) line \($0.line)\n" }.joined()
  }

  /// Whether this says the same as what the language's own compiler reports: an error on the same lines, with any
  /// one of the codes it gives there.
  ///
  /// After a mistake in the syntax the reference also reports what it makes of the rest; there only the first place
  /// counts, and no other may be added.
  func agrees(with reference: CompileReport) -> Bool {
    let places = Set(reference.entries.map(\.line))
    let ours = Set(entries.map(\.line))
    let first = reference.entries.filter { $0.line == places.min() }
    guard places.min() != 0 else {
      return entries.contains { entry in first.contains { $0.code == entry.code } }
    }
    let isSyntax = first.contains { ["YS0004", "YS0005", "YS0006", "YS0007", "YS0020"].contains($0.code) }
    guard isSyntax else {
      return ours == places
        && places.allSatisfy { place in
          entries.contains { $0.line == place && reference.entries.contains($0) }
        }
    }
    return ours.min() == places.min() && ours.isSubset(of: places) && entries.contains(where: first.contains)
  }
}
