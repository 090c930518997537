import Simulation
import YarnCompiler

/// How it reads, and how it stands on the screen.
extension Manuscript {
  /// The most rows of a reply, and of any other line.
  private static let rows = (reply: 3, line: 6)

  var readingRemarks: [Remark] {
    levelRemarks + rowRemarks + identityRemarks
  }

  private var levelRemarks: [Remark] {
    let speakers = Dictionary(grouping: lines) { $0.speaker ?? "" }.map { name, lines in
      (name.isEmpty ? "what is told" : "what \(name) says", lines.map(\.wording), lines.map(\.range))
    }
    let replies = turns.flatMap(\.replies)
    let all = speakers + [("what the trainee may say", replies.map(\.wording), replies.map(\.range))]
    return all.compactMap { name, wordings, places in
      guard let index = Readability.index(of: wordings), index > Readability.plain, let first = places.first
      else {
        return nil
      }
      return Remark(ContentProblem.hardToRead(speaker: name, index: index), at: first)
    }
  }

  private var rowRemarks: [Remark] {
    let replies = turns.flatMap(\.replies).compactMap { reply -> Remark? in
      let rows = Rows.count(reply.text, width: Rows.ofReply)
      return rows > Self.rows.reply ? Remark(ContentProblem.longReply(rows: rows), at: reply.range) : nil
    }
    let others = lines.compactMap { line -> Remark? in
      let rows = Rows.count(line.text, width: Rows.ofTranscript)
      return rows > Self.rows.line ? Remark(ContentProblem.longLine(rows: rows), at: line.range) : nil
    }
    return replies + others
  }

  /// Lines without an identity, in a script that gives one to others: one remark for all of them.
  ///
  /// Replies without one have a warning of their own.
  private var identityRemarks: [Remark] {
    let without = lines.filter { !$0.hasIdentity }
    guard let first = without.first, without.count < lines.count else { return [] }
    return [Remark(ContentProblem.noLineID(others: without.count - 1), at: first.range)]
  }
}
