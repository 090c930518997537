import Simulation

extension PlainDebrief {
  /// A part as lines of text: everything the screen shows, in words.
  func lines(of part: DebriefPart) -> [String] {
    switch part {
    case .person, .ownView: []
    case .story: storyLines
    case .replies: Array(debrief.order.map { noteLines(debrief.notes[$0]) }.joined(separator: [""]))
    case .ways: wayLines
    case .counts: countLines
    case .limits: limitLines
    }
  }

  private var storyLines: [String] {
    let story = debrief.story
    var lines =
      ["\(DebriefPart.story.title)."] + [story.sentence, story.told] + (story.untold.map { [$0] } ?? [])
    if let guess = view.trust, let last = debrief.curve.last {
      lines.append("You thought trust was about \(guess) at the end; it was \(last.trust.points).")
    }
    return lines.filter { !$0.isEmpty } + debrief.curve.map(\.text)
  }

  private func noteLines(_ note: Debrief.Note) -> [String] {
    let turn = note.turn
    let name = session.persona.firstName
    var lines = ["Reply \(note.number)."]
    if let answering = note.answering { lines.append("\(name) had said: \(answering)") }
    lines.append("You said: \(turn.reply.text)")
    lines.append("Technique: \(turn.techniques).")
    lines.append("Trust: \(turn.before.text) to \(turn.after.text), \(turn.after.band.word).")
    lines.append("The sum: \(turn.change.explanation)")
    if let thinking = turn.thinking { lines.append("\(name) thought: \(thinking)") }
    lines.append(note.text)
    if !note.served.isEmpty { lines.append("It served \(list(note.served)).") }
    if !note.violated.isEmpty { lines.append("It went against \(list(note.violated)).") }
    if let other = note.alternative {
      let mark = TrustMark(other.delta, from: turn.before, .unicode)
      lines.append("\(other.isBetter ? "Further" : "Another way"): \(other.reply.text)")
      lines.append("\(other.reply.technique.plainName), \(mark.words). \(other.why)")
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The way that was gone on with, and the latest that was left, from where they part.
  private var wayLines: [String] {
    guard let other = session.otherWays.first else { return [] }
    return ["\(DebriefPart.ways.title). You went back to reply \(other.common + 1), and said something else."]
      + ["This time:"] + lines(of: session.turns, from: other.common)
      + ["The other way:"] + lines(of: other.turns, from: other.common)
  }

  private func lines(of turns: [Turn], from first: Int) -> [String] {
    turns.dropFirst(first).flatMap { turn in
      [
        "Reply \(turn.index + 1): \(turn.reply.text)",
        "\(turn.change.technique.plainName), \(TrustMark(turn.change, .unicode).words), to \(turn.after.points), \(turn.after.band.word).",
      ]
    }
  }

  private func list(_ principles: [Principle]) -> String {
    principles.map(\.word).joined(separator: ", ")
  }

  private var countLines: [String] {
    let counts = debrief.counts
    var lines = ["\(DebriefPart.counts.title). For orientation, never a grade."]
    lines += TechniqueUse.all(in: debrief.notes).map { use in
      let times = use.count == 1 ? "once" : "\(use.count) times"
      return "\(use.technique.plainName): \(times), trust \(use.mark(.unicode).words)."
    }
    if let ratio = counts.ratio {
      lines.append("Reflections to questions: \(ratio). 1:1 is fair, 2:1 is good.")
    }
    if let percent = counts.complexPercent {
      lines.append("Complex among reflections: \(percent) percent. 40 is fair, 50 is good.")
    }
    lines.append("Adherent to MI: \(counts.adherent). Not adherent: \(counts.nonAdherent).")
    lines.append("Different helpful techniques: \(counts.distinctTechniques).")
    lines.append("Longest run of one technique: \(counts.longestRun).")
    lines += debrief.ruptures.isEmpty ? ["Nothing tore between you."] : debrief.ruptures.map(\.text)
    for opening in debrief.missedOpenings {
      lines.append(opening.text)
      if let line = opening.line { lines.append("“\(line)”") }
    }
    return lines
  }

  private var limitLines: [String] {
    var lines = ["\(DebriefPart.limits.title), apart from trust."]
    lines += debrief.unprompted
    for finding in debrief.safety {
      switch finding.outcome {
      case .met: lines.append("Met: \(finding.text)")
      case .missed: lines.append("Talk about it: \(finding.text)")
      }
    }
    if debrief.role.isEmpty { lines.append("You stayed within the role.") }
    return lines + debrief.role.map { "Talk about it: \($0.text)" }
  }
}
