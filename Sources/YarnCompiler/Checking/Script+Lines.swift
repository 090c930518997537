import Yarn

/// What a line consists of, as ranges of elements.
struct LineParts {
  /// Its pieces of text and its substitutions, with all below them.
  var pieces: Range<Int>
  /// Its condition; nil if it has none.
  var condition: Int?
  var tags: Range<Int>
}

extension Script {
  func parts(ofLine line: Int, in file: Int) -> LineParts {
    trees[file].elements.withUnsafeBufferPointer { elements in
      let end = Int(elements[line].extent)
      var next = line + 1
      while next < end, elements[next].kind == .text || elements[next].kind == .substitution {
        next = Int(elements[next].extent)
      }
      var parts = LineParts(pieces: line + 1..<next, condition: nil, tags: end..<end)
      if next < end, elements[next].kind == .condition {
        parts.condition = next
        next = Int(elements[next].extent)
      }
      parts.tags = next..<end
      return parts
    }
  }

  /// The text of a tag, without its `#`.
  func tagText(_ tag: SyntaxElement, in file: Int) -> String {
    let bytes = trees[file].file.bytes
    var start = Int(tag.start) + 1
    while CharacterClass.isBlank(bytes[start]) { start += 1 }
    return String(decoding: bytes[start..<Int(tag.end)], as: UTF8.self)
  }

  /// A line's text with markers for its substitutions, and if it has any, its parts.
  func text(of pieces: Range<Int>, in file: Int) -> (text: String, template: [TextPiece]) {
    let elements = trees[file].elements
    guard let first = pieces.first else { return ("", []) }
    if pieces.count == 1, elements[first].kind == .text {
      return (literal(elements[first], in: file, trims: .both), [])
    }
    let parts = textPieces(pieces, trims: true, in: file)
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .substitution(let index): text += "{\(index)}"
      }
    }
    return (text, parts)
  }

  /// Adds a line's text to those of a program.
  func addText(of pieces: Range<Int>, in file: Int, to texts: inout TextStore) {
    let elements = trees[file].elements
    guard let first = pieces.first else { return }
    if pieces.count == 1, elements[first].form & TextForm.hasEscapes == 0 {
      let isAdded = trees[file].file.bytes.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[elements[first].range])
        // What is not plain may be white space of other kinds than blanks.
        guard let start = text.first, let end = text.last, start.isPlain, end.isPlain else { return false }
        texts.append(text)
        return true
      }
      if isAdded { return }
    }
    texts.append(textPieces(pieces, trims: true, in: file))
  }

  /// The parts of a line or a command.
  func textPieces(_ pieces: Range<Int>, trims: Bool, in file: Int) -> [TextPiece] {
    let elements = trees[file].elements
    var result: [TextPiece] = []
    var substitutions = 0
    var piece = pieces.lowerBound
    while piece < pieces.upperBound {
      let next = Int(elements[piece].extent)
      if elements[piece].kind == .substitution {
        result.append(.substitution(substitutions))
        substitutions += 1
      } else {
        let isFirst = trims && piece == pieces.lowerBound
        let isLast = trims && next >= pieces.upperBound
        let ends: TextEnds = isFirst ? (isLast ? .both : .start) : (isLast ? .end : .none)
        let text = literal(elements[piece], in: file, trims: ends)
        if !text.isEmpty { result.append(.literal(text)) }
      }
      piece = next
    }
    return result
  }

  /// A piece of text without its escapes; those of markup stay.
  private func literal(_ element: SyntaxElement, in file: Int, trims ends: TextEnds) -> String {
    let text = trees[file].file.bytes.withUnsafeBufferPointer { bytes in
      var range = element.range
      if ends.hasEnd {
        while range.upperBound > range.lowerBound, CharacterClass.isBlank(bytes[range.upperBound - 1]) {
          range = range.lowerBound..<range.upperBound - 1
        }
      }
      let piece = UnsafeBufferPointer(rebasing: bytes[range])
      return element.form & TextForm.hasEscapes == 0
        ? String(decoding: piece, as: UTF8.self) : Self.unescaped(piece)
    }
    // Blanks are gone; what is left to look for is white space of other kinds.
    return ends == .none ? text : text.trimmed(ends)
  }

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
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

/// At which ends a piece of text loses its white space.
private enum TextEnds {
  case none
  case start
  case end
  case both

  var hasStart: Bool { self == .start || self == .both }
  var hasEnd: Bool { self == .end || self == .both }
}

extension String {
  /// The text without the white space at its ends.
  fileprivate func trimmed(_ ends: TextEnds) -> String {
    let isClean =
      (!ends.hasStart || utf8.first?.isPlain ?? true) && (!ends.hasEnd || utf8.last?.isPlain ?? true)
    if isClean { return self }
    var scalars = Substring(self).unicodeScalars
    if ends.hasStart { scalars = scalars.drop { $0.properties.isWhitespace } }
    while ends.hasEnd, let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension UInt8 {
  /// Whether a byte at the end of a text can be no part of white space.
  fileprivate var isPlain: Bool { self > 0x20 && self < 0x80 }
}
