/// What the tags of a reply say: `#technique:ID` exactly once, `#also:ID` any number of times, `#fit:50|100|130`,
/// `#depth:1…4` for a self-disclosure. Other tags are none of its business.
public struct ReplyTags: Hashable, Sendable {
  /// Nil if no tag names a known one.
  public private(set) var technique: Technique?
  /// What else is in the reply.
  public private(set) var also: [Technique] = []
  /// Percent.
  public private(set) var fit = 100
  /// 1…4; 0 if no tag says.
  public private(set) var depth = 0
  /// Everything that is wrong with the tags.
  public private(set) var problems: [TagProblem] = []

  /// Reads the tags of a line, each without its `#`.
  public init(_ tags: [String]) {
    var techniques = 0
    for tag in tags {
      guard let colon = tag.firstIndex(of: ":") else { continue }
      let value = String(tag[tag.index(after: colon)...])
      switch tag[..<colon] {
      case "technique":
        techniques += 1
        technique = technique ?? known(value)
      case "also": if let known = known(value) { also.append(known) }
      case "fit": fit = number(value, from: TrustParameters.fits, else: .badFit(value)) ?? fit
      case "depth": depth = number(value, from: [1, 2, 3, 4], else: .badDepth(value)) ?? depth
      default: break
      }
    }
    if techniques == 0 { problems.append(.noTechnique) }
    if techniques > 1 { problems.append(.severalTechniques) }
    if depth != 0, let technique, technique != .selfDisclosure { problems.append(.depthWithoutDisclosure) }
  }

  private mutating func known(_ id: String) -> Technique? {
    let technique = Technique(rawValue: id)
    if technique == nil { problems.append(.unknownTechnique(id)) }
    return technique
  }

  private mutating func number(_ text: String, from allowed: [Int], else problem: TagProblem) -> Int? {
    if let number = Int(text), allowed.contains(number) { return number }
    problems.append(problem)
    return nil
  }
}

/// What can be wrong with the tags of a reply.
public enum TagProblem: Error, Hashable, Sendable {
  case noTechnique
  case severalTechniques
  case unknownTechnique(String)
  case badFit(String)
  case badDepth(String)
  case depthWithoutDisclosure

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .noTechnique: "this reply names no technique"
    case .severalTechniques: "this reply names more than one technique"
    case .unknownTechnique(let id): "no technique is named `\(id)`"
    case .badFit(let text): "`\(text)` is no fit"
    case .badDepth(let text): "`\(text)` is no depth"
    case .depthWithoutDisclosure: "only a `self_disclosure` has a depth"
    }
  }

  /// What leads to the names of all techniques, for who wrote a name that is like none.
  package static let catalogue = "`rapport explain techniques` lists them"

  /// The way out.
  public var help: String {
    switch self {
    case .noTechnique: "write what the client would feel most behind the reply: `#technique:open_question`"
    case .severalTechniques: "keep the one the client would feel most, and write `#also:` for the others"
    case .unknownTechnique(let id):
      Technique.nearest(to: id).map { "a technique with a similar name exists: `\($0.id)`" }
        ?? Self.catalogue
    case .badFit: "write `#fit:50` (beside the point), `#fit:100` or `#fit:130` (exactly)"
    case .badDepth: "write `#depth:1` (everyday) to `#depth:4` (most private)"
    case .depthWithoutDisclosure: "take the tag `#depth` away, or tag the reply `#technique:self_disclosure`"
    }
  }
}
