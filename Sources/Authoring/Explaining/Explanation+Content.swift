extension Explanation {
  static let content = [
    Explanation(
      "RE0401", "a fact that nobody is told",
      "The persona's file has this fact, and no conversation ever tells it.",
      why: "The debrief shows what was not told by its hint; what nobody can be told only discourages.",
      .persona,
      wrong: """
        history:
          - { id: bed, text: Her bed is number nine., hint: something about her bed, gate: 0 }
          - { id: cat, text: She has a cat., hint: somebody at home, gate: 0 }
        """,
      better: """
        history:
          - { id: bed, text: Her bed is number nine., hint: something about her bed, gate: 0 }
        """),
    Explanation(
      "RE0402", "a fact told too early",
      "The conditions on the way to this `disclose` ask for less trust than the persona's gate.",
      why: "What has to be earned is paced (Altman and Taylor 1973), and the gate is what the debrief tells.",
      .turn,
      wrong: """
        <<if can_disclose(30)>>
            <<disclose fall>>
        <<endif>>
        """,
      better: """
        <<if can_disclose(45)>>
            <<disclose fall>>
        <<endif>>
        """),
    Explanation(
      "RE0403", "a fact told too late",
      "Wherever this fact is told, the conditions ask for more trust than the persona's gate.", .turn,
      wrong: """
        <<if can_disclose(60)>>
            <<disclose fall>>
        <<endif>>
        """,
      better: """
        <<if can_disclose(45)>>
            <<disclose fall>>
        <<endif>>
        """),
    Explanation(
      "RE0404", "a gate that nobody reaches",
      "Trust comes near to 100 and does not get there in a conversation.",
      .turn,
      wrong: """
        <<if can_disclose(100)>>
            Rosa: I fell. #line:a
        <<endif>>
        """,
      better: """
        <<if can_disclose(45)>>
            Rosa: I fell. #line:a
        <<endif>>
        """),
    Explanation(
      "RE0405", "a theme that is not named before it starts",
      "The persona, a risk cue or the words themselves have a theme that `content` does not name.",
      why:
        "A trainee may be living this. Naming it first is what lets them choose (trauma-informed principles, SAMHSA).",
      .headers, wrong: "content: gardening", better: "content: a fall"),
    Explanation(
      "RE0406", "an ending that is not there",
      "A conversation can open up, stay polite, or end with the client leaving; one of them is missing.",
      why: "Each is a lesson of its own, and politeness is the one most trainees meet first.", .ending,
      wrong: #"<<ending stays_polite "Rosa took her can home.">>"#,
      better: """
        <<if can_disclose(45)>>
            <<ending opens_up "Rosa told you about March.">>
        <<else>>
            <<ending stays_polite "Rosa took her can home.">>
        <<endif>>
        """),
    Explanation(
      "RE0407", "an ending without its story", "The debrief begins with the story in one sentence.", .ending,
      wrong: #"<<ending stays_polite "">>"#, better: #"<<ending stays_polite "Rosa took her can home.">>"#),
    Explanation(
      "RE0408", "nobody looks after a client who leaves",
      "The client goes, and neither the node nor the ending says who will ask after them.",
      why: "Low trust ends with the client leaving and a word on who follows up; nobody is dropped.",
      .conversation,
      wrong: conversation("-> (You wait.) #technique:silence").replacing(
        "\nHer neighbor will ring her tonight. #line:y\n<<ending leaves \"Rosa went home, and her neighbor will ring her.\">>",
        with: "\n<<ending leaves \"Rosa went home.\">>"),
      better: conversation("-> (You wait.) #technique:silence")),
    Explanation(
      "RE0409", "hard to read",
      "The reading index LIX is above 40: words per sentence, and a hundred times the share of words with more than six "
        + "letters. It is taken for each speaker, for what is told, and for the replies, from 100 words on.",
      why:
        "Björnsson 1968; Anderson 1983. People talk in short words, and many readers are tired or read in their second "
        + "language.",
      .turn,
      wrong: hard, better: plain),
    Explanation(
      "RE0410", "a reply of many rows", "A reply takes more than 3 rows of a terminal of 80 columns.",
      why: "Replies are weighed against each other, and nobody holds four long ones in mind.", .reply,
      wrong: "-> " + String(repeating: "You would like to go in and see the beans. ", count: 6)
        + "#technique:simple_reflection",
      better: "-> You would like to go in and see the beans. #technique:simple_reflection"),
    Explanation(
      "RE0411", "a line of many rows", "A line takes more than 6 rows of a terminal of 80 columns.", .turn,
      wrong: "Rosa: " + String(repeating: "I would like to go in and see the beans. ", count: 10) + "#line:a",
      better: "Rosa: I would like to go in and see the beans. #line:a"),
    Explanation(
      "RE0412", "a long speech",
      "More than 16 lines come, on some way through, before the trainee may answer.",
      why: "Who only reads on is not practising.", .turn,
      wrong: (1...20).map { "Rosa: And then there was bed number \($0). #line:a\($0)" }.joined(
        separator: "\n")
        + "\n-> (You wait.) #technique:silence",
      better: "Rosa: And then there was bed number nine. #line:a9\n-> (You wait.) #technique:silence"),
    Explanation(
      "RE0413", "another number of turns than it says",
      "`turns` is more than half as much again as the ways through have, or less than two thirds of it.",
      .headers,
      wrong: "turns: 40", better: "turns: 6"),
    Explanation(
      "RE0414", "other minutes than it says",
      "`minutes` is more than twice what it takes, or less than half: 200 words a minute (after Brysbaert 2019) and "
        + "15 seconds a choice.",
      .headers, wrong: "minutes: 60", better: "minutes: 2"),
    Explanation(
      "RE0415", "a short or a long conversation",
      "The longest way through has fewer than 10 turns, or more than 16.",
      why: "Trust needs some ten turns to grow; after sixteen few come back for a second try.", .pattern,
      wrong: """
        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """,
      better: (1...12).map { _ in
        """
        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct
        -> Which bed is yours? #technique:closed_question
        """
      }.joined(separator: "\n\n")),
    Explanation(
      "RE0416", "lines without an identity",
      "Some lines of this script have a `#line:` and others have none. `rapport tag` gives every line one.",
      why:
        "Translations, saved sessions and test plans hang on them; without one a line is another as soon as a line is "
        + "added above it.",
      .turn,
      wrong: "Rosa stands outside the gate.\nRosa: I'm only here for the can. #line:a",
      better: "Rosa stands outside the gate. #line:b\nRosa: I'm only here for the can. #line:a"),
    Explanation(
      "RE0417", "nobody with lived experience has reviewed this client", "`reviewed_by` is empty.",
      why: "Nothing about us without us. Who has lived it sees what research does not.", .persona,
      wrong: "reviewed_by: []", better: "reviewed_by: [\"A. Reader, who has lived it\"]"),
    Explanation(
      "RE0418", "texts that are not translated",
      "A table beside the script translates it, and lacks some of its texts or was made from others. "
        + "`rapport strings merge` brings it up to date, and `rapport strings status` tells what is left.",
      why: "What is missing is shown in the first language, in the middle of the other."),
  ]

  /// The same morning, told twice.
  private static let hard = String(
    repeating: "Extraordinary circumstances notwithstanding, neighbourhood gardeners invariably demonstrate "
      + "considerable patience concerning complicated agricultural difficulties, particularly throughout "
      + "uncomfortable temperatures.\n", count: 8)
  private static let plain = String(
    repeating:
      "It is cold. She has her can with her, and she looks at the beans. They have come a long way since then.\n",
    count: 8)
}
