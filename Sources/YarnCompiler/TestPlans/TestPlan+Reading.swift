import Yarn

extension TestPlan {
  /// Reads a test plan.
  ///
  /// - Parameters:
  ///   - file: The plan.
  ///   - steps: The names of further steps that the program understands.
  /// - Returns: The plan, nil if there is any error; and everything found wrong with it.
  public static func read(
    _ file: SourceFile, steps: Set<String> = []
  ) -> (plan: TestPlan?, diagnostics: [Diagnostic]) {
    var reader = TestPlanReader(file, steps: steps)
    reader.read()
    let plan = TestPlan(file: file.path, runs: reader.runs)
    let hasErrors = reader.diagnostics.contains { $0.severity == .error }
    return (hasErrors ? nil : plan, reader.diagnostics)
  }
}

/// Reads a plan step by step. After a mistake it goes on at the next line.
private struct TestPlanReader {
  private let file: SourceFile
  private let customSteps: Set<String>
  private var place = 0
  private(set) var runs: [[TestPlan.Step]] = [[]]
  private(set) var diagnostics: [Diagnostic] = []

  private struct Failure: Error {
    var problem: TestPlanProblem
    var range: Range<Int>
  }

  private static let steps = [
    "line", "option", "select", "command", "set", "node", "start", "saliency", "stop",
  ]

  init(_ file: SourceFile, steps: Set<String>) {
    self.file = file
    customSteps = steps
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  mutating func read() {
    var runStart = place
    skipBlanks()
    while place < bytes.count {
      let start = place
      do throws(Failure) {
        if bytes[place...].starts(with: "---".utf8) {
          place += 3
          endRun(startingAt: runStart)
          runs.append([])
          runStart = start
        } else {
          let kind = try step()
          runs[runs.count - 1].append(.init(kind: kind, range: start..<place))
        }
      } catch {
        diagnostics.append(error.problem.diagnostic(in: file.path, at: error.range))
        skipLine()
      }
      skipBlanks()
    }
    // A plan without any step asks no more of a script than that it compiles.
    if runs != [[]] { endRun(startingAt: runStart) }
  }

  private mutating func endRun(startingAt start: Int) {
    guard diagnostics.allSatisfy({ $0.severity != .error }) else { return }
    let steps = runs[runs.count - 1]
    if steps.isEmpty {
      note(.emptyRun, start..<min(start + 3, bytes.count))
    } else if let option = steps.last(where: \.isOption),
      !steps.contains(where: { $0.isSelect && $0.range.lowerBound > option.range.lowerBound })
    {
      note(.optionsWithoutSelect, option.range)
    }
  }

  private mutating func note(_ problem: TestPlanProblem, _ range: Range<Int>) {
    diagnostics.append(problem.diagnostic(in: file.path, at: range))
  }

  // MARK: Steps

  private mutating func step() throws(Failure) -> TestPlan.Kind {
    let start = place
    let name = word()
    if name == "stop" { return .stop }
    let isKnown = Self.steps.contains(name) || customSteps.contains(name)
    guard isKnown else {
      let known = Self.steps + customSteps.sorted()
      let sign = bytes[start...].prefix(1)
      let problem: TestPlanProblem =
        name.isEmpty
        ? .notAStep(String(decoding: sign, as: UTF8.self), known: known) : .unknownStep(name, known: known)
      throw Failure(problem: problem, range: start..<max(place, start + 1))
    }
    skipBlanks()
    guard byte == UInt8(ascii: ":") else { throw expected("a colon", after: name) }
    place += 1
    guard Self.steps.contains(name) else { return .custom(name, argument: restOfLine()) }
    skipBlanks()
    switch name {
    case "line":
      if takeStar() { return .line(nil, tags: tags()) }
      return .line(try text(after: name), tags: tags())
    case "option":
      let text = try text(after: name)
      return .option(text, isAvailable: !takeDisabled(), tags: tags())
    case "command": return .command(takeStar() ? nil : try text(after: name))
    case "select": return .select(try number(after: name))
    // Newer plans of the language begin their runs with `start`.
    case "node", "start": return .node(try takeName(after: name))
    case "saliency":
      let start = place
      let strategy = try takeName(after: name)
      guard let known = SaliencyStrategy(named: strategy) else {
        throw Failure(problem: .unknownStrategy(strategy), range: start..<place)
      }
      return .saliency(known)
    default: return try assignment()
    }
  }

  private mutating func assignment() throws(Failure) -> TestPlan.Kind {
    guard byte == UInt8(ascii: "$") else { throw expected("a variable", after: "set") }
    place += 1
    let variable = "$" + (try takeName(after: "set"))
    skipBlanks()
    guard byte == UInt8(ascii: "=") else { throw expected("`=`", after: "set") }
    place += 1
    skipBlanks()
    if byte == UInt8(ascii: "`") { return .set(variable, .string(try text(after: "set"))) }
    let start = place
    let value = word()
    switch value {
    case "true": return .set(variable, .bool(true))
    case "false": return .set(variable, .bool(false))
    default:
      guard let number = Float(value), number.isFinite else {
        place = start
        throw expected("`true`, `false`, a number, or a text in backticks", after: "set")
      }
      return .set(variable, .number(number))
    }
  }

  private mutating func text(after step: String) throws(Failure) -> String {
    guard byte == UInt8(ascii: "`") else { throw expected("a text in backticks", after: step) }
    let start = place
    place += 1
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "`")) else {
      throw Failure(problem: .unclosedText, range: start..<start + 1)
    }
    defer { place = end + 1 }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  private mutating func number(after step: String) throws(Failure) -> Int {
    let start = place
    guard let number = Int(word()), number >= 0 else {
      place = start
      throw expected("the number of an option", after: step)
    }
    return number
  }

  private mutating func takeName(after step: String) throws(Failure) -> String {
    let name = word()
    guard !name.isEmpty else { throw expected("a name", after: step) }
    return name
  }

  /// A star stands for any text.
  private mutating func takeStar() -> Bool {
    guard byte == UInt8(ascii: "*") else { return false }
    place += 1
    return true
  }

  private mutating func takeDisabled() -> Bool {
    let start = place
    skipBlanks()
    if bytes[place...].starts(with: "[disabled]".utf8) {
      place += "[disabled]".utf8.count
      return true
    }
    place = start
    return false
  }

  /// The tags behind a text on its line. The language's own suite takes them for a comment.
  private mutating func tags() -> [String] {
    let line = bytes[place...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let tags = words.prefix { $0.first == UInt8(ascii: "#") && $0.count > 1 }
    return tags.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
  }

  // MARK: Words

  private var bytes: [UInt8] { file.bytes }
  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Everything up to a blank, a colon or one of the signs of the form.
  private mutating func word() -> String {
    let start = place
    while let byte, byte > 0x20, !Self.signs.contains(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static let signs = Array(":=`#*$[]".utf8)

  private mutating func restOfLine() -> String {
    let start = place
    while let byte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r"), byte != UInt8(ascii: "#") {
      place += 1
    }
    while place > start, bytes[place - 1] == UInt8(ascii: " ") || bytes[place - 1] == UInt8(ascii: "\t") {
      place -= 1
    }
    return String(String(decoding: bytes[start..<place], as: UTF8.self).drop { $0 == " " || $0 == "\t" })
  }

  private mutating func skipBlanks() {
    while let byte {
      if byte <= 0x20 {
        place += 1
      } else if byte == UInt8(ascii: "#") || bytes[place...].starts(with: "//".utf8) {
        skipLine()
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while let byte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { place += 1 }
  }

  private func expected(_ expected: String, after step: String) -> Failure {
    Failure(problem: .expected(expected, after: step), range: place..<min(place + 1, bytes.count))
  }
}

extension TestPlan.Step {
  var isOption: Bool {
    if case .option = kind { true } else { false }
  }

  var isSelect: Bool {
    if case .select = kind { true } else { false }
  }
}
