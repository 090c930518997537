import Simulation

/// Words that do harm whatever surrounds them, in a reply that is tagged as help.
extension Manuscript.Reply {
  var tellTaleRemark: Remark? {
    guard let technique, isHelpful else { return nil }
    return wording.sentences.lazy.compactMap { tellTale(in: $0, of: technique) }.first
  }

  private func tellTale(in sentence: Wording.Sentence, of technique: Technique) -> Remark? {
    if !has(.selfFocus), let place = Self.knowing.range(in: sentence) {
      return Remark(TechniqueProblem.knowingExactly(technique), at: place)
    }
    if technique == .affirmation, let place = Self.praise.range(in: sentence) {
      return Remark(TechniqueProblem.praiseFromAbove, at: place)
    }
    if technique == .normalising, let place = Self.everybody.range(in: sentence) {
      return Remark(TechniqueProblem.everybodyFeelsThat, at: place)
    }
    guard Self.givenBack.range(in: sentence) == nil else { return nil }
    if !has(.minimise), let place = Self.minimising(in: sentence) {
      return Remark(TechniqueProblem.minimisingTagged(technique), at: place)
    }
    if !has(.falseReassurance), !sentence.isQuestion, let place = Self.promises.range(in: sentence) {
      return Remark(TechniqueProblem.promiseTagged(technique), at: place)
    }
    if !has(.diagnose), !sentence.isQuestion, let place = Self.labels.range(in: sentence) {
      return Remark(TechniqueProblem.labelTagged(technique), at: place)
    }
    return nil
  }

  /// `You tell yourself it'll be fine` gives back what the client says; so does `People told you it gets better`.
  private static let givenBack: [Phrase] = [
    "you|you've|he|she|they|people|everyone|everybody|somebody|someone|friends ... tell|telling|told|say|said|saying|think|thought|hope|hoped|hoping|feel|felt|want|wanted|hear|heard|wish|wished|wonder|wondering|believe|believed|worry",
    "as if|though", "not|never at least",
  ]

  private static let knowing: [Phrase] = [
    "i know exactly|just|precisely how|what", "i know how you feel|felt",
    "i know what you're|you|you've going|been|go|are? through",
    "i've been|gone through exactly|the same|this|that", "i understand exactly|completely|perfectly how|what",
  ]

  /// `At least` makes it smaller at the head of a sentence; `at least twice` counts.
  private static func minimising(in sentence: Wording.Sentence) -> Range<Int>? {
    if let place = atLeast.range(in: sentence), counting.range(in: sentence) == nil { return place }
    return smaller.range(in: sentence)
  }

  private static let atLeast: [Phrase] = ["^ well|but|and|still? at least"]
  private static let counting: [Phrase] = [
    "at least one|once|two|twice|three|four|five|six|seven|eight|nine|ten|half|some|part|a|an|another|for|until|not"
  ]

  private static let smaller: [Phrase] = [
    "everything happens for a reason", "could|could've be|been|have a? lot|much? worse", "look on the bright",
    "silver lining", "other people|others have|has it worse", "time heals",
    "you'll get over it|this|him|her|them",
    "it's|it not|isn't that|so bad", "cheer up", "god never|doesn't|only gives|give",
    "what|whatever doesn't kill you",
    "she's|he's|they're in a better place", "count your blessings", "^ be|stay strong $",
    "it|that was|wasn't meant to be $",
    "life goes on", "chin up", "no big deal", "not the end of the world", "worse things happen|have",
  ]

  private static let promises: [Phrase] = [
    "it'll|everything'll|things'll all? be|turn|work all? fine|okay|ok|alright|right|out",
    "it|everything|things will|is|are going? to? all? be|turn|work all? fine|okay|ok|alright|right|out",
    "you'll be all? fine|okay|ok|alright", "you'll be all right",
    "you will|are going? to? be all? fine|okay|ok|alright",
    "you're going to be all? fine|okay|ok|alright", "i promise it'll|it's|things|you'll|everything",
    "it|things will|does|always? get|gets better|easier", "it'll get|be better|easier",
    "they'd|they'll never take",
  ]

  private static let labels: [Phrase] = [
    "you're|you are|were? in|being|so? denial|paranoid|codependent|manipulative|delusional|narcissistic|hysterical|irrational|psychotic|manic",
    "that's|it's|that|it is|was? your|the? depression|anxiety|illness|addiction|disorder|borderline|bipolar|psychosis|trauma talking|speaking",
    "you|that|this sound|sounds like|as a? an? addict|alcoholic|schizophrenic|narcissist|psychotic|bipolar|borderline",
    "you have|you've got a? an? personality|attachment|anger problem|disorder|issue|issues",
    "classic case|sign|symptom|symptoms",
  ]

  private static let praise: [Phrase] = [
    "good|great|nice|excellent|amazing job|work", "well done", "i'm|am so|very|really? proud of you",
    "good boy|girl|man|lad|for", "i knew you could",
    "keep it up", "gold star",
  ]

  private static let everybody: [Phrase] = [
    "everyone|everybody feels|has|does|gets|goes|thinks|struggles|worries|suffers",
    "happens to everyone|everybody|all|the", "we all feel|have|do|get|go|think|struggle|worry|been|know",
  ]
}
