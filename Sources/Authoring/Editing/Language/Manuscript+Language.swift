import Simulation
import YarnCompiler

/// Words that hurt, wherever they stand.
extension Manuscript {
  var languageRemarks: [Remark] {
    passages.flatMap(\.remarks) + deathRemarks
  }

  /// Everything that can be read, with whose words they are.
  var passages: [Passage] {
    let said = turns.flatMap(\.replies).map {
      Passage($0.wording, $0.isHelpful ? .own : .character, mayAskAboutMeans: $0.technique == .safetyCheck)
    }
    let told = lines.map { Passage($0.wording, $0.speaker == nil ? .own : .character) }
    let noted = notes.map { Passage($0.wording, $0.name == .thinking ? .character : .own) }
    let headers = ["scenario", "objective", "setting", "content", "jurisdiction"].compactMap(header).map {
      Passage(Wording($0.text, at: $0.range.lowerBound), .own)
    }
    return headers + told + said + noted
  }

  /// A client who has had enough goes; nobody dies of it.
  private var deathRemarks: [Remark] {
    let titles = ["leaves", "warning"].compactMap { header($0)?.text }
    let told = lines.filter { titles.contains($0.node) && $0.speaker == nil }.map(\.wording)
    return (told + notes(.ending).map(\.wording)).compactMap { wording in
      SafeWording.deaths.range(in: wording).map {
        Remark(LanguageProblem.deathOnScreen(found: tree.file.text(in: $0)), at: $0)
      }
    }
  }
}

/// A text that somebody reads, and whose words it is.
struct Passage: Sendable {
  let wording: Wording
  let voice: LanguageProblem.Voice
  /// Whether it is a question about safety, which may have to name what is at hand.
  let mayAskAboutMeans: Bool

  init(_ wording: Wording, _ voice: LanguageProblem.Voice, mayAskAboutMeans: Bool = false) {
    self.wording = wording
    self.voice = voice
    self.mayAskAboutMeans = mayAskAboutMeans
  }

  var remarks: [Remark] {
    let found = wording.sentences.flatMap { sentence in
      SafeWording.rows.compactMap { row -> Remark? in
        guard let place = row.phrases.range(in: sentence), row.unless.range(in: sentence) == nil else {
          return nil
        }
        let problem = LanguageProblem.wording(row.subject, found: words(at: place), better: row.better, voice)
        return Remark(problem, at: place)
      }
    }
    guard !mayAskAboutMeans, SafeWording.suicide.range(in: wording) != nil,
      let method = SafeWording.methods.range(in: wording)
    else { return found }
    return found + [Remark(LanguageProblem.method(found: words(at: method), voice), at: method)]
  }

  private func words(at range: Range<Int>) -> String {
    wording.words.filter { range.contains($0.range.lowerBound) }.map(\.text).joined(separator: " ")
  }
}
