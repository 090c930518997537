extension Debrief.CurvePoint {
  /// The start, and one point for every reply.
  static func curve(of session: Session, _ beats: Beats) -> [Debrief.CurvePoint] {
    let start = session.turns.first?.before ?? session.client.trust
    let cues = Set(session.client.risks.map(\.afterReplies))
    let opening = Self(
      reply: 0, trust: start,
      marks: marks(rupture: nil, isDisclosure: beats.hasDisclosure(after: 0), isCue: cues.contains(0)),
      text: "Start, at \(start.points), \(start.band.word).")
    return [opening] + session.turns.map(Self.init)
  }

  /// The start of a way, and one point for every reply of it.
  public static func curve(of turns: [Turn]) -> [Debrief.CurvePoint] {
    guard let start = turns.first?.before else { return [] }
    let opening = Self(
      reply: 0, trust: start, marks: [], text: "Start, at \(start.points), \(start.band.word).")
    return [opening] + turns.map(Self.init)
  }

  private init(_ turn: Turn) {
    let marks = Self.marks(
      rupture: turn.rupture, isDisclosure: !turn.disclosures.isEmpty, isCue: !turn.riskCues.isEmpty)
    self.init(
      reply: turn.index + 1, trust: turn.after, marks: marks,
      text: DebriefWords.point(number: turn.index + 1, change: turn.change, marks: marks))
  }

  private static func marks(
    rupture: RuptureEvent?, isDisclosure: Bool, isCue: Bool
  ) -> [Mark] {
    var marks: [Mark] = []
    switch rupture {
    case .opened: marks.append(.rupture)
    case .repaired: marks.append(.repair)
    case .repairBegun, nil: break
    }
    if isDisclosure { marks.append(.disclosure) }
    if isCue { marks.append(.safetyCue) }
    return marks
  }
}
