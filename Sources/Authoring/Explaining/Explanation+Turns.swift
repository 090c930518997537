extension Explanation {
  static let turns = [
    Explanation(
      "RE0101", "a turn that does not tempt",
      "Every reply of this turn helps, so whatever the trainee says goes well.",
      why:
        "People learn from good and bad models side by side (Taylor, Russ-Eft and Chan 2005). A mistake must be "
        + "something that a decent, tired person would say.",
      .turn,
      wrong: """
        -> What is it like, out there? #technique:open_question
        -> You miss it. #technique:simple_reflection
        -> (You wait.) #technique:silence
        """,
      better: """
        -> What is it like, out there? #technique:open_question
        -> You miss it. #technique:simple_reflection
        -> You should come in, it will do you good. #technique:persuade
        """),
    Explanation(
      "RE0102", "a turn that can only go wrong", "Every reply of this turn harms.",
      why: "A trainee who can do nothing right learns that listening is luck.", .turn,
      wrong: """
        -> You should come in. #technique:persuade
        -> It can't be that bad. #technique:minimise
        -> Just open the gate. #technique:direct
        """,
      better: """
        -> You should come in. #technique:persuade
        -> It can't be that bad. #technique:minimise
        -> Something keeps you at the gate. #technique:complex_reflection
        """),
    Explanation(
      "RE0103", "replies that all do the same",
      "The replies differ in their words and not in what they do, so there is nothing to choose.", .turn,
      wrong: """
        -> What is it like? #technique:open_question
        -> How has it been? #technique:open_question
        -> What would you like to do? #technique:open_question
        """,
      better: """
        -> What is it like? #technique:open_question
        -> You've been away a while. #technique:simple_reflection
        -> Do come in. #technique:direct
        """),
    Explanation(
      "RE0104", "too few replies",
      "A turn offers fewer than three replies, always or while a rupture is open.",
      why: "With two, one looks good and the other looks bad; with three or four one has to read them.",
      .turn,
      wrong: """
        -> What is it like? #technique:open_question
        -> Do come in. #technique:direct
        """,
      better: """
        -> What is it like? #technique:open_question
        -> Do come in. #technique:direct
        -> (You wait.) #technique:silence
        """),
    Explanation(
      "RE0105", "too many replies", "A turn offers more than five replies at once.",
      why: "They do not fit on a screen beside what was said, and nobody weighs six things.", .turn,
      wrong: """
        -> What is it like? #technique:open_question
        -> Do come in. #technique:direct
        -> (You wait.) #technique:silence
        -> It'll be fine. #technique:false_reassurance
        -> Which bed is yours? #technique:closed_question
        -> You miss it. #technique:simple_reflection
        """,
      better: """
        -> What is it like? #technique:open_question
        -> Do come in. #technique:direct
        -> (You wait.) #technique:silence
        -> It'll be fine. #technique:false_reassurance
        """),
    Explanation(
      "RE0106", "the best reply always in one place",
      "The best reply of each turn, by its technique and its fit, stands in the same place more often than lot would "
        + "put it there: less than once in 100 conversations.",
      why: "What can be passed without reading teaches nothing. The chance is that of the Poisson binomial "
        + "distribution, one over the number of replies for each turn.",
      .pattern,
      wrong: """
        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """,
      better: """
        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question

        -> Just open the gate. #technique:direct
        -> Is it far? #technique:closed_question
        -> Anybody would stand here a while. #technique:validation
        """),
    Explanation(
      "RE0107", "the best reply always the longest, or the shortest",
      "The best reply of each turn can be told by its length alone, more often than lot would make it so: less than "
        + "once in 100 conversations.",
      why: "Writers take more care over what is right, and trainees soon see it.", .pattern,
      wrong: """
        -> You would like to go in, and something keeps you out here. #technique:complex_reflection
        -> Do come in. #technique:direct
        -> Which bed? #technique:closed_question
        """,
      better: """
        -> You miss it. #technique:complex_reflection
        -> Do come in, the beans are nearly as tall as you. #technique:direct
        -> Which bed? #technique:closed_question

        -> Anybody would stand here for a while first. #technique:validation
        -> Open it. #technique:direct
        -> Is it far? #technique:closed_question
        """),
    Explanation(
      "RE0108", "harm that is told by its length",
      "In turn after turn everything that harms is longer than everything that helps, or shorter.", .pattern,
      wrong: """
        -> Do come in, the beans are nearly as tall as you are. #technique:direct
        -> You miss it. #technique:complex_reflection
        -> Which bed is yours? #technique:closed_question
        """,
      better: """
        -> Do come in, the beans are nearly as tall as you are. #technique:direct
        -> You miss it. #technique:complex_reflection
        -> Which bed is yours? #technique:closed_question

        -> Come in. #technique:direct
        -> Something keeps you here. #technique:complex_reflection
        -> Is it far? #technique:closed_question
        """),
    Explanation(
      "RE0109", "a turn without a thought", "Nothing says what the client is thinking before these replies.",
      why: "The debrief sets what was said beside what the client thought: that is where empathy is learned.",
      .conversation,
      wrong: conversation(
        """
        Rosa: I'm only here for the can. #line:a
        -> (You wait.) #technique:silence
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """),
      better: conversation(
        """
        Rosa: I'm only here for the can. #line:a
        <<thinking "Don't let them ask why I stopped.">>
        -> (You wait.) #technique:silence
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """)),
    Explanation(
      "RE0110", "no reason anywhere", "This conversation coaches, and no reply says why it lands as it does.",
      why:
        "Skill grows most with points that read like rules (Taylor, Russ-Eft and Chan 2005). `why` is where they "
        + "stand.",
      .turn,
      wrong: """
        <<coach "She has come as far as the gate.">>
        -> (You wait.) #technique:silence
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """,
      better: """
        <<coach "She has come as far as the gate.">>
        -> (You wait.) #technique:silence
            <<why "It is for her to say how far she goes.">>
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """),
    Explanation(
      "RE0111", "no hint from the coach", "The mode `learn` has nothing to show beside this conversation.",
      why: "Hints that fade help beginners most; the other modes leave them out.", .turn,
      wrong: """
        -> (You wait.) #technique:silence
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """,
      better: """
        <<coach "She has come as far as the gate. Who decides about the rest?">>
        -> (You wait.) #technique:silence
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """),
    Explanation(
      "RE0112", "nothing can be mended", "No reply of this conversation is an apology.",
      why:
        "Every mistake can be mended at least once. A rupture that is repaired can leave more trust than there was "
        + "before (Eubanks and others 2018).",
      .turn,
      wrong: """
        -> (You wait.) #technique:silence
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """,
      better: """
        -> (You wait.) #technique:silence
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        -> I hurried you. I'm sorry. <<if rupture() == "open">> #technique:repair
        """),
    Explanation(
      "RE0113", "no way back from here",
      "There is a reply that mends elsewhere in this conversation, but none in the turns that can follow this one.",
      .conversation,
      wrong: conversation(
        """
        -> I hurried you. I'm sorry. #technique:repair
        -> Do come in. #technique:direct
        -> (You wait.) #technique:silence

        -> What is it like? #technique:open_question
        -> Just open it. #technique:direct
        -> (You wait.) #technique:silence

        -> Which bed is yours? #technique:closed_question
        -> Come on in. #technique:direct
        -> (You wait.) #technique:silence
        """),
      better: conversation(
        """
        -> I hurried you. I'm sorry. #technique:repair
        -> Do come in. #technique:direct
        -> (You wait.) #technique:silence

        -> What is it like? #technique:open_question
        -> Just open it. #technique:direct
        -> (You wait.) #technique:silence

        -> I pushed. I'm sorry. #technique:repair
        -> Come on in. #technique:direct
        -> (You wait.) #technique:silence
        """)),
  ]

  /// A conversation that is nothing but what is shown.
  static func conversation(_ body: String, headers: [String: String] = [:]) -> String {
    let usual = [
      ("scenario", "The garden gate"), ("persona", "rosa"), ("objective", "Let somebody set the pace."),
      ("setting", "The gate of the garden, early."), ("content", "a fall"), ("minutes", "3"), ("turns", "3"),
      ("level", "beginner"), ("warning", "GateWarning"), ("leaves", "GateShut"),
    ]
    let lines = usual.map { "\($0.0): \(headers[$0.0] ?? $0.1)" }
    return """
      title: GardenGate
      \(lines.joined(separator: "\n"))
      ---
      \(body)
      <<ending stays_polite "Rosa took her can home.">>
      ===
      title: GateWarning
      ---
      Rosa: I don't think I want to talk at a gate. #line:w
      ===
      title: GateShut
      ---
      Rosa: I'll be going. #line:x
      Her neighbor will ring her tonight. #line:y
      <<ending leaves "Rosa went home, and her neighbor will ring her.">>
      ===

      """
  }
}
