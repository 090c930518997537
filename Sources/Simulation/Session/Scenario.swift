import Yarn

/// A conversation that can be held: a client, a script, and what the trainee is told beforehand.
public struct Scenario: Hashable, Sendable, Identifiable {
  /// The title of the node it begins at.
  public var id: String
  /// The title that is shown.
  public var title: String
  /// The client.
  public var persona: Persona
  /// The compiled script; several scenarios may share one.
  public var program: Program
  /// What the trainee is to practise.
  public var objective: String
  /// Where and when they meet.
  public var setting: String
  /// The themes named before it starts, lower case.
  public var contentNotes: [String]
  /// About how long it takes.
  public var minutes: Int
  /// About how many replies it takes.
  public var turns: Int
  public var level: Level
  /// The numbers of the SAMHSA core competencies it exercises, 1…12.
  public var competencies: [Int]
  /// Where the rules of the role it assumes hold, if it assumes any that differ.
  public var jurisdiction: String?
  /// The node in which the client warns that this is not for them.
  public var warningNode: String
  /// The node in which the client ends the conversation.
  public var leavesNode: String
  /// A good way through, as the numbers of the replies; see ``Session/choose(number:)``.
  public var modelPath: [Int]
  /// Another way through, as good as the first.
  public var differentPath: [Int]
  /// Changes whenever a replay could come out differently: of the script, and of the persona.
  public var contentHash: String
  public var personaHash: String

  /// How hard a conversation is.
  public enum Level: String, CaseIterable, Codable, Hashable, Sendable {
    case beginner, middle, hard
  }

  public init(
    id: String, title: String, persona: Persona, program: Program, objective: String = "",
    setting: String = "", contentNotes: [String] = [], minutes: Int = 10, turns: Int = 10,
    level: Level = .beginner, competencies: [Int] = [], jurisdiction: String? = nil,
    warningNode: String, leavesNode: String, modelPath: [Int] = [], differentPath: [Int] = [],
    contentHash: String = "", personaHash: String = ""
  ) {
    self.id = id
    self.title = title
    self.persona = persona
    self.program = program
    self.objective = objective
    self.setting = setting
    self.contentNotes = contentNotes
    self.minutes = minutes
    self.turns = turns
    self.level = level
    self.competencies = competencies
    self.jurisdiction = jurisdiction
    self.warningNode = warningNode
    self.leavesNode = leavesNode
    self.modelPath = modelPath
    self.differentPath = differentPath
    self.contentHash = contentHash
    self.personaHash = personaHash
  }

  /// The node the conversation begins at.
  public var startNode: String { id }

  /// Two scenarios are one if they were read from the same text.
  public static func == (left: Scenario, right: Scenario) -> Bool {
    left.id == right.id && left.contentHash == right.contentHash && left.persona == right.persona
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(contentHash)
  }
}
