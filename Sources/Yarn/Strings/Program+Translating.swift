extension Program {
  /// The same program with its lines in another language: the same instructions, the same identities, other words.
  ///
  /// A saved machine and whatever else knows lines by their identities go on with either. A line that has no
  /// translation keeps its own text. The markers `{0}`, `{1}`, … may stand in another order than in the source.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  public func translated(into translation: Translation) -> Program {
    var program = self
    program.language = translation.language
    program.lines.replaceTexts { translation.text(for: $0) }
    program.findProspects()
    return program
  }
}

extension TextPiece {
  /// A text taken apart at its markers `{0}`, `{1}`, …; those of values that there are not are literal.
  package static func pieces(of text: String, values: Int) -> [TextPiece] {
    // By bytes: a mark that combines with a brace leaves it a brace.
    let bytes = Array(text.utf8)
    var pieces: [TextPiece] = []
    var (start, place) = (0, 0)
    func addLiteral(upTo end: Int) {
      if end > start { pieces.append(.literal(String(decoding: bytes[start..<end], as: UTF8.self))) }
    }
    while place < bytes.count {
      guard let marker = Self.marker(in: bytes, at: place), marker.index < values else {
        place += 1
        continue
      }
      addLiteral(upTo: place)
      pieces.append(.substitution(marker.index))
      place = marker.end
      start = place
    }
    addLiteral(upTo: bytes.count)
    return pieces
  }

  /// The marker that begins at a byte, as in `{0}`: its number, and where it ends; nil if there is none.
  private static func marker(in bytes: [UInt8], at start: Int) -> (index: Int, end: Int)? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    let digits = bytes[(start + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: "}"),
      let index = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (index, digits.endIndex + 1)
  }

  /// How many values a text takes.
  package static func valueCount(of pieces: [TextPiece]) -> Int {
    pieces.reduce(0) { count, piece in
      if case .substitution(let index) = piece { max(count, index + 1) } else { count }
    }
  }
}
