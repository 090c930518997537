import Simulation

/// Questions: open, closed, in a row, or where none should be.
extension Manuscript.Reply {
  var questionRemark: Remark? {
    switch technique {
    case .openQuestion where isClosed: Remark(TechniqueProblem.closedTaggedOpen, at: range)
    case .closedQuestion:
      Self.openings.range(in: wording).map { Remark(TechniqueProblem.openTaggedClosed, at: $0) }
    case .simpleReflection?, .complexReflection?:
      technique.flatMap { isOnlyQuestions ? Remark(TechniqueProblem.questionTagged($0), at: range) : nil }
    default: nil
    }
  }

  /// Three questions in one reply: only the last of them is answered.
  var rowRemark: Remark? {
    let count = wording.questions.count
    guard count >= 3, !has(.interrogate) else { return nil }
    return Remark(TechniqueProblem.severalQuestions(count), at: range)
  }

  /// Every question of the reply begins with a verb, and nothing in it asks for a story.
  private var isClosed: Bool {
    let questions = wording.questions
    return !questions.isEmpty && questions.allSatisfy(\.beginsWithVerb)
      && !wording.words.contains { Self.storyWords.contains($0.text) }
  }

  /// The reply is nothing but questions of the form of questions; `It's been lonely?` is a reflection still.
  private var isOnlyQuestions: Bool {
    !wording.sentences.isEmpty
      && wording.sentences.allSatisfy { $0.isQuestion && ($0.beginsWithVerb || $0.beginsWithQuestionWord) }
  }

  /// `Can you tell me what happened?` is open, whatever it begins with.
  private static let storyWords: Set = [
    "what", "what's", "how", "how's", "why", "which", "who", "where", "when", "tell", "say", "describe",
    "share",
    "talk", "walk", "show", "more", "about", "explain", "anything", "something", "else",
  ]

  /// What nobody answers with one fact.
  private static let openings: [Phrase] = [
    "^ _? what is|was|has|had|have _? _? _? _? been? like", "^ _? what's _? _? _? _? been? like",
    "^ _? what does|did|would|do _? _? _? _? look|feel|be like",
    "^ _? how did|do|does|was|were|has|have|would you|he|she|they|that|it|this _? feel|feeling|felt|cope|manage",
    "^ _? how's|how is|has|have|are? it|that|things|everything|life been? going",
    "^ tell me about|more|how|what|why", "^ what|what's brings|brought|made|makes you",
  ]
}

extension Wording.Sentence {
  /// Whether it begins, apart from `and`, `so` and their like, with a verb that can be answered by yes or no.
  var beginsWithVerb: Bool { openingWord.map(Self.verbs.contains) ?? false }

  /// Whether it begins with `what`, `how`, `who` and their like.
  var beginsWithQuestionWord: Bool { openingWord.map(Self.questionWords.contains) ?? false }

  private var openingWord: String? { texts.first { !Self.fillers.contains($0) } }

  private static let fillers: Set = ["and", "so", "but", "well", "okay", "ok", "then", "now", "or", "oh"]

  private static let verbs: Set = [
    "do", "does", "did", "don't", "doesn't", "didn't", "is", "isn't", "are", "aren't", "was", "wasn't",
    "were",
    "weren't", "have", "haven't", "has", "hasn't", "had", "hadn't", "can", "can't", "could", "couldn't",
    "will",
    "won't", "would", "wouldn't", "should", "shouldn't", "am", "shall",
  ]

  private static let questionWords: Set = [
    "what", "what's", "how", "how's", "why", "which", "who", "who's", "where", "where's", "when", "when's",
    "whose",
  ]
}
