extension Explanation {
  static let personas = [
    Explanation(
      "RP0001", "a control character", "A sign that no text has and that would move the terminal's cursor.",
      .turn,
      wrong: "Rosa: Nine.\u{07} #line:a", better: "Rosa: Nine. #line:a"),
    Explanation("RP0002", "no text", "The bytes of the file are not UTF-8. Save it as UTF-8."),
    Explanation(
      "RP0003", "a file that cannot be read",
      "The system does not let the program read it, or it is too long."),
    Explanation(
      "RP0004", "a file that is not read",
      "Clients are read from files in `Personas/` whose names end in `.yaml`, and scripts from files in "
        + "`Dialogues/` whose names end in `.yarn`. This one looks like one of them and has another name. Some "
        + "editors put `.txt` behind the name that one gives, and some systems hide it."),
    Explanation(
      "RP0101", "no YAML", "The file is not what YAML 1.2 is.", .persona,
      wrong: "summary: \"a gardener", better: "summary: a gardener"),
    Explanation(
      "RP0102", "a field given twice", "Which of the two is meant, nobody can tell.", .persona,
      wrong: "age: 58\nage: 59", better: "age: 58"),
    Explanation(
      "RP0103", "a field nobody knows", "It may be mistyped; the message lists what there is.", .persona,
      wrong: "pronoun: she/her", better: "pronouns: she/her"),
    Explanation(
      "RP0104", "fields that are missing", "A client needs them all before anybody can talk with them.",
      .personaFile,
      wrong: "id: rosa\nname: Rosa Lind\n", better: PersonaExample.rosa),
    Explanation(
      "RP0105", "a value of another kind",
      "The field wants a number, a text or a list, and this is something else.",
      .persona, wrong: "age: sixty", better: "age: 58"),
    Explanation(
      "RP0106", "a number out of range", "The message tells from where to where it goes.", .persona,
      wrong: "age: 5", better: "age: 58"),
    Explanation(
      "RP0107", "a number that programs read differently", "With a zero in front it is octal for some.",
      .persona,
      wrong: "age: 058", better: "age: 58"),
    Explanation(
      "RP0108", "a word that the field does not know", "The field has a few words to choose from.", .persona,
      wrong: "rupture_style: sulks", better: "rupture_style: withdraws"),
    Explanation(
      "RP0109", "too few entries", "Trouble is not the whole person: three strengths at least.", .persona,
      wrong: "strengths: [keeps her word]",
      better: "strengths: [knows every plant by name, keeps her word, laughs at herself]"),
    Explanation(
      "RP0110", "a name that scripts cannot use",
      "Names are made of lower-case letters, digits and underscores.", .persona,
      wrong: "hidden_concern: { id: The Fall, text: She fell., hint: something about March, gate: 45 }",
      better: "hidden_concern: { id: fall, text: She fell., hint: something about March, gate: 45 }"),
    Explanation(
      "RP0111", "a day that is none", "Days are written as 2025-01-31.", .crisisLines,
      wrong: CrisisExample.file(day: "2025-02-31"), better: CrisisExample.file(day: "2025-02-28")),
    Explanation(
      "RP0112", "text on several lines",
      "The field is shown on one line; `>` folds what is written on several.", .persona,
      wrong: "summary: |\n  a gardener\n  who has stopped", better: "summary: a gardener who has stopped"),
    Explanation(
      "RP0113", "an empty text", "Write something, or leave the field out.", .persona, wrong: "summary: \"\"",
      better: "summary: a gardener"),
    Explanation(
      "RP0114", "a comment that looks like text",
      "Without quotes, a text ends where a `#` stands behind a blank.", .persona,
      wrong: "summary: a gardener of plot #9", better: "summary: \"a gardener of plot #9\""),
    Explanation(
      "RP0121", "another name than its file", "The persona's `id` is the name of its file.", .persona,
      wrong: "id: rosie", better: "id: rosa"),
    Explanation(
      "RP0122", "two facts of one name", "Scripts could not tell which is meant.", .persona,
      wrong: """
        history:
          - { id: bed, text: Her bed is number nine., hint: a bed, gate: 0 }
          - { id: bed, text: It has gone to seed., hint: a bed, gate: 0 }
        """,
      better: "history:\n  - { id: bed, text: Her bed is number nine., hint: a bed, gate: 0 }"),
    Explanation(
      "RP0123", "a reason from an unknown fact", "`from` names a fact of the same persona.",
      why: "A dial that differs from most people's comes from the person's story, never from a group.",
      .persona,
      wrong:
        "sensitivities: [{ technique: direct, percent: 130, because: Rosa hears it all day, from: work }]",
      better:
        "sensitivities: [{ technique: direct, percent: 130, because: Rosa hears it all day, from: fall }]"),
    Explanation(
      "RP0124", "two sensitivities to one technique", "Keep one of the two.", .persona,
      wrong: """
        sensitivities:
          - { technique: direct, percent: 130, because: Rosa hears it all day, from: fall }
          - { technique: direct, percent: 120, because: Rosa hears it all day, from: fall }
        """,
      better:
        "sensitivities: [{ technique: direct, percent: 130, because: Rosa hears it all day, from: fall }]"),
    Explanation(
      "RP0125", "a rule of personas that is broken",
      "The file has the right shape, and says something that cannot be. The message tells what."),
    Explanation(
      "RP0131", "numbers to call that are outdated",
      "The numbers in `Dialogues/crisis-lines.yaml` were checked more than 180 days ago.",
      why:
        "A number that nobody answers is worse than none. Check every number at its source, then change the day.",
      .crisisLines, wrong: CrisisExample.file(day: "2024-01-31"),
      better: CrisisExample.file(day: "2025-01-31")),
    Explanation(
      "RP0132", "numbers to call from the future", "The day of the check is yet to come.", .crisisLines,
      wrong: CrisisExample.file(day: "2031-01-31"), better: CrisisExample.file(day: "2025-01-31")),
  ]
}

/// A file of numbers to call, as examples show it.
enum CrisisExample {
  static func file(day: String) -> String {
    """
    verified_on: \(day)
    note: This is a simulator; nobody is reading this.
    lines:
      - { region: United States, service: Lifeline, contact: call 988, source: example, verified: true }

    """
  }
}

/// The client that examples are about.
public enum PersonaExample {
  /// The file `Personas/rosa.yaml`.
  public static let rosa = """
    id: rosa
    version: 1
    name: Rosa Lind
    age: 58
    pronouns: she/her
    summary: a gardener who has stopped going out
    setting: The gate of the community garden, early.
    how_they_came: A neighbor asked you to look in on her.
    presenting: "I'm only here for the watering can."
    strengths: [knows every plant by name, keeps her word, laughs at herself]
    what_recovery_means_to_them: To stand in her own garden without counting the minutes.
    history:
      - { id: bed, text: Her bed is number nine. It has gone to seed., hint: something about her bed, gate: 0 }
    hidden_concern: { id: fall, text: She fell in March and lay there an hour., hint: something about March, gate: 45 }
    voice: { sentences: short, humour: about herself, uses: [mind you], avoids: [journey] }
    builds: Time, and being asked about the plants.
    breaks: Being told to be careful.
    start_trust: 40
    asymmetry: 140
    rupture_style: withdraws
    floor: 10
    content_notes: [a fall]
    reviewed_by: []

    """
}
