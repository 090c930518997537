import Golden
import Simulation
import Testing

@testable import Interface

@Suite struct DebriefTests {
  private static let size = Size(width: 80, height: 24)

  private func debrief(_ mode: Mode = .practise) throws -> Application {
    var application = Application(shelf: try Fixture.shelf(), mode: mode, seed: 1)
    application.press(.enter, .enter)
    application.type("32311")
    application.press(.enter)
    return application
  }

  private func title(_ application: inout Application) -> String {
    String(application.view(Self.size).text().prefix { $0 != "\n" })
  }

  @Test func `it asks how the trainee is before anything else, with the crisis lines in sight`() throws {
    for mode in Mode.allCases {
      var application = try debrief(mode)
      for size in ScreenTests.sizes {
        let text = application.view(size).text()
        #expect(text.contains("How are you?") || text.contains("how are you?"))
        #expect(text.contains("988"))
      }
      let text = application.view(Self.size).text()
      #expect(text.contains("This is a simulator; nobody is reading this."))
    }
  }

  @Test func `the parts come in order, and Tab goes back as well`() throws {
    var application = try debrief()
    let titles = DebriefPart.allCases.filter { $0 != .ways }.map(\.title)
    for title in titles {
      #expect(self.title(&application).contains(title))
      application.press(.tab)
    }
    for title in titles.reversed() {
      #expect(self.title(&application).contains(title))
      application.press(.backTab)
    }
  }

  @Test func `the own view is handed over once, before the story, and then stays as it is`() throws {
    var application = try debrief()
    application.press(.enter, .right, .down, .down, .right, .right)
    application.type("wask, then wait")
    application.press(.enter)
    let effects = application.press(.enter)
    #expect(effects == [.keepOwnView(OwnView(best: 0, hardest: nil, trust: 55, again: "ask, then wait"))])
    #expect(
      application.view(Self.size).text().contains("You thought trust was about 55 at the end; it was 40."))
    application.press(.backTab, .up, .right)
    #expect(application.view(Self.size).text().contains("55 of 100"))
    #expect(application.press(.tab, .tab).isEmpty)
  }

  @Test func `wherever a page goes on below, the line of keys and the help name the key`() throws {
    var application = try debrief(.learn)
    for (index, part) in DebriefPart.allCases.filter({ $0 != .ways }).enumerated() {
      if index > 0 { application.press(.tab) }
      guard part != .ownView else { continue }
      for size in [Self.size, Size(width: 120, height: 20), Size(width: 40, height: 18)] {
        let rows = application.view(size).text().split(separator: "\n")
        guard part != .replies else { continue }
        let hasMore = rows.dropLast().contains { $0.hasSuffix("↓") }
        #expect(rows.last?.contains("PgDn read on") == hasMore, "\(part) \(size)")
      }
    }
    _ = application.view(Size(width: 40, height: 12))
    #expect(application.view(Size(width: 40, height: 12)).text().contains("PgDn read on"))
    application.type("?")
    #expect(application.view(Size(width: 80, height: 40)).text().contains("PgUp PgDn"))
  }

  @Test func `an own view that stays empty is not handed over`() throws {
    var application = try debrief()
    #expect(application.press(.enter, .enter, .enter).isEmpty)
  }

  @Test func `how the trainee says they are goes nowhere`() throws {
    var application = try debrief()
    application.type("w")
    #expect(application.type("shaken").isEmpty)
    #expect(application.press(.enter, .enter, .enter, .enter).isEmpty)
    application.press(.backTab, .backTab, .backTab)
    #expect(application.view(Self.size).text().contains("shaken"))
  }

  @Test func `any reply can be tried again, and what was said is kept as another way`() throws {
    var application = try debrief()
    application.press(.enter, .enter, .enter, .down, .down)
    #expect(application.view(Self.size).text().contains("Have you tried going to bed earlier?"))
    #expect(application.view(Self.size).text().contains("t try again"))
    let effects = application.type("t")
    #expect(effects.first == .open(.new))
    guard case .record(let journal) = effects.last else { Issue.record("\(effects)"); return }
    #expect(journal.entries.count == 6)
    #expect(journal.entries.last == .takeBack(toTurn: 1))
    let text = application.view(Self.size).text()
    #expect(text.contains("turn 2 of about 6"))
    guard case .record(let longer) = application.type("1").last else { Issue.record("no journal"); return }
    #expect(longer.entries.count == 7)
  }

  @Test func `after assess a reply is tried again to practise`() throws {
    var application = try debrief(.assess)
    application.press(.enter, .enter, .enter, .down, .down)
    guard case .record(let journal) = application.type("t").last else {
      Issue.record("no journal"); return
    }
    #expect(journal.mode == .practise)
    #expect(journal.entries.last == .takeBack(toTurn: 1))
    #expect(application.view(Self.size).text().contains("Trust"))
  }

  /// Tries the second reply again, holds the conversation to its end, and looks at the two ways.
  private func ways() throws -> Application {
    var application = try debrief()
    application.press(.enter, .enter, .enter, .down, .down)
    application.type("t1111")
    application.press(.enter, .enter, .enter, .enter, .tab)
    return application
  }

  @Test func `after a reply was tried again the two ways stand side by side`() throws {
    var application = try ways()
    for size in ScreenTests.sizes {
      let name = "Screens/ways-\(size.width)x\(size.height).txt"
      let difference = Golden.difference(
        of: application.picture(size.width, size.height), from: name, in: #filePath)
      #expect(difference == nil, "\(name)\n\(difference ?? "")")
    }
    for index in stride(from: 1, to: 160 * 50, by: 37) {
      let size = Size(width: index % 160 + 1, height: index / 160 + 1)
      #expect(application.view(size).isWhole, "\(size)")
    }
  }

  @Test func `a reply that is too long for its way ends with one ellipsis`() throws {
    var application = try ways()
    for width in 20...160 {
      let text = application.view(Size(width: width, height: 60)).text()
      #expect(!text.contains("……"), "\(width) columns")
    }
  }

  @Test func `a conversation that was held once has one way`() throws {
    var application = try debrief()
    application.press(.enter, .enter, .enter, .tab)
    #expect(application.view(Self.size).text().contains("What you used"))
  }

  @Test func `Enter goes on through every part, and the end of the debrief is the list again`() throws {
    var application = try debrief()
    #expect(application.press(.enter, .enter, .enter, .enter, .enter).isEmpty)
    #expect(title(&application).contains("Safety and role"))
    #expect(application.press(.enter) == [.close])
    #expect(application.view(Self.size).text().contains("Choose a conversation"))
  }
}
