import Simulation
import Yarn

/// Why a way through a script breaks off, and where.
public struct WalkFault: Error, Hashable, Sendable {
  /// What is wrong, in one clause.
  public var message: String
  /// The way out, if there is one to tell.
  public var help: String?
  /// The file's path, and the line counted from 1; nil if no place in particular is to blame.
  public var file: String?
  public var line: Int?
  /// Whether the script goes on and on without ever offering a reply.
  public var isEndless = false

  /// All of it in one text, by which two faults are told apart.
  var text: String { "\(file ?? "")\u{1}\(line ?? 0)\u{1}\(message)\u{1}\(help ?? "")\u{1}\(isEndless)" }

  /// Reads what ``text`` has written.
  init?(text: String) {
    let parts = text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5 else { return nil }
    file = parts[0].isEmpty ? nil : parts[0]
    line = Int(parts[1]).flatMap { $0 > 0 ? $0 : nil }
    message = parts[2]
    help = parts[3].isEmpty ? nil : parts[3]
    isEndless = parts[4] == "true"
  }

  private init(_ error: SessionError) {
    message = error.message
    help = error.help
    file = error.place?.file
    line = error.place?.line
    switch error {
    case .endless: isEndless = true
    case .script(let error): if case .endlessLoop = error.kind { isEndless = true }
    case .command, .reply, .noSuchReply, .unavailableReply, .ended, .noSuchTurn, .nothingTakenBack,
      .otherContent, .otherReply:
      break
    }
  }

  /// The machine has failed.
  init(_ kind: RuntimeError.Kind, at machine: WalkMachine, in scene: Scene) {
    let node = scene.program.nodes[Int(machine.node(scene))]
    let instruction = Int(machine.programCounter) - 1
    let file = scene.program.file(of: instruction) ?? node.file
    let line = scene.program.lineNumber(of: instruction)
    self.init(.script(RuntimeError(kind, node: node.name, file: file, line: line)))
  }

  init(_ problem: CommandProblem, command: Int, in scene: Scene) {
    let record = scene.program.commands[command]
    self.init(.command(problem, file: record.file, line: record.lineNumber))
  }

  init(_ problem: TagProblem, line: Int, in scene: Scene) {
    let record = scene.program.lines[line]
    self.init(.reply(problem, file: record.file, line: record.lineNumber))
  }

  static func endless(in scene: Scene) -> WalkFault {
    let node = scene.program.nodes[Int(scene.start)]
    var fault = WalkFault(.endless(node: node.name))
    fault.file = node.file
    fault.line = node.line
    return fault
  }
}
