import Simulation

/// What a persona file must look like. The words are shown by editors and in messages.
enum PersonaShape {
  /// A whole file.
  static let file = Shape.record(identity + story + knowledge + manner + numbers + safety)

  private static let identity: [Shape.Field] = [
    .required("id", .identifier, "the name of this file without its ending; scenarios name it in `persona:`"),
    .required(
      "version", .integer(1...9_999), "counts up whenever a change alters how conversations come out"),
    .required("name", .line, "first and last name; the first is what the client is called"),
    .required("age", .integer(16...110), "in years"),
    .required("pronouns", .line, "such as `she/her`"),
    .required("summary", .line, "who this is in a few words, lower case, no full stop; shown in the list"),
  ]

  private static let story: [Shape.Field] = [
    .required("setting", .prose, "where they are met"),
    .required("how_they_came", .prose, "what brought them here"),
    .required("presenting", .prose, "why they are here, in their own words"),
    .required(
      "strengths", .list(of: .line, atLeast: 3), "what they are good at; trouble is not the whole person"),
    .required("what_recovery_means_to_them", .prose, "what they want, in their terms"),
  ]

  private static let knowledge: [Shape.Field] = [
    .required("history", .list(of: .record(fact), atLeast: 1), "facts that the client knows and may tell"),
    .required("hidden_concern", .record(fact), "the fact that weighs on them most"),
  ]

  /// A fact, whether in `history` or as `hidden_concern`.
  private static let fact: [Shape.Field] = [
    .required("id", .identifier, "the name that scripts give it, as in `<<disclose bus_mechanic>>`"),
    .required("text", .line, "the fact, as it is shown once it has been told"),
    .required("hint", .line, "what it is about without giving it away, for when it was not told"),
    .required("gate", .integer(0...100), "the trust it takes to tell it"),
  ]

  private static let manner: [Shape.Field] = [
    .required("voice", .record(voice), "how they speak, for whoever writes their lines"),
    .required("builds", .prose, "what builds trust with them"),
    .required("breaks", .prose, "what breaks it"),
  ]

  private static let voice: [Shape.Field] = [
    .required("sentences", .line, "how long and how finished their sentences are"),
    .required("humour", .line, "what makes them joke, and how"),
    .required("uses", .list(of: .line, atLeast: 0), "words they use"),
    .required("avoids", .list(of: .line, atLeast: 0), "words they never use"),
  ]

  private static let numbers: [Shape.Field] = [
    .optional(
      "sensitivities", .list(of: .record(sensitivity), atLeast: 0),
      "techniques that move them more or less than most people"),
    .optional(
      "start_trust", .integer(0...100), "trust at the start; \(TrustParameters.startTrust) if left out"),
    .optional(
      "asymmetry", .integer(TrustParameters.asymmetryRange),
      "how much a loss weighs, in percent of a gain; \(TrustParameters.asymmetry) if left out"),
    .required(
      "rupture_style", .oneOf(RuptureStyle.allCases.map(\.rawValue)), "what they do when something breaks"),
    .optional(
      "floor", .integer(0...30),
      "the trust at which they warn that this is not for them; \(TrustParameters.floor) if left out"),
  ]

  private static let sensitivity: [Shape.Field] = [
    .required("technique", .oneOf(Technique.allCases.map(\.rawValue)), "the technique"),
    .required("percent", .integer(TrustParameters.sensitivityRange), "percent of the usual effect"),
    .required("because", .line, "the reason, from their story, as it stands in an explanation"),
    .required("from", .identifier, "the fact that the reason comes from"),
  ]

  private static let safety: [Shape.Field] = [
    .optional("risk_cues", .list(of: .record(riskCue), atLeast: 0), "nodes in which they hint at a risk"),
    .optional(
      "content_notes", .list(of: .line, atLeast: 0), "themes that are named before a conversation starts"),
    .optional(
      "reviewed_by", .list(of: .line, atLeast: 0),
      "who with lived experience has reviewed this client; empty until somebody has"),
    .optional("sources_of_detail", .list(of: .prose, atLeast: 0), "where the details come from"),
  ]

  private static let riskCue: [Shape.Field] = [
    .required("node", .line, "the title of the node"),
    .required("kind", .oneOf(RiskKind.allCases.map(\.rawValue)), "what the hint is about"),
  ]
}
