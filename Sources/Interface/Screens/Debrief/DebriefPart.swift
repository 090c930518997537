/// The parts of a debrief, in the order in which they are shown: how the trainee is comes first, and their own
/// view comes before the program's.
enum DebriefPart: Int, CaseIterable, Sendable {
  case person, ownView, story, replies, counts, limits

  var title: String {
    switch self {
    case .person: "How are you?"
    case .ownView: "Your view first"
    case .story: "How it went"
    case .replies: "Reply by reply"
    case .counts: "What you used"
    case .limits: "Safety and role"
    }
  }

  var next: DebriefPart? { DebriefPart(rawValue: rawValue + 1) }
  var previous: DebriefPart? { DebriefPart(rawValue: rawValue - 1) }
}
