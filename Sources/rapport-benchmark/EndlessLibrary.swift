#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder with one conversation that never ends, and room for what the program keeps. It is gone when this is.
final class EndlessLibrary {
  let folder: URL

  /// The number of the reply that ends it all the same is the fourth; the first three go on.
  static let scenarioID = "Endless"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rapport-benchmark-\(UUID().uuidString)")
    try write(Self.persona, to: "Personas/noor.yaml")
    try write(Self.script, to: "Dialogues/Endless.yarn")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static let persona = """
    id: noor
    version: 1
    name: Noor Endless
    age: 40
    pronouns: she/her
    summary: someone who never stops talking
    setting: A bench in a park.
    how_they_came: She was there already.
    presenting: "Sit down, if you like."
    strengths: [patient, talkative, kind]
    what_recovery_means_to_them: To be listened to.
    history:
      - { id: bench, text: She comes here every day., hint: something about the bench, gate: 0 }
    hidden_concern: { id: quiet, text: She fears the quiet at home., hint: something about home, gate: 90 }
    voice: { sentences: Long., humour: None., uses: [well], avoids: [no] }
    builds: Listening.
    breaks: Leaving.
    sensitivities: []
    start_trust: 50
    asymmetry: 120
    rupture_style: withdraws
    floor: 0
    risk_cues: []
    content_notes: []
    reviewed_by: []
    sources_of_detail: [made up for measuring]

    """

  private static let script = """
    title: Endless
    scenario: The endless bench
    persona: noor
    objective: Go on listening.
    setting: A bench in a park, in the afternoon.
    minutes: 60
    turns: 100
    level: beginner
    competencies: 1
    warning: Warning
    leaves: Leaves
    model: 1
    ---
    Noor: Sit down, if you like.
    <<jump Bench>>
    ===
    title: Bench
    ---
    Noor: There was a time when the trams came by here, and one could tell the hour by them.
    She looks along the path, where nobody is coming.
    <<thinking "Does this one listen?">>
    -> You knew the hour by the trams, and now it is quiet. #technique:simple_reflection #line:e1
        <<why "It stays with what she said.">>
        Noor: Quiet, yes. Well, one gets used to it, as one gets used to anything.
        <<jump Bench>>
    -> What was it like when they still came? #technique:open_question #line:e2
        <<why "It asks for the story.">>
        Noor: Loud! You could not have heard yourself think, and nobody minded.
        <<jump Bench>>
    -> It sounds as if you miss being told the hour. #technique:complex_reflection #line:e3
        <<why "It adds what she had not said.">>
        Noor: I do. A clock is not the same.
        <<jump Bench>>
    -> Goodbye, then. #technique:closed_question #line:e4
        <<jump Leaves>>
    ===
    title: Warning
    ---
    Noor: You are not listening.
    <<return>>
    ===
    title: Leaves
    ---
    Noor gets up and goes.
    <<ending leaves "Noor got up and went.">>
    ===
    title: Content
    ---
    Noor: That was good.
    <<ending opens_up "Noor told it all.">>
    ===

    """
}
