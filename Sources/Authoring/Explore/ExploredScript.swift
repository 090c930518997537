import Content
import Simulation
import YarnCompiler

/// The text of what was explored: where each finding stands in it, and how much its project lets it weigh.
public struct ExploredScript: Sendable {
  private let trees: [String: SyntaxTree]
  private let library: Library?

  /// The conversations of a library.
  public init(_ library: Library) {
    self.init(library.trees, library)
  }

  /// A script by itself.
  public init(_ compilation: Compilation) {
    self.init(compilation.trees, nil)
  }

  private init(_ trees: [SyntaxTree], _ library: Library?) {
    self.trees = Dictionary(trees.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.library = library
  }

  /// A file by its path, as diagnostics name it.
  func source(_ path: String) -> SourceFile {
    trees[path]?.file ?? library?.source(path) ?? SourceFile(path: path, bytes: [])
  }

  /// The finding with its place and with the weight that the project gives it, and whether the project lets it pass.
  func weighed(_ finding: Diagnostic) -> (finding: Diagnostic, passes: Bool) {
    guard finding.canPass, let wanted = library?.project.severities[finding.code] else {
      return (finding, false)
    }
    guard let wanted else { return (finding, true) }
    var finding = finding
    finding.severity = wanted
    return (finding, false)
  }

  // MARK: Places

  /// Where one looks when the whole conversation is meant: its title.
  func title(of exploration: Exploration) -> (file: String, range: Range<Int>) {
    let path = exploration.program.node(named: exploration.start)?.file ?? ""
    let nodes = trees[path]?.root.children.filter { $0.kind == .node } ?? []
    let node = nodes.first { $0.title == exploration.start }
    let name = node?.header("scenario")?.first(.value) ?? node?.first(.titleHeader)?.first(.name)
    return (path, name?.range ?? 0..<0)
  }

  /// Where a finding stands.
  func place(of finding: ExploreFinding, in exploration: Exploration) -> (file: String, range: Range<Int>) {
    if case .untoldFact(let id) = finding.kind, let place = place(ofFact: id, exploration.scenario?.persona) {
      return place
    }
    guard let place = finding.place, let tree = trees[place.file] else { return title(of: exploration) }
    let line = tree.file.range(ofLine: place.line)
    let there = tree.root.descendants.filter { line.contains($0.range.lowerBound) }
    let culprit = there.lazy.compactMap { Self.range(of: finding.kind, $0) }.first
    return (place.file, tree.file.trimmed(culprit ?? line))
  }

  private func place(ofFact id: String, _ persona: Persona?) -> (file: String, range: Range<Int>)? {
    guard let persona else { return nil }
    let place = persona.history.firstIndex { $0.id == id }.map { ["history", "\($0)", "id"] }
    return library?.place(of: place ?? ["hidden_concern", "id"], inPersona: persona.id)
  }

  /// What of its line a finding is about; nil if this is not it.
  private static func range(of kind: ExploreFinding.Kind, _ syntax: Syntax) -> Range<Int>? {
    switch (kind, syntax.kind) {
    case (.unreachedEnding, .command): syntax.range
    case (.lockedGate, .functionCall), (.openGate, .functionCall), (.narrowGate, .functionCall):
      syntax.text.hasPrefix(FunctionName.canDisclose.rawValue) ? syntax.range : nil
    case (.unenteredNode, .titleHeader), (.round, .titleHeader): syntax.first(.name)?.range
    case (.unshownLine, .line), (.unshownReply, .line), (.unavailableReply, .line),
      (.lastingRupture, .line), (.noEnd, .line), (.nothingToSay, .line):
      syntax.words
    case _: nil
    }
  }
}

extension Syntax {
  /// Of a line, what is said; nil if nothing is.
  fileprivate var words: Range<Int>? {
    let pieces = children.filter { $0.kind == .text || $0.kind == .substitution }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}

extension SourceFile {
  /// A range without the blanks at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    let blanks: Set = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    guard let first = bytes[range].firstIndex(where: { !blanks.contains($0) }),
      let last = bytes[range].lastIndex(where: { !blanks.contains($0) })
    else { return range }
    return first..<last + 1
  }
}
