import Simulation
import Yarn

/// A rule by which a trainee without judgement picks a reply, whoever the client is.
///
///     let play = try Policy.longest.play(secondCup)
///     play.ending?.kind       // .staysPolite
public struct Policy: Hashable, Sendable {
  /// What the trainee goes by.
  public enum Rule: Hashable, Sendable {
    /// Whatever serves the client best: the technique, and how well it lands.
    case mostHelpful
    /// One technique wherever it is offered; elsewhere the least that does no harm.
    case only(Technique)
    /// A harm of these families wherever one is offered; elsewhere whatever harms most.
    case harm([Family])
    case firstListed, lastListed
    case longestText, shortestText
    /// Any reply, by a seed.
    case random(seed: UInt64)
  }

  public let rule: Rule

  public init(_ rule: Rule) {
    self.rule = rule
  }

  public static let listening = Policy(.mostHelpful)
  /// Ordering, advising, taking over.
  public static let controlling = Policy(.harm([.control]))
  /// Moralising, labelling, arguing.
  public static let judging = Policy(.harm([.label, .confront]))
  /// Shrinking it, promising, sending away.
  public static let dismissing = Policy(.harm([.dismiss]))
  public static let first = Policy(.firstListed)
  public static let last = Policy(.lastListed)
  public static let longest = Policy(.longestText)
  public static let shortest = Policy(.shortestText)

  /// What the rule does, in a few lower-case words.
  public var name: String {
    switch rule {
    case .mostHelpful: "listening"
    case .only(let technique): "only \(technique.plainName)"
    case .harm(let families): "harm: " + families.map(\.phrase).joined(separator: ", ")
    case .firstListed: "the first listed"
    case .lastListed: "the last listed"
    case .longestText: "the longest"
    case .shortestText: "the shortest"
    case .random(let seed): "any, by seed \(seed)"
    }
  }

  /// Whether the rule needs nothing but eyes: a test that can be passed by it tests nothing.
  public var isBlind: Bool {
    switch rule {
    case .firstListed, .lastListed, .longestText, .shortestText: true
    case .mostHelpful, .only, .harm, .random: false
    }
  }

  /// The place of the reply that the rule says, among those on offer; nil if none can be said.
  ///
  /// Of several that are worth most it is the first.
  func choice(among replies: [Reply], using random: inout SplitMix64) -> Int? {
    var best: (place: Int, worth: Int)?
    for (place, reply) in replies.enumerated() where reply.isAvailable {
      let worth = worth(of: reply, at: place, using: &random)
      if best.map({ worth > $0.worth }) ?? true { best = (place, worth) }
    }
    return best?.place
  }

  private func worth(of reply: Reply, at place: Int, using random: inout SplitMix64) -> Int {
    switch rule {
    case .mostHelpful:
      return reply.technique.base * reply.fit
    case .only(let technique):
      if reply.technique == technique { return Self.sought }
      return reply.technique.kind == .helpful ? -reply.technique.base : -Self.sought
    case .harm(let families):
      let isSought = reply.technique.family.map(families.contains) ?? false
      return (isSought ? Self.sought : 0) - reply.technique.base
    case .firstListed: return -place
    case .lastListed: return place
    case .longestText: return reply.text.count
    case .shortestText: return -reply.text.count
    case .random: return Int(random.next() >> 1)
    }
  }

  /// More than any other reply can be worth.
  private static let sought = 1_000_000
}
