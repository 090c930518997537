import Simulation
import YarnCompiler

/// What an editor sees in what a conversation holds. The words for it stand here and nowhere else.
enum ContentProblem: EditorialProblem {
  case factNeverTold(String, title: String, isConcern: Bool)
  case toldTooEarly(String, at: Int, gate: Int)
  case toldTooLate(String, at: Int, gate: Int)
  case gateOutOfReach(Int)
  case themeMissing(String, from: String)
  case endingMissing([Ending.Kind])
  case noStory
  case nobodyFollowsUp
  case hardToRead(speaker: String, index: Int)
  case longReply(rows: Int)
  case longLine(rows: Int)
  case longSpeech(lines: Int)
  case otherTurns(header: Int, fewest: Int, most: Int)
  case otherMinutes(header: Int, found: Int)
  case lengthOfConversation(Int)
  case noLineID(others: Int)
  case noReviewer(name: String)
  case untranslated(language: String, missing: Int, stale: Int, of: Int)

  var code: String {
    switch self {
    case .factNeverTold: "RE0401"
    case .toldTooEarly: "RE0402"
    case .toldTooLate: "RE0403"
    case .gateOutOfReach: "RE0404"
    case .themeMissing: "RE0405"
    case .endingMissing: "RE0406"
    case .noStory: "RE0407"
    case .nobodyFollowsUp: "RE0408"
    case .hardToRead: "RE0409"
    case .longReply: "RE0410"
    case .longLine: "RE0411"
    case .longSpeech: "RE0412"
    case .otherTurns: "RE0413"
    case .otherMinutes: "RE0414"
    case .lengthOfConversation: "RE0415"
    case .noLineID: "RE0416"
    case .noReviewer: "RE0417"
    case .untranslated: "RE0418"
    }
  }

  var severity: Diagnostic.Severity {
    switch self {
    case .factNeverTold(_, _, let isConcern): isConcern ? .warning : .info
    case .toldTooEarly, .gateOutOfReach, .themeMissing, .endingMissing, .noStory: .warning
    case .toldTooLate, .nobodyFollowsUp, .hardToRead, .longReply, .longLine, .longSpeech, .otherTurns,
      .otherMinutes, .lengthOfConversation, .noLineID, .noReviewer, .untranslated:
      .info
    }
  }

  var message: String {
    switch self {
    case .factNeverTold(let fact, let title, _): "`\(fact)` is never told in \(title)"
    case .toldTooEarly(let fact, let gate, let wanted):
      "`\(fact)` is told at a trust of \(gate), and the client keeps it until \(wanted)"
    case .toldTooLate(let fact, let gate, let wanted):
      "`\(fact)` is told at a trust of \(gate), and the client would tell it at \(wanted)"
    case .gateOutOfReach(let gate): "nobody reaches a trust of \(gate)"
    case .themeMissing(let theme, let source): "\(source) `\(theme)`, and `content` does not name it"
    case .endingMissing(let kinds):
      "no way ends with \(kinds.map { "`\($0.rawValue)`" }.joined(separator: ", nor with "))"
    case .noStory: "this ending tells no story"
    case .nobodyFollowsUp: "the client leaves, and nothing says who looks after them"
    case .hardToRead(let speaker, let index): "\(speaker) has a reading index of \(index), which is hard"
    case .longReply(let rows): "this reply takes \(rows) rows of the screen"
    case .longLine(let rows): "this line takes \(rows) rows of the screen"
    case .longSpeech(let lines): "\(lines) lines are told here before the trainee may answer"
    case .otherTurns(let header, let fewest, let most):
      "`turns` says \(header), and the ways through have \(fewest == most ? "\(most)" : "\(fewest) to \(most)")"
    case .otherMinutes(let header, let found): "`minutes` says \(header), and it is nearer to \(found)"
    case .lengthOfConversation(let turns):
      "the longest of the ways that were tried has \(turns == 1 ? "1 turn" : "\(turns) turns")"
    case .noLineID(let others):
      others == 0 ? "this line has no identity" : "this line and \(others) more have no identity"
    case .untranslated(let language, let missing, let stale, let all):
      stale == 0
        ? "\(missing) of \(all) texts are not there in the language `\(language)`"
        : "of \(all) texts, \(missing) are not there in the language `\(language)`, and \(stale) have changed since"
    case .noReviewer(let name): "nobody who has lived it has reviewed \(name)"
    }
  }

  var help: String {
    switch self {
    case .factNeverTold(let fact, _, _):
      "write `<<disclose \(fact)>>` where the client tells it, or take the fact out of the persona"
    case .toldTooEarly(_, _, let gate):
      "put it behind `<<if can_disclose(\(gate))>>`, or lower the gate in the persona"
    case .toldTooLate(_, let gate, let wanted):
      "write \(wanted) in place of \(gate), or raise the gate in the persona"
    case .gateOutOfReach:
      "trust grows slower the higher it is; a gate of 60 to 75 is what can be earned in one talk"
    case .themeMissing(let theme, _):
      "name it in `content:`, as in `content: … , \(theme)`; who has lived it decides before it starts"
    case .endingMissing:
      "opening up, staying polite and leaving are three lessons; write `<<ending …>>` for each"
    case .noStory: "say in one sentence how it came out: the debrief begins with it"
    case .nobodyFollowsUp: "say that somebody calls, or asks tomorrow; a client who goes is not dropped"
    case .hardToRead: "up to 40 is plain; write shorter sentences, and shorter words where there is one"
    case .longReply: "up to 3 rows can be taken in while choosing; say one thing"
    case .longLine: "up to 6 rows can be taken in at once; make two lines of it"
    case .longSpeech: "up to 16 lines can be taken in; let the trainee say something in between"
    case .otherTurns(_, _, let most): "write `turns: \(most)`"
    case .otherMinutes(_, let found): "write `minutes: \(found)`"
    case .lengthOfConversation:
      "10 to 16 turns are long enough for trust to grow, and short enough to come back to"
    case .noLineID: "`rapport tag` gives every line one; translations and saved sessions hang on them"
    case .untranslated(let language, _, _, _):
      "`rapport strings status --language \(language)` tells which; they are shown as they are"
    case .noReviewer: "ask somebody who has, and write their name into `reviewed_by`"
    }
  }
}
