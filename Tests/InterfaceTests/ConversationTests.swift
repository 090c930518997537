import Simulation
import Testing

@testable import Interface

@Suite struct ConversationTests {
  private static let size = Size(width: 80, height: 24)

  private func conversation(_ mode: Mode = .practise) throws -> Application {
    var application = Application(shelf: try Fixture.shelf(), mode: mode, seed: 1)
    #expect(application.press(.enter, .enter) == [.open(.new)])
    return application
  }

  @Test func `a reply is in the journal before the client answers`() throws {
    var application = try conversation()
    let before = application.view(Self.size)
    let effects = application.update(.key(.character("1")))
    guard case .record(let journal) = effects.first else { Issue.record("\(effects)"); return }
    #expect(journal.entries == [.reply(index: 0, lineID: "line:n1")])
    #expect(application.view(Self.size).text() == before.text())
    _ = application.update(.recorded)
    #expect(application.view(Self.size).text().contains("It's the nights, mostly."))
  }

  @Test func `what is pressed while the journal writes is taken up afterwards`() throws {
    var patient = try conversation()
    patient.type("12")
    var hasty = try conversation()
    #expect(hasty.update(.key(.character("1"))).count == 1)
    #expect(hasty.update(.key(.character("2"))).isEmpty)
    #expect(hasty.update(.recorded).count == 1)
    #expect(hasty.update(.recorded).isEmpty)
    #expect(hasty.view(Self.size) == patient.view(Self.size))
  }

  @Test func `a full disk is said plainly, and the conversation goes on to its end`() throws {
    var application = try conversation()
    for key in "11211" {
      _ = application.update(.key(.character(key)))
      _ = application.update(.recordFailed("no room left on the disk"))
    }
    let text = application.view(Self.size).text()
    #expect(text.contains("Not saved (no room left on the disk). You can go on all the same."))
    #expect(text.contains("The conversation is over"))
    application.press(.enter)
    #expect(application.view(Self.size).text().contains("How are you?"))
  }

  @Test func `the notice goes when the disk has room again, and nothing is missing`() throws {
    var application = try conversation()
    _ = application.update(.key(.character("1")))
    _ = application.update(.recordFailed("no room left on the disk"))
    let effects = application.update(.key(.character("1")))
    guard case .record(let journal) = effects.first else { Issue.record("\(effects)"); return }
    #expect(journal.entries.count == 2)
    _ = application.update(.recorded)
    #expect(!application.view(Self.size).text().contains("Not saved"))
  }

  @Test func `the end is told with the trust it came to`() throws {
    var application = try conversation()
    let effects = application.type("11211")
    guard case .finish(let kind, let trust) = effects.last else { Issue.record("\(effects)"); return }
    #expect(kind == .opensUp)
    #expect(trust == Trust(tenths: 542))
  }

  @Test func `taking back the last turn leads to the screen before it`() throws {
    var application = try conversation()
    application.type("1")
    let before = application.view(Self.size)
    application.type("2")
    #expect(application.view(Self.size) != before)
    let effects = application.type("u")
    #expect(effects.count == 1)
    #expect(application.view(Self.size) == before)
  }

  @Test func `what was taken back is not shown, even if nothing was drawn in between`() throws {
    var straight = try conversation()
    straight.type("12")
    var round = try conversation()
    round.type("11")
    _ = round.view(Self.size)
    round.type("u2")
    #expect(round.view(Self.size) == straight.view(Self.size))
  }

  @Test func `in assess nothing can be taken back, and there is no meter anywhere`() throws {
    var application = try conversation(.assess)
    application.type("13")
    for size in ScreenTests.sizes {
      let text = application.view(size).text()
      for word in ["Trust", "TRUST", "▲", "▼", "guarded", "testing", "rupture", "━"] {
        #expect(!text.contains(word), "\(word) at \(size)")
      }
    }
    let before = application.view(Self.size)
    #expect(application.type("u").isEmpty)
    #expect(application.view(Self.size) == before)
  }

  @Test func `only learn gives reasons and hints`() throws {
    for mode in Mode.allCases {
      var application = try conversation(mode)
      let opening = application.view(Self.size).text()
      application.type("3")
      let text = application.view(Self.size).text()
      #expect(opening.contains("Coach") == (mode == .learn))
      #expect(text.contains("losses weigh more") == (mode == .learn))
      #expect(text.contains("She had not said what was wrong yet.") == (mode == .learn))
      #expect(text.contains("▼ −9") == (mode != .assess))
    }
  }

  @Test func `a paste outside of a text field says nothing`() throws {
    var application = try conversation()
    let before = application.view(Self.size)
    #expect(application.update(.paste("1\n")).isEmpty)
    _ = application.update(.recorded)
    #expect(application.view(Self.size) == before)
  }

  @Test func `a click marks a reply, and a second click says it`() throws {
    var application = try conversation()
    let frame = application.view(Self.size)
    let region = try #require(frame.regions.first { $0.target == .item(1) })
    let point = Point(column: region.rect.column + 10, row: region.rect.row)
    #expect(application.update(.click(point)).isEmpty)
    #expect(application.view(Self.size).cursor?.row == point.row)
    guard case .record(let journal) = application.update(.click(point)).first else {
      Issue.record("nothing was said")
      return
    }
    #expect(journal.entries == [.reply(index: 1, lineID: "line:n2")])
  }

  @Test func `a click on a hint does what its key does`() throws {
    var application = try conversation()
    let frame = application.view(Self.size)
    let region = try #require(frame.regions.first { $0.target == .key(.character("?")) })
    _ = application.update(.click(Point(column: region.rect.column, row: region.rect.row)))
    #expect(application.view(Self.size).text().contains("Help"))
  }

  @Test func `a reply that cannot be said now is passed over`() throws {
    var application = try conversation(.learn)
    application.type("111")
    for _ in 0..<9 { application.press(.down) }
    let frame = application.view(Self.size)
    let row = try #require(frame.cursor?.row)
    #expect(
      frame.text().split(separator: "\n", omittingEmptySubsequences: false)[row].contains("That must be"))
    #expect(application.type("4").isEmpty)
  }

  @Test func `reading back stops at the beginning, and End comes back to now`() throws {
    var application = try conversation()
    application.type("1121")
    let now = application.view(Self.size)
    application.press(.home)
    let beginning = application.view(Self.size)
    #expect(beginning.text().contains("Hi. They said I could talk to someone here."))
    #expect(beginning.text().contains("more below"))
    application.press(.pageUp, .pageUp)
    #expect(application.view(Self.size) == beginning)
    for _ in 0..<3 { _ = application.update(.wheel(-3)) }
    #expect(application.view(Self.size) == beginning)
    application.press(.end)
    #expect(application.view(Self.size) == now)
  }

  @Test func `where the last reply begins above what shows, a sign says so`() throws {
    var application = Application(shelf: try Fixture.shelf(), mode: .learn, seed: 1)
    application.press(.enter, .enter)
    application.type("3")
    #expect(!application.view(Self.size).text().contains("more above"))
    let small = application.view(Size(width: 80, height: 16)).text()
    #expect(!small.contains("You need to see the sleep clinic."))
    #expect(small.contains("↑ more above"))
    application.press(.pageUp)
    let partly = application.view(Size(width: 80, height: 16)).text()
    #expect(partly.contains("A rupture: Mina draws back.") && partly.contains("↑ more above"))
    application.press(.pageUp)
    let back = application.view(Size(width: 80, height: 16)).text()
    #expect(back.contains("You need to see the sleep clinic."))
    #expect(!back.contains("more above"))
  }

  @Test func `a search goes from hit to hit, whatever the case, and Esc ends it`() throws {
    var application = try conversation()
    application.type("112")
    let now = application.view(Self.size)
    application.type("/THE")
    #expect(application.view(Self.size).text().contains("1 of "))
    #expect(application.view(Self.size).cells.contains { $0.role == .match })
    application.press(.up)
    #expect(application.view(Self.size).text().contains("2 of "))
    application.type("qqq")
    #expect(application.view(Self.size).text().contains("not found"))
    application.press(.escape)
    #expect(application.view(Self.size) == now)
  }

  @Test func `leaving asks first, staying changes nothing, and what was said can be looked back on`() throws {
    var application = try conversation()
    application.type("1")
    let before = application.view(Self.size)
    application.type("q")
    #expect(application.view(Self.size).text().contains("Leave or stay?"))
    application.press(.escape)
    #expect(application.view(Self.size) == before)
    #expect(application.type("q2") == [.close])
    #expect(application.view(Self.size).text().contains("Choose a conversation"))
    var other = try conversation()
    other.type("1q3")
    #expect(other.view(Self.size).text().contains("How are you?"))
  }

  @Test func `the pause hides everything and costs nothing`() throws {
    var application = try conversation()
    application.type("1")
    let before = application.view(Self.size)
    application.type("p")
    let pause = application.view(Self.size).text()
    #expect(pause.contains("Take your time."))
    #expect(!pause.contains("Mina"))
    application.press(.enter)
    #expect(application.view(Self.size) == before)
  }

  @Test func `an unfinished conversation goes on from that very reply`() throws {
    var shelf = try Fixture.shelf()
    var first = Application(shelf: shelf, seed: 7)
    first.press(.enter, .enter)
    guard case .record(let journal) = first.type("11").last else { Issue.record("no journal"); return }
    shelf.past.unfinished = [Past.Unfinished(id: "a", journal: journal, when: "yesterday")]
    var second = Application(shelf: shelf, seed: 99)
    #expect(second.press(.enter) == [.open(.unfinished("a"))])
    #expect(second.view(Self.size) == first.view(Self.size))
    guard case .record(let longer) = second.type("2").last else { Issue.record("no journal"); return }
    #expect(longer.entries.count == 3)
    #expect(longer.seed == 7)
  }

  @Test func `an unfinished conversation that is at its end is finished when it is taken up`() throws {
    var shelf = try Fixture.shelf()
    var session = try Session(scenario: shelf.scenarios[0], seed: 7)
    for reply in [0, 0, 1, 0, 0] where session.ending == nil { try session.choose(reply) }
    let ending = try #require(session.ending)
    let finish = Effect.finish(ending.kind, session.client.trust)
    shelf.past.unfinished = [Past.Unfinished(id: "a", journal: session.journal, when: "yesterday")]
    var application = Application(shelf: shelf, seed: 1)
    #expect(application.press(.enter) == [.open(.unfinished("a")), finish])
    var lines = PlainConversation(shelf: shelf, seed: 1)
    _ = lines.start()
    #expect(lines.read("on").effects == [.open(.unfinished("a")), finish])
  }

  @Test func `a journal of another script is not guessed at`() throws {
    var shelf = try Fixture.shelf()
    let session = try Session(scenario: shelf.scenarios[0], seed: 1)
    shelf.scenarios[0].contentHash = "2"
    shelf.past.unfinished = [Past.Unfinished(id: "a", journal: session.journal, when: "yesterday")]
    var application = Application(shelf: shelf, seed: 1)
    #expect(application.press(.enter).isEmpty)
    let text = application.view(Self.size).text()
    #expect(text.contains("the script has changed since the session was held"))
    application.press(.enter)
    #expect(application.view(Self.size).text().contains("Choose a conversation"))
  }

  @Test func `starting anew lets the old one go and reads the briefing`() throws {
    var shelf = try Fixture.shelf()
    let session = try Session(scenario: shelf.scenarios[0], seed: 1)
    shelf.past.unfinished = [Past.Unfinished(id: "a", journal: session.journal, when: "yesterday")]
    var application = Application(shelf: shelf, seed: 1)
    #expect(application.press(.down, .enter) == [.discard("a")])
    #expect(application.view(Self.size).text().contains("your role"))
  }

  @Test func `control characters in a script do not reach the screen`() throws {
    let script = """
      title: Nights
      ---
      Mina: One \u{1B}[2Jtwo\u{7}\u{9B}31m three.
      -> Say \u{1B}]0;title\u{7} it. #technique:open_question #line:c1
          <<ending leaves "Gone \u{1B}c.">>
      ===
      """
    var shelf = try Fixture.shelf()
    shelf.scenarios = [try Fixture.scenario(script)]
    var application = Application(shelf: shelf, seed: 1)
    application.press(.enter, .enter)
    #expect(application.view(Self.size).text().contains("\u{FFFD}[2Jtwo\u{FFFD}\u{FFFD}31m three."))
    application.press(.enter, .enter, .tab, .tab)
    for _ in 0..<4 {
      #expect(application.view(Self.size).isWhole)
      application.press(.tab)
    }
  }

  @Test func `five hundred turns later the screen still knows only what it shows`() throws {
    let script = """
      title: Nights
      ---
      Mina: And then?
      -> I hear you. #technique:simple_reflection #line:l1
          Mina: Hm.
          <<jump Nights>>
      -> Goodbye. #technique:closed_question #line:l2
          <<ending stays_polite "It went on and on.">>
      ===
      """
    let scenario = try Fixture.scenario(script)
    var session = try Session(scenario: scenario, seed: 1)
    for _ in 0..<200 { try session.choose(0) }
    var transcript = Transcript()
    var scroll = 0
    var search = TranscriptSearch()
    var frame = Frame(Self.size)
    let style = TranscriptStyle(Layout(size: Self.size), mode: .practise, glyphs: .unicode, firstName: "Mina")
    transcript.draw(
      session, style: style, scroll: &scroll, search: &search, on: &frame,
      in: Rect(column: 0, row: 2, width: 80, height: 15))
    #expect(transcript.laidOut < 20)
  }

  @Test func `what the records say when they are open is as if it had been known from the start`() throws {
    let shelf = try Fixture.shelf()
    var session = try Session(scenario: shelf.scenarios[0], seed: 1)
    try session.choose(0)
    var past = shelf.past
    past.unfinished = [Past.Unfinished(id: "1", journal: session.journal, when: "today at 14:20")]
    for scenarioID in [nil, "Nights", "Back"] {
      var known = shelf
      known.past = past
      known.remark = "It rains."
      var informed = Application(shelf: known, scenarioID: scenarioID, seed: 1)
      var waiting = Application(shelf: shelf, scenarioID: scenarioID, seed: 1)
      #expect(waiting.update(.opened(past, remark: "It rains.")) == [])
      #expect(waiting.view(Self.size) == informed.view(Self.size))
    }
  }

  @Test func `the pane shows facts whole, the latest first, and says how many it has no room for`() throws {
    let facts = (1...7).map { number in
      Fact(
        id: "fact\(number)", text: "Fact \(number)" + String(repeating: " and more", count: number) + ".",
        hint: "something", gate: 0)
    }
    var scenario = try Fixture.scenario(
      """
      title: Nights
      ---
      Mina: Well.
      \(facts.map { "<<disclose \($0.id)>>" }.joined(separator: "\n"))
      -> Yes. #technique:open_question #line:p1
          <<ending stays_polite "Mina said yes.">>
      ===
      """)
    scenario.persona.history = facts
    let session = try Session(scenario: scenario, seed: 1)
    var remarks: Set<String> = []
    for height in 12...44 {
      var frame = Frame(Size(width: 120, height: height))
      var rect = Rect(column: 4, row: 0, width: 34, height: height)
      SidePane(session: session).drawKnown(on: &frame, in: &rect)
      let words = frame.text().split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      let shown = facts.reversed().prefix { words.contains($0.text) }
      let remark = shown.count == facts.count ? "" : " i \(facts.count - shown.count) more"
      #expect(words == "WHAT YOU KNOW \(shown.map(\.text).joined(separator: " "))\(remark)")
      remarks.insert(remark)
    }
    #expect(remarks.count > 4 && remarks.contains(""))
  }

  @Test func `a pause in the telling is a breath between two lines, and keeps nobody waiting`() throws {
    var shelf = try Fixture.shelf()
    shelf.scenarios[0] = try Fixture.scenario(
      """
      title: Nights
      ---
      Mina: Well.
      <<wait 2.5>>
      Mina: It's the nights.
      <<wait 0>>
      -> Yes. #technique:open_question #line:w1
          <<wait 60>>
          Mina: Yes.
          <<ending stays_polite "Mina said yes.">>
      ===
      """)
    var application = Application(shelf: shelf, seed: 1)
    application.press(.enter, .enter)
    #expect(
      application.view(Self.size).text().contains("Mina  Well.")
        && Self.rows(of: &application, from: "Mina  Well.", 3)
          == ["    Mina  Well.", "          · · ·", "          It's the nights."]
    )
    application.type("1")
    #expect(
      Self.rows(of: &application, from: " You  Yes.", 5).dropFirst() == [
        "", "          · · ·", "", "    Mina  Yes.",
      ])
    var plain = PlainConversation(shelf: shelf, scenarioID: "Nights", mode: .practise, seed: 1)
    let lines = (plain.start().lines + plain.read("").lines).filter { "M(".contains($0.first ?? " ") }
    #expect(lines.suffix(3) == ["Mina: Well.", "(A pause.)", "Mina: It's the nights."])
  }

  private static func rows(of application: inout Application, from text: String, _ count: Int) -> [String] {
    let rows = application.view(size).text().split(separator: "\n", omittingEmptySubsequences: false)
    return rows.drop { !$0.contains(text) }.prefix(count).map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

}
