import Golden
import Simulation
import Testing

@testable import Interface

@Suite struct PlainTests {
  /// Reads lines of input as a terminal would show them: what is written, the prompt, and what was typed after it.
  private func transcript(
    _ input: [String], mode: Mode = .practise, shelf: Shelf? = nil, scenarioID: String? = "Nights",
    glyphs: GlyphSet = .unicode, failing: Bool = false
  ) throws -> String {
    let shelf = try shelf ?? Fixture.shelf()
    var conversation = PlainConversation(
      shelf: shelf, scenarioID: scenarioID, mode: mode, seed: 1, glyphs: glyphs)
    var text = ""
    func write(_ output: PlainConversation.Output) {
      var output = output
      while true {
        for line in output.lines { text += line + "\n" }
        if let prompt = output.prompt { text += prompt }
        var effects = output.effects
        guard let first = effects.first else { return }
        effects.removeFirst()
        if case .record = first {
          output = conversation.take(failing ? .recordFailed("no room left on the disk") : .recorded)
          output.effects += effects
        } else {
          output = PlainConversation.Output(effects: effects)
          if effects.isEmpty { return }
        }
      }
    }
    write(conversation.start())
    for line in input {
      text += line + "\n"
      write(conversation.read(line))
    }
    return text
  }

  private func expect(_ text: String, _ name: String) {
    let difference = Golden.difference(of: text, from: "Plain/\(name).txt", in: #filePath)
    #expect(difference == nil, "\(name)\n\(difference ?? "")")
  }

  @Test func `a conversation and its debrief are told in lines of text`() throws {
    let debrief = ["", "tired", "1", "2", "55", "wait longer", "", "", "", ""]
    expect(try transcript(["", "1", "1", "2", "1", "1"] + debrief), "practise")
  }

  @Test func `learn says why, and a rupture and its repair are said`() throws {
    expect(try transcript(["", "3", "2", "3", "1", "2"], mode: .learn), "learn")
  }

  @Test func `assess says nothing of trust`() throws {
    let text = try transcript(["", "3", "trust", "back", "1"], mode: .assess)
    expect(text, "assess")
    #expect(!text.contains("Trust "))
  }

  @Test func `the list, the briefing and its modes are read in order`() throws {
    expect(
      try transcript(
        ["9", "what", "2", "?", "assess", "another", "back", "1", "learn", "again", "quit"], scenarioID: nil),
      "choosing")
  }

  @Test func `help, again, trust, back and pause work at any moment`() throws {
    expect(
      try transcript([
        "", "back", "known", "1", "?", "again", "trust", "known", "x", "", "7", "back", "pause", "", "quit",
        "stay",
      ]),
      "commands")
  }

  @Test func `an unfinished conversation is offered and goes on`() throws {
    var shelf = try Fixture.shelf()
    var session = try Session(scenario: shelf.scenarios[0], seed: 1)
    try session.choose(0)
    try session.choose(0)
    shelf.past.unfinished = [Past.Unfinished(id: "1", journal: session.journal, when: "today at 14:20")]
    expect(try transcript(["maybe", "on", "2"], shelf: shelf, scenarioID: nil), "resuming")
  }

  @Test func `a full disk is said once, and the conversation goes on`() throws {
    let text = try transcript(["", "1", "1", "2", "1", "1"], failing: true)
    #expect(text.components(of: "Not saved (no room left on the disk).") == 1)
    #expect(text.contains("The conversation is over."))
  }

  @Test func `in ASCII nothing else is written, and no control character ever`() throws {
    let input = ["", "1", "1", "1", "1", "1", "", "", "", "", "", "", "", "", ""]
    #expect(try transcript(input, glyphs: .ascii).utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) })
    let script = """
      title: Nights
      ---
      Mina: One \u{1B}[2Jtwo\u{7}.
      -> Say \u{1B}]0;title\u{7} it. #technique:open_question #line:c1
          <<ending leaves "Gone \u{1B}c.">>
      ===
      """
    var shelf = try Fixture.shelf()
    shelf.scenarios = [try Fixture.scenario(script)]
    let text = try transcript(["", "1", "", "", "", "", "", "", "", "", ""], shelf: shelf)
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
  }

  @Test func `the journal has a reply before the client answers`() throws {
    var conversation = PlainConversation(shelf: try Fixture.shelf(), scenarioID: "Nights", seed: 1)
    _ = conversation.start()
    #expect(conversation.read("").effects == [.open(.new)])
    let said = conversation.read("1")
    #expect(said.lines.isEmpty && said.prompt == nil)
    guard case .record(let journal) = said.effects.first else { Issue.record("\(said)"); return }
    #expect(journal.entries.count == 1)
    #expect(conversation.take(.recorded).lines.contains("You: Start wherever you like. I have time."))
  }

  @Test func `the end of the input puts the conversation away and ends the program`() throws {
    var conversation = PlainConversation(shelf: try Fixture.shelf(), scenarioID: "Nights", seed: 1)
    _ = conversation.start()
    _ = conversation.read("")
    #expect(conversation.endOfInput().effects == [.close, .quit])
    #expect(conversation.read("1") == PlainConversation.Output())
  }

  @Test func `a reply can be tried again from the debrief`() throws {
    let text = try transcript(["", "1", "2", "2", "1", "1", "", "", "", "", "", "", "", "", "", "2"])
    #expect(text.hasSuffix("Type 1 to 3, or ? for help: "))
    #expect(text.contains("Back to before reply 2."))
  }

  @Test(arguments: 1...30)
  func `no lines of input are too much`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = [
      "", "1", "2", "3", "4", "9", "?", "back", "again", "trust", "known", "pause", "quit", "look", "learn",
      "on",
      "\u{1B}[A", "玲",
    ]
    let input = (0..<60).map { _ in words[Int(random.next() % UInt64(words.count))] }
    let text = try transcript(
      input, mode: Mode.allCases[Int(seed % 3)], scenarioID: seed % 2 == 0 ? nil : "Nights")
    #expect(!text.isEmpty, "seed \(seed)")
  }
}

extension String {
  /// How often a text occurs in it.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
