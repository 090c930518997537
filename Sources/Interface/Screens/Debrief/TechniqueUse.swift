import Simulation

/// What came of one technique in a conversation.
struct TechniqueUse {
  let technique: Technique
  let count: Int
  /// What all of them together moved, in tenths of a point.
  let delta: Int
  /// The same in whole points, as they were shown reply by reply: those of all techniques add up to what the
  /// conversation moved.
  let points: Int
  /// The reply where it moved most.
  let telling: Debrief.Note

  func mark(_ glyphs: GlyphSet) -> TrustMark {
    TrustMark(points: points, tenths: delta, glyphs)
  }

  /// The techniques used, those that gave most first.
  static func all(in notes: [Debrief.Note]) -> [TechniqueUse] {
    let groups = Dictionary(grouping: notes) { $0.turn.change.technique }
    let uses = Technique.allCases.compactMap { technique -> TechniqueUse? in
      guard let notes = groups[technique] else { return nil }
      let telling = notes.max { $0.turn.change.delta.magnitude < $1.turn.change.delta.magnitude }
      return telling.map {
        TechniqueUse(
          technique: technique, count: notes.count, delta: notes.reduce(0) { $0 + $1.turn.change.delta },
          points: notes.reduce(0) { $0 + $1.turn.change.points }, telling: $0)
      }
    }
    return uses.sorted { $0.delta > $1.delta }
  }
}
