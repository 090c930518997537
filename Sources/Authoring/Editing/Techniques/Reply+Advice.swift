import Simulation

/// Advice under the name of listening.
extension Manuscript.Reply {
  var adviceRemark: Remark? {
    guard let technique, Self.listening.contains(technique),
      let place = wording.sentences.lazy.compactMap(Self.advice).first
    else { return nil }
    return Remark(TechniqueProblem.adviceTagged(technique), at: place)
  }

  private static let listening: Set<Technique> = [
    .simpleReflection, .complexReflection, .summary, .affirmation, .validation, .normalising, .openQuestion,
    .seekCollaboration, .emphasiseAutonomy,
  ]

  private static func advice(in sentence: Wording.Sentence) -> Range<Int>? {
    guard exceptions.range(in: sentence) == nil else { return nil }
    return advice.range(in: sentence)
  }

  /// `You should have been told` takes the client's side, and `You think you should leave` gives back.
  private static let exceptions: [Phrase] = [
    "you|they|he|she|nobody should|shouldn't|should've never|not? have|be|been", "should've|shouldn't",
    "as if|though",
    "you think|feel|felt|say|said|wonder|tell|told|hear|heard",
  ]

  private static let lead = "^ well|so|maybe|perhaps|honestly|then|and|but|just? i|i'd? think|say|guess?"

  private static let advice: [Phrase] =
    [
      "you should|ought|oughta", "you'd better", "you had better", "you could|might always|try",
      "maybe|perhaps you could", "it's time you|to",
      "it might|would be best|worth if|to|trying|asking|seeing",
      "have you tried", "have you thought of|about", "have you considered", "what if you just|tried",
      "why don't you just|try|call|go|ask|tell|talk|take|get|come|start|write|see|give|let|find|join|put|make",
      "why not just", "how about trying|calling|going|asking|writing|joining",
    ].map { Phrase("\(lead) \($0)") } + [
      "my advice", "i|i'd suggest|recommend|advise",
      "^ try to|and|not", "^ just? talk to|with your|him|her|them|a|the", "^ just? go to|and|see your|a|the",
      "^ just? call|ring|phone|email your|him|her|them|the", "^ just? give it time|a",
      "^ just? let it|him|her|them go",
      "^ take it easy|one|day|slow|slowly", "^ stop worrying|blaming|thinking|punishing|trying|letting|being",
      "^ don't worry|blame|give|beat|dwell", "^ think positive|positively", "^ keep busy|your|smiling",
      "^ look on the bright", "^ make sure you", "^ focus on", "^ remember to", "^ put it|that|this behind",
      "^ write it|them down", "^ get some rest|sleep|air|exercise|help",
    ]
}
