import Simulation
import YarnCompiler

/// What an editor sees in how turns are built. The words for it stand here and nowhere else.
enum TurnProblem: EditorialProblem {
  case noTemptation
  case noHelp
  case oneTechnique(Technique)
  case fewReplies(Int, inRupture: Bool, TurnLayout?)
  case manyReplies(Int, inRupture: Bool)
  case samePlace(String, count: Int, of: Int)
  case sameLength(isLongest: Bool, count: Int, of: Int)
  case harmBetrayedByLength(isLonger: Bool, count: Int, of: Int)
  case noThinking
  case noReasons
  case noCoach
  case noRepair
  case noWayBack

  var code: String {
    switch self {
    case .noTemptation: "RE0101"
    case .noHelp: "RE0102"
    case .oneTechnique: "RE0103"
    case .fewReplies: "RE0104"
    case .manyReplies: "RE0105"
    case .samePlace: "RE0106"
    case .sameLength: "RE0107"
    case .harmBetrayedByLength: "RE0108"
    case .noThinking: "RE0109"
    case .noReasons: "RE0110"
    case .noCoach: "RE0111"
    case .noRepair: "RE0112"
    case .noWayBack: "RE0113"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .noReasons, .noCoach, .noRepair, .noWayBack: .info
    case .noTemptation, .noHelp, .oneTechnique, .fewReplies, .manyReplies, .samePlace, .sameLength,
      .harmBetrayedByLength, .noThinking:
      .warning
    }
  }

  var message: String {
    switch self {
    case .noTemptation: "nothing tempts in this turn: every reply helps"
    case .noHelp: "no reply of this turn helps"
    case .oneTechnique(let technique): "every reply of this turn is \(technique.plainName)"
    case .fewReplies(let count, let inRupture, _):
      "this turn offers \(Self.replies(count))\(Self.when(inRupture))"
    case .manyReplies(let count, let inRupture):
      "this turn offers \(Self.replies(count))\(Self.when(inRupture))"
    case .samePlace(let place, let count, let all):
      "the best reply stands \(place) in \(count) of \(all) turns"
    case .sameLength(let isLongest, let count, let all):
      "the best reply is the \(isLongest ? "longest" : "shortest") in \(count) of \(all) turns"
    case .harmBetrayedByLength(let isLonger, let count, let all):
      "every reply that harms is \(isLonger ? "longer" : "shorter") than every one that helps in \(count) of "
        + "\(all) turns"
    case .noThinking: "nothing says what the client thinks before this turn"
    case .noReasons: "no reply says why it lands as it does"
    case .noCoach: "this conversation has no hint from the coach"
    case .noRepair: "no reply of this conversation can mend anything"
    case .noWayBack: "after this turn there are more, and none in which a mistake can be mended"
    }
  }

  var help: String {
    switch self {
    case .noTemptation:
      "put in a mistake that a decent, tired person would make here, such as advice or reassurance"
    case .noHelp: "put in one reply that listens; a turn that can only go wrong teaches nothing"
    case .oneTechnique: "let the replies differ in what they do, not only in their words"
    case .fewReplies(_, _, .emptyLine):
      "an empty line ends a list of replies; take it out where the replies above and below belong together"
    case .fewReplies(_, _, .notIndented):
      "indent what stands below the reply if it is the answer to it; \(Self.bestReplies)"
    case .fewReplies: Self.bestReplies
    case .manyReplies: "three or four are best, and one more that mends while something is broken"
    case .samePlace: "change the order in some turns; by lot this happens in less than 1 of 100 conversations"
    case .sameLength(let isLongest, _, _):
      "make some mistakes \(isLongest ? "longer" : "shorter"), or good replies "
        + "\(isLongest ? "shorter" : "longer"); by lot this happens in less than 1 of 100 conversations"
    case .harmBetrayedByLength:
      "mix the lengths; by lot this happens in less than 1 of 100 conversations"
    case .noThinking:
      "write `<<thinking \"…\">>` above the replies; the debrief shows it beside what was said"
    case .noReasons: "put `<<why \"…\">>` first below the replies that matter; the debrief is made of them"
    case .noCoach: "write `<<coach \"…\">>` above the turns that are hard; the mode `learn` shows it"
    case .noRepair:
      "offer an apology while something is broken: `-> … <<if rupture() == \"open\">> #technique:repair`"
    case .noWayBack: "offer a reply with `#technique:repair` in one of the turns that follow"
    }
  }

  private static let bestReplies =
    "three or four are best: one strong, one that will do, one or two tempting mistakes"

  private static func replies(_ count: Int) -> String {
    count == 1 ? "one reply" : "\(count) replies"
  }

  private static func when(_ inRupture: Bool) -> String {
    inRupture ? " while a rupture is open" : ""
  }
}
