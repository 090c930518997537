import Yarn
import YarnCompiler

/// How long it takes to write out a machine's state, to read it back, and to keep a copy in memory.
struct StateMeasurement {
  private static let repetitions = 10_000

  init(_ report: inout Report) throws {
    report.heading("Keeping the state of a dialogue")
    try Self.measure("2 variables", Corpus(nodes: 1_000).bytes, isHeldToBars: true, &report)
    try Self.measure("50 variables, 100 flags", Self.crowdedScript, isHeldToBars: false, &report)
  }

  private static func measure(
    _ name: String, _ script: [UInt8], isHeldToBars: Bool, _ report: inout Report
  ) throws {
    let compilation = Compiler.compile([SourceFile(path: "State.yarn", bytes: script)])
    guard let program = compilation.program else { return }
    let machine = try machine(in: program)
    let saved = machine.encoded()
    let writing = perRepetition(of: 5) {
      precondition(machine.encoded().count == saved.count, "another state")
    }
    let reading = try perRepetition(of: 5) {
      let read = try VirtualMachine(decoding: saved, program: program)
      precondition(read == machine, "another machine")
    }
    var copied = saved
    let reference = perRepetition(of: 5) {
      copied.replaceSubrange(0..<saved.count, with: saved)
      precondition(copied[3] == saved[3], "another byte")
    }
    let copying = try copying(machine, program)
    show("\(name), written", writing, "\(saved.count) bytes", writing / reference, report)
    show("\(name), read and compared", reading, "", reading / reference, report)
    show("\(name), copied", copying, "with what the next turn copies then", copying / reference, report)
    guard isHeldToBars else { return }
    report.bar("a state written", writing * 1e6, atMost: 5, unit: "µs")
    report.bar("a state read", reading * 1e6, atMost: 5, unit: "µs")
    report.bar("a state copied", copying * 1e6, atMost: 0.2, unit: "µs")
  }

  private static func show(
    _ name: String, _ seconds: Double, _ remark: String, _ ratio: Double, _ report: Report
  ) {
    let comma = remark.isEmpty ? "" : ", "
    report.line(
      name, "\(Report.text(seconds * 1e6)) µs",
      "\(remark)\(comma)\(Report.text(ratio)) times copying the bytes of the state")
  }

  /// A machine that waits for a selection, after a while.
  private static func machine(in program: Program) throws -> VirtualMachine {
    var machine = VirtualMachine(program: program, seed: 1)
    try machine.start(at: "Start", in: program)
    try play(&machine, program, replies: 100) { _ in }
    return machine
  }

  /// How many seconds it takes to keep a copy, the copies included that the machine makes when it then goes on:
  /// what a dialogue takes longer if a copy is kept at every selection.
  private static func copying(_ machine: VirtualMachine, _ program: Program) throws -> Double {
    let plain = try seconds(bestOf: 9) {
      var machine = machine
      try play(&machine, program, replies: repetitions) { _ in }
    }
    let kept = try seconds(bestOf: 9) {
      var (machine, copy) = (machine, machine)
      try play(&machine, program, replies: repetitions) { copy = $0 }
      precondition(copy == machine, "another state")
    }
    return max(kept - plain, 0) / Double(repetitions)
  }

  /// Makes selections, and shows the machine before each.
  @inline(__always)
  private static func play(
    _ machine: inout VirtualMachine, _ program: Program, replies: Int, _ look: (VirtualMachine) -> Void
  ) throws {
    var count = 0
    while true {
      if machine.isWaitingForSelection {
        look(machine)
        if count == replies { return }
        try machine.select(count % 3 == 1 ? 0 : count % 3, in: program)
        count += 1
      }
      if case .dialogueEnd = try machine.next(in: program, host: NoHost()) {
        try machine.start(at: "Start", in: program)
      }
    }
  }

  private static func perRepetition(of runs: Int, _ work: () throws -> Void) rethrows -> Double {
    try seconds(bestOf: runs) { for _ in 0..<repetitions { try work() } } / Double(repetitions)
  }

  /// A script with many variables of all types, and much to remember.
  private static var crowdedScript: [UInt8] {
    var script = "title: Start\n---\n"
    for index in 0..<50 {
      script += "<<declare $v\(index) = \(["\(index)", "true", "\"some words of it\""][index % 3])>>\n"
    }
    for index in 0..<100 { script += "<<once>>\n<<set $v0 = $v0 + \(index)>>\n<<endonce>>\n" }
    script += "-> One {$v0}\n    <<set $v0 = $v0 + 1>>\n-> Two\n-> Three {$v2}\n<<jump Start>>\n===\n"
    return Array(script.utf8)
  }
}
