/// Words that the rules of safe messaging and of person-first language rule out, each with a better wording.
///
/// This table is the one place for them. It stands here and not in a file of the library, because a rule that keeps
/// people from harm must not get lost when a folder is copied, and because each row is held against examples of its
/// own whenever the program is tested. A library that needs other words silences a row where it does, on the line or
/// in its project file.
///
/// Sources: World Health Organization, "Preventing suicide: a resource for filmmakers and others working on stage and
/// screen" (2019); National Action Alliance for Suicide Prevention, "Framework for Successful Messaging"; American
/// Psychological Association, "Publication Manual" (7th ed., 2020), chapter 5; National Institute on Drug Abuse,
/// "Words Matter" (2021).
enum SafeWording {
  /// What a row is about; each has a code of its own.
  enum Subject: String, CaseIterable, Sendable {
    case suicide, selfHarm, label, sobriety, suffering, blame, leaving, cause
  }

  struct Row: Sendable {
    let subject: Subject
    let phrases: [Phrase]
    /// Words to write in its place.
    let better: String
    /// If one of these is in the sentence, it is something else.
    var unless: [Phrase] = []
  }

  static let rows: [Row] = [
    // Suicide: no crime, no success, no failure.
    Row(
      subject: .suicide,
      phrases: ["commit|commits|committed|committing suicide", "completed|completes suicide"],
      better: "died by suicide"),
    Row(
      subject: .suicide,
      phrases: [
        "failed|unsuccessful suicide? attempt|attempts at? suicide?", "failed|unsuccessful suicide|suicides",
        "attempt|attempts failed|fail",
      ],
      better: "attempted suicide, and lived", unless: ["repair|mend|fix|call|reach"]),
    Row(
      subject: .suicide,
      phrases: [
        "successful suicide|suicides", "successful attempt at? suicide?", "successful suicide attempt",
      ],
      better: "died by suicide"),
    Row(
      subject: .suicide, phrases: ["suicide epidemic|wave|craze", "suicide epidemics"],
      better: "more people are dying by suicide"),
    Row(
      subject: .suicide,
      phrases: ["suicide threat|threats", "threaten|threatens|threatened|threatening suicide"],
      better: "spoke of suicide"),

    // Self-harm: the feeling and what it does for somebody, not the wound.
    Row(
      subject: .selfHarm,
      phrases: [
        "cut|cuts|cutting|slashed|slashes|slit|slits|slitting his|her|my|their|your wrists|wrist|arms|thighs",
        "razor blade|blades",
      ],
      better: "hurt herself when nothing else helped"),
    Row(
      subject: .selfHarm, phrases: ["self harmer|harmers", "a cutter $"], better: "a person who self-harms"),

    // Labels: a person first.
    Row(
      subject: .label, phrases: ["addict|addicts|junkie|junkies|druggie|druggies|crackhead|crackheads"],
      better: "a person who uses drugs, or a person in recovery"),
    Row(
      subject: .label, phrases: ["alcoholic|alcoholics $", "an|the|recovering|former alcoholic|alcoholics"],
      better: "a person who drinks more than they want to, or a person in recovery",
      unless: ["alcoholic|alcoholics anonymous|drink|drinks|beverage|beverages"]),
    Row(
      subject: .label, phrases: ["substance|drug|alcohol abuser|abusers"], better: "a person who uses drugs"),
    Row(subject: .label, phrases: ["substance|drug|alcohol abuse"], better: "substance use"),
    Row(
      subject: .label,
      phrases: ["schizophrenics", "a|the|is|was|another|as schizophrenic", "paranoid schizophrenic"],
      better: "a person with schizophrenia, or a person who hears voices",
      unless: ["schizophrenic episode|episodes|symptom|symptoms|disorder|illness"]),
    Row(
      subject: .label,
      phrases: [
        "bipolars", "borderlines", "psychotics", "anorexics",
        "a|another anorexic|bipolar|borderline|psychotic $",
      ],
      better: "a person who lives with it, by its name"),
    Row(
      subject: .label, phrases: ["the mentally ill|disabled|retarded|insane"],
      better: "people who live with a mental health condition"),
    Row(
      subject: .label,
      phrases: [
        "psycho|psychos|lunatic|lunatics|nutcase|nutcases|retard|retards|retarded|schizo|schizos|nutter|nutters",
        "crazy person|people|man|woman|lady|guy", "loony|loonie bin", "nuthouse|madhouse", "funny farm",
        "mental patient|patients|case",
        "insane asylum",
      ],
      better: "what the person does or says, without a verdict"),
    Row(
      subject: .label,
      phrases: ["illegal|illegals alien|aliens|immigrant|immigrants", "cripple|cripples|crippled"],
      better: "a person first, and only what matters here"),
    Row(
      subject: .label, phrases: ["wheelchair bound", "confined to a|his|her|their wheelchair"],
      better: "uses a wheelchair"),

    // Clean and dirty.
    Row(
      subject: .sobriety,
      phrases: [
        "clean and sober", "get|gets|getting|got|stay|stays|stayed|staying clean $",
        "stay|stayed|staying|been clean for|since|from|off",
        "clean for _ days|weeks|months|years|day|week|month|year", "clean _? _? days|weeks|months|years $",
        "clean time|date",
      ],
      better: "not using, or in recovery"),
    Row(
      subject: .sobriety,
      phrases: [
        "clean|dirty urine|test|tests|screen|screens|sample|samples|drop|drops",
        "tested|tests|test clean|dirty",
      ],
      better: "a test that was negative, or positive", unless: ["test clean|up", "water|air|kitchen"]),

    // Suffering: living with it, not being it.
    Row(
      subject: .suffering, phrases: ["suffer|suffers|suffered|suffering from"],
      better: "lives with"),
    Row(subject: .suffering, phrases: ["afflicted with|by", "stricken with|by"], better: "lives with"),
    Row(
      subject: .suffering,
      phrases: [
        "victim|victims of abuse|violence|rape|assault|incest|trauma|domestic|sexual|child|schizophrenia|depression|addiction"
      ],
      better: "a survivor of, or a person who lived through"),

    // Blame in the dress of a record.
    Row(
      subject: .blame,
      phrases: [
        "non compliant|compliance|adherent|adherence", "noncompliant|noncompliance|nonadherent|nonadherence",
      ],
      better: "chose not to, or could not"),
    Row(
      subject: .blame,
      phrases: [
        "refuse|refuses|refused|refusing his|her|their|any|all|the? medication|medications|meds|treatment"
      ],
      better: "decided against it"),
    Row(
      subject: .blame,
      phrases: [
        "attention seeking|seeker|seekers", "help rejecting", "treatment resistant",
        "frequent flyer|flier|flyers|fliers",
      ],
      better: "what the person asks for, and what they have not been given"),
    Row(
      subject: .blame, phrases: ["high|low|higher|lower functioning"],
      better: "what the person can do, and what they need"),
    Row(subject: .blame, phrases: ["lacks|lack|lacking|no|poor insight into"], better: "sees it otherwise"),

    // Nobody is asked to explain why they were hurt.
    Row(
      subject: .leaving,
      phrases: [
        "why didn't|don't|wouldn't|couldn't|haven't you just? leave|left|walk out?",
        "why did|do|would you not leave",
        "why did|do|would you stay|stayed|put", "why did|do you go|keep|kept back|going",
        "why didn't|doesn't|don't she|he|they just? leave", "what did you do to provoke|deserve|make",
      ],
      better: "what has helped you get through it"),

    // No single cause, and no way out.
    Row(
      subject: .cause,
      phrases: [
        "killed|kills|kill himself|herself|themselves|yourself|myself because|over", "suicide because",
        "drove|drives|driven|pushed _? _? to suicide",
        "suicide is|was|as|seemed the|an|a|her|his|their? only? way|escape|release|relief|solution|answer",
      ],
      better: "many things came together", unless: ["suicide is|was not|never", "suicide isn't|wasn't"]),
  ]

  /// Words that name suicide, beside which no method, place or dose should stand.
  static let suicide: [Phrase] = [
    "suicid*", "kill|kills|killed|killing himself|herself|themselves|yourself|myself|themself",
    "end|ends|ended|ending his|her|their|my|your|it life|all",
    "take|takes|took|taking his|her|their|my|your own life",
  ]

  /// Methods, places and doses.
  static let methods: [Phrase] = [
    "overdose|overdosed|overdosing|pills|tablets|rope|noose|hanged|hanging|gun|gunshot|shotgun|pistol|rifle|razor|razors|poison|bleach|antifreeze",
    "hang|shoot|shot|drown|drowned|stab|stabbed himself|herself|themselves|yourself|myself",
    "off|from the|a bridge|roof|balcony|cliff",
    "jump|jumped|jumping off|from|in", "train tracks", "carbon monoxide", "exhaust pipe",
    "_ milligrams|milligram|mg|grams|pills|tablets",
  ]

  /// Somebody dies, or tries to, while it is told.
  static let deaths: [Phrase] = [
    "die|dies|died by suicide", "kill|kills|killed himself|herself|themselves|themself",
    "take|takes|took his|her|their own life",
    "overdose|overdoses|overdosed", "attempt|attempts|attempted suicide", "is|was|are|were found dead",
    "is|was|are dead",
    "end|ends|ended his|her|their own? life", "commit|commits|committed suicide",
  ]
}
