import YarnCompiler

/// A failure of a plan as a difference: what the plan says, marked `-`, and what the script does, marked `+`.
///
///     error[RY0212]: the line has another text
///      --> Dialogues/SecondCup.testplan:7:1
///       |
///     6 |   select: 2
///     7 | - line: `Walt: Most people fill this.`
///       | + line: `Walt: Most people fill that.`
///       |                                ^^
///       = note: this stands in Dialogues/SecondCup.yarn:31
struct PlanDifference {
  private let failure: TestPlan.Failure
  private let plan: SourceFile

  init(_ failure: TestPlan.Failure, in plan: SourceFile) {
    self.failure = failure
    self.plan = plan
  }

  /// The failure as it is shown; without a difference, as any other diagnostic.
  ///
  /// - Parameter shown: The path of a script as it is shown.
  func rendered(_ shown: (String) -> String) -> String {
    guard let expected = failure.expected, !failure.found.isEmpty else {
      return failure.finding.rendered(in: plan)
    }
    let first = plan.position(of: expected.lowerBound).line
    let said = Self.lines(plan.text(in: expected))
    var rows = context(before: first)
    rows += Self.rows(said, failure.found, from: first)
    if said.count == 1, failure.found.count == 1 { rows += Self.carets(said[0], failure.found[0]) }
    let width = rows.compactMap { $0.number.map { "\($0)".count } }.max() ?? 1
    let finding = failure.finding
    let (line, column) = plan.position(of: finding.range.lowerBound)
    let margin = String(repeating: " ", count: width)
    var report = [
      "\(finding.severity.rawValue)[\(finding.code)]: \(finding.message)",
      "\(margin)--> \(finding.file):\(line):\(column)", "\(margin) |",
    ]
    report += rows.map { $0.shown(width) }
    if let place = failure.place {
      report.append("\(margin) = note: this stands in \(shown(place.file)):\(place.line)")
    }
    return report.joined(separator: "\n")
  }

  /// One line of the difference.
  private struct Row {
    /// The line of the plan, counted from 1.
    var number: Int?
    var mark: Character
    var text: String

    func shown(_ width: Int) -> String {
      let digits = number.map { "\($0)" } ?? ""
      let margin = String(repeating: " ", count: width - digits.count) + digits
      return "\(margin) | \(mark) \(text)"
    }
  }

  /// The step before, so that one sees where one is.
  private func context(before line: Int) -> [Row] {
    let lines = Self.lines(plan.text)
    guard line >= 2, lines.indices.contains(line - 2) else { return [] }
    let text = lines[line - 2]
    return text.isEmpty || text == "---" ? [] : [Row(number: line - 1, mark: " ", text: text)]
  }

  /// What only the plan has, what only the script has, and what both have, in order.
  private static func rows(_ said: [String], _ found: [String], from first: Int) -> [Row] {
    let keys = said.map(key)
    let changes = found.map(key).difference(from: keys)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [Row] = []
    var next = 0
    for (index, text) in said.enumerated() {
      if removed.contains(index) {
        rows.append(Row(number: first + index, mark: "-", text: text))
        continue
      }
      while inserted.contains(next) {
        rows.append(Row(mark: "+", text: found[next]))
        next += 1
      }
      rows.append(Row(number: first + index, mark: " ", text: text))
      next += 1
    }
    rows += found[min(next, found.count)...].map { Row(mark: "+", text: $0) }
    return rows
  }

  /// A step without the tags and the comment behind it, which the difference is not about.
  private static func key(_ step: String) -> String {
    guard let close = step.lastIndex(of: "`") else { return step }
    let rest = step[step.index(after: close)...]
    return step[...close] + (rest.contains("[disabled]") ? " [disabled]" : "")
  }

  /// Carets under what is new in a line that has changed, unless all of it is.
  private static func carets(_ said: String, _ found: String) -> [Row] {
    let (old, new) = (Array(key(said)), Array(found))
    let front = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - front
    let back = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
    guard new.prefix(while: { $0 != "`" }) == old.prefix(while: { $0 != "`" }), front + back > 8 else {
      return []
    }
    let carets = String(repeating: "^", count: max(new.count - front - back, 1))
    return [Row(mark: " ", text: String(repeating: " ", count: front) + carets)]
  }

  /// The lines of a text, without blanks at their ends.
  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let front = line.drop(while: \.isWhitespace)
      return String(front.lastIndex { !$0.isWhitespace }.map { front[...$0] } ?? "")
    }
  }
}
