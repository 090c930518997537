extension Explanation {
  /// What safe messaging and person-first language are taken from.
  private static let messaging =
    "World Health Organization, \"Preventing suicide: a resource for filmmakers and others working on stage and "
    + "screen\" (2019); Action Alliance, \"Framework for Successful Messaging\"."
  private static let personFirst =
    "Person-first language: American Psychological Association, \"Publication Manual\" (2020), chapter 5; NIDA, "
    + "\"Words Matter\" (2021)."

  static let language = [
    Explanation(
      "RE0301", "suicide as a crime, a threat or a success",
      "One commits a crime, and succeeds or fails at something one should do. In the client's mouth, or in a reply that "
        + "is a mistake, it is only noted: they may say it on purpose.",
      why: messaging, .turn,
      wrong: "Her brother committed suicide in March. #line:a",
      better: "Her brother died by suicide in March. #line:a"),
    Explanation(
      "RE0302", "the wound and not the person",
      "Of self-harm we tell what was felt and what it did for somebody, not how it was done or how it looks.",
      why: messaging, .turn,
      wrong: "She used to cut her wrists at night. #line:a",
      better: "Some nights she used to hurt herself, when nothing else helped. #line:a"),
    Explanation(
      "RE0303", "people called by one thing about them",
      "A person has a condition or a history, and is not one.",
      why: personFirst, .turn,
      wrong: "He is a schizophrenic from the house across the road. #line:a",
      better: "He lives across the road, and hears voices. #line:a"),
    Explanation(
      "RE0304", "clean and dirty", "Whoever is clean now was dirty before; a test is negative or positive.",
      why: personFirst, .turn,
      wrong: "She has been clean for three years. #line:a",
      better: "She has not used for three years. #line:a"),
    Explanation(
      "RE0305", "a sufferer before anything else",
      "To suffer from, and to be a victim of, leave no room for living.",
      why: personFirst, .turn,
      wrong: "He suffers from depression. #line:a",
      better: "He lives with depression. #line:a"),
    Explanation(
      "RE0306", "blame in the words of a record",
      "Non-compliant, attention seeking, low functioning: they say what a service wanted, not what a person did and why.",
      why: personFirst, .turn,
      wrong: "The chart calls her non-compliant. #line:a",
      better: "She stopped taking them, and had her reasons. #line:a"),
    Explanation(
      "RE0307", "asking why somebody did not leave", "This asks the one who was hurt to explain it.",
      why: "Leaving is when violence is most dangerous; the question says that staying was the fault.",
      .reply,
      wrong: "-> Why didn't you leave? #technique:open_question",
      better: "-> What helped you get through it? #technique:open_question"),
    Explanation(
      "RE0308", "one cause, or a way out", "Suicide has no single cause, and solves nothing.",
      why: messaging, .turn,
      wrong: "He killed himself because of the debts. #line:a",
      better: "He died by suicide, in a year when much came together. #line:a"),
    Explanation(
      "RE0309", "a method, a place or a dose",
      "Beside suicide nothing is named by which it could be done. A direct question about safety may.",
      why: messaging, .turn,
      wrong: "She thought of suicide, and counted the pills. #line:a",
      better: "She thought of suicide, more than once that week. #line:a"),
    Explanation(
      "RE0310", "a death on screen",
      "Nobody dies or tries to as what comes of a reply: not where the client leaves, and not in an ending.",
      why: "Trainees may be living this, and nobody's death is the answer to a wrong click. " + messaging,
      .ending,
      wrong: #"<<ending leaves "Rosa went home, and attempted suicide.">>"#,
      better: #"<<ending leaves "Rosa went home, and her neighbor will ring her tonight.">>"#),
  ]
}
