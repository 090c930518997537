import Simulation

/// The conversation itself.
extension PlainConversation {
  /// Waits for the next reply, or says that there is none any more.
  mutating func goOn(_ session: Session) {
    stage = .talking(session)
    if let ending = session.ending {
      say("\(ending.headline(session.persona)).")
    } else {
      sayReplies(session)
    }
  }

  func talkingPrompt(_ session: Session) -> String {
    guard session.ending == nil else { return "Press Enter for the debrief, or ? for help: " }
    return "Type \(numbers(session.sayable.count)), or ? for help: "
  }

  mutating func talk(_ words: String, _ session: Session) {
    switch words.lowercased() {
    case "?", "help": sayHelp(session)
    case "again": repeatLast(session)
    case "known": sayKnown(session)
    case "trust":
      if session.mode == .assess { say("In assess there is no meter.") } else { sayTrust(session) }
    case "pause": pause(session)
    case "quit", "q", "leave": askToLeave(session)
    case "back", "u": takeBack(session)
    case "" where session.ending != nil: startDebrief(session)
    case "debrief" where session.ending != nil: startDebrief(session)
    default: reply(words, session)
    }
  }

  private mutating func reply(_ words: String, _ session: Session) {
    let sayable = session.sayable
    guard let number = Int(words), sayable.indices.contains(number - 1) else {
      return say(words.isEmpty ? "Nothing was said." : "“\(words)” is not one of the replies.")
    }
    step(session) { next throws(SessionError) in try next.choose(sayable[number - 1]) }
  }

  private mutating func takeBack(_ session: Session) {
    guard session.mode.allowsTakingBack else { return say("In assess nothing can be taken back.") }
    guard !session.turns.isEmpty else { return say("There is nothing to take back yet.") }
    step(session) { next throws(SessionError) in try next.takeBack(to: next.turns.count - 1) }
  }

  /// The journal first, and the client answers after it.
  private mutating func step(
    _ session: Session, _ change: (inout Session) throws(SessionError) -> Void
  ) {
    do {
      var next = session
      try change(&next)
      stage = .recording(session, next: next)
      output.effects.append(.record(next.journal))
    } catch {
      say(trouble: error)
    }
  }

  mutating func recorded(_ failure: String?) {
    if let failure, unkept == nil {
      say("Not saved (\(failure)). You can go on all the same.")
    }
    unkept = failure
    guard case .recording(let before, let next) = stage else { return }
    say("")
    if next.turns.count < before.turns.count {
      say("Taken back.")
      sayLast(next)
    } else {
      for entry in next.transcript[before.transcript.count...] { say(entry, of: next) }
      sayLastTurn(next)
    }
    goOn(next)
    if let ending = next.ending { output.effects.append(.finish(ending.kind, next.client.trust)) }
  }

  /// What the reply did, as far as the mode tells.
  private mutating func sayLastTurn(_ session: Session) {
    guard let turn = session.turns.last, session.mode != .assess else { return }
    sayTrust(session)
    if session.mode == .learn {
      say("Because: \(turn.change.sum).")
      if let why = turn.why { say(why) }
    }
    if let rupture = turn.rupture { say(rupture.words(session.persona)) }
    let isClose = session.client.hasWarned && session.client.trust <= Trust(points: session.persona.floor)
    if isClose, session.ending == nil { say("\(session.persona.firstName) is close to leaving.") }
  }

  private mutating func sayTrust(_ session: Session) {
    let trust = session.client.trust
    let change = session.turns.last.map { ", \(TrustMark($0.change, glyphs).words)" } ?? ""
    say("Trust \(trust.points) of 100, \(trust.band.word)\(change).")
  }

  private mutating func sayReplies(_ session: Session) {
    say("Your reply:")
    for (number, index) in session.sayable.enumerated() {
      say(" \(number + 1)  \(session.replies[index].text)")
    }
  }

  /// What was said since the trainee last spoke, and the replies.
  private mutating func repeatLast(_ session: Session) {
    sayLast(session)
    goOn(session)
  }

  private mutating func sayLast(_ session: Session) {
    let start = session.transcript.lastIndex { entry in
      switch entry {
      case .trainee: true
      case .client, .narration, .coach, .disclosure, .pause: false
      }
    }
    for entry in session.transcript[(start ?? 0)...] { say(entry, of: session) }
  }

  mutating func say(_ entry: Entry, of session: Session) {
    switch entry {
    case .client(let speaker, let text): say("\(speaker): \(text)")
    case .narration(let text): say(text)
    case .trainee(let text, _): say("You: \(text)")
    case .coach(let text): if session.mode == .learn { say("Coach: \(text)") }
    case .pause(let milliseconds): if milliseconds > 0 { say("(A pause.)") }
    case .disclosure: break
    }
  }

  private mutating func sayKnown(_ session: Session) {
    let facts = session.client.disclosed.compactMap(session.persona.fact)
    if facts.isEmpty { say("\(session.persona.firstName) has not told you anything of that kind yet.") }
    for fact in facts { say(fact.text) }
  }

  private mutating func sayHelp(_ session: Session) {
    if session.ending == nil { say("\(numbers(session.sayable.count)): say that reply.") }
    say("again: the last words and the replies once more.")
    if session.mode.allowsTakingBack { say("back: take back the last turn.") }
    if session.mode != .assess { say("trust: how much \(session.persona.firstName) trusts you.") }
    say("known: what \(session.persona.firstName) has told you.")
    say("pause: a quiet moment, for as long as you like.")
    say("quit: leave; what was said is kept.")
  }

  private mutating func pause(_ session: Session) {
    for line in PauseScreen.words { say(line) }
    stage = .pausing(session)
  }

  private mutating func askToLeave(_ session: Session) {
    guard session.ending == nil, !session.turns.isEmpty else { return goHome() }
    let fate =
      unkept == nil ? "it is kept, and you can go on another time" : "it could not be saved, and ends here"
    say("stay: go on. leave: \(fate). look: stop here, and look back on it.")
    stage = .leaving(session)
  }

  mutating func leave(_ words: String, _ session: Session) {
    switch words.lowercased() {
    case "leave", "quit", "q", "2": goHome()
    case "look", "3": startDebrief(session)
    default: goOn(session)
    }
  }
}
