extension Frame {
  /// The screen as lines of text, without the blanks at their ends.
  public func text() -> String {
    lines { frame, cell in
      var characters = ""
      guard cell.width > 0, let scalar = Unicode.Scalar(cell.scalar) else { return characters }
      characters.unicodeScalars.append(scalar)
      let marks = frame.marks(of: cell)
      for index in 0..<marks.count {
        if let mark = Unicode.Scalar(marks[index]) { characters.unicodeScalars.append(mark) }
      }
      return characters
    }
  }

  /// The meaning of each cell as one letter, blank where an ordinary cell is empty.
  public func roles() -> String {
    lines { _, cell in cell.isBlank && cell.role == .text ? " " : String(cell.role.letter) }
  }

  private func lines(_ characters: (Frame, Cell) -> String) -> String {
    var text = ""
    for row in 0..<size.height {
      var line = self.row(row).map { characters(self, $0) }.joined()
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
