import Simulation

/// A rule by which a trainee picks a reply, whoever the client is.
public struct Policy: Sendable {
  /// What the rule does, in a few lower-case words.
  public let name: String
  /// What a reply is worth to the rule; of several that are worth most the first is said.
  public let worth: @Sendable (Reply) -> Int

  public init(_ name: String, worth: @escaping @Sendable (Reply) -> Int) {
    self.name = name
    self.worth = worth
  }
}
