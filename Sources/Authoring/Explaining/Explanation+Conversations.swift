extension Explanation {
  static let conversations = [
    Explanation(
      "RP0201", "missing headers",
      "A node with `scenario:` begins a conversation, and needs the other headers too.",
      .conversation,
      wrong: "title: GardenGate\nscenario: The garden gate\npersona: rosa\n---\nRosa: Hello. #line:a\n===\n",
      better: conversation("Rosa: Hello. #line:a")),
    Explanation(
      "RP0202", "a header given twice", "Which of the two is meant, nobody can tell.", .headers,
      wrong: "turns: 3\nturns: 4", better: "turns: 3"),
    Explanation(
      "RP0203", "a header nobody knows",
      "A header is named nearly like one of a conversation. Other headers are the writer's own. Where no "
        + "conversation begins it is a note: with `scenario:` mistyped, none does.", .headers,
      wrong: "jurisdicton: Ohio", better: "jurisdiction: Ohio"),
    Explanation(
      "RP0204", "a header that says nothing that can be read",
      "The value is empty, or not of the kind that it should be.",
      .headers, wrong: "minutes: a few", better: "minutes: 3"),
    Explanation(
      "RP0205", "an unknown client", "`persona:` names a file in `Personas/`, without its ending.", .headers,
      wrong: "persona: rosie", better: "persona: rosa"),
    Explanation(
      "RP0206", "a client with faults",
      "The client's own file has errors, so the conversation cannot be held.", .persona,
      wrong: "age: sixty", better: "age: 58"),
    Explanation(
      "RP0207", "a header that names no node",
      "`warning:` and `leaves:` name the nodes that are played when trust runs out.",
      .headers, wrong: "warning: GateWaning", better: "warning: GateWarning"),
    Explanation(
      "RP0208", "two conversations in one file",
      "A file has one conversation, so that a line's file tells which it is of.",
      .conversation,
      wrong: conversation("Rosa: Hello. #line:a")
        + "title: Second\nscenario: The other gate\n---\nRosa: Hello again. #line:b\n===\n",
      better: conversation("Rosa: Hello. #line:a")),
    Explanation(
      "RP0209", "two conversations of one title", "The list would show two that nobody can tell apart.",
      .script,
      wrong: conversation("Rosa: Hello. #line:a"),
      better: conversation("Rosa: Hello. #line:a", headers: ["scenario": "The shed"])),
    Explanation(
      "RP0211", "a reply without a technique", "A reply says with one tag what the client would feel most.",
      .reply,
      wrong: "-> What is it like?", better: "-> What is it like? #technique:open_question"),
    Explanation(
      "RP0212", "a reply with two techniques", "One technique moves trust; others are counted with `also`.",
      .reply,
      wrong: "-> I'm sorry. What did I miss? #technique:repair #technique:open_question",
      better: "-> I'm sorry. What did I miss? #technique:repair #also:open_question"),
    Explanation(
      "RP0213", "an unknown technique",
      "The tag, or an expression, names a technique that is not in the catalogue.", .reply,
      wrong: "-> What is it like? #technique:open_qestion",
      better: "-> What is it like? #technique:open_question"),
    Explanation(
      "RP0214", "a fit that is none", "A fit is 50, 100 or 130 percent.", .reply,
      wrong: "-> What is it like? #technique:open_question #fit:120",
      better: "-> What is it like? #technique:open_question"),
    Explanation(
      "RP0215", "a depth that is none", "What one tells of oneself is from 1, everyday, to 4, most private.",
      .reply,
      wrong: "-> I fell once. What is it like for you? #technique:self_disclosure #depth:9",
      better: "-> I fell once. What is it like for you? #technique:self_disclosure #depth:2"),
    Explanation(
      "RP0216", "a depth where nothing is told", "Only what one tells of oneself has a depth.", .reply,
      wrong: "-> What is it like? #technique:open_question #depth:2",
      better: "-> What is it like? #technique:open_question"),
    Explanation(
      "RP0217", "a tag that is nearly one of ours",
      "Other tags are the writer's own; this one looks mistyped.", .reply,
      wrong: "-> What is it like? #technique:open_question #tecnique:open_question",
      better: "-> What is it like? #technique:open_question"),
    Explanation(
      "RP0218", "a reply's tag on a line", "Only what the trainee says has a technique, a fit or a depth.",
      .turn,
      wrong: "Rosa: What is it like? #technique:open_question #line:a",
      better: "Rosa: What is it like? #line:a"),
    Explanation(
      "RP0219", "a reply without an identity",
      "Saved sessions name replies by their `#line:`; `rapport tag` writes them.",
      .turn, wrong: "-> (You wait.) #technique:silence", better: "-> (You wait.) #technique:silence #line:a"),
    Explanation(
      "RP0221", "a fit without a reason", "A reply that misses or lands exactly says why, for the debrief.",
      .reply,
      wrong: "-> (You wait.) #technique:silence #fit:130",
      better: "-> (You wait.) #technique:silence #fit:130\n    <<why \"She came for quiet.\">>"),
    Explanation(
      "RP0222", "a reason that is not first",
      "`why` stands first in the reply's body, so that no way through misses it.",
      .reply,
      wrong:
        "-> (You wait.) #technique:silence\n    Rosa: Well. #line:a\n    <<why \"She came for quiet.\">>",
      better:
        "-> (You wait.) #technique:silence\n    <<why \"She came for quiet.\">>\n    Rosa: Well. #line:a"),
    Explanation(
      "RP0223", "a reason of no reply", "`why` says why a reply lands as it does, and stands in its body.",
      .turn,
      wrong: "<<why \"She came for quiet.\">>\n-> (You wait.) #technique:silence",
      better: "-> (You wait.) #technique:silence\n    <<why \"She came for quiet.\">>"),
    Explanation(
      "RP0231", "an unknown command", "The simulation obeys eight commands; this is none of them.", .turn,
      wrong: "<<thinks \"Don't ask.\">>\nRosa: Well. #line:a",
      better: "<<thinking \"Don't ask.\">>\nRosa: Well. #line:a"),
    Explanation(
      "RP0232", "a command with too many words, or too few", "Words that belong together stand in quotes.",
      .turn,
      wrong: "<<thinking Don't ask.>>\nRosa: Well. #line:a",
      better: "<<thinking \"Don't ask.\">>\nRosa: Well. #line:a"),
    Explanation(
      "RP0233", "an unknown fact", "Facts stand under `history` and `hidden_concern` in the persona's file.",
      .turn,
      wrong: "<<disclose beds>>\nRosa: Nine. #line:a", better: "<<disclose bed>>\nRosa: Nine. #line:a"),
    Explanation(
      "RP0234", "a word that the command does not know",
      "It is one of a few, such as the three kinds of endings.", .ending,
      wrong: #"<<ending opens "Rosa told you.">>"#, better: #"<<ending opens_up "Rosa told you.">>"#),
    Explanation(
      "RP0235", "a pause that is none", "A pause is a number of seconds from 0 to 60.", .turn,
      wrong: "<<wait a moment>>\nRosa: Nine. #line:a".replacing("a moment", with: "long"),
      better: "<<wait 1.5>>\nRosa: Nine. #line:a"),
    Explanation(
      "RP0236", "a command before the first reply",
      "A limit of the role can only be crossed by a reply. This is told when the conversation is held."),
    Explanation(
      "RP0237", "a state that no rupture has", "`rupture()` is none, open or repairing.", .turn,
      wrong: "<<if rupture() == \"broken\">>\n    Rosa: Well. #line:a\n<<endif>>",
      better: "<<if rupture() == \"open\">>\n    Rosa: Well. #line:a\n<<endif>>"),
    Explanation(
      "RP0241", "no ending", "The conversation never says how it ends, so the debrief has no story.", .script,
      wrong: conversation("Rosa: Hello. #line:a", headers: ["scenario": "The shed"]).split(separator: "\n")
        .filter { !$0.contains("<<ending") }.joined(separator: "\n"),
      better: conversation("Rosa: Hello. #line:a", headers: ["scenario": "The shed"])),
    Explanation(
      "RP0242", "a node in a broken file",
      "This conversation goes on in a file that has errors. Put those right first; this is then gone by itself."
    ),
    Explanation(
      "RP0243", "a risk cue in a node that is not there",
      "`risk_cues` names the nodes in which the client hints at a risk.",
      .persona, wrong: "risk_cues: [{ node: Gate, kind: safety }]",
      better: "risk_cues: [{ node: GardenGate, kind: safety }]"),
  ]
}
