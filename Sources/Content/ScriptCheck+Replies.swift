import Simulation
import YarnCompiler

extension ScriptCheck {
  /// Checks the tags of a reply.
  mutating func checkTags(ofReply line: Syntax, hasReason: Bool) {
    let tags = line.children.filter { $0.kind == .tag }
    let reading = ReplyTags(tags.map(\.tagContent))
    for problem in reading.problems {
      report(.tag(problem), Self.place(of: problem, tags: tags, line: line))
    }
    if reading.fit != 100, !hasReason {
      let place = tags.first { $0.tagKey == ReplyTag.fit.rawValue } ?? line
      report(.noReason(fit: reading.fit), place.range)
    }
    checkKeys(of: tags)
    if !tags.contains(where: { ["line", "shadow"].contains($0.tagKey) }) {
      report(.noLineID, Self.words(of: line))
    }
  }

  /// A tag that nobody knows is the author's own affair, unless it looks like one of ours.
  private mutating func checkKeys(of tags: [Syntax]) {
    let known = ReplyTag.allCases.map(\.rawValue) + ["line"]
    for tag in tags
    where tag.tagContent.contains(":") && !known.contains(tag.tagKey) && tag.tagKey != "shadow" {
      if let nearest = NearestNames(known).nearest(to: tag.tagKey) {
        report(.unknownTag(tag.tagKey, nearest: nearest), tag.range)
      }
    }
  }

  private static func place(of problem: TagProblem, tags: [Syntax], line: Syntax) -> Range<Int> {
    let tag: Syntax? =
      switch problem {
      case .noTechnique: nil
      case .severalTechniques: tags.last { $0.tagKey == ReplyTag.technique.rawValue }
      case .unknownTechnique(let id):
        tags.first { ["technique", "also"].contains($0.tagKey) && $0.tagValue == id }
      case .badFit(let value): tags.first { $0.tagKey == ReplyTag.fit.rawValue && $0.tagValue == value }
      case .badDepth(let value): tags.first { $0.tagKey == ReplyTag.depth.rawValue && $0.tagValue == value }
      case .depthWithoutDisclosure: tags.last { $0.tagKey == ReplyTag.depth.rawValue }
      }
    return tag?.range ?? words(of: line)
  }

  /// What is said on a line, without its condition and its tags.
  private static func words(of line: Syntax) -> Range<Int> {
    let words = line.children.filter { $0.kind == .text || $0.kind == .substitution }
    guard let first = words.first, let last = words.last else { return line.range }
    return first.range.lowerBound..<last.range.upperBound
  }
}
