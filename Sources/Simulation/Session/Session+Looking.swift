import Yarn

/// What the writer of a script wants to know of a conversation, beside what a trainee sees.
extension Session {
  /// A place in a script.
  public struct Place: Hashable, Sendable {
    /// The node's unique name.
    public var node: String
    public var file: String
    /// Counted from 1.
    public var line: Int

    public init(node: String, file: String, line: Int) {
      self.node = node
      self.file = file
      self.line = line
    }
  }

  /// Where the conversation stands: at its first reply, or after the last one that was said. Nil if it ended
  /// before there was any.
  public var place: Place? {
    let program = scenario.program
    if case .replies(let options) = state.phase, let first = options.first {
      let record = program.record(of: first.line)
      let node = state.machine.currentNode(in: program) ?? record.node
      return Place(node: node, file: record.file, line: record.lineNumber)
    }
    guard let said = turns.last?.reply.lineID,
      let index = program.lines.indices.first(where: { program.lines.id(of: $0) == said })
    else { return nil }
    let record = program.lines[index]
    return Place(node: record.node, file: record.file, line: record.lineNumber)
  }

  /// What a reply on offer would do.
  public struct Prospect: Hashable, Sendable {
    /// The line of the file it stands on, counted from 1.
    public var line: Int
    /// What it would do to trust; nil if it cannot be said.
    public var change: TrustChange?
    /// Why it lands as it does, by the script's author.
    public var why: String?
    /// What goes wrong in the script once it is said.
    public var error: SessionError?
  }

  /// What each reply on offer would do, in their order: each is said in a copy of the conversation.
  ///
  /// - Complexity: That of the script after each reply.
  public var prospects: [Prospect] {
    guard case .replies(let options) = state.phase else { return [] }
    return options.enumerated().map { place, option in
      let line = scenario.program.record(of: option.line).lineNumber
      guard option.isAvailable else { return Prospect(line: line) }
      do throws(SessionError) {
        var next = state
        let turn = try next.choose(place, in: scenario).turn
        return Prospect(line: line, change: turn?.change, why: turn?.why)
      } catch {
        return Prospect(line: line, error: error)
      }
    }
  }
}
