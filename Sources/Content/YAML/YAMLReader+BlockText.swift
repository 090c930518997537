import YarnCompiler

/// Text below `|` and `>`. YAML 1.2.2, 8.1.
extension YAMLReader {
  /// What becomes of the line breaks at the end.
  private enum Ending {
    case one
    case none
    case all
  }

  /// Reads text that stands below a sign, and ends where a line begins further left.
  mutating func blockText(under indent: Int) throws(Diagnostic) -> YAMLNode {
    let start = index
    let isFolded = byte == UInt8(ascii: ">")
    index += 1
    let (width, ending) = header(under: indent)
    let range = start..<index
    skipBlanks()
    guard isAtLineEnd else { throw problem(.behindValue, restOfLine) }
    skipLine()
    var lines = textLines(under: indent, width)
    let isClosed = byte != nil || bytes.last.map(Self.isBreak) ?? false
    let count = lines.count
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    var text = isFolded ? Self.fold(lines) : Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    let breaks = count - lines.count + (lines.isEmpty || !isClosed ? 0 : 1)
    switch ending {
    case .none: break
    case .one: if !lines.isEmpty, isClosed || count > lines.count { text.append(UInt8(ascii: "\n")) }
    case .all: text += Array(repeating: UInt8(ascii: "\n"), count: breaks)
    }
    return try made(.scalar(String(decoding: text, as: UTF8.self), isPlain: false), range)
  }

  /// Reads what may stand behind the sign: how far right the text begins, and `+` or `-`.
  private mutating func header(under indent: Int) -> (width: Int?, ending: Ending) {
    var (width, ending): (Int?, Ending) = (nil, .one)
    while let byte {
      switch byte {
      case UInt8(ascii: "+"): ending = .all
      case UInt8(ascii: "-"): ending = .none
      case UInt8(ascii: "1")...UInt8(ascii: "9"): width = max(indent, 0) + Int(byte - UInt8(ascii: "0"))
      case _: return (width, ending)
      }
      index += 1
    }
    return (width, ending)
  }

  /// The lines of the text, without their indentation.
  private mutating func textLines(under indent: Int, _ given: Int?) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var width = given
    while byte != nil {
      let before = (index, lineStart)
      skipBreak()
      let spaces = bytes[index...].prefix { $0 == UInt8(ascii: " ") }.count
      let (content, end) = (index + spaces, endOfLine)
      if content == end {
        // The end of the file is no line.
        if end == bytes.count, spaces == 0 { break }
        lines.append(bytes[min(index + (width ?? spaces), end)..<end])
      } else {
        if width == nil, spaces > indent { width = spaces }
        guard let width, spaces >= width, width > 0 || !isAtDocumentMark else {
          (index, lineStart) = before
          break
        }
        lines.append(bytes[index + width..<end])
      }
      index = end
    }
    return lines
  }

  /// Joins lines: a single break between them is a blank, unless one of them begins with one.
  private static func fold(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var text: [UInt8] = []
    var breaks = 0
    var before: ArraySlice<UInt8>?
    for line in lines {
      if line.isEmpty {
        breaks += 1
        continue
      }
      let isApart = [line, before ?? []].contains { $0.first.map(isBlank) ?? false }
      if before == nil {
        text += Array(repeating: UInt8(ascii: "\n"), count: breaks)
      } else if isApart {
        text += Array(repeating: UInt8(ascii: "\n"), count: breaks + 1)
      } else {
        text += breaks == 0 ? [UInt8(ascii: " ")] : Array(repeating: UInt8(ascii: "\n"), count: breaks)
      }
      text += line
      (before, breaks) = (line, 0)
    }
    return text
  }
}
