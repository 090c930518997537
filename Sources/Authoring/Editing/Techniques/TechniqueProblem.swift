import Simulation
import YarnCompiler

/// What an editor sees in words that do not look like their technique. The words for it stand here and nowhere else.
///
/// All of it are hints: the same words can be two techniques, and the writer knows what the client would hear.
enum TechniqueProblem: EditorialProblem {
  case closedTaggedOpen
  case openTaggedClosed
  case adviceTagged(Technique)
  case questionTagged(Technique)
  case apologyWithBut
  case nonApology
  case untaggedSecrecy
  case minimisingTagged(Technique)
  case knowingExactly(Technique)
  case floorNotHandedBack
  case silenceInWords
  case hintingSafetyCheck
  case leadingSafetyCheck
  case severalQuestions(Int)
  case promiseTagged(Technique)
  case labelTagged(Technique)
  case praiseFromAbove
  case permissionNotAsked(Technique)
  case handoverAlone
  case everybodyFeelsThat

  var code: String {
    switch self {
    case .closedTaggedOpen: "RE0201"
    case .openTaggedClosed: "RE0202"
    case .adviceTagged: "RE0203"
    case .questionTagged: "RE0204"
    case .apologyWithBut: "RE0205"
    case .nonApology: "RE0206"
    case .untaggedSecrecy: "RE0207"
    case .minimisingTagged: "RE0208"
    case .knowingExactly: "RE0209"
    case .floorNotHandedBack: "RE0210"
    case .silenceInWords: "RE0211"
    case .hintingSafetyCheck: "RE0212"
    case .leadingSafetyCheck: "RE0213"
    case .severalQuestions: "RE0214"
    case .promiseTagged: "RE0215"
    case .labelTagged: "RE0216"
    case .praiseFromAbove: "RE0217"
    case .permissionNotAsked: "RE0218"
    case .handoverAlone: "RE0219"
    case .everybodyFeelsThat: "RE0220"
    }
  }

  var severity: Diagnostic.Severity { .info }

  var message: String {
    switch self {
    case .closedTaggedOpen: "yes or no would answer this, and it is tagged `open_question`"
    case .openTaggedClosed: "this invites a story, and it is tagged `closed_question`"
    case .adviceTagged(let technique): "this reads like advice, and it is tagged `\(technique.id)`"
    case .questionTagged(let technique): "this is a question, and it is tagged `\(technique.id)`"
    case .apologyWithBut: "a `but` takes this apology back"
    case .nonApology: "this is sorry for what the client feels, not for what was done"
    case .untaggedSecrecy: "this promises secrecy, and no tag says so"
    case .minimisingTagged(let technique):
      "these words make it smaller, and the reply is tagged `\(technique.id)`"
    case .knowingExactly(let technique):
      "this claims to know how it is for the client, and the reply is tagged `\(technique.id)`"
    case .floorNotHandedBack: "this ends with the trainee, and hands nothing back to the client"
    case .silenceInWords: "a silence stands in parentheses, and this is said aloud"
    case .hintingSafetyCheck: "this asks around it, and is tagged `safety_check`"
    case .leadingSafetyCheck: "this asks for a no"
    case .severalQuestions(let count): "this reply asks \(count) questions in a row"
    case .promiseTagged(let technique):
      "this promises what nobody can know, and the reply is tagged `\(technique.id)`"
    case .labelTagged(let technique):
      "this puts a label on the client, and the reply is tagged `\(technique.id)`"
    case .praiseFromAbove: "this praises from above, and is tagged `affirmation`"
    case .permissionNotAsked(let technique): "this asks no leave, and is tagged `\(technique.id)`"
    case .handoverAlone: "this sends the client alone, and is tagged `warm_handover`"
    case .everybodyFeelsThat: "said of everybody, this makes it smaller, and it is tagged `normalising`"
    }
  }

  var help: String {
    switch self {
    case .closedTaggedOpen:
      "begin with `what` or `how`, or write `#technique:closed_question`; a story needs more room than yes and no"
    case .openTaggedClosed: "write `#technique:open_question`, or ask for the one fact that is wanted"
    case .adviceTagged:
      "write `#technique:persuade`, or give back what the client said; advice nobody asked for takes the wheel"
    case .questionTagged:
      "end it as a statement, or tag it as a question; a reflection is a guess the client may correct"
    case .apologyWithBut: "end the apology before the `but`, or write `#technique:confront`"
    case .nonApology:
      "say what you did, or write `#technique:minimise`; the client's feelings need no apology"
    case .untaggedSecrecy:
      "write `#also:secrecy_promise`, or say the limit with it; it is a promise the role cannot keep"
    case .minimisingTagged: "write `#technique:minimise`, or leave the words out"
    case .knowingExactly: "write `#technique:self_focus`, or ask how it is for the client"
    case .floorNotHandedBack:
      "end with a question, or with the client; if that is the mistake, `#fit:50` says so"
    case .silenceInWords: "write what is done and not said, as in `(You wait.)`"
    case .hintingSafetyCheck:
      "say the word: `Are you thinking of suicide?`; asking does no harm, hinting hides it"
    case .leadingSafetyCheck: "ask without the `not`; nobody says yes to a question that hopes for a no"
    case .severalQuestions: "keep one, or write `#technique:interrogate`; only the last of them is answered"
    case .promiseTagged: "write `#technique:false_reassurance`, or stay with what is so now"
    case .labelTagged: "write `#technique:diagnose`, or give back what the client said in their words"
    case .praiseFromAbove: "name what the client did, as in `You rang them back, the third time.`"
    case .permissionNotAsked:
      "ask first, as in `Would it be any use to hear …?`, or take the permission out of the tag"
    case .handoverAlone:
      "offer to go along, as in `Shall we call her together?`, or write `#technique:cold_referral`"
    case .everybodyFeelsThat: "say `many` or `some of us`, or write `#technique:minimise`"
    }
  }
}
