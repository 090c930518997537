import Simulation

@testable import Interface

/// The moments of the program that have a picture: how to get to each from the start.
enum Moment: String, CaseIterable, Sendable {
  case picker, pickerSearch, pickerNothingFound, pickerEmpty, resumeOffer
  case briefing, briefingAssess
  case opening, practising, told, known, rupture, floor, repairing, unavailable, assessing, notSaved
  case readingBack, searching, help, leaving, pause, ended, left
  case howAreYou, ownView, story, replies, replyNote, counts, limits
  case trouble

  /// The program at this moment.
  func application(_ glyphs: GlyphSet = .unicode) throws -> Application {
    var shelf = try Fixture.shelf()
    switch self {
    case .resumeOffer:
      var session = try Session(scenario: shelf.scenarios[0], seed: 1)
      try session.choose(0)
      try session.choose(0)
      shelf.past.unfinished = [Past.Unfinished(id: "1", journal: session.journal, when: "today at 14:20")]
    case .pickerEmpty:
      shelf = Shelf(scenarios: [], remark: "2 files could not be read; `rapport check` says why.")
    case .trouble:
      shelf.scenarios[0] = try Fixture.scenario(
        "title: Nights\n---\n-> Hello. #technique:open_question #line:t1\n    <<ending nowhere \"x\">>\n===\n"
      )
    case .picker, .pickerSearch, .pickerNothingFound, .briefing, .briefingAssess, .opening, .practising,
      .told, .known,
      .rupture, .floor, .repairing, .unavailable, .assessing, .notSaved, .readingBack, .searching, .help,
      .leaving, .pause, .ended, .left, .howAreYou, .ownView, .story, .replies, .replyNote, .counts, .limits:
      break
    }
    var application = Application(shelf: shelf, mode: mode, seed: 1, glyphs: glyphs)
    go(to: &application)
    return application
  }

  private var mode: Mode {
    switch self {
    case .opening, .told, .known, .rupture, .repairing, .unavailable, .replies, .replyNote: .learn
    case .assessing, .briefingAssess: .assess
    case .picker, .pickerSearch, .pickerNothingFound, .pickerEmpty, .resumeOffer, .briefing, .practising,
      .floor, .notSaved, .readingBack, .searching, .help, .leaving, .pause, .ended, .left, .howAreYou,
      .ownView,
      .story, .counts, .limits, .trouble:
      .practise
    }
  }

  private func go(to application: inout Application) {
    switch self {
    case .picker, .pickerEmpty, .resumeOffer: break
    case .pickerSearch: application.type("/table")
    case .pickerNothingFound:
      application.type("/weather")
      application.press(.enter)
    case .briefing, .briefingAssess: application.press(.enter)
    case .opening: talk("", &application)
    case .practising: talk("11", &application)
    case .told: talk("112", &application)
    case .known:
      talk("112", &application)
      application.type("i")
    case .rupture: talk("3", &application)
    case .floor: talk("334", &application)
    case .repairing: talk("313", &application)
    case .unavailable: talk("111", &application)
    case .assessing: talk("11", &application)
    case .notSaved:
      talk("1", &application)
      _ = application.update(.key(.character("2")))
      _ = application.update(.recordFailed("no room left on the disk"))
    case .readingBack:
      talk("1121", &application)
      // A picture first: how far a page goes depends on it.
      _ = application.view(Size(width: 80, height: 24))
      application.press(.pageUp)
    case .searching:
      talk("112", &application)
      application.type("/it")
      application.press(.up)
    case .help:
      talk("11", &application)
      application.type("?")
    case .leaving:
      talk("11", &application)
      application.press(.character("q"), .down)
    case .pause:
      talk("11", &application)
      application.type("p")
    case .ended: talk("11211", &application)
    case .left: talk("3343", &application)
    case .howAreYou: lookBack(0, &application)
    case .ownView:
      lookBack(1, &application)
      application.press(.right, .down, .left, .down, .right, .right)
    case .story:
      lookBack(1, &application)
      application.press(.down, .down, .right, .right, .right)
      application.press(.enter)
    case .replies: lookBack(3, &application)
    case .replyNote:
      lookBack(3, &application)
      application.press(.down, .down)
    case .counts: lookBack(4, &application)
    case .limits: lookBack(5, &application)
    case .trouble:
      talk("", &application)
      application.type("1")
    }
  }

  private func talk(_ replies: String, _ application: inout Application) {
    application.press(.enter, .enter)
    application.type(replies)
  }

  /// A conversation with everything in it: a rupture, its repair, a question about safety, an end.
  private func lookBack(_ part: Int, _ application: inout Application) {
    talk("32311", &application)
    application.press(.enter)
    for _ in 0..<part { application.press(.tab) }
  }
}
