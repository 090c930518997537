import Testing
import Yarn
import YarnCompiler

struct MachineStateTests {
  private func program(_ body: String) throws -> Program {
    let script = "title: Start\n---\n\(body)\n===\n"
    return try #require(Compiler.compile([SourceFile(path: "Test.yarn", text: script)]).program)
  }

  private func saved(_ program: Program) throws -> [UInt8] {
    var machine = VirtualMachine(program: program, seed: 1)
    try machine.start(at: "Start", in: program)
    _ = try machine.next(in: program, host: NoHost())
    return machine.encoded()
  }

  @Test func `a state takes few bytes`() throws {
    let bytes = try saved(try program("<<declare $x = 1>>\nOne {$x}."))
    #expect(bytes.count == 31)
  }

  @Test func `bytes that are no state are refused with a reason`() throws {
    let program = try program("<<declare $x = 1>>\nOne {$x}.")
    let bytes = try saved(program)
    let cases: [([UInt8], MachineStateError)] = [
      ([], .notAState), (Array("YAML".utf8), .notAState), (Array("YM".utf8), .damaged),
      (Array(bytes.dropLast()), .damaged), (bytes + [0], .damaged),
      (bytes.enumerated().map { $0 == 20 ? $1 ^ 1 : $1 }, .damaged),
      (bytes.enumerated().map { $0 == 2 ? 9 : $1 }, .newerVersion(9)),
    ]
    for (bytes, reason) in cases {
      #expect(throws: reason) { try VirtualMachine(decoding: bytes, program: program) }
    }
  }

  @Test(arguments: [
    "<<declare $x = 1>>\n<<declare $y = 1>>\nOne {$x}{$y}.", "<<once>>\nOne.\n<<endonce>>", "=> One.",
  ])
  func `a state of another script is refused`(_ other: String) throws {
    let bytes = try saved(try program("<<declare $x = 1>>\nOne {$x}."))
    let program = try program(other)
    #expect(throws: MachineStateError.foreignProgram) {
      try VirtualMachine(decoding: bytes, program: program)
    }
  }
}
