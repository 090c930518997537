/// What is found in how lines are laid out.
extension LintPass {
  /// An empty line ends options, though the next line is indented as if it belonged to the last.
  mutating func checkEnds(ofGroupsIn statements: [Syntax]) {
    for (group, next) in zip(statements, statements.dropFirst()) {
      guard group.kind == .optionGroup || group.kind == .lineGroup, let arrow = group.children.last else {
        continue
      }
      let between = min(group.range.upperBound, next.range.lowerBound)..<next.range.lowerBound
      guard hasEmptyLine(in: between),
        indentation(at: next.range.lowerBound) > indentation(at: arrow.range.lowerBound)
      else { continue }
      note(.emptyLineEndsOptions, at: line(from: next.range.lowerBound))
    }
  }

  /// The answer to an option stands right below it, no deeper than the option, and a jump at its end cuts off the
  /// options that follow.
  mutating func checkAnswers(in statements: [Syntax]) {
    let pairs = zip(statements, statements.dropFirst())
    guard pairs.contains(where: { $0.leavesNode && $1.kind == .optionGroup }) else { return }
    for (group, next) in pairs where group.kind == .optionGroup && next.kind != .optionGroup {
      guard let option = group.children.last, option.first(.block) == nil,
        indentation(at: next.range.lowerBound) == indentation(at: option.range.lowerBound)
      else { continue }
      let between = min(group.range.upperBound, next.range.lowerBound)..<next.range.lowerBound
      if !hasEmptyLine(in: between) { note(.answerNotIndented, at: line(from: next.range.lowerBound)) }
    }
  }

  /// `title: Next` and `---` in the middle of a body.
  mutating func checkHeaders(in statements: [Syntax]) {
    // From the last to the first, so that each statement is looked at once.
    var isBelowHeaders = false
    for statement in statements.reversed() {
      if statement.kind != .line {
        isBelowHeaders = false
      } else if statement.text == "---" {
        isBelowHeaders = true
      } else if isBelowHeaders, isHeader(statement) {
        note(.headersInBody, at: statement.range)
      }
    }
  }

  private func isHeader(_ statement: Syntax) -> Bool {
    guard statement.kind == .line, statement.text.hasPrefix("title") else { return false }
    let value = statement.text.dropFirst("title".count).drop { $0 == " " }
    return value.first == ":" && !value.dropFirst().drop { $0 == " " }.contains(" ")
  }

  /// Bodies of options indented with tabs here and blanks there.
  mutating func checkIndentation(of node: Syntax) {
    guard let body = node.first(.body) else { return }
    var kind: UInt8?
    for group in body.descendants where group.kind == .option || group.kind == .item {
      for statement in group.first(.block)?.children ?? [] {
        let blanks = blanks(before: statement.range.lowerBound)
        for byte in file.bytes[blanks] {
          if kind ?? byte != byte { return note(.mixedIndentation, at: blanks) }
          kind = byte
        }
      }
    }
  }

  /// The blanks that a line begins with, up to a statement; empty if another stands before it on its line.
  private func blanks(before place: Int) -> Range<Int> {
    var start = place
    while start > 0, file.bytes[start - 1] == UInt8(ascii: " ") || file.bytes[start - 1] == UInt8(ascii: "\t")
    {
      start -= 1
    }
    let isFirst =
      start == 0 || file.bytes[start - 1] == UInt8(ascii: "\n") || file.bytes[start - 1] == UInt8(ascii: "\r")
    return isFirst ? start..<place : place..<place
  }

  private func lineStart(of place: Int) -> Int {
    file.bytes[..<place].lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { $0 + 1 }
      ?? 0
  }

  /// The width of the blanks before what begins at a byte, a tab being eight.
  private func indentation(at place: Int) -> Int {
    file.bytes[lineStart(of: place)..<place].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 8 : 1) }
  }

  private func hasEmptyLine(in range: Range<Int>) -> Bool {
    // The range begins on the last line of the options, or behind its line break.
    var breaks = lineStart(of: range.lowerBound) == range.lowerBound ? 1 : 0
    for byte in file.bytes[range] {
      switch byte {
      case UInt8(ascii: "\n"): breaks += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: breaks = 0
      }
      if breaks > 1 { return true }
    }
    return false
  }

  private func line(from place: Int) -> Range<Int> {
    let end = file.bytes[place...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return place..<(end ?? file.bytes.count)
  }
}

extension Syntax {
  /// Whether nothing that stands behind the statement is reached.
  fileprivate var leavesNode: Bool { kind == .jump || kind == .returnStatement || kind == .stop }
}
