import ScriptLaws
import Testing
import Yarn
import YarnCompiler

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What holds for every script, tried with many of them and many seeds.
struct LawTests {
  private static let programs = RunVector.all.compactMap { vector in
    Compiler.compile(vector.files, functions: TraceHost.functions).program
  }

  /// Runs a program with random selections; before every event `interfere` may replace the machine.
  private func run(
    _ program: Program, seed: UInt64, _ interfere: (VirtualMachine) throws -> VirtualMachine = { $0 }
  ) throws -> (events: [Event], machine: VirtualMachine) {
    var random = SplitMix64(seed: seed)
    var machine = VirtualMachine(program: program, seed: seed)
    var events: [Event] = []
    do {
      try machine.start(at: program.nodes[Int(random.next() % UInt64(program.nodes.count))].name, in: program)
      for _ in 0..<100 {
        machine = try interfere(machine)
        events.append(try machine.next(in: program, host: TraceHost()))
        if case .options(let options) = events.last {
          machine = try interfere(machine)
          try machine.select(Int(random.next() % UInt64(options.count + 1)) - 1, in: program)
        }
      }
    } catch is RuntimeError {
      // The script is over or has gone wrong; what counts is that it does so every time.
    }
    return (events, machine)
  }

  @Test func `a dialogue saved and read back at every moment goes on as if it had not been`() throws {
    for seed in 0..<UInt64(Self.programs.count) {
      let program = Self.programs[Int(seed)]
      let plain = try run(program, seed: seed)
      let saved = try run(program, seed: seed) { machine in
        let copy = try JSONDecoder().decode(VirtualMachine.self, from: JSONEncoder().encode(machine))
        #expect(copy == machine && copy.hashValue == machine.hashValue, "seed \(seed)")
        return copy
      }
      #expect(saved.events == plain.events && saved.machine == plain.machine, "seed \(seed)")
    }
  }

  @Test func `a dialogue written as bytes and read back at every moment goes on as if it had not been`()
    throws
  {
    for seed in 0..<UInt64(Self.programs.count) {
      let program = Self.programs[Int(seed)]
      let plain = try run(program, seed: seed)
      let saved = try run(program, seed: seed) { machine in
        let copy = try VirtualMachine(decoding: machine.encoded(), program: program)
        #expect(copy == machine && copy.hashValue == machine.hashValue, "seed \(seed)")
        return copy
      }
      #expect(saved.events == plain.events && saved.machine == plain.machine, "seed \(seed)")
    }
  }

  @Test func `no bytes whatever are read as a state that brings the machine down`() throws {
    var readCount = 0
    for seed in 0..<UInt64(4 * Self.programs.count) {
      let program = Self.programs[Int(seed) % Self.programs.count]
      var random = SplitMix64(seed: seed)
      var bytes = try run(program, seed: seed).machine.encoded()
      for _ in 0...random.next() % 3 {
        bytes[Int(random.next() % UInt64(bytes.count - 4))] = UInt8(truncatingIfNeeded: random.next())
      }
      #expect(throws: MachineStateError.self, "seed \(seed)") {
        try VirtualMachine(decoding: bytes, program: program)
      }
      // A checksum that fits lets it come to what the bytes say.
      guard var machine = try? VirtualMachine(decoding: withFittingChecksum(bytes), program: program) else {
        continue
      }
      readCount += 1
      #expect(try VirtualMachine(decoding: machine.encoded(), program: program) == machine, "seed \(seed)")
      for _ in 0..<20 {
        guard let event = try? machine.next(in: program, host: TraceHost()) else { break }
        if case .options(let options) = event { try machine.select(options.count - 1, in: program) }
      }
    }
    #expect(readCount > 100)
  }

  private func withFittingChecksum(_ bytes: [UInt8]) -> [UInt8] {
    let body = bytes.dropLast(4)
    let checksum = body.withUnsafeBufferPointer { CRC32.value(of: $0) }
    return body + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
  }

  @Test func `the same seed gives the same dialogue`() throws {
    for seed in 0..<UInt64(100) {
      let program = Self.programs[Int(seed) % Self.programs.count]
      let first = try run(program, seed: seed)
      let second = try run(program, seed: seed)
      #expect(first.events == second.events && first.machine == second.machine, "seed \(seed)")
    }
  }

  @Test func `no bytes whatever bring the compiler down`() throws {
    let sources =
      RunVector.all.flatMap(\.files).map(\.bytes) + DiagnosticVector.all.flatMap(\.files).map(\.bytes)
    for seed in 0..<UInt64(400) {
      var random = SplitMix64(seed: seed)
      let file = SourceFile(path: "Mutated.yarn", bytes: mutated(sources, &random))
      let compilation = Compiler.compile([file], functions: TraceHost.functions)
      for diagnostic in compilation.diagnostics {
        #expect(diagnostic.range.upperBound <= file.bytes.count, "seed \(seed): \(diagnostic)")
        #expect(!diagnostic.rendered(in: file).unicodeScalars.contains("\u{1B}"), "seed \(seed)")
      }
      for element in compilation.trees[0].root.descendants {
        #expect(element.range.upperBound <= file.bytes.count, "seed \(seed): \(element.kind)")
      }
      if let program = compilation.program, !program.nodes.isEmpty { _ = try run(program, seed: seed) }
    }
  }

  private func mutated(_ sources: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = sources[Int(random.next() % UInt64(sources.count))]
    for _ in 0...random.next() % 5 {
      let place = Int(random.next() % UInt64(bytes.count + 1))
      switch random.next() % 4 {
      case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeSubrange(place..<min(place + Int(random.next() % 10), bytes.count))
      case 2:
        bytes.insert(
          contentsOf: Self.snippets[Int(random.next() % UInt64(Self.snippets.count))].utf8, at: place)
      default:
        let other = sources[Int(random.next() % UInt64(sources.count))]
        bytes.insert(contentsOf: other.dropFirst(Int(random.next() % 60)).prefix(30), at: place)
      }
    }
    return bytes
  }

  private static let snippets = [
    "<<", ">>", "->", "=>", "===", "---", "{", "}", "\n", "    ", "\n\n", "#", "\\", "\"", "//", "[", "$x",
    "(", ")",
    "<<if true>>", "<<endif>>", "<<once>>", "<<endonce>>", "<<else>>", "<<elseif ", "<<set $x = ",
    "<<jump A>>",
    "<<enum E>>", "<<case A>>", "<<endenum>>", "<<declare $x = 1>>", ".A", "when: once\n", "title: A\n---\n",
    "\r",
    "\t", "🐈", "\u{0}", "#line:a", "#shadow:a",
  ]
}
