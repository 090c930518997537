extension Diagnostic {
  /// The finding, its place, the source line itself, and carets under the culprit.
  ///
  ///     warning[YS0012]: no node is named `Gate`
  ///      --> Dialogues/SecondCup.yarn:3:21
  ///       |
  ///     3 | José: Ça va? <<jump Gate>>
  ///       |                     ^^^^
  ///       = help: a node with a similar name exists: `Gates`
  ///
  /// Control characters of the source are shown as symbols, a tab as blanks. Of a long line, `…` stands for what is
  /// far from the culprit, so that a terminal does not break it and the carets stay below.
  ///
  /// - Parameter source: The file that ``file`` names.
  public func rendered(in source: SourceFile) -> String {
    let excerpt = excerpt(of: source).clipped(to: 100)
    let line = excerpt.line
    let margin = String(repeating: " ", count: String(line).count)
    let indent = String(repeating: " ", count: excerpt.before.width)
    let carets = String(repeating: "^", count: max(excerpt.culprit.width, 1))
    let report = """
      \(severity.rawValue)[\(code)]: \(DisplayText(message, from: 0).text)
      \(margin)--> \(file):\(line):\(excerpt.column)
      \(margin) |
      \(line) | \(excerpt.before.text)\(excerpt.culprit.text)\(excerpt.after.text)
      \(margin) | \(indent)\(carets)
      """
    return help.map { "\(report)\n\(margin) = help: \(DisplayText($0, from: 0).text)" } ?? report
  }

  /// The source line of the finding, in three parts, made harmless to show.
  ///
  /// - Parameter source: The file that ``file`` names.
  public func excerpt(of source: SourceFile) -> Excerpt {
    let (line, column) = source.position(of: range.lowerBound)
    let lineRange = source.lineRange(around: range.lowerBound)
    let start = min(max(range.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(range.upperBound, start), lineRange.upperBound)
    let before = DisplayText(source.text(in: lineRange.lowerBound..<start), from: 0)
    let culprit = DisplayText(source.text(in: start..<end), from: before.width)
    let after = DisplayText(source.text(in: end..<lineRange.upperBound), from: before.width + culprit.width)
    return Excerpt(line: line, column: column, before: before, culprit: culprit, after: after)
  }

  /// The line of a source that a finding is about.
  public struct Excerpt: Sendable {
    /// Where the culprit begins, both counted from 1, the column in characters.
    public let line: Int
    public let column: Int
    /// What stands before the culprit, the culprit, and what stands behind it.
    public let before: DisplayText
    public let culprit: DisplayText
    public let after: DisplayText

    /// The same within so many columns.
    func clipped(to width: Int) -> Excerpt {
      guard before.width + culprit.width + after.width > width else { return self }
      let culprit = culprit.beginning(width * 3 / 4)
      let room = width - culprit.width
      let before = before.ending(max(room - after.width, room * 2 / 3))
      let after = after.beginning(room - before.width)
      return Excerpt(line: line, column: column, before: before, culprit: culprit, after: after)
    }
  }
}
