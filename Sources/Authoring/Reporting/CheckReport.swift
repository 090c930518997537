import Content
import YarnCompiler

/// The findings of a check with the files they are in, for programs to read.
///
///     var report = CheckReport()
///     report.add(editor.findings, of: library, prefix: "my-clients")
///     report.json                  // one document, its shape is described there
///     report.sarif(version: "1.0") // for code-review tools
public struct CheckReport: Sendable {
  /// A finding, and where it stands for people and for editors.
  struct Entry: Sendable {
    let finding: Diagnostic
    /// The path from where the check was started.
    let path: String
    let start: Position
    let end: Position
  }

  /// A place in a file, counted from 1.
  struct Position: Hashable, Sendable {
    let line: Int
    /// In characters as people see them.
    let column: Int
    /// In UTF-16 code units, as editors and SARIF count.
    let unit: Int
    /// In bytes from the beginning of the file, counted from 0.
    let byte: Int

    init(_ byte: Int, in source: SourceFile) {
      (line, column) = source.position(of: byte)
      self.byte = byte
      let before = source.bytes[..<min(max(byte, 0), source.bytes.count)]
      let start = before.lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
      unit = source.text(in: start..<before.endIndex).utf16.count + 1
    }
  }

  private(set) var entries: [Entry] = []

  public init() {}

  /// Takes findings in.
  ///
  /// - Parameter prefix: What leads from where one stands to the library; empty if one stands in it.
  public mutating func add(_ findings: [Diagnostic], of library: Library, prefix: String = "") {
    add(findings, prefix: prefix) { library.source($0) ?? SourceFile(path: $0, bytes: []) }
  }

  /// Takes in what an exploration found, but for what the writer lets pass.
  public mutating func add(_ exploration: ExploreReport) {
    let review = exploration.proof.review
    add(review.entries.map(\.finding), prefix: exploration.prefix, source: review.script.source)
  }

  private mutating func add(_ findings: [Diagnostic], prefix: String, source: (String) -> SourceFile) {
    for finding in findings {
      let source = source(finding.file)
      let isFar = prefix.isEmpty || finding.file.hasPrefix("/")
      entries.append(
        Entry(
          finding: finding, path: isFar ? finding.file : prefix + "/" + finding.file,
          start: Position(finding.range.lowerBound, in: source),
          end: Position(max(finding.range.upperBound, finding.range.lowerBound), in: source)))
    }
  }

  /// How many findings weigh this much.
  func count(_ severity: Diagnostic.Severity) -> Int {
    entries.count { $0.finding.severity == severity }
  }
}
