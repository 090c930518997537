import Yarn
import YarnCompiler

/// What a small game gives to its scripts: one function, and one command.
struct Market: Host {
  private(set) var gold = 3

  static let functions = [FunctionSignature(name: "gold", parameters: [], result: .number)]

  func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    guard function == "gold" else { throw .unknownFunction }
    return .number(Float(gold))
  }

  mutating func perform(_ command: Command) {
    if command.words.count == 2, command.words[0] == "pay", let amount = Int(command.words[1]) {
      gold -= amount
    }
  }
}

/// Plays a script from its node `Start`.
///
/// - Parameters:
///   - write: Shows a line, an option or a mistake in the script.
///   - choose: Which of so many options is taken, counted from 0.
func play(_ script: SourceFile, write: (String) -> Void, choose: (Int) -> Int) throws {
  let compilation = Compiler.compile([script], functions: Market.functions)
  for diagnostic in compilation.diagnostics {
    write(diagnostic.rendered(in: script))
  }
  guard let program = compilation.program else { return }

  var market = Market()
  var machine = VirtualMachine(program: program, seed: 7)
  try machine.start(at: "Start", in: program)
  while true {
    switch try machine.next(in: program, host: market) {
    case .line(let line):
      write(shown(line, in: program))
    case .options(let options):
      let open = options.filter(\.isAvailable)
      for option in open { write("> " + shown(option.line, in: program)) }
      let taken = open.isEmpty ? nil : open[choose(open.count)]
      try machine.select(taken.flatMap(options.firstIndex(of:)) ?? -1, in: program)
      machine = try restored(machine, program)
    case .command(let command):
      market.perform(command)
    case .nodeStart, .nodeEnd:
      break
    case .dialogueEnd:
      return
    }
  }
}

/// A line as it is read: its values in it, and its markup taken out.
func shown(_ line: Line, in program: Program) -> String {
  MarkedText(parsing: program.text(of: line)).text
}

/// A dialogue that was written out at any moment, as bytes for a file, and read back.
func restored(_ machine: VirtualMachine, _ program: Program) throws -> VirtualMachine {
  let saved = machine.encoded()
  return try VirtualMachine(decoding: saved, program: program)
}
