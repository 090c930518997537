import Testing
import Yarn
import YarnCompiler

/// What goes around in circles ends in an error, and not in a crash or in silence.
struct DeepMachineTests {
  @Test func `a group that asks for its own content is an error`() throws {
    let program = try program("title: A\nwhen: has_any_content(\"A\")\n---\nHello.\n===\n")
    #expect(try fault(of: program)?.kind == .tooDeep(20))
  }

  @Test func `groups that ask twice for one another count their steps together`() throws {
    var text = "title: G0\nwhen: always\n---\nHello.\n===\n"
    for group in 1...18 {
      let question = "has_any_content(\"G\(group - 1)\")"
      text += "title: G\(group)\nwhen: \(question) and \(question)\n---\nHello.\n===\n"
    }
    let program = try program(text + "title: A\n---\n{has_any_content(\"G18\")}\n===\n")
    #expect(try fault(of: program)?.kind == .endlessLoop(steps: VirtualMachine.stepBudget))
  }

  @Test func `a host may send the flow away from ten thousand nodes that have ended`() throws {
    let program = try program("title: A\n---\n<<declare $x = 1>>\n<<set $x = 2>>\n===\n")
    var machine = VirtualMachine(program: program, seed: 1)
    try machine.start(at: "A", in: program)
    for _ in 0..<10_000 {
      while try machine.next(in: program, host: NoHost()) != .nodeEnd("A") {}
      try machine.detour(to: "A", in: program)
    }
    var last = Event.dialogueEnd
    repeat { last = try machine.next(in: program, host: NoHost()) } while last != .dialogueEnd
    #expect(!machine.isRunning)
  }

  private func program(_ text: String) throws -> Program {
    try #require(Compiler.compile([SourceFile(path: "A.yarn", text: text)]).program)
  }

  private func fault(of program: Program) throws -> RuntimeError? {
    var machine = VirtualMachine(program: program, seed: 1)
    try machine.start(at: "A", in: program)
    do {
      while try machine.next(in: program, host: NoHost()) != .dialogueEnd {}
      return nil
    } catch {
      return error
    }
  }
}
