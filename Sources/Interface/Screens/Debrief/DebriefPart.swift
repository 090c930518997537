import Simulation

/// The parts of a debrief, in the order in which they are shown: how the trainee is comes first, and their own
/// view comes before the program's.
enum DebriefPart: Int, CaseIterable, Sendable {
  case person, ownView, story, replies, ways, counts, limits

  /// The parts there are for a conversation: two ways only if there were two.
  static func parts(of session: Session) -> [DebriefPart] {
    session.otherWays.isEmpty ? allCases.filter { $0 != .ways } : allCases
  }

  var title: String {
    switch self {
    case .person: "How are you?"
    case .ownView: "Your view first"
    case .story: "How it went"
    case .replies: "Reply by reply"
    case .ways: "Two ways"
    case .counts: "What you used"
    case .limits: "Safety and role"
    }
  }

  func next(among parts: [DebriefPart]) -> DebriefPart? { parts.first { $0.rawValue > rawValue } }
  func previous(among parts: [DebriefPart]) -> DebriefPart? { parts.last { $0.rawValue < rawValue } }
}
