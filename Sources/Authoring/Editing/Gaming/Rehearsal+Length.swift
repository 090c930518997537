import Simulation
import Yarn
import YarnCompiler

extension Rehearsal {
  /// How many turns a conversation should have at its longest.
  private static let turns = 10...16
  /// The most lines between two replies.
  private static let mostLines = 16
  /// Words that are read in a minute.
  ///
  /// - SeeAlso: M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019):
  ///   238 for plain prose. Dialogue on a screen is read with pauses.
  private static let wordsPerMinute = 200
  /// Seconds that are spent over a choice.
  private static let secondsPerReply = 15

  /// Whether the conversation is as long as it says, and as long as it should be.
  func lengthRemarks(of manuscript: Manuscript) -> [Remark] {
    let counts = good.filter { $0.ending != nil }.map(\.turns.count)
    guard let fewest = counts.min(), let most = counts.max() else { return [] }
    var remarks: [Remark] = []
    if let header = manuscript.header("turns"),
      scenario.turns * 3 < fewest * 2 || scenario.turns * 2 > most * 3
    {
      let problem = ContentProblem.otherTurns(header: scenario.turns, fewest: fewest, most: most)
      remarks.append(Remark(problem, at: header.range))
    }
    let longest = plays.filter { $0.ending != nil }.map(\.turns.count).max() ?? most
    if !Self.turns.contains(max(longest, most)) {
      remarks.append(Remark(ContentProblem.lengthOfConversation(max(longest, most)), at: manuscript.range))
    }
    return remarks + minuteRemarks(of: manuscript) + speechRemarks(of: manuscript)
  }

  private func minuteRemarks(of manuscript: Manuscript) -> [Remark] {
    guard let header = manuscript.header("minutes"), let play = good.first(where: { $0.ending != nil }) else {
      return []
    }
    let heard = transcript(of: play)
    let words = heard.reduce(0) { $0 + $1.words }
    let seconds = words * 60 / Self.wordsPerMinute + play.turns.count * Self.secondsPerReply
    let minutes = max((seconds + 30) / 60, 1)
    guard abs(minutes - scenario.minutes) > 2,
      minutes > scenario.minutes * 2 || minutes * 2 < scenario.minutes
    else { return [] }
    return [Remark(ContentProblem.otherMinutes(header: scenario.minutes, found: minutes), at: header.range)]
  }

  /// A client who talks for more than a screen before the trainee may answer.
  private func speechRemarks(of manuscript: Manuscript) -> [Remark] {
    var found: [Range<Int>: Int] = [:]
    for play in plays + good {
      var run: [Heard] = []
      for heard in transcript(of: play) {
        if heard.isReply { run = [] } else { run.append(heard) }
        guard run.count > Self.mostLines, let line = line(heard: run[0], in: manuscript) else { continue }
        found[line.range] = max(found[line.range] ?? 0, run.count)
      }
    }
    return found.sorted { $0.key.lowerBound < $1.key.lowerBound }
      .map { Remark(ContentProblem.longSpeech(lines: $0.value), at: $0.key) }
  }

  private func line(heard: Heard, in manuscript: Manuscript) -> Manuscript.Line? {
    manuscript.lines.first { $0.text == heard.text }
  }

  /// Something that was shown: a line, or a reply.
  private struct Heard {
    let text: String
    let isReply: Bool

    var words: Int { text.split(separator: " ").count }
  }

  private func transcript(of play: PolicyPlay) -> [Heard] {
    guard var session = try? Session(scenario: scenario, seed: 1) else { return [] }
    for reply in play.replies { try? session.choose(reply) }
    return session.transcript.compactMap { entry in
      switch entry {
      case .client(_, let text), .narration(let text): Heard(text: text, isReply: false)
      case .trainee(let text, _): Heard(text: text, isReply: true)
      case .coach, .disclosure, .pause: nil
      }
    }
  }
}
