import Simulation

/// Apologies that are none, and promises that nobody can keep.
extension Manuscript.Reply {
  var apologyRemark: Remark? {
    guard technique == .repair else { return nil }
    if let place = Self.nonApologies.range(in: wording) {
      return Remark(TechniqueProblem.nonApology, at: place)
    }
    guard let but = butAfterApology else { return nil }
    return Remark(TechniqueProblem.apologyWithBut, at: but)
  }

  private static let nonApologies: [Phrase] = [
    "sorry that? you|you're|you've|they feel|felt|feeling|took|take|taken|think|thought|see|saw|got|upset|offended",
    "sorry that? you were|are|got|feel hurt|upset|offended|annoyed|angry|bothered", "sorry if",
    "apologise|apologize if",
    "sorry for how you feel|felt|took", "sorry for any",
    "sorry you're upset|offended|angry|annoyed|hurt|bothered",
  ]

  /// The `but` behind an apology, in its sentence or at the head of the next.
  private var butAfterApology: Range<Int>? {
    let words = wording.words
    guard let sorry = words.firstIndex(where: { Self.apologies.contains($0.text) }) else { return nil }
    let buts = words.indices.filter { index in
      index > sorry && words[index].text == "but" && !Self.otherwise.contains(words[index - 1].text)
        && !(index + 1 < words.count && words[index + 1].text == "for")
    }
    return buts.first.map { words[$0].range }
  }

  private static let apologies: Set = ["sorry", "apologise", "apologize", "apologies", "apology"]
  /// `nothing but`, `no but`, and `all but` take nothing back.
  private static let otherwise: Set = [
    "nothing", "no", "all", "anything", "anyone", "nobody", "without", "last", "a",
  ]

  /// A promise of secrecy that no tag tells of, and that no limit stands beside.
  var secrecyRemark: Remark? {
    guard !has(.secrecyPromise, .breach), Self.limits.range(in: wording) == nil,
      let place = Self.secrecy.range(in: wording)
    else { return nil }
    return Remark(TechniqueProblem.untaggedSecrecy, at: place)
  }

  private static let secrecy: [Phrase] = [
    "i|we won't|will|shan't not|never? tell|told anyone|anybody|nobody|your",
    "i|we won't|will|shan't not|never? tell no one",
    "i|we won't|will|shan't not|never? tell a|another soul|person", "i'll|we'll never tell anyone|anybody|a",
    "won't breathe|say a|one word", "stays|stay just|strictly|right? between us|you|the",
    "secret is|will|stays be? safe",
    "secret's safe", "^ _? _? just|strictly between us|you|ourselves",
    "i|i'll|we|we'll|let's can|will? keep it|this|that|your a|between|to? us|ourselves|secret|myself",
    "nobody|no one? else? will|has|needs ever|to? find|hear|know out? about? it|this? $",
    "i promise|swear i|not won't|to tell|say",
  ]

  private static let limits: [Phrase] = [
    "unless|except|exception|until|danger|safety|harm|risk|limit|limits",
    "can't|cannot|couldn't promise|keep|say",
  ]
}
