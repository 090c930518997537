extension Debrief.Counts {
  /// Counts what the replies carried, `also` tags among it. A reply counts once for each behaviour, as in the
  /// MITI; a question that was one too many still counts as one question.
  init(of turns: [Turn]) {
    let behaviours = turns.map { Set($0.reply.techniques.compactMap(\.behaviour)) }
    let complex = behaviours.count { $0.contains(.complexReflection) }
    let simple = behaviours.count { $0.contains(.simpleReflection) }
    let run = Self.longestRun(in: turns.map(\.reply.technique))
    self.init(
      questions: behaviours.count { $0.contains(.question) },
      reflections: simple + complex,
      complexReflections: complex,
      adherent: behaviours.map { $0.count { $0.isAdherent } }.reduce(0, +),
      nonAdherent: behaviours.map { $0.count { $0.isNonAdherent } }.reduce(0, +),
      distinctTechniques: Set(turns.flatMap(\.reply.techniques).filter { $0.kind == .helpful }).count,
      longestRun: run.length, longestRunTechnique: run.technique)
  }

  /// The longest run of one technique; of equals the first.
  private static func longestRun(in techniques: [Technique]) -> (length: Int, technique: Technique?) {
    var longest: (length: Int, technique: Technique?) = (0, nil)
    var current: (length: Int, technique: Technique?) = (0, nil)
    for technique in techniques {
      current = (technique == current.technique ? current.length + 1 : 1, technique)
      if current.length > longest.length { longest = current }
    }
    return longest
  }
}
