import Golden
import Simulation
import Testing

@testable import Interface

@Suite struct WriteTests {
  @Test(arguments: WritingMoment.allCases)
  func `every moment of writing looks as agreed at three sizes`(_ moment: WritingMoment) throws {
    var application = try moment.application()
    for size in ScreenTests.sizes {
      let name = "Screens/\(moment.rawValue)-\(size.width)x\(size.height).txt"
      let picture = application.picture(size.width, size.height)
      let difference = Golden.difference(of: picture, from: name, in: #filePath)
      #expect(difference == nil, "\(name)\n\(difference ?? "")")
    }
  }

  @Test(arguments: WritingMoment.allCases)
  func `it fits every size, in ASCII too`(_ moment: WritingMoment) throws {
    var application = try moment.application()
    var plain = try moment.application(.ascii)
    let share = WritingMoment.allCases.firstIndex(of: moment) ?? 0
    for index in stride(from: share, to: 160 * 50, by: 2 * WritingMoment.allCases.count) {
      let size = Size(width: index % 160 + 1, height: index / 160 + 1)
      let frame = application.view(size)
      #expect(frame.size == size && frame.isWhole, "\(moment) at \(size)")
      if let cursor = frame.cursor { #expect(Rect(size).contains(cursor), "\(moment) at \(size)") }
      if TooSmall.fits(size) { #expect(frame.cursor != nil, "\(moment) at \(size)") }
      let cells = plain.view(size).cells
      #expect(cells.allSatisfy { $0.width == 1 && (0x20..<0x7F).contains($0.scalar) }, "\(moment) at \(size)")
    }
  }

  // MARK: Keys

  @Test func `a key says what the writer wants done`() throws {
    var application = try WritingMoment.writing.application()
    #expect(application.type("1") == [.write(.say(0))])
    #expect(application.press(.down, .enter) == [.write(.say(1))])
    #expect(application.type("u") == [.write(.takeBack)])
    #expect(application.type("r") == [.write(.restart)])
    #expect(application.type("l") == [.write(.readAgain)])
    #expect(application.type("g") + application.press(.down, .enter) == [.write(.goTo("Enough"))])
    #expect(application.type("gone") + application.press(.enter) == [.write(.goTo("Gone"))])
    #expect(application.type("t7") + application.press(.up, .enter) == [.write(.trust(8))])
    #expect(application.type("t999") + application.press(.enter) == [.write(.trust(100))])
    #expect(application.type("v") + application.press(.enter) == [])
    #expect(application.type("5") + application.press(.enter) == [.write(.set(variable: "$cups", "25"))])
    #expect(application.press(.down, .enter) == [.write(.set(variable: "$has_slept", "true"))])
    #expect(application.press(.down, .down, .enter) == [.bell])
    #expect(application.press(.escape) == [])
    #expect(application.update(.filesChanged) == [.write(.readAgain)])
    #expect(application.type("q") == [.quit])
  }

  @Test func `what was said can be searched, and a save keeps what is looked for`() throws {
    var application = try WritingMoment.writing.application()
    let size = Size(width: 80, height: 24)
    application.type("/i")
    // Letters are words to look for, and do nothing else.
    #expect(application.type("t") == [] && application.keys.action(for: .character("t")) == nil)
    #expect(application.view(size).text().contains("/ it"))
    application.press(.enter)
    let found = application.view(size).text()
    #expect(found.contains("“it” 1 of "))
    application.type("n")
    #expect(application.view(size).text().contains("“it” 2 of "))
    let session = try #require(WritingMoment.session(of: [0, 0]))
    var other = session
    other = try #require(WritingMoment.session(of: [0, 1]))
    _ = application.update(.written(Writing(file: "Nights.yarn", session: other)))
    #expect(application.view(size).text().contains("“it” 1 of "))
    application.press(.escape)
    #expect(!application.view(size).text().contains("“it”"))
    application.type("/it")
    _ = application.update(
      .written(Writing(file: "Nights.yarn", session: WritingMoment.session(of: [0, 0, 0]))))
    #expect(!application.view(size).text().contains("/ it"))
  }

  @Test func `the end is looked back on as a trainee does, and from there it is written on`() throws {
    var application = try WritingMoment.writingEnd.application()
    let size = Size(width: 80, height: 24)
    #expect(application.press(.enter) == [])
    #expect(application.view(size).text().contains("How are you?"))
    // What is wrong in the script meanwhile is there when one is back.
    let session = WritingMoment.session(of: [0, 0, 1, 0, 0])
    _ = application.update(
      .written(Writing(file: "Nights.yarn", session: session, findings: [WritingMoment.error])))
    #expect(application.view(size).text().contains("How are you?"))
    #expect(application.press(.escape) == [])
    #expect(application.view(size).text().contains("error RP0213"))
    #expect(application.press(.enter, .tab, .tab, .tab, .down) == [])
    #expect(application.type("t") == [.write(.takeBackTo(turn: 4))])
    #expect(application.view(size).text().contains("error RP0213"))
    application.press(.enter)
    #expect(application.type("q") == [])
    #expect(application.type("r") == [.write(.restart)])
    #expect(application.type("q") == [.quit])
  }

  @Test func `what cannot be said now is shown and not said`() throws {
    var application = try WritingMoment.writingUnavailable.application()
    let session = try #require(WritingMoment.session(of: [0, 0, 0]))
    let place = try #require(session.replies.firstIndex { !$0.isAvailable })
    for _ in 0..<place { application.press(.down) }
    #expect(application.press(.enter) == [.bell])
    #expect(application.view(Size(width: 80, height: 40)).text().contains("cannot be said now"))
  }

  @Test func `findings come with a save, can be put away, and go with the next`() throws {
    let size = Size(width: 80, height: 24)
    let session = WritingMoment.session(of: [0])
    var application = Application(writing: Writing(file: "Nights.yarn", session: session))
    #expect(!application.view(size).text().contains("RP0213"))
    let findings = [WritingMoment.error, WritingMoment.warning]
    _ = application.update(.written(Writing(file: "Nights.yarn", session: session, findings: findings)))
    #expect(application.view(size).text().contains("error RP0213"))
    application.press(.tab)
    #expect(application.view(size).text().contains("warning RP0219"))
    application.press(.escape)
    #expect(!application.view(size).text().contains("RP02"))
    application.press(.tab)
    #expect(application.view(size).text().contains("error RP0213"))
    _ = application.update(.written(Writing(file: "Nights.yarn", session: session)))
    #expect(!application.view(size).text().contains("RP02"))
  }

  @Test func `the mark stays on its reply when others are put in before it`() throws {
    var session = try #require(WritingMoment.session(of: []))
    var application = Application(writing: Writing(file: "Nights.yarn", session: session))
    application.press(.down)
    let text = session.replies[1].text
    _ = application.update(.written(Writing(file: "Nights.yarn", session: session)))
    #expect(application.press(.enter) == [.write(.say(1))])
    try session.choose(1)
    _ = application.update(.written(Writing(file: "Nights.yarn", session: session)))
    #expect(application.view(Size(width: 80, height: 24)).text().contains(text.prefix(20)))
    #expect(application.press(.enter) == [.write(.say(0))])
  }

  @Test(arguments: 1...15)
  func `no sequence of events is too much for it`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let keys = "123456789gtvifrulqxjk?pm hello$".map { Key.character($0) }
    let others: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .up, .down, .pageUp, .pageDown, .home, .end,
    ]
    let moments = WritingMoment.allCases
    var application = try moments[0].application()
    for _ in 0..<200 {
      switch random.next() % 12 {
      case 0: application = try moments[Int(random.next() % UInt64(moments.count))].application()
      case 1:
        _ = application.update(.click(Point(column: Int(random.next() % 90), row: Int(random.next() % 26))))
      case 2: _ = application.update(.wheel(Int(random.next() % 9) - 4))
      case 3: _ = application.update(.paste("12 玲\u{1B}[2J"))
      case 4:
        let session = WritingMoment.session(of: random.next() % 2 == 0 ? [] : [0, 0])
        _ = application.update(.written(Writing(file: "x", session: session, nodes: WritingMoment.nodes)))
      case 5: _ = application.update(.written(Writing(file: "x", findings: [WritingMoment.error])))
      case let number where number < 9:
        application.press(others[Int(random.next() % UInt64(others.count))])
      default: application.press(keys[Int(random.next() % UInt64(keys.count))])
      }
      let size = Size(width: Int(random.next() % 130), height: Int(random.next() % 45))
      #expect(application.view(size).isWhole, "seed \(seed)")
    }
  }

  // MARK: Lines of text

  @Test func `in lines of text it reads as agreed`() throws {
    var session = try #require(WritingMoment.session(of: [0]))
    func writing(_ findings: [Writing.Finding] = [], _ notice: Writing.Notice? = nil) -> Writing {
      Writing(
        file: "Nights.yarn", session: session, nodes: WritingMoment.nodes, variables: WritingMoment.variables,
        findings: findings, notice: notice, canTakeBack: true)
    }
    var plain = PlainWriting(writing([WritingMoment.warning]))
    var text = plain.start()
    var steps: [Writing.Step?] = []
    for line in [
      "?", "nodes", "variables", "facts", "findings", "trust", "trust 200", "trust 55", "go enough",
      "go nowhere",
      "set cups 3", "set $is_tired", "set", "1", "77", "back", "restart", "again", "debrief", "dance", "",
    ] {
      let (answer, step) = plain.read(line)
      text += "> \(line)\n\(answer)"
      steps.append(step)
    }
    #expect(
      steps.compactMap(\.self) == [
        .trust(55), .goTo("Enough"), .set(variable: "$cups", "3"), .say(0), .takeBack, .restart,
      ])
    try session.choose(0)
    text += plain.take(.written(writing()))
    let broken = Writing.Notice("the file has an error; you play it as it was before", isCaution: true)
    text += plain.take(.written(writing([WritingMoment.error], broken)))
    session = try #require(WritingMoment.session(of: [0]))
    text += plain.take(.written(writing()))
    let difference = Golden.difference(of: text, from: "Plain/writing.txt", in: #filePath)
    #expect(difference == nil, "\(difference ?? "")")
    _ = plain.read("quit")
    #expect(plain.isOver)
  }
}

extension WritingMoment {
  /// The conversation after these replies, as places among those on offer.
  static func session(of replies: [Int]) -> Session? {
    guard let scenario = try? Fixture.scenario(),
      var session = try? Session(scenario: scenario, seed: 1, mode: .learn)
    else { return nil }
    for reply in replies { try? session.choose(reply) }
    return session
  }
}
