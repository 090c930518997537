/// What a reply does, as the client would feel it. The raw value is what a script writes: `#technique:open_question`.
///
/// What each one is, does and serves stands in one table, in `Technique+Catalogue.swift`.
public enum Technique: String, CaseIterable, Codable, Hashable, Sendable {
  case openQuestion = "open_question"
  case closedQuestion = "closed_question"
  case simpleReflection = "simple_reflection"
  case complexReflection = "complex_reflection"
  case summary
  case affirmation
  case validation
  case normalising
  case seekCollaboration = "seek_collaboration"
  case emphasiseAutonomy = "emphasise_autonomy"
  case inform
  case informWithPermission = "inform_with_permission"
  case persuadeWithPermission = "persuade_with_permission"
  case selfDisclosure = "self_disclosure"
  case silence
  case safetyCheck = "safety_check"
  case warmHandover = "warm_handover"
  case boundary
  case repair

  case persuade
  case direct
  case rescue
  case interrogate
  case confront
  case judge
  case diagnose
  case minimise
  case falseReassurance = "false_reassurance"
  case coldReferral = "cold_referral"
  case selfFocus = "self_focus"
  case collude
  case secrecyPromise = "secrecy_promise"
  case breach

  /// The name in scripts and personas, such as `open_question`.
  public var id: String { rawValue }

  /// The term of the field, such as `Open question`.
  public var term: String { row.term }

  /// The name on screen: short, plain, lower case, such as `advice not asked for`.
  public var plainName: String { row.plainName }

  /// What it is, in one sentence.
  public var definition: String { row.definition }

  /// What somebody did who used it, as a debrief says it: second person, past tense.
  public var deed: String { row.deed }

  /// Two replies that would carry it.
  public var examples: [String] { [row.examples.0, row.examples.1] }

  /// What it moves before any factor, in tenths of a point: −120…+50.
  public var base: Int { row.base }

  /// What it moves before any factor, in points as a debrief writes them: `+2.0`.
  public var baseChange: String { Notation.change(base) }

  /// Whether it helps or harms.
  public var kind: Kind { row.kind }

  /// The kind of harm, if harm of that kind adds up.
  public var family: Family? { row.family }

  /// The principles it serves; none for a harmful technique.
  public var served: [Principle] { kind == .helpful ? row.principles.list : [] }

  /// The principles it violates; none for a helpful technique.
  public var violated: [Principle] { kind == .harmful ? row.principles.list : [] }

  /// What the MITI 4.2.1 calls it, as written in the handbook; nil where it has no name for it.
  public var mitiName: String? { row.miti.isEmpty ? nil : row.miti }

  /// The behaviour it is counted as, if any.
  public var behaviour: BehaviourCode? { row.behaviour }

  /// Whether a technique helps or harms. Trust is not the only score: two harmful ones raise it.
  public enum Kind: Codable, Hashable, Sendable {
    case helpful, harmful
  }
}

extension Technique {
  /// The technique's place in the catalogue, counted from 0.
  package var ordinal: Int { Self.ordinals[self] ?? 0 }

  private static let ordinals = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
