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
    var pieces: [TextPiece] = []
    var literal = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      literal += rest[..<open]
      let afterOpen = rest.index(after: open)
      if let close = rest[afterOpen...].firstIndex(of: "}"), let index = Int(rest[afterOpen..<close]),
        (0..<values).contains(index)
      {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.substitution(index))
        rest = rest[rest.index(after: close)...]
      } else {
        literal.append("{")
        rest = rest[afterOpen...]
      }
    }
    literal += rest
    return literal.isEmpty ? pieces : pieces + [.literal(literal)]
  }

  /// How many values a text takes.
  package static func valueCount(of pieces: [TextPiece]) -> Int {
    pieces.reduce(0) { count, piece in
      if case .substitution(let index) = piece { max(count, index + 1) } else { count }
    }
  }
}
