import Simulation

/// A conversation that is being written, as lines of text.
///
/// The files are read again after every save, and before every line that is typed, so that a save counts at once.
public struct PlainWriting: Sendable {
  private var writing: Writing
  private let glyphs: GlyphSet
  /// How much of the transcript has been written.
  private var told = 0
  public private(set) var isOver = false

  public init(_ writing: Writing, glyphs: GlyphSet = .unicode) {
    self.writing = writing
    self.glyphs = glyphs
  }

  /// What stands at the beginning.
  public mutating func start() -> String {
    text(findingLines() + noticeLines() + newLines() + replyLines() + ["? says what you can type."])
  }

  /// Takes a typed line.
  ///
  /// - Returns: What to write at once, and what the writer wants done; the answer is an event.
  public mutating func read(_ line: String) -> (text: String, step: Writing.Step?) {
    let words = line.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
    let argument = words.count > 1 ? words[1].trimmed : ""
    switch words.first?.lowercased() {
    case nil: return ("", nil)
    case "quit", "q":
      isOver = true
      return ("", nil)
    case "back", "u":
      return writing.canTakeBack ? ("", .takeBack) : (text(["There is nothing to take back."]), nil)
    case "restart": return ("", .restart)
    case "go": return go(argument)
    case "trust": return trust(argument)
    case "set": return set(argument)
    case let word?: return (text(tell(word)), Int(word).flatMap(say))
    }
  }

  /// Takes what a step, or a save, led to.
  public mutating func take(_ event: Event) -> String {
    guard case .written(let now) = event else { return "" }
    let before = writing
    writing = now
    var lines = now.findings == before.findings ? [] : findingLines()
    lines += noticeLines()
    if now.session != before.session {
      let isShorter = (now.session?.transcript.count ?? 0) < told
      if isShorter || before.session == nil { told = 0 }
      if isShorter { lines.append("As it stood:") }
      lines += (isShorter ? lastLines() : newLines()) + replyLines()
      told = now.session?.transcript.count ?? 0
    }
    return text(lines)
  }

  private func text(_ lines: [String]) -> String {
    lines.map { Wrap.reduced($0, glyphs) + "\n" }.joined()
  }

  // MARK: What is typed

  private func say(_ number: Int) -> Writing.Step? {
    let sayable = sayable
    return sayable.indices.contains(number - 1) ? .say(sayable[number - 1]) : nil
  }

  private func go(_ name: String) -> (String, Writing.Step?) {
    let node =
      writing.nodes.first { $0.name == name }
      ?? writing.nodes.first { $0.name.lowercased() == name.lowercased() }
    if let node { return ("", .goTo(node.name)) }
    return (text(["No node is named “\(name)”; nodes lists them."]), nil)
  }

  private func trust(_ argument: String) -> (String, Writing.Step?) {
    if argument.isEmpty { return (text(trustLines()), nil) }
    guard let points = Int(argument), (0...100).contains(points) else {
      return (text(["Trust is a number from 0 to 100."]), nil)
    }
    return (text(["Trust \(points) from here on."]), .trust(points))
  }

  private func set(_ argument: String) -> (String, Writing.Step?) {
    let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = parts.first.map({ $0.hasPrefix("$") ? $0 : "$" + $0 }),
      let variable = writing.variables.first(where: { $0.name == name })
    else { return (text(["Type set, a variable and its value; variables lists them."]), nil) }
    if variable.kind == .computed { return (text(["\(name) follows from others."]), nil) }
    return ("", .set(variable: name, parts.count > 1 ? parts[1] : ""))
  }

  private func tell(_ word: String) -> [String] {
    switch word {
    case "?", "help": return Self.help
    case "again": return lastLines() + replyLines()
    case "debrief": return debriefLines()
    case "nodes": return writing.nodes.map { "\($0.name), line \($0.line)" }
    case "variables":
      return writing.variables.isEmpty
        ? ["The script has no variables."] : writing.variables.map { "\($0.name) is \($0.value)" }
    case "facts":
      let told = writing.session?.client.disclosed ?? []
      return (writing.session?.persona.facts ?? []).map {
        "\($0.id), \(told.contains($0.id) ? "told" : "gate \($0.gate)"): \($0.text)"
      }
    case "findings": return writing.findings.isEmpty ? ["Nothing is wrong."] : findingLines()
    case _:
      guard let number = Int(word) else { return ["“\(word)” is nothing to type here; ? helps."] }
      return say(number) == nil ? ["There is no reply \(number)."] : []
    }
  }

  private static let help = [
    "a number: say that reply. again: the last words and the replies once more.",
    "back: take the last step back. restart: begin again. debrief: look back on it.",
    "go NODE: go to a node. nodes: all of them, with their lines.",
    "trust: how it stands. trust 40: set it.",
    "variables: what they hold. set NAME VALUE: set one.",
    "facts: what the client knows, and has told. findings: what is wrong with the script.",
    "A save is read at once. quit: leave; nothing of this is kept.",
  ]

  // MARK: What is written

  private var sayable: [Int] {
    (writing.session?.replies ?? []).indices.filter { writing.session?.replies[$0].isAvailable ?? false }
  }

  private func findingLines() -> [String] {
    writing.findings.flatMap { finding in
      [
        "\(finding.title), \(finding.fileName), line \(finding.line): \(finding.message)",
        "  \(finding.source.before)\(finding.source.culprit)\(finding.source.after)",
      ] + (finding.help.map { ["  help: \($0)"] } ?? [])
    }
  }

  private func noticeLines() -> [String] {
    writing.notice.map { ["(\($0.words))"] } ?? []
  }

  private mutating func newLines() -> [String] {
    guard let session = writing.session else { return [] }
    defer { told = session.transcript.count }
    return session.transcript[min(told, session.transcript.count)...].flatMap { lines(of: $0, session) }
  }

  /// What was said since the last reply.
  private func lastLines() -> [String] {
    guard let session = writing.session else { return [] }
    let start = session.transcript.lastIndex { entry in
      if case .trainee = entry { true } else { false }
    }
    return session.transcript[(start ?? 0)...].flatMap { lines(of: $0, session) }
  }

  private func lines(of entry: Entry, _ session: Session) -> [String] {
    switch entry {
    case .client(let speaker, let text): return ["\(speaker): \(text)"]
    case .narration(let text): return [text]
    case .trainee(let text, let turn):
      let turn = session.turns[turn]
      return ["You: \(text)", "(\(turn.change.explanation))"] + (turn.why.map { ["(\($0))"] } ?? [])
    case .coach(let text): return ["Coach: \(text)"]
    case .disclosure(let fact): return ["(told: \(fact))"]
    case .pause: return []
    }
  }

  private func trustLines() -> [String] {
    guard let client = writing.session?.client else { return [] }
    return ["Trust \(client.trust.text) of 100, \(client.band.word)."]
  }

  /// What a trainee reads when it is over, but for what they are asked.
  private func debriefLines() -> [String] {
    guard let session = writing.session, !session.turns.isEmpty else { return ["Nothing was said yet."] }
    let debrief = PlainDebrief(session)
    let parts: [DebriefPart] = [.story, .replies, .counts, .limits]
    return parts.flatMap { [""] + debrief.lines(of: $0) }
  }

  private func replyLines() -> [String] {
    guard let session = writing.session else { return [] }
    if let ending = session.ending {
      return [
        "The end, \(ending.kind.rawValue): \(ending.story)",
        "debrief looks back on it, restart begins again.",
      ]
    }
    let place = writing.place.map { ["\($0.node), line \($0.line)."] } ?? []
    let thought = session.client.thinking.map { ["\(session.persona.firstName) thinks: “\($0)”"] } ?? []
    var lines = place + trustLines() + thought
    var number = 0
    for (reply, prospect) in zip(session.replies, writing.prospects) {
      if reply.isAvailable { number += 1 }
      lines.append(" \(reply.isAvailable ? "\(number)" : "-")  \(reply.text)")
      lines.append("    " + tags(of: reply, prospect).joined(separator: ", "))
      if let why = prospect.why { lines.append("    \(why)") }
    }
    return lines
  }

  private func tags(of reply: Reply, _ prospect: Session.Prospect) -> [String] {
    var parts = ["line \(prospect.line)", reply.technique.id]
    parts += reply.also.map { "also \($0.id)" }
    if reply.fit != 100 { parts.append("fit \(reply.fit)") }
    if reply.depth > 0 { parts.append("depth \(reply.depth)") }
    if let change = prospect.change { parts.append("trust \(change.deltaText)") }
    if let error = prospect.error { parts.append("fails: \(error.message)") }
    if !reply.isAvailable { parts.append("cannot be said now") }
    return parts
  }
}
