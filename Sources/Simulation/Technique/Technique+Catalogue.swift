/// The catalogue: one row a technique. Whoever wants to change what a technique is or does changes it here.
///
/// A base effect is in tenths of a point, before any factor of the trust model. The effects are choices,
/// ordered by evidence, not measured (see ``TrustParameters``). Behaviours are those of the MITI 4.2.1. Three of
/// its names are double, and we count: a summary (CR/SR) as a complex reflection, because it ties strands
/// together; an order (Confront/Persuade) as Persuade; information offered and agreed to (GI + Seek) as Seek.
extension Technique {
  /// What the catalogue says of one technique. Made of constants only, so that asking costs no memory.
  struct Row {
    var term: String
    var plainName: String
    var miti: String
    var behaviour: BehaviourCode?
    var base: Int
    var kind: Kind
    var family: Family?
    var principles: Principles
    var definition: String
    var deed: String
    var examples: (String, String)
  }

  /// The row of this technique.
  var row: Row {
    switch self {

    // Helpful: the principles are those it serves.

    case .openQuestion:
      Row(
        term: "Open question", plainName: "open question", miti: "Question", behaviour: .question,
        base: 20, kind: .helpful, family: nil, principles: [.openness, .partnership],
        definition: "Invites a story; yes or no would not answer it.",
        deed: "You asked a question that left room for a story.",
        examples: ("How have the mornings been?", "What would you want me to understand about it?"))
    case .closedQuestion:
      Row(
        term: "Closed question", plainName: "closed question", miti: "Question", behaviour: .question,
        base: 0, kind: .helpful, family: nil, principles: [],
        definition: "Asks for one fact.",
        deed: "You asked for one fact.",
        examples: ("Did you eat today?", "Is the hearing in the morning?"))
    case .simpleReflection:
      Row(
        term: "Simple reflection", plainName: "reflection", miti: "SR", behaviour: .simpleReflection,
        base: 25, kind: .helpful, family: nil, principles: [.empathy],
        definition: "Gives back what was said, close to the client's own words.",
        deed: "You gave back what was said, close to the words used.",
        examples: ("Three buses, and none of them stopped.", "You've been on that list since March."))
    case .complexReflection:
      Row(
        term: "Complex reflection", plainName: "deeper reflection", miti: "CR", behaviour: .complexReflection,
        base: 45, kind: .helpful, family: nil, principles: [.empathy, .openness],
        definition: "Adds the feeling or meaning not yet said, as a guess the client may correct.",
        deed: "You named what was felt or meant, and had not been said.",
        examples: (
          "It's less the money than being asked to prove it again.",
          "You'd like them close, and you'd like to be left in peace."
        ))
    case .summary:
      Row(
        term: "Summary", plainName: "summary", miti: "CR/SR", behaviour: .complexReflection,
        base: 30, kind: .helpful, family: nil, principles: [.empathy, .partnership],
        definition: "Ties several strands together, then checks that they are the right ones.",
        deed: "You tied several strands together, and checked them.",
        examples: (
          "The shifts, your knee, and nobody to swap with. What have I left out?",
          "Let me say it back, and you mend it where I'm off."
        ))
    case .affirmation:
      Row(
        term: "Affirm", plainName: "affirmation", miti: "AF", behaviour: .affirm,
        base: 30, kind: .helpful, family: nil, principles: [.partnership],
        definition: "Names a particular strength or effort, without praising from above.",
        deed: "You named a particular strength or effort.",
        examples: ("You rang them back, the third time.", "You kept the dog fed through all of it."))
    case .validation:
      Row(
        term: "Validation", plainName: "validation", miti: "", behaviour: nil,
        base: 40, kind: .helpful, family: nil, principles: [.empathy, .openness],
        definition: "Says that the reaction makes sense, given what happened.",
        deed: "You said that it made sense, given what had happened.",
        examples: (
          "After two wrong letters, no wonder you read the third one twice.",
          "Anybody left waiting like that would be angry."
        ))
    case .normalising:
      Row(
        term: "Normalising", plainName: "normalising", miti: "GI", behaviour: .givingInformation,
        base: 25, kind: .helpful, family: nil, principles: [.openness],
        definition: "Places it among what people go through, without making it smaller.",
        deed: "You placed it among what people go through.",
        examples: (
          "A lot of people find the first quiet weekend the hardest.",
          "Many of us were frightened of that meeting."
        ))
    case .seekCollaboration:
      Row(
        term: "Seeking collaboration", plainName: "seeking collaboration", miti: "Seek",
        behaviour: .seekingCollaboration,
        base: 35, kind: .helpful, family: nil, principles: [.partnership],
        definition: "Shares the lead: asks leave, or checks whether it fits.",
        deed: "You shared the lead.",
        examples: ("Shall we read the letter together?", "Does that come near it, or not?"))
    case .emphasiseAutonomy:
      Row(
        term: "Emphasizing autonomy", plainName: "their choice", miti: "Emphasize",
        behaviour: .emphasizingAutonomy,
        base: 40, kind: .helpful, family: nil, principles: [.partnership, .flexibility],
        definition: "Says plainly that the choice is the client's, and means it.",
        deed: "You left the choice where it belonged.",
        examples: ("We can stop whenever you like.", "You know which of these is worth your time."))
    case .inform:
      Row(
        term: "Giving information", plainName: "information", miti: "GI", behaviour: .givingInformation,
        base: 5, kind: .helpful, family: nil, principles: [],
        definition: "States a fact and leaves it at that.",
        deed: "You stated a fact.",
        examples: ("The office shuts at four on Fridays.", "I write one line after we talk: the date."))
    case .informWithPermission:
      Row(
        term: "Elicit, provide, elicit", plainName: "asked before telling", miti: "GI + Seek",
        behaviour: .seekingCollaboration,
        base: 15, kind: .helpful, family: nil, principles: [.partnership],
        definition: "Asks what is known, offers a fact, asks what it means to the client.",
        deed: "You asked first, and then offered a fact.",
        examples: (
          "Would it be any use to hear how the appeal works?",
          "What have they told you so far? I can fill in gaps if you like."
        ))
    case .persuadeWithPermission:
      Row(
        term: "Persuade with permission", plainName: "advice, asked for", miti: "Persuade with",
        behaviour: .persuadingWithPermission,
        base: 5, kind: .helpful, family: nil, principles: [.partnership],
        definition: "Gives advice that the client asked for or agreed to hear.",
        deed: "You gave advice that was welcome.",
        examples: (
          "Since you ask: I'd take someone along. You know them better.",
          "I have one thought, if you want it. Throw it out if it's no good."
        ))
    case .selfDisclosure:
      Row(
        term: "Strategic self-disclosure", plainName: "own experience", miti: "", behaviour: nil,
        base: 40, kind: .helpful, family: nil, principles: [.empathy, .partnership],
        definition:
          "Shares a piece of one's own story: short, to the point, hopeful, and then hands the floor back.",
        deed: "You shared a piece of your own story.",
        examples: (
          "My first week out I slept in my coat. How is yours going?",
          "I've filled in that form too, and cried over page four. Where are you in it?"
        ))
    case .silence:
      Row(
        term: "Silence", plainName: "silence", miti: "", behaviour: nil,
        base: 15, kind: .helpful, family: nil, principles: [.empathy, .flexibility],
        definition: "Leaves room after something heavy.",
        deed: "You left room.",
        examples: ("(You stay where you are, and say nothing yet.)", "(You let the kettle finish.)"))
    case .safetyCheck:
      Row(
        term: "Asking directly about safety", plainName: "asking about safety", miti: "Question",
        behaviour: .question,
        base: 20, kind: .helpful, family: nil, principles: [.empathy, .openness],
        definition: "Asks about suicide or safety in plain words, calmly, led in by empathy.",
        deed: "You asked about safety in plain words.",
        examples: (
          "That is a lot to carry alone. Are you thinking of killing yourself?",
          "Before you go: is it safe for you at home tonight?"
        ))
    case .warmHandover:
      Row(
        term: "Warm handover", plainName: "warm handover", miti: "", behaviour: nil,
        base: 20, kind: .helpful, family: nil, principles: [.partnership],
        definition: "Brings the client together with someone, with consent, and stays in touch.",
        deed: "You offered to bring somebody in, and to stay.",
        examples: (
          "I could walk over with you and introduce you to Femi.",
          "If you want, we ring the desk from here and I stay on the line."
        ))
    case .boundary:
      Row(
        term: "Setting a boundary", plainName: "boundary", miti: "", behaviour: nil,
        base: -5, kind: .helpful, family: nil, principles: [.openness],
        definition: "Draws a line clearly and kindly, with a reason and another way.",
        deed: "You drew a line, with a reason and another way.",
        examples: (
          "I don't take presents here. Tell me how you baked it, though.",
          "I can't drive you myself; the volunteers can, and I'll book it with you."
        ))
    case .repair:
      Row(
        term: "Repair", plainName: "apology", miti: "", behaviour: nil,
        base: 50, kind: .helpful, family: nil, principles: [.empathy, .partnership],
        definition: "Owns one's part without a \"but\", and asks what was missed.",
        deed: "You owned your part, and asked what you had missed.",
        examples: (
          "I talked over you just now. I'm sorry. Go on from the part I cut off.",
          "That sounded like a verdict. It wasn't mine to give. How did it land?"
        ))

    // Harmful: the principles are those it violates.

    case .persuade:
      Row(
        term: "Advice without permission", plainName: "advice not asked for", miti: "Persuade",
        behaviour: .persuade,
        base: -35, kind: .harmful, family: .control, principles: [.partnership],
        definition: "Offers a solution that nobody asked for.",
        deed: "You offered a solution that nobody had asked for.",
        examples: ("A walk before bed does wonders.", "Couldn't you ask for other shifts?"))
    case .direct:
      Row(
        term: "Directing", plainName: "directing", miti: "Confront/Persuade", behaviour: .persuade,
        base: -60, kind: .harmful, family: .control, principles: [.partnership, .flexibility],
        definition: "Tells the client what to do.",
        deed: "You said what had to be done.",
        examples: ("You have to tell your manager today.", "First you finish the form, then we talk."))
    case .rescue:
      Row(
        term: "Rescuing", plainName: "taking over", miti: "", behaviour: nil,
        base: -30, kind: .harmful, family: .control, principles: [.partnership],
        definition: "Takes over what the client can do.",
        deed: "You took over something that was not yours to do.",
        examples: (
          "I'll ring your landlord for you, sit down.", "Don't you worry about it, I'll see to all that."
        ))
    case .interrogate:
      Row(
        term: "Interrogating", plainName: "interrogating", miti: "Question ×3", behaviour: .question,
        base: -40, kind: .harmful, family: .control, principles: [.empathy],
        definition: "Puts question after question without giving anything back.",
        deed: "You asked question after question, and gave nothing back.",
        examples: ("Since when? How often? And who knows?", "And then? What did you say? What did he say?"))
    case .confront:
      Row(
        term: "Confront", plainName: "confronting", miti: "Confront", behaviour: .confront,
        base: -70, kind: .harmful, family: .confront, principles: [.openness],
        definition: "Argues, corrects or shames; disputes how the client sees it.",
        deed: "You argued with how it looked from the other chair.",
        examples: ("That isn't what happened, is it.", "You promised the same thing in June."))
    case .judge:
      Row(
        term: "Judging", plainName: "judging", miti: "Confront", behaviour: .confront,
        base: -70, kind: .harmful, family: .label, principles: [.openness],
        definition: "Gives a verdict of right or wrong.",
        deed: "You gave a verdict.",
        examples: ("You left him there on his own?", "Well, that was hardly fair to her."))
    case .diagnose:
      Row(
        term: "Labelling", plainName: "labelling", miti: "", behaviour: nil,
        base: -50, kind: .harmful, family: .label, principles: [.openness],
        definition: "Puts a clinical label or interpretation on the client.",
        deed: "You put a label on it.",
        examples: ("That's the depression speaking.", "Sounds like attachment issues to me."))
    case .minimise:
      Row(
        term: "Dismissing", plainName: "minimising", miti: "", behaviour: nil,
        base: -60, kind: .harmful, family: .dismiss, principles: [.empathy],
        definition: "Makes it smaller: \"at least\", \"everyone\", a bright side.",
        deed: "You made it smaller than it was.",
        examples: ("At least they told you in time.", "I'm sorry you see it that way."))
    case .falseReassurance:
      Row(
        term: "False reassurance", plainName: "false reassurance", miti: "", behaviour: nil,
        base: -30, kind: .harmful, family: .dismiss, principles: [.empathy, .openness],
        definition: "Promises what nobody can know.",
        deed: "You promised what nobody could know.",
        examples: ("You'll see, in a month you'll laugh about it.", "They would never turn you down."))
    case .coldReferral:
      Row(
        term: "Cold referral", plainName: "sending away", miti: "", behaviour: nil,
        base: -40, kind: .harmful, family: .dismiss, principles: [.partnership],
        definition: "Sends the client somewhere else, alone.",
        deed: "You pointed elsewhere, and stayed behind.",
        examples: ("That's one for your doctor.", "There's a leaflet by the door with numbers on it."))
    case .selfFocus:
      Row(
        term: "Self-focused disclosure", plainName: "own story takes over", miti: "", behaviour: nil,
        base: -40, kind: .harmful, family: .own, principles: [.empathy],
        definition: "Tells one's own story so that it takes the client's place.",
        deed: "Your own story took the place of the one being told.",
        examples: (
          "Oh, I had that, only worse. In my case it was both legs.",
          "I know just how that feels, believe me."
        ))
    case .collude:
      Row(
        term: "Colluding", plainName: "siding against", miti: "", behaviour: nil,
        base: 10, kind: .harmful, family: nil, principles: [.openness],
        definition: "Agrees with what harms the client, or runs others down to be liked.",
        deed: "You took sides, and the bond had a price.",
        examples: (
          "That whole office is useless, everyone knows it.", "A couple of beers never hurt anybody."
        ))
    case .secrecyPromise:
      Row(
        term: "Promising secrecy", plainName: "promising secrecy", miti: "", behaviour: nil,
        base: 20, kind: .harmful, family: nil, principles: [.openness],
        definition: "Makes a promise that the role cannot keep.",
        deed: "You promised a secrecy that the role cannot keep.",
        examples: ("Nothing you say will ever leave this room.", "You can tell me, I'd take it to the grave.")
      )
    case .breach:
      Row(
        term: "Broken promise", plainName: "broken promise", miti: "", behaviour: nil,
        base: -120, kind: .harmful, family: .breach, principles: [.openness, .partnership],
        definition: "Breaks one's word, or tells behind the client's back.",
        deed: "Your word was broken.",
        examples: (
          "(You had already told the ward. Two of them come in.)",
          "I did mention it to your sister, she was worried."
        ))
    }
  }

  /// A set of principles that needs no memory of its own.
  struct Principles: OptionSet {
    let rawValue: UInt8

    static let empathy = Principles(.empathy)
    static let openness = Principles(.openness)
    static let flexibility = Principles(.flexibility)
    static let partnership = Principles(.partnership)

    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ principle: Principle) { rawValue = 1 << UInt8(principle.rawValue) }

    var list: [Principle] { Principle.allCases.filter { contains(Principles($0)) } }
  }
}
