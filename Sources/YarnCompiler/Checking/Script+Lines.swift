import Yarn

/// What a line consists of.
struct LineParts {
  /// Its pieces of text and substitutions.
  var pieces: [Int] = []
  /// Its condition; nil if it has none.
  var condition: Int?
  var tags: [Int] = []
}

extension Script {
  func parts(ofLine line: Int, in file: Int) -> LineParts {
    var parts = LineParts()
    for part in children(of: line, in: file) {
      switch trees[file].elements[part].kind {
      case .condition: parts.condition = part
      case .tag: parts.tags.append(part)
      default: parts.pieces.append(part)
      }
    }
    return parts
  }

  func tagText(_ tag: SyntaxElement, in file: Int) -> String {
    let bytes = trees[file].file.bytes
    var start = Int(tag.start) + 1
    while CharacterClass.isBlank(bytes[start]) { start += 1 }
    return trees[file].file.text(in: start..<Int(tag.end))
  }

  /// A line's text with markers for its substitutions, and if it has any, its parts.
  func text(of pieces: [Int], in file: Int) -> (text: String, template: [TextPiece]) {
    var parts = textPieces(pieces, trims: true, in: file)
    if parts.count == 1, case .literal(let text) = parts[0] { return (text, []) }
    if parts.isEmpty { return ("", []) }
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .substitution(let index): text += "{\(index)}"
      }
    }
    if !pieces.contains(where: { trees[file].elements[$0].kind == .substitution }) { parts = [] }
    return (text, parts)
  }

  /// The parts of a line or a command.
  func textPieces(_ pieces: [Int], trims: Bool, in file: Int) -> [TextPiece] {
    var result: [TextPiece] = []
    var substitutions = 0
    for (position, piece) in pieces.enumerated() {
      if trees[file].elements[piece].kind == .substitution {
        result.append(.substitution(substitutions))
        substitutions += 1
        continue
      }
      var text = literal(trees[file].elements[piece], in: file)
      if trims, position == 0 { text = text.trimmed(.start) }
      if trims, position == pieces.count - 1 { text = text.trimmed(.end) }
      if !text.isEmpty { result.append(.literal(text)) }
    }
    return result
  }

  /// A piece of text without its escapes; those of markup stay.
  private func literal(_ element: SyntaxElement, in file: Int) -> String {
    let bytes = trees[file].file.bytes[element.range]
    guard element.form == 1 else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex {
        switch bytes[index + 1] {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"): result.append(bytes[index])
        default: break
        }
        index += 1
      }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  fileprivate enum End {
    case start
    case end
  }

  /// The text without the white space at one of its ends.
  fileprivate func trimmed(_ end: End) -> String {
    let scalars = unicodeScalars
    switch end {
    case .start:
      guard let first = scalars.first, first.properties.isWhitespace else { return self }
      return String(scalars.drop { $0.properties.isWhitespace })
    case .end:
      guard let last = scalars.last, last.properties.isWhitespace else { return self }
      guard let end = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
      return String(scalars[...end])
    }
  }
}
