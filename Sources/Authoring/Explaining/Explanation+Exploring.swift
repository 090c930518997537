extension Explanation {
  static let exploring = [
    Explanation(
      "RE0601", "an ending that nobody comes to",
      "Whatever is replied, the conversation never ends like this.",
      why: "What can never happen is never tested, and the list of endings promises it.", .walk,
      wrong: """
        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct

        <<if can_disclose(95)>>
            <<ending opens_up "Rosa told you about March.">>
            <<stop>>
        <<endif>>
        """,
      better: """
        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct

        <<if can_disclose(41)>>
            <<ending opens_up "Rosa told you about March.">>
            <<stop>>
        <<endif>>
        """),
    Explanation(
      "RE0602", "a line that is never said", "Whatever is replied, the condition of this line never holds.",
      .walk, wrong: "Rosa: Nobody asks. <<if turn() > 30>>", better: "Rosa: Nobody asks."),
    Explanation(
      "RE0603", "a reply that never stands on the screen",
      "Whatever is replied, the script never comes to these replies.", .walk,
      wrong: """
        <<if trust() > 90>>
            -> What is it like? #technique:open_question
            -> (You wait.) #technique:silence
        <<endif>>
        """,
      better: """
        -> What is it like? #technique:open_question
        -> (You wait.) #technique:silence
        """),
    Explanation(
      "RE0604", "a reply that can never be said",
      "It stands on the screen, and whatever was said before, its condition never holds there.",
      why: "A trainee who always sees it gray looks for a way that does not exist.", .walk,
      wrong: """
        -> What is it like? #technique:open_question
        -> I pushed. I'm sorry. <<if rupture() == "open">> #technique:repair
        """,
      better: """
        -> Just get it over with. #technique:direct
        -> What is it like? #technique:open_question

        -> I'm listening. #technique:silence
        -> I pushed. I'm sorry. <<if rupture() == "open">> #technique:repair
        """),
    Explanation(
      "RE0605", "a node that nobody comes to", "Nothing that can be replied leads to this node.", .walk,
      wrong: """
        -> What is it like? #technique:open_question
        -> (You wait.) #technique:silence
        <<ending stays_polite "Rosa went in.">>
        ===
        title: Bed
        ---
        Rosa: Nine is mine.
        """,
      better: """
        -> What is it like? #technique:open_question
            <<jump Bed>>
        -> (You wait.) #technique:silence
        <<ending stays_polite "Rosa went in.">>
        ===
        title: Bed
        ---
        Rosa: Nine is mine.
        """),
    Explanation(
      "RE0606", "a gate that never opens",
      "Nobody who comes here has gained enough trust, whatever they said before.",
      why: "Then listening well is worth no more than listening badly.", .walk,
      wrong: gate("95"), better: gate("41")),
    Explanation(
      "RE0607", "a gate that is always open",
      "Everybody who comes here is told what is behind it, also those who did harm.",
      why: "A gate is there to be opened. What everybody hears can be told without one.", .walk,
      wrong: """
        -> You miss it. #technique:complex_reflection
        -> (You wait.) #technique:silence

        <<if can_disclose(20)>>
            <<disclose fall>>
        <<endif>>
        """,
      better: gate("41")),
    Explanation(
      "RE0608", "a gate with one way in",
      "Only after one pair of replies does the client tell what is behind this gate.",
      why: "People open up in more ways than one; a single key is a password, and not a relationship.", .walk,
      wrong: gate("41"),
      better: """
        -> You miss it. #technique:complex_reflection
        -> What is it like, out here? #technique:open_question
        -> Do come in. #technique:direct

        <<if can_disclose(41)>>
            <<disclose fall>>
        <<endif>>
        """),
    Explanation(
      "RE0609", "a fact that is never told",
      "The client has this fact, and in this conversation nobody comes to hear it.",
      why: "The debrief speaks of everything that could have been heard.", .walk,
      wrong: "Rosa: Nine is mine.", better: "<<disclose bed>>\n<<disclose fall>>\nRosa: Nine is mine."),
    Explanation(
      "RE0610", "a rupture that cannot be mended",
      "Something has just been broken here, and whatever is replied from here on, it stays so.",
      why:
        "Mending what one broke is half of what there is to practise (Eubanks, Muran and Safran 2018). A rupture "
        + "without a way back teaches that one mistake is the end.",
      .walk,
      wrong: """
        -> Just get it over with. #technique:direct
        -> What is it like? #technique:open_question

        -> You miss it. #technique:complex_reflection
        -> Do come in. #technique:direct
        """,
      better: """
        -> Just get it over with. #technique:direct
        -> What is it like? #technique:open_question

        -> I pushed. I'm sorry. #technique:repair
        -> (You wait.) #technique:silence

        -> You miss it. #technique:complex_reflection
        -> (You wait.) #technique:silence

        -> What is it like, out here? #technique:open_question
        -> (You wait.) #technique:silence
        """),
    Explanation(
      "RE0611", "a conversation without an end",
      "Whoever comes here can reply as long as they like, and it never ends.",
      why: "Without an end there is no debrief.", .walk,
      wrong: """
        -> (You wait.) #technique:silence
            <<jump GardenGate>>
        """,
      better: """
        -> (You wait.) #technique:silence
        -> Go on. #technique:minimal_encourager
            <<jump GardenGate>>
        """),
    Explanation(
      "RE0612", "replies of which none can be said",
      "The conditions of all replies are false, so the script goes on as if there were none.", .walk,
      wrong: """
        -> I pushed. I'm sorry. <<if rupture() == "open">> #technique:repair
        """,
      better: """
        -> I pushed. I'm sorry. <<if rupture() == "open">> #technique:repair
        -> (You wait.) #technique:silence
        """),
    Explanation(
      "RE0613", "an end that the script does not name",
      "The conversation stops without an `<<ending …>>`, so the debrief has no story.", .walk,
      wrong: """
        -> What is it like? #technique:open_question
            <<stop>>
        -> (You wait.) #technique:silence
        """,
      better: """
        -> What is it like? #technique:open_question
            <<ending stays_polite "Rosa went in.">>
            <<stop>>
        -> (You wait.) #technique:silence
        """),
    Explanation(
      "RE0614", "a round in which they could talk for ever",
      "Replies lead back to where one has been, as often as one likes. That can be meant; it is told, so that it is "
        + "not by chance.",
      .walk,
      wrong: """
        -> (You wait.) #technique:silence
            <<jump GardenGate>>
        -> What is it like? #technique:open_question
        """,
      better: """
        -> (You wait.) #technique:silence
        -> What is it like? #technique:open_question
        """),
    Explanation(
      "RE0615", "a circle without a reply",
      "On this way the script goes on and on, and never offers a reply. The conversation breaks off there, so this "
        + "cannot be let pass.",
      .walk,
      wrong: """
        -> What is it like? #technique:open_question
            <<jump Bed>>
        -> (You wait.) #technique:silence
        <<ending stays_polite "Rosa went in.">>
        ===
        title: Bed
        ---
        Rosa: Nine is mine.
        <<jump Bed>>
        """,
      better: """
        -> What is it like? #technique:open_question
            <<jump Bed>>
        -> (You wait.) #technique:silence
        <<ending stays_polite "Rosa went in.">>
        ===
        title: Bed
        ---
        Rosa: Nine is mine.
        """),
    Explanation(
      "RE0616", "a way on which the script fails",
      "On this way something is computed or ordered that cannot be. The conversation breaks off there, so this cannot "
        + "be let pass.",
      .walk,
      wrong: """
        <<declare $rows = 0>>
        -> What is it like? #technique:open_question
            Rosa: {9 % $rows} beds are left over.
        -> (You wait.) #technique:silence
        """,
      better: """
        <<declare $rows = 2>>
        -> What is it like? #technique:open_question
            Rosa: {9 % $rows} beds are left over.
        -> (You wait.) #technique:silence
        """),
  ]

  /// A turn of which one reply listens, and a gate behind it.
  private static func gate(_ trust: String) -> String {
    """
    -> You miss it. #technique:complex_reflection
    -> Do come in. #technique:direct

    <<if can_disclose(\(trust))>>
        <<disclose fall>>
    <<endif>>
    """
  }
}
