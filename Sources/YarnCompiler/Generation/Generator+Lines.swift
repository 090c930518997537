import Yarn

extension Generator {
  /// What a line consists of.
  struct LineParts {
    /// Its pieces of text and substitutions.
    var pieces: [Int] = []
    /// Its condition; nil if it has none.
    var condition: Int?
    var tags: [Int] = []
  }

  func parts(ofLine line: Int) -> LineParts {
    var parts = LineParts()
    for part in script.children(of: line, in: file) {
      switch elements[part].kind {
      case .condition: parts.condition = part
      case .tag: parts.tags.append(part)
      default: parts.pieces.append(part)
      }
    }
    return parts
  }

  /// Records all lines of a node, in the order of the source, which their identities depend on.
  mutating func addRecords(in body: Int) {
    lineElements.removeAll(keepingCapacity: true)
    firstLine = Int32(program.lines.count)
    for index in body..<Int(elements[body].extent) where elements[index].kind == .line {
      lineElements.append(index)
      addRecord(index)
    }
  }

  /// The place of a line's record.
  func record(of line: Int) -> Int32 {
    var low = 0
    var high = lineElements.count
    while low < high {
      let middle = (low + high) / 2
      if lineElements[middle] < line { low = middle + 1 } else { high = middle }
    }
    return firstLine + Int32(low)
  }

  private mutating func addRecord(_ line: Int) {
    let parts = parts(ofLine: line)
    let (text, template) = text(of: parts.pieces)
    let tags = parts.tags.map { tagText(elements[$0]) }
    let shadow = tags.first { $0.hasPrefix("shadow:") }.map { "line:" + $0.dropFirst("shadow:".count) }
    let path = script.trees[file].file.path
    let explicit = tags.first { $0.hasPrefix("line:") }
    let id: String
    if let explicit {
      lineIDs.add(explicit: explicit)
      id = explicit
    } else {
      id = lineIDs.add(file: path, node: node.titleText, isShadow: shadow != nil)
    }
    program.lines.append(
      LineRecord(
        id: id, isImplicit: explicit == nil, text: text, tags: tags, file: path, node: node.titleText,
        lineNumber: Int(elements[line].payload), shadowOf: shadow))
    program.templates.append(template)
  }

  /// Adds the instructions that push a text's substitutions; how many there are.
  mutating func addSubstitutions(_ pieces: [Int]) -> UInt16 {
    var count: UInt16 = 0
    for piece in pieces where elements[piece].kind == .substitution {
      addExpression(piece + 1)
      count += 1
    }
    return count
  }

  private func tagText(_ tag: SyntaxElement) -> String {
    let bytes = script.trees[file].file.bytes
    var start = Int(tag.start) + 1
    while CharacterClass.isBlank(bytes[start]) { start += 1 }
    return script.trees[file].file.text(in: start..<Int(tag.end))
  }

  /// A line's text with markers for its substitutions, and if it has any, its parts.
  private func text(of pieces: [Int]) -> (text: String, template: [TextPiece]) {
    var parts = textPieces(pieces, trims: true)
    if parts.count == 1, case .literal(let text) = parts[0] { return (text, []) }
    if parts.isEmpty { return ("", []) }
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .substitution(let index): text += "{\(index)}"
      }
    }
    if !pieces.contains(where: { elements[$0].kind == .substitution }) { parts = [] }
    return (text, parts)
  }

  /// The parts of a line or a command.
  func textPieces(_ pieces: [Int], trims: Bool) -> [TextPiece] {
    var result: [TextPiece] = []
    var substitutions = 0
    for (position, piece) in pieces.enumerated() {
      if elements[piece].kind == .substitution {
        result.append(.substitution(substitutions))
        substitutions += 1
        continue
      }
      var text = literal(elements[piece])
      if trims, position == 0 { text = text.trimmed(.start) }
      if trims, position == pieces.count - 1 { text = text.trimmed(.end) }
      if !text.isEmpty { result.append(.literal(text)) }
    }
    return result
  }

  /// A piece of text without its escapes; those of markup stay.
  private func literal(_ element: SyntaxElement) -> String {
    let bytes = script.trees[file].file.bytes[element.range]
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
