/// A first version of a client's file: somebody who can be talked with at once, to be made into somebody else.
public struct NewPersona: Hashable, Sendable {
  /// The client's id, and the name of the file without its ending.
  public let id: String
  /// The text of the file, YAML 1.2.
  public let text: String

  public init(_ name: NewName) {
    id = name.identifier
    let first = name.shown.split(separator: " ").first.map(String.init) ?? name.shown
    text = Self.template(id: id, name: name.shown, first: first)
  }

  /// Words that are no texts to a reader of YAML.
  private static let values: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  private static func template(id: String, name: String, first: String) -> String {
    """
    # yaml-language-server: $schema=persona.schema.json
    # A client: who they are, what they will tell and when, and how they take what is said to them.
    # This one can be talked with as it stands. Change it piece by piece into somebody of your own;
    # `rapport check` says what is missing. Give them a job, a taste, a joke: trouble is never the
    # whole person.

    # The name of this file. Conversations say `persona: \(id)`.
    id: \(values.contains(id) ? "\"\(id)\"" : id)
    # Counts up when a change would make earlier conversations come out differently.
    version: 1
    # The first word is the name they go by.
    name: "\(name)"
    age: 52
    pronouns: they/them
    # Who they are in a few words: lower case, no full stop. The person first, then the trouble, if at all.
    summary: a school crossing guard who has stopped answering the phone

    # Where they are met.
    setting: >-
      The open afternoon at the library on Mill Street. There is a folding table by the window, and
      nobody has to sign anything.
    # What brought them. Nobody is ever only "sent".
    how_they_came: >-
      A librarian said that somebody sits at that table on Wednesdays who listens, and that it costs
      nothing.
    # Why they are here, as they say it themselves.
    presenting: "I only came in to get warm."

    # Three or more.
    strengths:
      - knows two hundred children by name
      - has not missed a morning at the crossing in nine years
      - laughs at their own jokes before anyone else does
    # In their words, not in ours.
    what_recovery_means_to_them: To hear the phone ring, and be glad.

    # What they may tell, one entry or many. A script tells it with <<disclose crossing>>. `hint` says what
    # it is about without giving it away, for whoever did not get to hear it. `gate` is the trust it takes,
    # 0 to 100.
    history:
      - id: crossing
        text: Has stood at the same school crossing for nine years.
        hint: something about their mornings
        gate: 0
    # What weighs on them most.
    hidden_concern:
      id: brother
      text: >-
        It is their brother who calls. He lent them his savings, the money is gone, and they do not know
        how to say so.
      hint: somebody who keeps calling
      gate: 41

    # A guide for whoever writes their lines.
    voice:
      sentences: Short, and often unfinished.
      humour: Dry, about the weather and themselves.
      uses: [I guess, as it happens]
      avoids: [issues, journey]
    # What builds trust with them, and what breaks it.
    builds: Time, and being asked about the children.
    breaks: Being told to just pick up the phone.

    # Where they differ from most people: a technique, and its usual effect in percent, 50 to 200. The
    # reason stands in the debrief, so it is a clause about them; `from` is the fact it comes from.
    sensitivities:
      - technique: persuade
        percent: 130
        because: \(quoted("\(first) has been told to just pick up"))
        from: brother

    # Trust when you meet, 0 to 100. How much more a loss weighs than a gain, in percent, 120 to 200.
    start_trust: 38
    asymmetry: 150
    # withdraws, or confronts: what they do when something has hurt.
    rupture_style: withdraws
    # The trust at which they say that this is not for them.
    floor: 10
    # Hints at a risk: the node of a script, and the kind. There is none here.
    risk_cues: []
    # Named before a conversation starts, so that nobody walks into it.
    content_notes: [money worries, losing touch with family]
    # Have them read by somebody who has lived it, write that name here, and take the next line out: it
    # lets a remark of `rapport check` pass.
    # rapport: allow RE0417 because nobody has yet
    reviewed_by: []
    # Where the details of their life were taken from. Never a real person's story.
    sources_of_detail:
      - a first version to start from, invented

    """
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
