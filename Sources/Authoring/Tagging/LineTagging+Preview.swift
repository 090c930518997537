import YarnCompiler

extension LineTagging {
  /// What would change, as a difference in the unified form with no lines around it.
  ///
  /// - Parameter path: The path that stands in its head.
  public func preview(path: String) -> String {
    var text = "--- \(path)\n+++ \(path)\n"
    for hunk in hunks {
      let count = hunk.lines.count == 1 ? "" : ",\(hunk.lines.count)"
      text += "@@ -\(hunk.number)\(count) +\(hunk.number)\(count) @@\n"
      text += hunk.lines.map { "-\($0.before)\n" }.joined()
      text += hunk.lines.map { "+\($0.after)\n" }.joined()
    }
    return text
  }

  /// Lines that follow one another, with the number of the first, counted from 1.
  private struct Hunk {
    let number: Int
    var lines: [(before: String, after: String)]
  }

  private var hunks: [Hunk] {
    var hunks: [Hunk] = []
    var place = file.bytes.startIndex
    var number = 1
    for insertion in insertions {
      while let end = lineEnd(from: place), end <= insertion.offset {
        place = end
        number += 1
      }
      let end = file.bytes[insertion.offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
      let before = place..<insertion.offset
      let line = (
        before: shown(before) + shown(insertion.offset..<end),
        after: shown(before) + insertion.text + shown(insertion.offset..<end)
      )
      if let last = hunks.last, last.number + last.lines.count == number {
        hunks[hunks.count - 1].lines.append(line)
      } else {
        hunks.append(Hunk(number: number, lines: [line]))
      }
    }
    return hunks
  }

  /// Where the next line begins; nil if there is none.
  private func lineEnd(from start: Int) -> Int? {
    guard let end = file.bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let isPair = file.bytes[end] == 0x0D && end + 1 < file.bytes.count && file.bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// A piece of the script without what could move the cursor.
  private func shown(_ range: Range<Int>) -> String { DisplayText(file.text(in: range)).text }
}
