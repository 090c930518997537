extension SyntaxPrinter {
  /// Writes the comment behind what was just written, if one stands on the same line of the source.
  mutating func writeCommentOnLine() {
    let bytes = tree.file.bytes
    var index = cursor
    // A chevron behind those that end the statement is text.
    var chevrons = cursor > 0 && bytes[cursor - 1] == UInt8(ascii: ">") ? 0 : 2
    while index < bytes.count, !bytes[index].isLineBreak {
      if isComment(at: index) {
        output.append(UInt8(ascii: " "))
        cursor = writeComment(at: index)
        return
      }
      switch bytes[index] {
      case UInt8(ascii: "#"):
        // Tags behind a command mean nothing; a comment cannot begin in one.
        while index < bytes.count, !bytes[index].isLineBreak, !bytes[index].isBlank { index += 1 }
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: ">") where chevrons > 0:
        chevrons -= 1
        index += 1
      default: return
      }
    }
  }

  /// Writes the comments between what was written last and a byte of the source, each on a line of its own.
  ///
  /// - Parameter most: How many empty lines of the source are kept above and below them; between them, one is.
  mutating func writeComments(upTo end: Int, keeping most: Int = 0) {
    let bytes = tree.file.bytes
    var index = cursor
    var breaks = 0
    var emptyLines = 0
    var hasComment = false
    while index < end {
      if isComment(at: index) {
        if let documentation = documentation[index] {
          // It is written with its declaration.
          emptyLines = max(emptyLines, breaks - 1)
          index = documentation.upperBound
        } else {
          if optionDepth == 0 { writeEmptyLines(min(breaks - 1, max(most, hasComment ? 1 : 0))) }
          indent()
          index = writeComment(at: index)
          output.append(UInt8(ascii: "\n"))
          // Empty lines behind it are looked at again: they may stand behind the end of a body.
          cursor = index
          hasComment = true
          emptyLines = 0
        }
        breaks = 0
      } else {
        if bytes[index] == UInt8(ascii: "\r"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "\n") {
          index += 1
        }
        breaks += bytes[index].isLineBreak ? 1 : 0
        index += 1
      }
    }
    guard end < bytes.count else { return }
    let kept = min(max(emptyLines, breaks - 1), max(most, hasComment ? 1 : 0))
    // In the body of an option one is only needed where `///` would come to describe a declaration.
    if optionDepth == 0 || (hasComment && lastLineIsDocumentation) { writeEmptyLines(kept) }
  }

  private func isComment(at index: Int) -> Bool {
    let bytes = tree.file.bytes
    return bytes[index] == UInt8(ascii: "/") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "/")
  }

  /// Writes a comment without the blanks at its end; where it ends in the source.
  private mutating func writeComment(at start: Int) -> Int {
    let bytes = tree.file.bytes
    var end = start
    while end < bytes.count, !bytes[end].isLineBreak { end += 1 }
    var comment = bytes[start..<end]
    while let last = comment.last, last.isBlank { comment.removeLast() }
    output.append(contentsOf: comment)
    return end
  }

  private var lastLineIsDocumentation: Bool {
    let line = output.dropLast().reversed().prefix { $0 != UInt8(ascii: "\n") }.reversed()
    return line.drop { $0.isBlank }.starts(with: "///".utf8)
  }

  /// Writes the `///` comment of a declaration: above it, each line indented alike.
  mutating func writeDocumentation(_ documentation: Syntax) {
    for line in tree.file.bytes[documentation.range].split(whereSeparator: \.isLineBreak) {
      indent()
      var line = line.drop { $0.isBlank }
      while let last = line.last, last.isBlank { line.removeLast() }
      output.append(contentsOf: line)
      output.append(UInt8(ascii: "\n"))
    }
  }
}
