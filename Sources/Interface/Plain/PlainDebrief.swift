import Simulation

/// Where the debrief stands, when it is read as lines of text.
struct PlainDebrief: Sendable {
  /// The questions of the own view, one after the other.
  enum Question: Int, CaseIterable, Sendable {
    case best, hardest, trust, again
  }

  enum Place: Sendable {
    case person
    case ownView(Question)
    /// The parts that are only read: the next one comes with the next line of input.
    case reading(DebriefPart)
    case end
  }

  let session: Session
  let debrief: Debrief
  var place = Place.person
  var view = OwnView()

  init(_ session: Session) {
    self.session = session
    debrief = Debrief(of: session)
  }

  var prompt: String {
    let count = session.turns.count
    switch place {
    case .person: return "How are you? Type a line, or only press Enter: "
    case .ownView(.best): return "Which reply went best, 1 to \(count)? "
    case .ownView(.hardest): return "Which was the hardest, 1 to \(count)? "
    case .ownView(.trust): return "About how much trust was there at the end, 0 to 100? "
    case .ownView(.again): return "What would you try again? "
    case .reading(let part): return "Press Enter for the next part, \(part.title.lowercased()): "
    case .end: return "Type the number of a reply to try again from there, or press Enter to end: "
    }
  }
}

extension PlainConversation {
  mutating func startDebrief(_ session: Session) {
    stage = .lookingBack(PlainDebrief(session))
    say("")
    say("Debrief.")
    say("A conversation like this can stay with you for a while. How are you?")
    say("What you type here is not stored, and nobody reads it.")
    for line in shelf.crisis.lines { say("\(line.region): \(line.service): \(line.contact).") }
    say(shelf.crisis.note.isEmpty ? CrisisFooter.simulator : shelf.crisis.note)
  }

  mutating func lookBack(_ words: String, _ current: PlainDebrief) {
    var debrief = current
    switch debrief.place {
    case .person:
      say("")
      say("Your view first. Every question may be left empty.")
      debrief.place = .ownView(.best)
    case .ownView(let question): answer(question, words, &debrief)
    case .reading(let part):
      say("")
      for line in debrief.lines(of: part) { say(line) }
      debrief.place = part.next(among: DebriefPart.parts(of: debrief.session)).map { .reading($0) } ?? .end
    case .end: return finish(words, debrief)
    }
    stage = .lookingBack(debrief)
  }

  private mutating func answer(
    _ question: PlainDebrief.Question, _ words: String, _ debrief: inout PlainDebrief
  ) {
    let limit = question == .trust ? 0...100 : 1...max(debrief.session.turns.count, 1)
    let number = Int(words).flatMap { limit.contains($0) ? $0 : nil }
    if question != .again, !words.isEmpty, number == nil {
      return say("A number from \(limit.lowerBound) to \(limit.upperBound), please, or only Enter.")
    }
    switch question {
    case .best: debrief.view.best = number.map { $0 - 1 }
    case .hardest: debrief.view.hardest = number.map { $0 - 1 }
    case .trust: debrief.view.trust = number
    case .again: debrief.view.again = words
    }
    if let next = PlainDebrief.Question(rawValue: question.rawValue + 1) {
      debrief.place = .ownView(next)
      return
    }
    if !debrief.view.isEmpty { output.effects.append(.keepOwnView(debrief.view)) }
    say("")
    for line in debrief.lines(of: .story) { say(line) }
    debrief.place = .reading(.replies)
  }

  private mutating func finish(_ words: String, _ debrief: PlainDebrief) {
    if words.isEmpty || ["quit", "q", "end"].contains(words.lowercased()) { return goHome() }
    guard let number = Int(words), debrief.session.turns.indices.contains(number - 1) else {
      return say("“\(words)” is not one of the replies.")
    }
    do {
      let again = try debrief.session.again(from: number - 1)
      output.effects += [.open(.new), .record(again.journal)]
      say("")
      say("Back to before reply \(number).")
      for entry in again.transcript.suffix(3) { say(entry, of: again) }
      goOn(again)
    } catch {
      say(trouble: error)
    }
  }
}
