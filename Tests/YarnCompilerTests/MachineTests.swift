import Testing
import Yarn
import YarnCompiler

/// What the machine does when the program around it interferes, and when a script goes wrong.
struct MachineTests {
  static let script = """
    title: Start
    ---
    Before.
    -> Stay
        Stayed.
    -> Go
        <<jump Away>>
    After.
    ===
    title: Away
    ---
    Far away.
    ===
    title: Warning
    ---
    A word of warning.
    ===
    title: Door
    ---
    The door.
    ===
    """

  private func started(_ script: String = script) throws -> (Program, VirtualMachine) {
    let program = try #require(Compiler.compile([SourceFile(path: "Test.yarn", text: script)]).program)
    var machine = VirtualMachine(program: program, seed: 1)
    try machine.start(at: "Start", in: program)
    return (program, machine)
  }

  /// The next events, up to and with the first that `ends` says is the last.
  private func events(
    _ machine: inout VirtualMachine, _ program: Program, upTo ends: (Event) -> Bool = { $0 == .dialogueEnd }
  ) throws -> String {
    var text = ""
    while true {
      let event = try machine.next(in: program, host: NoHost())
      text += Transcript.describe(event, in: program)
      if ends(event) { return text }
    }
  }

  private func isOptions(_ event: Event) -> Bool {
    if case .options = event { true } else { false }
  }

  @Test func `after a detour from outside the same options come again`() throws {
    var (program, machine) = try started()
    _ = try events(&machine, program, upTo: isOptions)
    try machine.detour(to: "Warning", in: program)
    #expect(
      try events(&machine, program, upTo: isOptions) == """
        == Warning
        A word of warning.
        -- Warning
        == Start
          1. Stay
          2. Go

        """)
    try machine.select(0, in: program)
    #expect(try events(&machine, program) == "Stayed.\nAfter.\n-- Start\n== end\n")
  }

  @Test func `a detour after the end of a node runs before the flow goes on`() throws {
    var (program, machine) = try started()
    _ = try events(&machine, program, upTo: isOptions)
    try machine.select(1, in: program)
    #expect(try machine.next(in: program, host: NoHost()) == .nodeEnd("Start"))
    try machine.detour(to: "Warning", in: program)
    #expect(
      try events(&machine, program) == """
        == Warning
        A word of warning.
        -- Warning
        == Away
        Far away.
        -- Away
        == end

        """)
  }

  @Test func `a jump from outside ends the node first and forgets its options`() throws {
    var (program, machine) = try started()
    _ = try events(&machine, program, upTo: isOptions)
    try machine.jump(to: "Door", in: program)
    #expect(try events(&machine, program) == "-- Start\n== Door\nThe door.\n-- Door\n== end\n")
  }

  @Test func `a jump after the end of a node goes elsewhere than the node was bound`() throws {
    var (program, machine) = try started()
    _ = try events(&machine, program, upTo: isOptions)
    try machine.select(1, in: program)
    _ = try machine.next(in: program, host: NoHost())
    try machine.jump(to: "Door", in: program)
    #expect(try events(&machine, program) == "== Door\nThe door.\n-- Door\n== end\n")
  }

  @Test func `a jump out of a detour from outside ends every node once`() throws {
    var (program, machine) = try started()
    _ = try events(&machine, program, upTo: isOptions)
    try machine.detour(to: "Warning", in: program)
    _ = try machine.next(in: program, host: NoHost())
    try machine.jump(to: "Door", in: program)
    #expect(
      try events(&machine, program) == "-- Warning\n-- Start\n== Door\nThe door.\n-- Door\n== end\n")
  }

  @Test func `no selection at all goes on behind the options`() throws {
    var (program, machine) = try started()
    _ = try events(&machine, program, upTo: isOptions)
    try machine.select(-1, in: program)
    #expect(try events(&machine, program) == "After.\n-- Start\n== end\n")
  }

  @Test func `a machine that waits for a selection refuses everything else and stays as it is`() throws {
    var (program, machine) = try started()
    _ = try events(&machine, program, upTo: isOptions)
    let before = machine
    #expect(throws: RuntimeError.self) { _ = try machine.next(in: program, host: NoHost()) }
    #expect(throws: RuntimeError.self) { try machine.select(2, in: program) }
    #expect(throws: RuntimeError.self) { try machine.select(-2, in: program) }
    #expect(throws: RuntimeError.self) { try machine.detour(to: "Nowhere", in: program) }
    #expect(throws: RuntimeError.self) { try machine.set("$nothing", to: .bool(true), in: program) }
    #expect(machine == before)
  }

  @Test(arguments: [
    Fault(
      testDescription: "endless loop", body: "<<jump Start>>", kind: .endlessLoop(steps: 1_000_000), line: 3),
    Fault(testDescription: "remainder by zero", body: "Hi.\n{5 % 0}", kind: .divisionByZero, line: 4),
    Fault(testDescription: "unknown node", body: "\n\n<<detour Gone>>", kind: .unknownNode("Gone"), line: 5),
    Fault(
      testDescription: "unknown function", body: "<<if spooky()>>\nx\n<<endif>>",
      kind: .unknownFunction("spooky"), line: 3),
    Fault(
      testDescription: "no number", body: "{number(\"ten\")}",
      kind: .badConversion(value: "ten", type: .number), line: 3),
    Fault(testDescription: "no format", body: "{format(\"{\", 1)}", kind: .badFormat("{"), line: 3),
    Fault(testDescription: "reversed range", body: "{random_range(3, 1)}", kind: .badRange("3…1"), line: 3),
  ])
  func `a script that goes wrong says what and where, and is over`(_ fault: Fault) throws {
    var (program, machine) = try started("title: Start\n---\n\(fault.body)\n===\n")
    let error = try #require(throws: RuntimeError.self) { _ = try events(&machine, program) }
    #expect(error == RuntimeError(fault.kind, node: "Start", file: "Test.yarn", line: fault.line))
    #expect(!machine.isRunning)
  }

  struct Fault: CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var kind: RuntimeError.Kind
    var line: Int
  }

  @Test func `what goes wrong in another file is told of that file`() throws {
    let files = [
      SourceFile(path: "Start.yarn", text: "title: Start\n---\nHi.\n\n\n{$boom}\n===\n"),
      SourceFile(
        path: "Sums.yarn",
        text: "title: Sums\n---\n<<declare $zero = 0>>\n<<declare $boom = 5 % ($zero + 0)>>\n===\n"),
    ]
    let program = try #require(Compiler.compile(files).program)
    var machine = VirtualMachine(program: program, seed: 1)
    try machine.start(at: "Start", in: program)
    let error = try #require(throws: RuntimeError.self) { _ = try events(&machine, program) }
    #expect(error == RuntimeError(.divisionByZero, node: "Start", file: "Sums.yarn", line: 4))
  }

  @Test func `strings that only look the same are told apart`() throws {
    var (program, machine) = try started(
      "title: Start\n---\n{\"\u{E9}\"} {\"\u{E9}\" == \"e\u{301}\"}\n===\n")
    #expect(try events(&machine, program).contains("\u{E9} False"))
    #expect(Value.string("\u{E9}") != Value.string("e\u{301}"))
  }

  @Test func `a range of chance may be wide`() throws {
    var (program, machine) = try started(
      "title: Start\n---\n<<declare $n = 0>>\n<<set $n = random_range(0, 2000000000)>>\n===\n")
    _ = try events(&machine, program)
    let value = try #require(machine.value(of: "$n", in: program))
    guard case .number(let number) = value else { throw RuntimeError(.wrongType(variable: "$n")) }
    #expect((0...2_000_000_000).contains(number))
  }

  @Test func `detours without end are stopped`() throws {
    var (program, machine) = try started("title: Start\n---\nDown.\n<<detour Start>>\n===\n")
    let error = try #require(throws: RuntimeError.self) { _ = try events(&machine, program) }
    #expect(error.kind == .tooDeep(10_000))
  }

  @Test func `variables can be read and set from outside, smart ones only read`() throws {
    var (program, machine) = try started(
      "title: Start\n---\n<<declare $a = 1>>\n<<declare $b = $a * 2>>\n{$b}\n===\n")
    try machine.set("$a", to: .number(4), in: program)
    #expect(machine.value(of: "$a", in: program) == .number(4))
    #expect(machine.value(of: "$b", in: program) == .number(8))
    #expect(machine.value(of: "$c", in: program) == nil)
    #expect(throws: RuntimeError(.unknownVariable("$b"))) {
      try machine.set("$b", to: .number(1), in: program)
    }
    #expect(throws: RuntimeError(.wrongType(variable: "$a"))) {
      try machine.set("$a", to: .bool(true), in: program)
    }
  }

  @Test func `a state of a script that has changed since breaks nothing`() throws {
    var (_, machine) = try started("title: Start\n---\nOne {1}.\nTwo.\n===\n")
    let (program, _) = try started("title: Start\n---\nZero.\nOne {1}.\nTwo.\n===\n")
    for _ in 0..<8 { _ = try? machine.next(in: program, host: NoHost()) }
    #expect(!machine.isRunning)
  }

  @Test func `a state of another program is refused`() throws {
    let (program, _) = try started()
    var (_, machine) = try started("title: Start\n---\n<<declare $a = 1>>\n{$a}\n===\n")
    #expect(throws: RuntimeError.self) { _ = try machine.next(in: program, host: NoHost()) }
  }
}
