import ScriptLaws
import Testing
import Yarn
import YarnCompiler

struct TestPlanTests {
  private let script = """
    title: Start
    ---
    <<declare $met = false>>
    Walt: They said there'd be [b]somebody[/b].
    <<wait 1>>
    -> That's me. #kind
        Walt: Sit down.
    -> We have met. <<if $met>>
        Walt: Have we.
    <<if $met>>
        Walt: Again?
    <<endif>>
    ===
    title: Alone
    ---
    -> Never <<if false>>
    => one <<if true>>
    => two
    ===
    """

  @Test func `a script that does what its plan says passes`() throws {
    let findings = try findings(
      """
      # The first meeting.
      line: `Walt: They said there'd be somebody.`
      command: `wait 1`
      option: `That's me.` #kind
      option: `We have met.` [disabled]
      select: 1 line: * stop
      ---
      set: $met = true
      line: *
      command: `wait 1`
      option: `That's me.`
      option: `We have met.`
      select: 2
      line: `Walt: Have we.`
      line: `Walt: Again?`
      stop
      ---
      node: Alone
      saliency: best
      option: `Never` [disabled]
      select: 0
      line: `one`
      stop
      ---
      // The same again, as newer plans write it.
      start: Alone
      select: 0
      line: `one`  // The first that holds.
      """)
    #expect(findings == [])
  }

  @Test(
    arguments: [
      (
        "line: `Walt: Hello.`", "RY0212", "the line has another text",
        "found `Walt: They said there'd be somebody.` (a.yarn:4)"
      ),
      (
        "command: `wait 1`", "RY0211", "a command should come here",
        "found the line `Walt: They said there'd be somebody.` (a.yarn:4)"
      ),
      (
        "line: * stop", "RY0211", "the end of the dialogue should come here",
        "found the command `wait 1` (a.yarn:5)"
      ),
      ("line: * command: `wait 2`", "RY0212", "the command has another text", "found `wait 1` (a.yarn:5)"),
      (
        "line: * command: `wait 1` line: *", "RY0211", "a line should come here",
        "found the options `That's me.`, `We have met.` (a.yarn:6)"
      ),
      ("line: * command: `wait 1` select: 3", "RY0214", "there is no option 3 among 2", nil),
      (
        "line: * command: `wait 1` select: 0", "RY0214",
        "something has to be selected while an option is available", nil
      ),
      ("node: Alone select: 1", "RY0214", "no option is available, so only 0 can be selected", nil),
      (
        "line: * command: `wait 1` option: `That's me.` select: 1", "RY0213",
        "there is an option more: `We have met.`", "it stands at a.yarn:8"
      ),
      (
        "line: * command: `wait 1` option: `That` select: 1", "RY0213", "this option is not there",
        "found `That's me.` in its place"
      ),
      (
        "line: * command: `wait 1` option: `That's me.` option: `We have met.` select: 1", "RY0213",
        "this option cannot be selected", "it stands at a.yarn:8"
      ),
      ("set: $nobody = true", "RY0215", "no variable that can hold this is named `$nobody`", nil),
      ("set: $met = 1", "RY0215", "no variable that can hold this is named `$met`", nil),
      (
        "node: Gone", "RY0218", "the script fails here: no node is named `Gone`",
        "write the node's title exactly; a node without content is not in the program"
      ),
      ("line: * #angry", "RY0216", "the line has no tag `#angry`", "it has none"),
      ("trust: 40..60", "RY0217", "`trust` does not hold: trust is 32", nil),
    ] as [(String, String, String, String?)])
  func `a script that does something else fails`(plan: String, code: String, message: String, help: String?)
    throws
  {
    let findings = try findings(plan)
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.message == message)
    #expect(findings.first?.help == help)
  }

  @Test func `a failure is shown at its step, and the next run goes on`() throws {
    let plan = "line: `Walt: Hello.`\ncommand: `never reached`\n---\nline: *\nstop\n"
    let findings = try findings(plan)
    #expect(findings.map(\.code) == ["RY0212", "RY0211"])
    let shown = findings.first?.rendered(in: SourceFile(path: "a.testplan", text: plan))
    #expect(
      shown == """
        error[RY0212]: the line has another text
         --> a.testplan:1:1
          |
        1 | line: `Walt: Hello.`
          | ^^^^^^^^^^^^^^^^^^^^
          = help: found `Walt: They said there'd be somebody.` (a.yarn:4)
        """)
  }

  @Test(arguments: [
    ("lime: `x`", "`lime` is no step of a test plan", 0..<4),
    ("line `x`", "`line` needs a colon here", 5..<6),
    ("line: x", "`line` needs a text in backticks here", 6..<7),
    ("line: `x", "this text has no closing backtick", 6..<7),
    ("select: x", "`select` needs the number of an option here", 8..<9),
    ("select: -1", "`select` needs the number of an option here", 8..<9),
    ("set: met = 1", "`set` needs a variable here", 5..<6), ("set: $met 1", "`set` needs `=` here", 10..<11),
    ("set: $met = so", "`set` needs `true`, `false`, a number, or a text in backticks here", 12..<13),
    ("saliency: luck", "`luck` is no way to choose among content", 10..<14),
    ("stop\n---\n", "this run has no steps", 5..<8),
    ("[x]", "a step should stand here, not `[`", 0..<1),
    ("line:", "`line` needs a text in backticks here", 5..<5),
  ])
  func `a plan that cannot be read says where`(text: String, message: String, range: Range<Int>) {
    let (plan, diagnostics) = TestPlan.read(SourceFile(path: "a.testplan", text: text))
    #expect(plan == nil)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.range) == [range])
  }

  @Test func `options that are never selected from are worth a warning, and hold nothing up`() {
    let text = "option: `x`\nstop\n---\nstop"
    let (plan, diagnostics) = TestPlan.read(SourceFile(path: "a.testplan", text: text))
    #expect(plan?.runs.map(\.count) == [2, 1])
    #expect(diagnostics.map(\.message) == ["these options are never selected from"])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.map(\.range) == [0..<11])
  }

  @Test(arguments: ["", "# Only that it compiles.\n"])
  func `a plan without any step asks for nothing`(text: String) throws {
    let (plan, diagnostics) = TestPlan.read(SourceFile(path: "a.testplan", text: text))
    #expect(diagnostics == [])
    #expect(try findings(text) == [])
    #expect(plan?.runs == [[]])
  }

  @Test func `all mistakes of a plan are found in one reading`() {
    let text = "lime: 1\nline: `a`\nselect: x\nstop\n"
    let (_, diagnostics) = TestPlan.read(SourceFile(path: "a.testplan", text: text))
    #expect(
      diagnostics.map(\.message) == [
        "`lime` is no step of a test plan", "`select` needs the number of an option here",
      ])
  }

  @Test func `no plan at all is a fault`() {
    let pieces = [
      "line:", "option:", "select:", "command:", "set:", "node:", "saliency:", "stop", "---", "`a`", "`", "*",
      "1", "-1",
      "$x", "=", "true", "#tag", "[disabled]", "\n", " ", "trust: 40..60", "first", "é", "\r\n",
    ]
    for seed in 0..<3_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0..<20, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: " ")
      let file = SourceFile(path: "a.testplan", text: text)
      let (plan, diagnostics) = TestPlan.read(file, steps: ["trust"])
      #expect((plan == nil) == diagnostics.contains { $0.severity == .error }, "seed \(seed): \(text)")
      for diagnostic in diagnostics {
        #expect(diagnostic.range.upperBound <= file.bytes.count, "seed \(seed): \(text)")
      }
    }
  }

  private func findings(_ text: String) throws -> [Diagnostic] {
    let compilation = Compiler.compile([SourceFile(path: "a.yarn", text: script)])
    let program = try #require(compilation.program)
    let (read, problems) = TestPlan.read(SourceFile(path: "a.testplan", text: text), steps: ["trust"])
    #expect(problems == [])
    var stage = TrustStage(program)
    return try #require(read).run(on: &stage)
  }
}

/// A dialogue in a program that knows one step of its own.
private struct TrustStage: TestPlanStage {
  let program: Program
  var machine: VirtualMachine

  init(_ program: Program) {
    self.program = program
    machine = VirtualMachine(program: program, seed: 1, saliency: .bestLeastRecent)
  }

  mutating func next() throws(RuntimeError) -> Event {
    try machine.next(in: program, host: NoHost())
  }

  func perform(_ step: String, argument: String) -> String? {
    argument == "32" ? nil : "trust is 32"
  }
}
