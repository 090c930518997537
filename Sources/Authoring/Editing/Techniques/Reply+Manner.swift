import Simulation

/// How a technique is done: what belongs to it, and is not there.
extension Manuscript.Reply {
  /// Ask, share, ask: what one tells of oneself is short, and hands the floor back.
  ///
  /// A fit of 50 says that this is the mistake.
  var floorRemark: Remark? {
    guard technique == .selfDisclosure, tags.fit > 50, wording.questions.isEmpty else { return nil }
    let last = wording.sentences.last?.texts ?? []
    guard !last.contains(where: Self.client.contains) else { return nil }
    return Remark(TechniqueProblem.floorNotHandedBack, at: range)
  }

  private static let client: Set = [
    "you", "your", "you're", "you've", "you'd", "you'll", "yours", "yourself", "_",
  ]

  var silenceRemark: Remark? {
    guard technique == .silence, !text.hasPrefix("("), !text.hasPrefix("*"), !text.hasPrefix("["),
      !text.hasPrefix("…"), !text.hasPrefix("...")
    else { return nil }
    return Remark(TechniqueProblem.silenceInWords, at: range)
  }

  /// A question about safety says the word, and does not hope for a no.
  var safetyRemark: Remark? {
    guard technique == .safetyCheck else { return nil }
    guard Self.plain.range(in: wording) != nil else {
      return Remark(TechniqueProblem.hintingSafetyCheck, at: range)
    }
    if let place = wording.questions.lazy.compactMap({ Self.leading.range(in: $0) }).first {
      return Remark(TechniqueProblem.leadingSafetyCheck, at: place)
    }
    return nil
  }

  private static let leading: [Phrase] = [
    "^ and|so|but|i|tell|hope|me? hope? you're not",
    "^ and|so|but|i? hope? you aren't|wouldn't|don't|haven't",
    "^ and|so|but? aren't|don't|wouldn't you",
  ]

  private static let plain: [Phrase] = [
    "suicid*|overdos*|dead|die|dying|death|safe|unsafe|safety|danger|dangerous|violent|violence|weapon|weapons",
    "kill|killing|hurt|hurting|harm|harming|cut|cutting|hit|hits|hitting|burn|burning|choke|force|forced|afraid|threaten|threatens|threatened",
    "end|ending|take|taking|ended your|his|her|their|it own? life|all?", "alive|living|live",
  ]

  /// Who says that leave was asked should be heard asking, or answering somebody who asked.
  var permissionRemark: Remark? {
    guard let technique, technique == .informWithPermission || technique == .persuadeWithPermission,
      wording.questions.isEmpty, Self.leave.range(in: wording) == nil
    else { return nil }
    return Remark(TechniqueProblem.permissionNotAsked(technique), at: range)
  }

  private static let leave: [Phrase] = [
    "you asked|ask|wanted|said|want|like|wish|wondered", "since|as|if you|you'd|you're", "with your|okay|ok",
    "up to you", "your call|choice",
    "throw|bin|leave|ignore it|that|this", "may|can|could i|we", "no use|good", "only if",
    "tell me to? stop|if",
  ]

  /// A warm handover is done by two.
  var handoverRemark: Remark? {
    guard technique == .warmHandover, Self.together.range(in: wording) == nil else { return nil }
    return Remark(TechniqueProblem.handoverAlone, at: range)
  }

  private static let together: [Phrase] = [
    "we|we'd|we'll|us|let's|together|both|along|introduce|i|i'll|i'd|i'm|i've|me|myself|beside|here"
  ]
}
