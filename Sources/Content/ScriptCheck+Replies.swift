import Simulation
import YarnCompiler

extension ScriptCheck {
  /// Checks the tags of a reply.
  ///
  /// - Parameter hasReason: Whether its body says why it lands as it does.
  mutating func checkTags(_ tags: [Tag], ofReply line: Syntax, hasReason: () -> Bool) {
    let reading = ReplyTags(tags.map(\.content))
    for problem in reading.problems {
      report(.tag(problem), Self.place(of: problem, tags: tags) ?? Self.words(of: line))
    }
    if reading.fit != 100, !hasReason() {
      let place = tags.first { $0.key == ReplyTag.fit.rawValue }?.range
      report(.noReason(fit: reading.fit), place ?? line.range)
    }
    checkKeys(of: tags)
    if !tags.contains(where: { Self.identities.contains($0.key) }) {
      untagged.append(Self.words(of: line))
    }
  }

  /// The tags that give a line its identity.
  private static let identities = ["line", "shadow"]

  /// A tag that nobody knows is the author's own affair, unless it looks like one of ours.
  private mutating func checkKeys(of tags: [Tag]) {
    for tag in tags where tag.value != nil {
      if ReplyTag(rawValue: tag.key) != nil || Self.identities.contains(tag.key) { continue }
      let known = ReplyTag.allCases.map(\.rawValue) + ["line"]
      if let nearest = NearestNames(known).nearest(to: tag.key) {
        report(.unknownTag(tag.key, nearest: nearest), tag.range)
      }
    }
  }

  private static func place(of problem: TagProblem, tags: [Tag]) -> Range<Int>? {
    let tag: Tag? =
      switch problem {
      case .noTechnique: nil
      case .severalTechniques: tags.last { $0.key == ReplyTag.technique.rawValue }
      case .unknownTechnique(let id):
        tags.first { ["technique", "also"].contains($0.key) && $0.value == id }
      case .badFit(let value): tags.first { $0.key == ReplyTag.fit.rawValue && $0.value == value }
      case .badDepth(let value): tags.first { $0.key == ReplyTag.depth.rawValue && $0.value == value }
      case .depthWithoutDisclosure: tags.last { $0.key == ReplyTag.depth.rawValue }
      }
    return tag?.range
  }

  /// What is said on a line, without its condition and its tags.
  private static func words(of line: Syntax) -> Range<Int> {
    let words = line.children.filter { $0.kind == .text || $0.kind == .substitution }
    guard let first = words.first, let last = words.last else { return line.range }
    return first.range.lowerBound..<last.range.upperBound
  }
}
