import YarnCompiler

/// Finds what is wrong with a persona beyond the shape of each field: names that should be one and are two, or
/// that lead nowhere.
struct PersonaCheck {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks a persona file, whether it has the right shape or not.
  init(root: YAMLNode, path: String) {
    self.path = path
    checkFileName(root)
    checkFacts(root)
    checkSensitivities(root)
  }

  private mutating func checkFileName(_ root: YAMLNode) {
    guard let id = root["id"], let text = id.scalar else { return }
    let file = path.lastPathName
    if file != "\(text).yaml" { report(.identifierIsNotFileName(text, file: file), id.range) }
  }

  private mutating func checkFacts(_ root: YAMLNode) {
    var seen: Set<String> = []
    for fact in root.facts {
      guard let id = fact["id"], let text = id.scalar else { continue }
      if !seen.insert(text).inserted { report(.repeatedIdentifier(text), id.range) }
    }
  }

  private mutating func checkSensitivities(_ root: YAMLNode) {
    let facts = root.facts.compactMap { $0["id"]?.scalar }
    var seen: Set<String> = []
    for sensitivity in root["sensitivities"]?.items ?? [] {
      if let technique = sensitivity["technique"], let text = technique.scalar, !seen.insert(text).inserted {
        report(.repeatedSensitivity(text), technique.range)
      }
      if let from = sensitivity["from"], let text = from.scalar, !facts.contains(text) {
        report(.unknownFact(text, nearest: NearestNames(facts).nearest(to: text)), from.range)
      }
    }
  }

  private mutating func report(_ problem: Problem, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(problem, file: path, range: range))
  }
}

extension YAMLNode {
  /// The value of a key of a mapping.
  subscript(key: String) -> YAMLNode? {
    switch content {
    case .mapping(let entries): entries.first { $0.key == key && !$0.isRepeated }?.value
    case .scalar, .sequence: nil
    }
  }

  /// The entries of a list.
  var items: [YAMLNode] {
    switch content {
    case .sequence(let nodes): nodes
    case .scalar, .mapping: []
    }
  }

  /// The text of a scalar.
  var scalar: String? {
    switch content {
    case .scalar(let text, _): text
    case .sequence, .mapping: nil
    }
  }

  fileprivate var facts: [YAMLNode] {
    (self["history"]?.items ?? []) + [self["hidden_concern"]].compactMap { $0 }
  }
}
