/// A session as it is kept: what it was held with, and the replies chosen. All else is derived by replaying it.
public struct Journal: Codable, Hashable, Sendable {
  /// One step of the trainee.
  public enum Entry: Codable, Hashable, Sendable {
    /// A reply by its place among the replies offered, counted from 0, and by the identity of its line.
    case reply(index: Int, lineID: String)
    /// Back to before the reply of the turn with this index, counted from 0.
    case takeBack(toTurn: Int)
  }

  /// The scenario, and the hash of the script it was held with.
  public var scenarioID: String
  public var scenarioHash: String
  /// The client, and the hash of the file they were read from.
  public var personaID: String
  public var personaHash: String
  /// ``TrustParameters/modelVersion`` when it was held.
  public var modelVersion: Int
  /// What chance in the script depended on.
  public var seed: UInt64
  /// How much the trainee was shown.
  public var mode: Mode
  /// Every step of the trainee, in order.
  public var entries: [Entry]

  public init(
    scenarioID: String, scenarioHash: String, personaID: String, personaHash: String,
    modelVersion: Int = TrustParameters.modelVersion, seed: UInt64, mode: Mode, entries: [Entry] = []
  ) {
    self.scenarioID = scenarioID
    self.scenarioHash = scenarioHash
    self.personaID = personaID
    self.personaHash = personaHash
    self.modelVersion = modelVersion
    self.seed = seed
    self.mode = mode
    self.entries = entries
  }
}
