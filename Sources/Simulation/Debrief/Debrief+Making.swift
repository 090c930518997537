extension Debrief {
  /// Looks back on a session. A session that goes on can be looked back on as well.
  ///
  /// - Complexity: O(*n*) in the replies given; the replies of each moment are tried.
  public init(of session: Session) {
    let beats = Beats(session.transcript)
    story = Story(of: session)
    curve = CurvePoint.curve(of: session, beats)
    let standings = Self.standings(of: session.turns)
    notes = session.turns.map { Note($0, in: session, beats, standing: standings[$0.index]) }
    order = Self.order(of: session.turns)
    missedOpenings = Array(MissedOpening.all(of: session, beats).prefix(3))
    counts = Counts(of: session.turns)
    ruptures = RuptureFinding.all(of: session.turns)
    safety = session.client.risks.map { SafetyFinding($0) }
    unprompted = safety.isEmpty ? DebriefWords.unprompted(session.turns, beats) : []
    role = session.turns.flatMap { turn in
      turn.roleFlags.map { RoleFinding(flag: $0, reply: turn.index + 1) }
    }
  }

  /// The two strongest replies, the two biggest losses, then the rest as they came.
  private static func order(of turns: [Turn]) -> [Int] {
    let first = (strengths(of: turns).prefix(2) + losses(of: turns).prefix(2)).map(\.index)
    return first + turns.indices.filter { !first.contains($0) }
  }

  /// The replies that did most for trust, the strongest first. What raised trust by crossing a limit of the role,
  /// or beside the point, is no strength.
  private static func strengths(of turns: [Turn]) -> [Turn] {
    turns.filter {
      $0.change.weight > 0 && $0.change.technique.kind == .helpful && $0.roleFlags.isEmpty
        && $0.reply.isToThePoint
    }.sorted { ($0.change.weight, $1.index) > ($1.change.weight, $0.index) }
  }

  /// The replies that cost trust, the biggest loss first.
  private static func losses(of turns: [Turn]) -> [Turn] {
    turns.filter { $0.change.weight < 0 }
      .sorted { ($0.change.weight, $0.index) < ($1.change.weight, $1.index) }
  }

  /// The standing of the replies that have one, by their index. The smallest of several losses has none.
  private static func standings(of turns: [Turn]) -> [Int: Debrief.Standing] {
    var standings: [Int: Debrief.Standing] = [:]
    for turn in strengths(of: turns).prefix(2) { standings[turn.index] = .strong }
    let losses = losses(of: turns)
    guard let first = losses.first, let last = losses.last else { return standings }
    let second = losses.dropFirst().first ?? first
    if second.change.weight < last.change.weight || first.change.weight == second.change.weight {
      for turn in losses.prefix(2) { standings[turn.index] = .costly }
    }
    if first.change.weight < second.change.weight { standings[first.index] = .costliest }
    if losses.count == 1 { standings[first.index] = .onlyLoss }
    return standings
  }
}

/// The transcript, cut at the replies: beat 0 is what came before the first reply, beat *n* what came after
/// the *n*th.
struct Beats {
  private let beats: [ArraySlice<Entry>]

  init(_ transcript: [Entry]) {
    beats = transcript.split(omittingEmptySubsequences: false) {
      if case .trainee = $0 { true } else { false }
    }
  }

  /// What the client said last after so many replies; what could be seen, if they said nothing.
  func lastLine(after replies: Int) -> String? {
    guard beats.indices.contains(replies) else { return nil }
    var seen: String?
    for entry in beats[replies].reversed() {
      switch entry {
      case .client(_, let text): return text
      case .narration(let text): seen = seen ?? text
      case .trainee, .coach, .disclosure, .pause: break
      }
    }
    return seen
  }

  /// Whether the client said anything after so many replies.
  func hasAnswer(after replies: Int) -> Bool {
    guard beats.indices.contains(replies) else { return false }
    return beats[replies].contains { if case .client = $0 { true } else { false } }
  }

  /// Whether the client told something after so many replies.
  func hasDisclosure(after replies: Int) -> Bool {
    guard beats.indices.contains(replies) else { return false }
    return beats[replies].contains { if case .disclosure = $0 { true } else { false } }
  }
}
