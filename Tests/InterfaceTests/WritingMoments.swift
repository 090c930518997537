import Simulation

@testable import Interface

/// The moments of writing that have a picture.
enum WritingMoment: String, CaseIterable, Sendable {
  case writing, writingUnavailable, writingFinding, writingWarning, writingLanded, writingWaiting
  case writingNodes, writingSearch, writingTrust, writingVariables, writingValue, writingFacts
  case writingFindings, writingFind, writingFound, writingEnd, writingDebrief, writingReplies, writingHelp

  /// The program at this moment.
  func application(_ glyphs: GlyphSet = .unicode) throws -> Application {
    var application = Application(writing: try writing(), glyphs: glyphs)
    // A picture first: what a key does depends on it.
    _ = application.view(Size(width: 80, height: 24))
    switch self {
    case .writing, .writingUnavailable, .writingFinding, .writingWarning, .writingLanded, .writingWaiting,
      .writingEnd:
      break
    case .writingNodes: application.type("g")
    case .writingSearch: application.type("gen")
    case .writingTrust: application.type("t55")
    case .writingVariables: application.type("vj")
    case .writingValue:
      application.type("v")
      application.press(.enter)
      application.type("0")
    case .writingFacts: application.type("i")
    case .writingFindings: application.type("f")
    case .writingFind: application.type("/i")
    case .writingFound:
      application.type("/the")
      application.press(.enter)
    case .writingDebrief: application.press(.enter)
    case .writingReplies: application.press(.enter, .tab, .tab, .tab)
    case .writingHelp: application.type("?")
    }
    return application
  }

  private func writing() throws -> Writing {
    var session = try Session(scenario: try Fixture.scenario(), seed: 1, mode: .learn)
    for reply in replies { try session.choose(reply) }
    var writing = Writing(
      file: "Dialogues/Nights.yarn", session: session, nodes: Self.nodes, variables: Self.variables,
      canTakeBack: !session.turns.isEmpty)
    switch self {
    case .writingFinding, .writingFindings, .writingHelp:
      writing.findings = [Self.error, Self.warning]
      writing.isOutdated = true
      writing.notice = Writing.Notice("the file has an error; you play it as it was before", isCaution: true)
    case .writingWarning: writing.findings = [Self.warning]
    case .writingLanded:
      writing.notice = Writing.Notice(
        "your 2nd reply is gone from the script; you are in `Nights` again, with everything as it was",
        isCaution: true)
    case .writingWaiting:
      writing = Writing(
        file: "Dialogues/Nights.yarn", findings: [Self.error, Self.warning],
        notice: Writing.Notice(
          "the file has an error; it begins as soon as a save leaves no error", isCaution: true))
    case .writing, .writingUnavailable, .writingNodes, .writingSearch, .writingTrust, .writingVariables,
      .writingValue, .writingFacts, .writingFind, .writingFound, .writingEnd, .writingDebrief,
      .writingReplies:
      break
    }
    return writing
  }

  private var replies: [Int] {
    switch self {
    case .writingWaiting: []
    case .writingUnavailable: [0, 0, 0]
    case .writingEnd, .writingDebrief, .writingReplies: [0, 0, 1, 0, 0]
    case .writing, .writingFinding, .writingWarning, .writingLanded, .writingNodes, .writingSearch,
      .writingTrust, .writingVariables, .writingValue, .writingFacts, .writingFindings, .writingFind,
      .writingFound, .writingHelp:
      [0, 0]
    }
  }

  static let nodes = [
    Writing.Node(name: "Nights", line: 2, words: "The coffee machine hums."),
    Writing.Node(name: "Enough", line: 61, words: "Mina: I think this is not for me."),
    Writing.Node(name: "Gone", line: 70, words: "Mina stands up."),
    Writing.Node(name: "Break", line: 4, file: "Dialogues/Shared.yarn", words: "She looks at her hands. 玲"),
  ]

  static let variables = [
    Writing.Variable(name: "$cups", value: "2", kind: .number),
    Writing.Variable(name: "$has_slept", value: "False", kind: .truth),
    Writing.Variable(name: "$name_of_her_ward", value: "surgery, third floor", kind: .text),
    Writing.Variable(name: "$is_tired", value: "True", kind: .computed),
  ]

  static let error = Writing.Finding(
    .error, code: "RP0213", message: "no technique is named `open_qestion`",
    help: "a technique with a similar name exists: `open_question`", file: "Dialogues/Nights.yarn", line: 17,
    column: 58,
    source: (
      "-> What goes round in your head when you lie there? 玲 ", "#technique:open_qestion", " #line:n07"
    ))

  static let warning = Writing.Finding(
    .warning, code: "RP0219", message: "this reply has no identity that outlives a change",
    help: "put `#line:` and a name that no other line has behind it", file: "Dialogues/Nights.yarn", line: 31,
    column: 1, source: ("", "-> Everybody sleeps badly now and then.", ""))
}
