import Yarn

extension TestPlan {
  /// Where a script does something else than its plan says.
  public struct Failure: Hashable, Sendable {
    /// Which run of the plan, counted from 0.
    public var run: Int
    /// What is wrong, at its step of the plan.
    public var finding: Diagnostic
    /// Where the plan says what should have come, in UTF-8 bytes of the plan; nil if it is not a matter of that.
    public var expected: Range<Int>?
    /// What came instead, as the steps that would expect it.
    public var found: [String]
    /// The place in a script where that stands.
    public var place: Place?

    /// A line of a script, counted from 1.
    public struct Place: Hashable, Sendable {
      public var file: String
      public var line: Int
    }
  }
}

extension Event {
  /// The steps of a plan that expect this event; none for the beginning and the end of a node.
  ///
  /// A text with a backtick in it cannot be written in a plan: such a line is any line, such a command any
  /// command, and such options are left out, all of them.
  public func planSteps(in program: Program) -> [String] {
    switch self {
    case .line(let line):
      let text = MarkedText(parsing: program.text(of: line)).text
      return text.contains("`") ? ["line: *"] : ["line: `\(text)`"]
    case .options(let options):
      let steps = options.map { option in
        "option: `\(MarkedText(parsing: program.text(of: option.line)).text)`"
          + (option.isAvailable ? "" : " [disabled]")
      }
      return steps.contains { $0.utf8.count(where: { $0 == UInt8(ascii: "`") }) > 2 } ? [] : steps
    case .command(let command):
      return command.text.contains("`") ? ["command: *"] : ["command: `\(command.text)`"]
    case .dialogueEnd: return ["stop"]
    case .nodeStart, .nodeEnd: return []
    }
  }

  /// Where in a script the event comes from.
  func place(in program: Program) -> TestPlan.Failure.Place? {
    let line: Line?
    switch self {
    case .line(let said): line = said
    case .options(let options): line = options.first?.line
    case .command(let command):
      return TestPlan.Failure.Place(file: command.file, line: command.lineNumber)
    case .dialogueEnd, .nodeStart, .nodeEnd: line = nil
    }
    return line.map { line in
      let record = program.record(of: line)
      return TestPlan.Failure.Place(file: record.file, line: record.lineNumber)
    }
  }
}
