import Yarn

/// A client who listens, and the record of what is said and shown meanwhile.
struct Telling: Listener {
  var client: Client
  var ending: Ending?
  var beat: Session.Beat
  let scenario: Scenario

  func call(_ function: String, _ arguments: [Value]) throws(HostError) -> Value {
    try client.call(function, arguments)
  }

  mutating func hear(_ line: Line) {
    beat.entries.append(Entry(line, in: scenario.program))
  }

  /// Carries out a command of the script.
  mutating func carryOut(_ command: Command) throws(SessionError) {
    do {
      try carryOut(ScriptCommand(command.words, of: scenario.persona))
    } catch {
      throw .command(error, file: command.file, line: command.lineNumber)
    }
  }

  private mutating func carryOut(_ command: ScriptCommand) throws(CommandProblem) {
    switch command {
    case .why(let reason):
      guard beat.turn != nil else { throw .outsideReply(CommandName.why.rawValue) }
      if beat.turn?.why == nil { beat.turn?.why = reason }
    case .thinking(let thought):
      client.thinking = thought
    case .disclose(let fact):
      if client.disclose(fact) {
        beat.turn?.disclosures.append(fact)
        beat.entries.append(.disclosure(fact: fact))
      }
    case .riskCue(let kind):
      client.hint(at: kind)
      beat.turn?.riskCues.append(kind)
    case .roleFlag(let flag):
      guard beat.turn != nil else { throw .outsideReply(CommandName.roleFlag.rawValue) }
      beat.turn?.roleFlags.append(flag)
    case .coach(let hint):
      beat.entries.append(.coach(text: hint))
    case .ending(let ending):
      self.ending = ending
    case .wait(let milliseconds):
      beat.entries.append(.pause(milliseconds: milliseconds))
    }
  }
}

extension Turn {
  /// The turn of a client who hears a reply; what the client says to it comes later.
  init(hearing reply: Reply, by client: inout Client, as persona: Persona) {
    let index = client.turn
    let thinking = client.thinking
    let hearing = client.hear(reply, as: persona)
    self.init(
      index: index, reply: reply, change: hearing.change, thinking: thinking,
      riskCuesMet: hearing.risksMet, riskCuesMissed: hearing.risksMissed, roleFlags: hearing.roleFlags,
      floor: hearing.floor)
  }
}

extension Entry {
  /// What a line of the script says, and who says it.
  init(_ line: Line, in program: Program) {
    let line = MarkedText(parsing: program.text(of: line), language: program.language)
    if let speaker = line.speaker {
      self = .client(speaker: speaker, text: line.spoken)
    } else {
      self = .narration(text: line.text)
    }
  }
}

extension Reply {
  /// A reply from an option of the script.
  init(_ option: Option, in program: Program) throws(SessionError) {
    let record = program.record(of: option.line)
    let tags = ReplyTags(record.tags)
    if let problem = tags.problems.first {
      throw .reply(problem, file: record.file, line: record.lineNumber)
    }
    guard let technique = tags.technique else {
      throw .reply(.noTechnique, file: record.file, line: record.lineNumber)
    }
    self.init(
      text: MarkedText(parsing: program.text(of: option.line), language: program.language).text,
      technique: technique, also: tags.also, fit: tags.fit, depth: tags.depth, lineID: record.id,
      isAvailable: option.isAvailable)
  }
}
