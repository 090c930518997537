/// The headers that make a node the beginning of a conversation.
enum ScenarioHeader: String, CaseIterable {
  case scenario, persona, objective, setting, content, minutes, turns, level, competencies, jurisdiction
  case warning, leaves, model, different

  /// Whether a conversation can do without it.
  var isRequired: Bool {
    switch self {
    case .scenario, .persona, .objective, .setting, .minutes, .turns, .level, .warning, .leaves: true
    case .content, .competencies, .jurisdiction, .model, .different: false
    }
  }

  /// What it is for.
  var about: String {
    switch self {
    case .scenario: "`scenario:` the title that is shown"
    case .persona: "`persona:` the client, by the name of their file"
    case .objective: "`objective:` what the trainee is to practise"
    case .setting: "`setting:` where and when they meet"
    case .content: "`content:` the themes named before it starts, with commas between"
    case .minutes: "`minutes:` about how long it takes"
    case .turns: "`turns:` about how many replies it takes"
    case .level: "`level:` beginner, middle or hard"
    case .competencies: "`competencies:` numbers of the SAMHSA core competencies, with commas between"
    case .jurisdiction: "`jurisdiction:` where the rules of the role hold that it assumes"
    case .warning: "`warning:` the node in which the client says that this is not for them"
    case .leaves: "`leaves:` the node in which the client goes"
    case .model: "`model:` a good way through, as numbers of replies with commas between"
    case .different: "`different:` another way through, as good as the first"
    }
  }
}
