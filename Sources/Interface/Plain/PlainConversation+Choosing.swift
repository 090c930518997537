import Simulation

/// Before a conversation: the list, the offer to go on, the briefing.
extension PlainConversation {
  mutating func presentList() {
    guard !shelf.scenarios.isEmpty else {
      say("There are no conversations here.")
      say(shelf.remark.isEmpty ? "`rapport check` says what is in the library." : shelf.remark)
      return end()
    }
    say("Choose a conversation.")
    if !shelf.remark.isEmpty { say(shelf.remark) }
    for (index, scenario) in shelf.scenarios.enumerated() {
      let persona = scenario.persona
      let length = "\(scenario.level.rawValue), \(scenario.minutes) minutes"
      say(
        " \(index + 1)  \(scenario.title), with \(persona.firstName), \(persona.summary): \(length), \(past(scenario))."
      )
    }
  }

  private func past(_ scenario: Scenario) -> String {
    if let unfinished = shelf.past.unfinished(scenario.id) {
      return "broken off at reply \(unfinished.replies + 1)"
    }
    if let best = shelf.past.best[scenario.id] { return "best \(best.points), \(best.band.word)" }
    return "new"
  }

  mutating func choose(_ words: String) {
    switch words.lowercased() {
    case "quit", "q": end()
    case "", "?", "help", "again": presentList()
    default:
      guard let number = Int(words), shelf.scenarios.indices.contains(number - 1) else {
        return say("“\(words)” is not one of the conversations.")
      }
      let scenario = shelf.scenarios[number - 1]
      stage = shelf.past.unfinished(scenario.id).map { .resuming($0, scenario) } ?? .briefing(scenario)
      present()
    }
  }

  mutating func presentOffer(_ unfinished: Past.Unfinished, _ scenario: Scenario) {
    let place = "reply \(unfinished.replies + 1) of about \(max(scenario.turns, unfinished.replies + 1))"
    let name = scenario.persona.firstName
    say("You were in the middle of \(scenario.title), with \(name): \(place), \(unfinished.when).")
    say("on: go on from there. anew: start anew; what was said is let go. later: leave it for now.")
  }

  mutating func resume(_ words: String, _ unfinished: Past.Unfinished, _ scenario: Scenario) {
    switch words.lowercased() {
    case "on", "1": takeUp(unfinished, scenario)
    case "anew", "2":
      output.effects.append(.discard(unfinished.id))
      shelf.past.unfinished.removeAll { $0.id == unfinished.id }
      stage = .briefing(scenario)
      present()
    case "later", "3", "":
      stage = hasList ? .choosing : .briefing(scenario)
      present()
    case "quit", "q": end()
    default: presentOffer(unfinished, scenario)
    }
  }

  private mutating func takeUp(_ unfinished: Past.Unfinished, _ scenario: Scenario) {
    do {
      let session = try Session.replaying(unfinished.journal, of: scenario)
      output.effects.append(.open(.unfinished(unfinished.id)))
      say("")
      for entry in session.transcript.suffix(6) { say(entry, of: session) }
      goOn(session)
      if let ending = session.ending { output.effects.append(.finish(ending.kind, session.client.trust)) }
    } catch {
      say(trouble: error)
      stage = .briefing(scenario)
      present()
    }
  }

  mutating func presentBriefing(_ scenario: Scenario) {
    let persona = scenario.persona
    let level = scenario.level.rawValue.prefix(1).uppercased() + scenario.level.rawValue.dropFirst()
    say("\(scenario.title). \(level), about \(scenario.minutes) minutes.")
    say("You will meet \(persona.name), \(persona.age), \(persona.pronouns): \(persona.summary).")
    say("Where: \(scenario.setting)")
    say("To practise: \(scenario.objective)")
    if !scenario.contentNotes.isEmpty {
      say(
        "It contains \(scenario.contentNotes.joined(separator: ", ")). Not today is a good answer: type back."
      )
    }
    say("Your role: \(BriefingScreen.role)")
    if let jurisdiction = scenario.jurisdiction { say(jurisdiction) }
    say("Mode: \(mode.rawValue). \(mode.promise)")
  }

  mutating func brief(_ words: String, _ scenario: Scenario) {
    switch words.lowercased() {
    case "", "begin": begin(scenario)
    case "learn", "practise", "practice", "assess":
      mode = Mode(rawValue: words.lowercased()) ?? .practise
      say("Mode: \(mode.rawValue). \(mode.promise)")
    case "again": present()
    case "back", "skip", "b": goHome()
    case "another":
      let all = shelf.scenarios
      guard let index = all.firstIndex(of: scenario) else { return goHome() }
      stage = .briefing(all[(index + 1) % all.count])
      present()
    case "quit", "q": end()
    default:
      say("Enter: begin. learn, practise or assess: change the mode. again: the briefing once more.")
      say("another: another conversation. back: \(hasList ? "back to the list" : "not today"). quit: end.")
    }
  }

  private mutating func begin(_ scenario: Scenario) {
    do {
      let session = try Session(scenario: scenario, seed: seed, mode: mode)
      seed &+= 1
      output.effects.append(.open(.new))
      say("")
      for entry in session.transcript { say(entry, of: session) }
      goOn(session)
    } catch {
      say(trouble: error)
      goHome()
    }
  }

  mutating func say(trouble error: SessionError) {
    say("This conversation cannot go on: \(error.message).")
    if let place = error.place { say("\(place.file), line \(place.line)") }
    if let help = error.help { say(help) }
  }
}
