/// A piece of a source line, made harmless to show, and how many columns of a terminal it takes.
public struct DisplayText: Sendable {
  public private(set) var text = ""
  public private(set) var width = 0

  private static let tabStop = 4

  /// - Parameter column: The column at which the piece begins, from 0; tabs reach to the next stop.
  package init(_ source: String, from column: Int = 0) {
    for character in source {
      if character == "\t" {
        let blanks = Self.tabStop - (column + width) % Self.tabStop
        text += String(repeating: " ", count: blanks)
        width += blanks
      } else {
        append(character)
      }
    }
  }

  /// What fits into so many columns from the beginning; `…` if that is not all.
  func beginning(_ columns: Int) -> DisplayText {
    guard width > columns else { return self }
    var piece = DisplayText("")
    for character in text {
      let next = DisplayText(String(character))
      guard piece.width + next.width < columns else { break }
      piece.text += next.text
      piece.width += next.width
    }
    piece.append("…")
    return piece
  }

  /// What fits into so many columns up to the end; `…` if that is not all.
  func ending(_ columns: Int) -> DisplayText {
    guard width > columns else { return self }
    var piece = DisplayText("")
    for character in text.reversed() {
      let next = DisplayText(String(character))
      guard piece.width + next.width < columns else { break }
      piece.text = next.text + piece.text
      piece.width += next.width
    }
    return DisplayText("…" + piece.text)
  }

  private mutating func append(_ character: Character) {
    var isWide = false
    for scalar in character.unicodeScalars {
      let shown = Self.harmless(scalar)
      text.unicodeScalars.append(shown)
      isWide = isWide || Self.isWide(shown) || shown == "\u{FE0F}"
    }
    width += isWide ? 2 : 1
  }

  /// The scalar itself, or a symbol for one that would move the cursor or turn the text around.
  private static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }

  /// Whether a terminal gives the scalar two columns: East Asian wide and full-width forms, and emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
