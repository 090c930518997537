import Yarn

extension TestPlan {
  /// Runs the plan to its end and says where the script does something else.
  ///
  /// After the first failure of a run its other steps are left out, and the next run begins.
  ///
  /// - Parameter stage: The dialogue; its variables, and what was seen, last from run to run.
  /// - Returns: A diagnostic a failure, at the step of the plan; none if the script does what the plan says.
  public func run<Stage: TestPlanStage>(on stage: inout Stage) -> [Diagnostic] {
    failures(on: &stage).map(\.finding)
  }

  /// Runs the plan to its end and says where the script does something else, and what it does there.
  public func failures<Stage: TestPlanStage>(on stage: inout Stage) -> [Failure] {
    var failures: [Failure] = []
    for (index, steps) in runs.enumerated() {
      var run = TestPlanRun(stage: stage, file: file, index: index)
      run.perform(steps)
      failures += run.failures
      stage = run.stage
    }
    return failures
  }
}

/// Why a run of a plan ends early, and at which bytes of it.
private struct TestPlanFailure: Error {
  var problem: TestPlanProblem
  var range: Range<Int>
  /// What the steps in question expected, if they expected an event.
  var expected: Range<Int>?
  var event: Event?
  /// Of several options, the one in question.
  var option: Option?
}

/// One run of a plan.
private struct TestPlanRun<Stage: TestPlanStage> {
  private(set) var stage: Stage
  private let file: String
  private let index: Int
  private(set) var failures: [TestPlan.Failure] = []
  private var hasStarted = false
  private var expectedOptions: [TestPlan.Step] = []

  init(stage: Stage, file: String, index: Int) {
    self.stage = stage
    self.file = file
    self.index = index
  }

  mutating func perform(_ steps: [TestPlan.Step]) {
    stage.begin()
    for step in steps {
      do throws(TestPlanFailure) {
        if try !perform(step) { return }
      } catch {
        return note(error)
      }
    }
  }

  private mutating func note(_ failure: TestPlanFailure) {
    failures.append(
      TestPlan.Failure(
        run: index, finding: failure.problem.diagnostic(in: file, at: failure.range),
        expected: failure.expected, found: failure.event?.planSteps(in: stage.program) ?? [],
        place: (failure.option.map { .line($0.line) } ?? failure.event)?.place(in: stage.program)))
  }

  /// Says whether the run goes on.
  private mutating func perform(_ step: TestPlan.Step) throws(TestPlanFailure) -> Bool {
    switch step.kind {
    case .line(let text, let tags): try expectLine(text, tags, step)
    case .option: expectedOptions.append(step)
    case .select(let number): try select(number, step)
    case .command(let text): try expectCommand(text, step)
    case .stop:
      let event = try next(for: step)
      guard event == .dialogueEnd else { throw other("the end of the dialogue", event, step) }
      return false
    case .set(let variable, let value): try set(variable, to: value, step)
    case .node(let name): try start(at: name, step)
    case .saliency(let strategy): stage.machine.saliency = strategy
    case .custom(let name, let argument):
      if let reason = stage.perform(name, argument: argument) {
        throw TestPlanFailure(problem: .refused(name, reason: reason), range: step.range)
      }
    }
    return true
  }

  private mutating func expectLine(_ text: String?, _ tags: [String], _ step: TestPlan.Step)
    throws(TestPlanFailure)
  {
    let event = try next(for: step)
    guard case .line(let line) = event else { throw other("a line", event, step) }
    let found = shown(line)
    guard text == nil || text == found else {
      throw TestPlanFailure(
        problem: .otherText(of: "line", found: "`\(found)`", at: place(of: line)), range: step.range,
        expected: step.range, event: event)
    }
    checkTags(tags, of: line, step)
  }

  private mutating func expectCommand(_ text: String?, _ step: TestPlan.Step) throws(TestPlanFailure) {
    let event = try next(for: step)
    guard case .command(let command) = event else { throw other("a command", event, step) }
    guard text == nil || command.text == text else {
      let place = "\(command.file):\(command.lineNumber)"
      throw TestPlanFailure(
        problem: .otherText(of: "command", found: "`\(command.text)`", at: place), range: step.range,
        expected: step.range, event: event)
    }
  }

  private mutating func select(_ number: Int, _ step: TestPlan.Step) throws(TestPlanFailure) {
    let event = try next(for: step)
    guard case .options(let options) = event else { throw other("a choice of options", event, step) }
    if !expectedOptions.isEmpty { try compare(options, step) }
    expectedOptions = []
    guard (0...options.count).contains(number) else {
      throw TestPlanFailure(problem: .noSuchOption(number, count: options.count), range: step.range)
    }
    let isAnyAvailable = options.contains(where: \.isAvailable)
    guard isAnyAvailable == (number > 0) else {
      throw TestPlanFailure(problem: isAnyAvailable ? .nothingSelected : .nothingToSelect, range: step.range)
    }
    try attempt(step) { stage throws(RuntimeError) in try stage.select(number - 1) }
  }

  private mutating func compare(_ options: [Option], _ step: TestPlan.Step) throws(TestPlanFailure) {
    for (index, expected) in expectedOptions.enumerated() {
      guard case .option(let text, let isAvailable, let tags) = expected.kind else { continue }
      guard options.indices.contains(index), shown(options[index].line) == text else {
        let found = options.indices.contains(index) ? shown(options[index].line) : ""
        throw TestPlanFailure(
          problem: .missingOption(found), range: expected.range, expected: optionsRange,
          event: .options(options), option: options.indices.contains(index) ? options[index] : nil)
      }
      let option = options[index]
      guard option.isAvailable == isAvailable else {
        let problem = TestPlanProblem.otherAvailability(
          isAvailable: option.isAvailable, at: place(of: option.line))
        throw TestPlanFailure(
          problem: problem, range: expected.range, expected: optionsRange, event: .options(options),
          option: option)
      }
      checkTags(tags, of: option.line, expected)
    }
    if options.count > expectedOptions.count {
      let option = options[expectedOptions.count]
      throw TestPlanFailure(
        problem: .surplusOption(shown(option.line), at: place(of: option.line)), range: step.range,
        expected: optionsRange, event: .options(options), option: option)
    }
  }

  /// Where the plan lists the options that should come.
  private var optionsRange: Range<Int>? {
    guard let first = expectedOptions.first, let last = expectedOptions.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private mutating func set(_ variable: String, to value: Value, _ step: TestPlan.Step)
    throws(TestPlanFailure)
  {
    do throws(RuntimeError) {
      try stage.machine.set(variable, to: value, in: stage.program)
    } catch {
      throw TestPlanFailure(problem: .unknownVariable(variable), range: step.range)
    }
  }

  private mutating func start(at node: String?, _ step: TestPlan.Step) throws(TestPlanFailure) {
    hasStarted = true
    try attempt(step) { stage throws(RuntimeError) in try stage.start(at: node) }
  }

  /// The next event that is more than a node's beginning or end.
  private mutating func next(for step: TestPlan.Step) throws(TestPlanFailure) -> Event {
    if !hasStarted { try start(at: nil, step) }
    while true {
      let event = try attempt(step) { stage throws(RuntimeError) in try stage.next() }
      switch event {
      case .nodeStart, .nodeEnd: continue
      case .line, .options, .command, .dialogueEnd: return event
      }
    }
  }

  private mutating func attempt<Result>(
    _ step: TestPlan.Step, _ body: (inout Stage) throws(RuntimeError) -> Result
  ) throws(TestPlanFailure) -> Result {
    do throws(RuntimeError) {
      return try body(&stage)
    } catch {
      let place = error.file.flatMap { file in error.line.map { "it happens at \(file):\($0)" } }
      let help = [place, error.help].compactMap(\.self).joined(separator: "; ")
      throw TestPlanFailure(
        problem: .stopped(error.message, help: help.isEmpty ? nil : help), range: step.range)
    }
  }

  private mutating func checkTags(_ tags: [String], of line: Line, _ step: TestPlan.Step) {
    let found = stage.program.record(of: line).tags
    for tag in tags where !found.contains(tag) {
      note(TestPlanFailure(problem: .missingTag(tag, found: found), range: step.range))
    }
  }

  private func shown(_ line: Line) -> String {
    MarkedText(parsing: stage.program.text(of: line)).text
  }

  private func place(of line: Line) -> String {
    let record = stage.program.record(of: line)
    return "\(record.file):\(record.lineNumber)"
  }

  private func other(_ expected: String, _ event: Event, _ step: TestPlan.Step) -> TestPlanFailure {
    let found: String
    var place: String?
    switch event {
    case .line(let line):
      found = "the line `\(shown(line))`"
      place = self.place(of: line)
    case .options(let options):
      found = "the options " + options.map { "`\(shown($0.line))`" }.joined(separator: ", ")
      place = options.first.map { self.place(of: $0.line) }
    case .command(let command):
      found = "the command `\(command.text)`"
      place = "\(command.file):\(command.lineNumber)"
    case .dialogueEnd: found = "the end of the dialogue"
    case .nodeStart(let name), .nodeEnd(let name): found = "the node `\(name)`"
    }
    return TestPlanFailure(
      problem: .otherEvent(expected: expected, found: found, at: place), range: step.range,
      expected: (optionsRange?.lowerBound ?? step.range.lowerBound)..<step.range.upperBound, event: event)
  }
}
