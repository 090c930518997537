import Simulation
import YarnCompiler

/// Reads persona files.
///
///     let reading = PersonaReader.read(source)
///     reading.persona             // nil if anything is wrong
///     reading.diagnostics         // everything that is wrong, with file, line, column and field
public enum PersonaReader {
  /// What came of reading a file.
  public struct Reading: Sendable {
    /// The persona; nil if any diagnostic is an error.
    public let persona: Persona?
    /// Everything that was found, in the order of the file.
    public let diagnostics: [Diagnostic]
    /// The nodes in which the client hints at a risk, and where in the file they are named.
    let riskCueNodes: [(title: String, range: Range<Int>)]
    /// The file's values with their places; nil if it is no YAML.
    let root: YAMLNode?

    init(persona: Persona? = nil, diagnostics: [Diagnostic], root: YAMLNode? = nil) {
      self.persona = persona
      self.diagnostics = diagnostics
      self.root = root
      let nodes = root?["risk_cues"]?.items.compactMap { $0["node"] } ?? []
      riskCueNodes = nodes.compactMap { node in node.scalar.map { ($0, node.range) } }
    }
  }

  /// Reads a file. Its name without the ending must be the persona's `id`.
  public static func read(_ source: SourceFile) -> Reading {
    let unsafe = TextCheck.diagnostics(in: source)
    guard unsafe.isEmpty else { return Reading(diagnostics: unsafe) }
    switch YAMLReader.read(source) {
    case .failure(let diagnostic): return Reading(diagnostics: [diagnostic])
    case .success(let root): return read(root, of: source)
    }
  }

  private static func read(_ root: YAMLNode, of source: SourceFile) -> Reading {
    var reader = ShapeReader(path: source.path)
    reader.check(root, against: PersonaShape.file, field: "the persona")
    let check = PersonaCheck(root: root, path: source.path)
    let cuts = root.comments(in: source).map { range in
      Diagnostic(.commentBehindText(source.text(in: range)), file: source.path, range: range)
    }
    let diagnostics = (reader.diagnostics + check.diagnostics + cuts).inOrder
    guard diagnostics.count == cuts.count else { return Reading(diagnostics: diagnostics, root: root) }
    let persona = Persona(checked: root)
    let problems = persona.problems.map { problem in
      Diagnostic(.persona(problem), file: source.path, range: root.place(of: problem.path))
    }
    return Reading(
      persona: problems.isEmpty ? persona : nil, diagnostics: (problems + cuts).inOrder, root: root)
  }
}

extension YAMLNode {
  /// The place of the value that a path of names and list indices leads to, as far as it leads.
  func place(of path: [String]) -> Range<Int> {
    guard let name = path.first else { return range }
    let index = Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
    return (self[name] ?? index)?.place(of: Array(path.dropFirst())) ?? range
  }

  /// The comments right behind texts without quotes that look as if they belonged to the text: those without a blank
  /// behind their `#`.
  func comments(in source: SourceFile) -> [Range<Int>] {
    switch content {
    case .sequence(let nodes): nodes.flatMap { $0.comments(in: source) }
    case .mapping(let entries): entries.flatMap { $0.value.comments(in: source) }
    case .scalar(let text, let isPlain):
      ScalarKind(text, isPlain: isPlain) == .text && isPlain
        ? [comment(in: source.bytes)].compactMap(\.self) : []
    }
  }

  private func comment(in bytes: [UInt8]) -> Range<Int>? {
    let blanks = bytes[range.upperBound...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let comment = bytes[blanks.endIndex...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard !blanks.isEmpty, comment.first == UInt8(ascii: "#"), let second = comment.dropFirst().first,
      second > 0x20, second != UInt8(ascii: "#")
    else { return nil }
    return comment.startIndex..<comment.endIndex
  }
}

extension [Diagnostic] {
  /// The diagnostics of one file in the order of their places; those at one place stay in order.
  var inOrder: [Diagnostic] {
    enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
  }
}
