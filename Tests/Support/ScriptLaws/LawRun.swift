import Yarn

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A dialogue with random selections, and everything that happened in it.
package struct LawRun: Equatable {
  package private(set) var events: [String] = []
  package private(set) var fault: RuntimeError?
  private var machine: VirtualMachine

  /// Runs a program through so many events; when a dialogue is over, another begins at some node.
  ///
  /// - Parameters:
  ///   - start: Where the first dialogue begins.
  ///   - savingEvery: After how many events the machine's state is written out and read back.
  package static func trace(
    of program: Program, from start: String = "Start", seed: UInt64, through limit: Int = 40,
    savingEvery interval: Int? = nil
  ) throws -> LawRun {
    var random = SplitMix64(seed: seed)
    let strategies: [SaliencyStrategy] = [.first, .best, .bestLeastRecent, .randomBestLeastRecent, .random]
    var run = LawRun(
      machine: VirtualMachine(program: program, seed: seed, saliency: random.pick(strategies)))
    do {
      try run.machine.start(at: start, in: program)
      for count in 1...limit {
        if try !run.advance(program, &random) {
          try run.machine.start(at: random.pick(program.nodes).name, in: program)
        }
        if let interval, count % interval == 0 { try run.saveAndLoad() }
      }
    } catch let fault as RuntimeError {
      run.fault = fault
    }
    return run
  }

  private init(machine: VirtualMachine) {
    self.machine = machine
  }

  /// False at the end of the dialogue.
  private mutating func advance(_ program: Program, _ random: inout SplitMix64) throws(RuntimeError) -> Bool {
    let event = try machine.next(in: program, host: LawHost())
    switch event {
    case .line(let line):
      let marked = MarkedText(parsing: program.text(of: line))
      events.append("line \(program.record(of: line).id) \(marked.text)")
    case .options(let options):
      let shown = options.map { "\($0.isAvailable) \(program.text(of: $0.line))" }
      events.append("options \(shown)")
      let available = options.indices.filter { options[$0].isAvailable }
      try machine.select(available.isEmpty ? -1 : random.pick(available), in: program)
    case .command(let command): events.append("command \(command.words)")
    case .nodeStart(let name): events.append("start \(name)")
    case .nodeEnd(let name): events.append("end \(name)")
    case .dialogueEnd: return false
    }
    return true
  }

  private mutating func saveAndLoad() throws {
    let saved = try JSONEncoder().encode(machine)
    machine = try JSONDecoder().decode(VirtualMachine.self, from: saved)
  }
}
