/// One line of text that is being typed.
struct TextField: Hashable, Sendable {
  private(set) var text = ""
  /// More than anyone types, so that a paste cannot flood the screen.
  static let limit = 200

  /// Adds text. Line feeds and tabs are spaces; other control characters are left out.
  mutating func type(_ addition: String) {
    for character in addition where text.count < Self.limit {
      if character.isNewline || character == "\t" {
        text.append(" ")
      } else if character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      {
        text.append(character)
      }
    }
  }

  mutating func erase() {
    if !text.isEmpty { text.removeLast() }
  }

  mutating func clear() {
    text = ""
  }

  /// Draws the end of the text that fits, and puts the cursor after it.
  func draw(on frame: inout Frame, column: Int, row: Int, width: Int, _ role: Role) {
    var shown = Substring(text)
    while !shown.isEmpty, Width.of(shown, frame.glyphs) >= width { shown.removeFirst() }
    let end = frame.put(shown, column: column, row: row, role, width: width)
    frame.cursor = Point(column: min(end, frame.size.width - 1), row: row)
  }
}
