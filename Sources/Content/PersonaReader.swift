import Simulation
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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

    init(persona: Persona? = nil, diagnostics: [Diagnostic], root: YAMLNode? = nil) {
      self.persona = persona
      self.diagnostics = diagnostics
      let nodes = root?["risk_cues"]?.items.compactMap { $0["node"] } ?? []
      riskCueNodes = nodes.compactMap { node in node.scalar.map { ($0, node.range) } }
    }
  }

  /// Reads a file. Its name without the ending must be the persona's `id`.
  public static func read(_ source: SourceFile) -> Reading {
    let unsafe = TextCheck.diagnostics(in: source)
    guard unsafe.isEmpty else { return Reading(diagnostics: unsafe) }
    switch YAMLFile.read(source) {
    case .failure(let diagnostic): return Reading(diagnostics: [diagnostic])
    case .success(let root): return read(root, of: source)
    }
  }

  private static func read(_ root: YAMLNode, of source: SourceFile) -> Reading {
    var reader = ShapeReader(path: source.path)
    reader.check(root, against: PersonaShape.file, field: "the persona")
    let check = PersonaCheck(root: root, path: source.path)
    let diagnostics = (reader.diagnostics + check.diagnostics).inOrder
    guard diagnostics.isEmpty else { return Reading(diagnostics: diagnostics, root: root) }
    let persona = decoded(root)
    let problems = persona.problems.map { problem in
      Diagnostic(.persona(problem), file: source.path, range: root.place(of: problem.path))
    }
    return Reading(persona: problems.isEmpty ? persona : nil, diagnostics: problems, root: root)
  }

  /// The persona's coding keys are the names of the fields, so what has the right shape can be decoded.
  private static func decoded(_ root: YAMLNode) -> Persona {
    do {
      return try JSONDecoder().decode(Persona.self, from: Data(JSON(root).text.utf8))
    } catch {
      preconditionFailure("the shape of personas and their coding keys do not agree: \(error)")
    }
  }
}

extension JSON {
  /// A value of a YAML file whose shape has been checked. Line breaks at the end of a text mean nothing.
  init(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let nodes): self = .array(nodes.map(JSON.init))
    case .mapping(let entries): self = .object(entries.map { Field(name: $0.key, value: JSON($0.value)) })
    case .scalar(let text, let isPlain):
      switch ScalarKind(text, isPlain: isPlain) {
      case .integer(let number): self = .integer(number)
      case .truth(let truth): self = .truth(truth)
      case .nothing, .ambiguousInteger, .fraction, .text: self = .string(text.withoutLineBreaksAtEnd)
      }
    }
  }
}

extension YAMLNode {
  /// The place of the value that a path of names and list indices leads to, as far as it leads.
  fileprivate func place(of path: [String]) -> Range<Int> {
    guard let name = path.first else { return range }
    let index = Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
    return (self[name] ?? index)?.place(of: Array(path.dropFirst())) ?? range
  }
}

extension String {
  fileprivate var withoutLineBreaksAtEnd: String {
    var text = self[...]
    while text.last?.isNewline ?? false { text.removeLast() }
    return String(text)
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
