extension Explanation {
  static let gaming = [
    Explanation(
      "RE0501", "a conversation that can be gamed",
      "Whoever always takes the first reply, or the last, the longest or the shortest, comes to as good an end as somebody "
        + "who listens.",
      why:
        "The founding idea is that people open up to somebody who listens. Here they open up to a rule of thumb.",
      .pattern,
      wrong: """
        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question

        -> Anybody would stand here for a while. #technique:validation
        -> Open it. #technique:direct
        -> Is it far? #technique:closed_question
        """,
      better: """
        -> Do come in, the beans are nearly as tall as you. #technique:direct
        -> You miss it. #technique:complex_reflection
        -> In? #technique:direct

        -> In. #technique:direct
        -> Anybody would stand here for a while. #technique:validation
        -> Open it, please, and come and have a look at them. #technique:direct
        """),
    Explanation(
      "RE0502", "listening that does not open the client up",
      "Somebody who takes the best reply every time does not come to the ending `opens_up`.",
      why: "Then the conversation teaches that listening is not worth it.", .ending,
      wrong: """
        <<if can_disclose(95)>>
            <<ending opens_up "Rosa told you about March.">>
        <<endif>>
        """,
      better: """
        <<if can_disclose(45)>>
            <<ending opens_up "Rosa told you about March.">>
        <<endif>>
        """),
    Explanation(
      "RE0503", "one technique that is enough",
      "Somebody who does one thing whenever it is offered, and else as little as can be, comes to the ending `opens_up`.",
      why: "A technique is not a relationship; flexibility is one of the four principles.", .pattern,
      wrong: """
        -> Do come in. #technique:direct
        -> You miss it. #technique:complex_reflection
        -> Which bed is yours? #technique:closed_question
        """,
      better: """
        -> Do come in. #technique:direct
        -> You miss it. #technique:complex_reflection
        -> Which bed is yours? #technique:closed_question

        -> Anybody would stand here for a while. #technique:validation
        -> Open it. #technique:direct
        -> Is it far? #technique:closed_question

        -> It's for you to say how far. #technique:emphasise_autonomy
        -> Off you go. #technique:direct
        -> Is it heavy? #technique:closed_question
        """),
    Explanation(
      "RE0504", "harm that opens the client up",
      "Somebody who orders, judges or brushes off throughout comes to the ending `opens_up`.",
      why:
        "People close down to somebody who does that; if they do not here, the script opens without asking them.",
      .conversation,
      wrong: conversation("-> Do come in. #technique:direct\n-> (You wait.) #technique:silence\n")
        .replacing("stays_polite \"Rosa took her can home.", with: "opens_up \"Rosa told you about March."),
      better: conversation(
        """
        -> Do come in. #technique:direct
        -> (You wait.) #technique:silence

        <<if can_disclose(41)>>
            <<ending opens_up "Rosa told you about March.">>
            <<stop>>
        <<endif>>
        """)),
    Explanation(
      "RE0505", "a way that does not lead where it should",
      "The way that `model` or `different` names can be gone, and does not come to the ending `opens_up`.",
      why: "The debrief shows both as ways that work.", .headers,
      wrong: "model: 2,2,2,2,2,1", better: "model: 2,2,2,2,2,2"),
    Explanation(
      "RE0506", "a way that cannot be gone",
      "The way that `model` or `different` names chooses a reply that is not offered, or is longer than the conversation.",
      .headers, wrong: "model: 9,9", better: "model: 2,2,2,2,2,2"),
  ]

  static let allowances = [
    Explanation(
      "RE0001", "nothing to allow", "A comment lets a finding pass that is not there, or not any more.",
      why: "What is allowed for ever hides the next mistake.", .reply,
      wrong:
        "// rapport: allow RE0205 because it is the mistake here\n-> I'm sorry. What did I miss? #technique:repair",
      better: "-> I'm sorry. What did I miss? #technique:repair"),
    Explanation(
      "RE0002", "a code that nothing has",
      "A comment, or the project file under `diagnosticsSeverity`, names a code that no finding has.", .reply,
      wrong:
        "// rapport: allow RE0250 because it is the mistake here\n-> I'm sorry, but no. #technique:repair",
      better:
        "// rapport: allow RE0205 because it is the mistake here\n-> I'm sorry, but no. #technique:repair"),
    Explanation(
      "RE0003", "allowed without a reason", "A comment lets a finding pass and does not say why.", .reply,
      wrong: "// rapport: allow RE0205\n-> I'm sorry, but no. #technique:repair",
      better:
        "// rapport: allow RE0205 because it is the mistake here\n-> I'm sorry, but no. #technique:repair"),
    Explanation(
      "RE0004", "what cannot be let pass",
      "A comment lets something pass with which the conversation cannot be held, or breaks off. That is so whatever "
        + "anybody says of it.",
      .reply,
      wrong: "// rapport: allow RP0211 because I like it so\n-> What is it like?",
      better: "-> What is it like? #technique:open_question"),
  ]
}
