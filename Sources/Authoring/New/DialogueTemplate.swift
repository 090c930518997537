import Simulation

/// The text that a new conversation begins with.
struct DialogueTemplate {
  let title: String
  let shown: String
  let persona: Persona

  /// What the titles of its nodes are made of, behind that of the first.
  static let parts = [
    "", "Clock", "OneThing", "Said", "Enough", "AnotherTime", "HowItStands", "HandOnTheCoat", "NotForMe",
    "Goes",
  ]

  /// The trust at which it is told, low enough for a conversation of four turns.
  private var gate: Int { min(persona.hiddenConcern.gate, persona.startTrust + 3) }

  private var themes: String {
    persona.contentNotes.isEmpty
      ? "something that is hard to say" : persona.contentNotes.joined(separator: ", ")
  }

  /// A line of a script that says just this, whatever signs are in it.
  private func line(_ text: String) -> String {
    let signs: Set<Character> = ["\\", "<", ">", "{", "}", "#", "/", "[", "]", ":"]
    return GraphText.plain(text).map { signs.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private var name: String { line(persona.firstName) }

  var text: String { head + first + second + third + told + endings + mending + floor }

  private var head: String {
    """
    // \(shown): a first version, to be played, taken apart and made yours.
    // `rapport play \(title)` holds it, and `rapport check` says what is wrong, and where.
    // A node is a turn: what the client says, <<thinking>> what they think, the replies (->), and under
    // each reply what comes of it. A reply needs one #technique:, the one that the client would feel most.
    // Replies that tempt are written as kindly as the others; the best is not always the longest, nor the
    // first. Nothing may stand empty between two replies: an empty line closes the list.

    title: \(title)
    // What makes this node the beginning of a conversation: the title that is shown. The line below lets a
    // remark of `rapport check` pass; take it out when the conversation has grown to ten turns.
    // rapport: allow RE0415 because a first version is short
    scenario: \(shown)
    // Whom it is held with, by the name of their file in Personas.
    persona: \(persona.id)
    // What there is to practise, and where the two meet.
    objective: Make room for something that is hard to say.
    setting: A room with a few tables, in the middle of the week. You are the peer supporter today.
    // Themes that are named before it starts.
    content: \(themes)
    // About how many minutes and replies it takes; how hard it is: beginner, middle or hard.
    minutes: 2
    turns: 4
    level: beginner
    // Numbers of the SAMHSA core competencies.
    competencies: 1, 2
    // What the client says when trust is nearly gone, and when they go.
    warning: \(title)NotForMe
    leaves: \(title)Goes
    // Two good ways through it, as numbers of replies, for the debrief.
    model: 1,2,2,3
    different: 3,3,4,1
    ---

    """
  }

  private var first: String {
    """
    The room is half full. \(name) has taken the chair that is nearest to the door.
    \(name): \(line(persona.presenting.isEmpty ? "I don't know that I'll stay." : persona.presenting))
    // What they think now. The trainee reads it afterwards, in the debrief.
    <<thinking "If there's a form, I'm leaving.">>
    -> (You sit down, and leave a chair between you.) #technique:silence
        // Why the reply lands as it does, in one sentence; first in its body.
        <<why "Company without a question in it. Nothing has to be answered yet.">>
        \(name): You're not much of a talker.
        It doesn't sound like a complaint.
        <<jump \(title)Clock>>
    -> You've come to the right place. You'll feel better in no time. #technique:false_reassurance
        <<why "A promise about a feeling, before there is anything to go on.">>
        \(name): Will I.
        <<jump \(title)Clock>>
    -> What was it like, coming in here? #technique:open_question
        <<why "Room for a long answer or a short one, and about today, nothing bigger.">>
        \(name): Cold. Then I saw that you had chairs.
        <<jump \(title)Clock>>
    -> Let's get you signed up first, then we can talk properly. #technique:direct
        <<why "The paper comes first and the person second, and the person notices.">>
        \(name): I thought you didn't have to sign anything.
        <<jump \(title)Clock>>
    ===


    """
  }

  private var second: String {
    let fact = persona.history.first { $0.gate == 0 }
    let disclosure = fact.map { "\n<<disclose \($0.id)>>" } ?? ""
    let telling =
      fact == nil
      ? "" : "\n\(name) tells you a little of what the days are like. // In their words, when you know them."
    return """
      title: \(title)Clock
      ---
      // A detour goes there and comes back. This one lets the trainee mend what has hurt, see below.
      <<detour \(title)HowItStands>>\(telling)\(disclosure)
      \(name): People ask how I am, and then they look at the clock.
      <<thinking "Let's see where the eyes go.">>
      -> I'm sure they mean well. Everybody's busy these days. #technique:minimise
          <<why "It may be true. It takes the side of people who aren't in the room.">>
          \(name): I'm sure they are.
          <<jump \(title)OneThing>>
      // #fit:130 says that it lands exactly, here, with this person; #fit:50 that it misses.
      -> They ask, and there's no room for an answer. #technique:complex_reflection #fit:130
          <<why "It says what was meant, one step beyond what was said.">>
          \(name): No room. That's it.
          The chair gets pulled in, by about a hand.
          <<jump \(title)OneThing>>
      -> You can take your time here. Or not stay at all, that's fine too. #technique:emphasise_autonomy #fit:130
          <<why "Both doors are open, and nobody else's hand is on either.">>
          \(name): People mostly mean only one of those.
          <<jump \(title)OneThing>>
      -> How long have you been feeling like this? #technique:closed_question
          <<why "A number answers it, so a number is what comes.">>
          \(name): A while.
          <<jump \(title)OneThing>>
      ===


      """
  }

  private var third: String {
    """
    title: \(title)OneThing
    ---
    <<detour \(title)HowItStands>>
    // rupture() says whether something has hurt and is not mended: "none", "open" or "repairing".
    <<if rupture() == "open">>
        \(name): Anyway. You'll have other people to see.
    <<else>>
        \(name): There's one thing. I haven't told it to anybody.
    <<endif>>
    // A hint for whoever plays in the mode learn.
    <<coach "Something wants to be said. What would make room for it, and not push?">>
    <<thinking "Once it's said, I can't put it back.">>
    -> It can't be as bad as all that. #technique:minimise
        <<why "Made small before it has been heard, so it stays where it is.">>
        \(name): No. I guess it can't.
        <<jump \(title)AnotherTime>>
    -> (You wait.) #technique:silence #fit:130
        <<why "It has been begun. Waiting is an invitation, and the gentlest there is.">>
        // The gate: enough trust, nothing that hurts, and an invitation. What must be earned stands behind it.
        <<if can_disclose(\(gate))>>
            <<jump \(title)Said>>
        <<endif>>
        \(name) gets as far as breathing in.
        <<jump \(title)AnotherTime>>
    -> You should talk about it, you know. It only gets worse inside. #technique:persuade
        <<why "It may be so. But it is now a thing to be got out, and a moment ago it was coming.">>
        \(name): So everybody tells me.
        <<jump \(title)AnotherTime>>
    -> And you've had it all to yourself. #technique:complex_reflection
        <<why "It hears the weight, and asks for nothing.">>
        <<if can_disclose(\(gate))>>
            <<jump \(title)Said>>
        <<endif>>
        \(name): You get used to it.
        <<jump \(title)AnotherTime>>
    ===


    """
  }

  private var told: String {
    let early =
      gate < persona.hiddenConcern.gate
      ? "\n// In a longer conversation, give the gates the \(persona.hiddenConcern.gate) that the client's file asks for."
        + "\n// rapport: allow RE0402 because a first version is short" : ""
    return """
      title: \(title)Said
      ---
      // Write here how they tell it, in their own words. The fact stands in their file.
      \(name) tells it to the table, the end first and the beginning last.\(early)
      <<disclose \(persona.hiddenConcern.id)>>
      \(name): So. Now somebody knows.
      <<thinking "Now comes the face.">>
      -> Who would you want to know about it, if anybody? #technique:open_question
          <<why "The next step is left with the one who has to take it.">>
          \(name): Nobody, today. Maybe one person, some other day.
          <<jump \(title)Enough>>
      -> At least it's out now. #technique:minimise
          <<why "It closes what has only just been opened.">>
          \(name): I suppose it is.
          <<jump \(title)AnotherTime>>
      -> That's a lot to carry by yourself, and you carried it. #technique:validation #fit:130
          <<why "It makes nothing smaller and nobody better. It says what is there.">>
          \(name): I did, didn't I.
          <<jump \(title)Enough>>
      -> I can call somebody about it for you this afternoon. #technique:rescue
          <<why "Help that is already under way leaves nothing to decide.">>
          \(name): I only wanted to say it.
          <<jump \(title)AnotherTime>>
      ===


      """
  }

  private var endings: String {
    """
    title: \(title)Enough
    ---
    <<detour \(title)HowItStands>>
    \(name) moves over to the chair beside you. It has been empty all along.
    \(name): Same time next week?
    // How it ends: opens_up, stays_polite or leaves, and the story in one sentence. No cure: a bit less alone.
    <<ending opens_up "\(spoken) told you the one thing, and asked when you would be here again.">>
    ===

    title: \(title)AnotherTime
    ---
    <<detour \(title)HowItStands>>
    // A script may end it this way too, when what has hurt was never mended.
    <<if rupture() == "open">>
        <<jump \(title)Goes>>
    <<endif>>
    \(name): Well. It was good to sit down.
    \(name) puts the chair back where it was.
    <<ending stays_polite "\(spoken) kept the one thing back, and may come in again when it is cold.">>
    ===


    """
  }

  private var mending: String {
    """
    // A mistake can be mended, once at least. HowItStands comes before every turn, and lets the trainee try.
    title: \(title)HowItStands
    ---
    <<if rupture() == "open" and not visited("\(title)HandOnTheCoat")>>
        <<detour \(title)HandOnTheCoat>>
    <<endif>>
    ===

    title: \(title)HandOnTheCoat
    ---
    \(name) has a hand on the coat.
    <<thinking "There it is. I knew it would come.">>
    -> Sorry if that sounded wrong. I only meant to help. #technique:minimise
        <<why "With an if in it, there may have been nothing to be sorry for.">>
        \(name): No, no.
    -> (You let it pass.) #technique:silence #fit:50
        <<why "After a slight, quiet looks a lot like not having noticed.">>
        \(name) looks at the door.
    -> That was too quick of me, and I'm sorry. What did I miss? #technique:repair #also:open_question
        <<why "Your part in it, without a but, and then a question that can be left unanswered.">>
        \(name): Only that I was still talking.
        The hand comes off the coat.
    -> Don't go now. You haven't even tried the coffee. #technique:direct
        <<why "Somebody who wants to leave has been told not to.">>
        \(name): I can get coffee anywhere.
    ===


    """
  }

  private var floor: String {
    """
    // These two nodes are never jumped to from a reply: they come by themselves when trust has run out.
    title: \(title)NotForMe
    ---
    \(name): I don't think this is for me. No offense.
    ===

    title: \(title)Goes
    ---
    \(name) takes the coat, and goes.
    // Nobody is lost: say who follows up.
    The people at the front desk know \(name). Somebody will ask tomorrow.
    <<ending leaves "\(spoken) went before the one thing was said, and somebody from the front desk will ask tomorrow.">>
    ===

    """
  }

  /// The client's name as it stands in a quoted text of a command.
  private var spoken: String {
    let signs: Set<Character> = ["\\", "\"", "{", "}", "<", ">"]
    return GraphText.plain(persona.firstName).filter { !signs.contains($0) }
  }
}
