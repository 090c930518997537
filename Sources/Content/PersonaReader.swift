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
  }

  /// Reads a file. Its name without the ending must be the persona's `id`.
  public static func read(_ source: SourceFile) -> Reading {
    let unsafe = TextCheck.diagnostics(in: source)
    guard unsafe.isEmpty else { return Reading(persona: nil, diagnostics: unsafe) }
    switch YAMLFile.read(source) {
    case .failure(let diagnostic): return Reading(persona: nil, diagnostics: [diagnostic])
    case .success(let root): return read(root, of: source)
    }
  }

  private static func read(_ root: YAMLNode, of source: SourceFile) -> Reading {
    var reader = ShapeReader(path: source.path)
    reader.check(root, against: PersonaShape.file, field: "the persona")
    let check = PersonaCheck(root: root, path: source.path)
    let diagnostics = (reader.diagnostics + check.diagnostics).inOrder
    let persona = diagnostics.isEmpty ? decoded(root) : nil
    return Reading(persona: persona, diagnostics: diagnostics)
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
