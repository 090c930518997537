/// What the next statement begins with.
enum Lead {
  case text
  case option
  case item
  /// `<<`; ``Parser/keyword`` has the word behind it.
  case command
  case tag
  /// A deeper level begins.
  case opening
  /// A level ends.
  case closing
  /// An empty line ends a group of options.
  case endOfGroup
  /// `===`.
  case endOfNode
  case endOfFile
}

extension Parser {
  /// Looks at what comes next in a body, behind blanks, line breaks and comments.
  mutating func lead() -> Lead {
    while true {
      if indentation.endsGroup { return .endOfGroup }
      if indentation.opens { return .opening }
      if indentation.closings > 0 { return .closing }
      guard position < end else {
        guard indentation.isOpen else { return .endOfFile }
        indentation.closeAll()
        continue
      }
      switch source[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        skipBlanks()
        indentation.meetOther()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): readBreak()
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): readComment()
      case UInt8(ascii: "=") where byte(1) == UInt8(ascii: "=") && byte(2) == UInt8(ascii: "="):
        return .endOfNode
      case UInt8(ascii: "=") where byte(1) == UInt8(ascii: ">"): return .item
      case UInt8(ascii: "-") where byte(1) == UInt8(ascii: ">"): return .option
      case UInt8(ascii: "#"): return .tag
      case UInt8(ascii: "<") where byte(1) == UInt8(ascii: "<"):
        readKeyword()
        return .command
      default: return .text
      }
    }
  }

  /// Reads a line break and the blanks behind it, which are the next line's indentation.
  mutating func readBreak() {
    position += isAt("\r", "\n") ? 2 : 1
    lineNumber += 1
    var width = 0
    while position < end {
      if source[position] == UInt8(ascii: " ") {
        width += 1
      } else if source[position] == UInt8(ascii: "\t") {
        width += 8
      } else {
        break
      }
      position += 1
    }
    indentation.meetBreak(width: width, line: lineNumber)
  }

  /// Reads a comment, and keeps it if it may describe a declaration: if it has a line of its own.
  private mutating func readComment() {
    let start = position
    let isAlone = indentation.isAfterBreak
    skipToLineEnd()
    indentation.meetOther()
    guard isAlone, start + 2 < end, source[start + 2] == UInt8(ascii: "/") else { return }
    if let last = documentation, last.below == lineNumber {
      documentation = (last.range.lowerBound..<position, lineNumber + 1)
    } else {
      documentation = (start..<position, lineNumber + 1)
    }
  }

  /// Looks at the word behind `<<`. It counts only if a blank, a line break or `>` follows it.
  private mutating func readKeyword() {
    var start = position + 2
    while start < end, CharacterClass.isBlank(source[start]) { start += 1 }
    var wordEnd = start
    while wordEnd < end, source[wordEnd] >= UInt8(ascii: "a"), source[wordEnd] <= UInt8(ascii: "z") {
      wordEnd += 1
    }
    keyword = (nil, start)
    guard wordEnd > start, wordEnd < end else { return }
    switch source[wordEnd] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ">"):
      if let word = Keyword(UnsafeBufferPointer(rebasing: source[start..<wordEnd])) {
        keyword = (word, wordEnd)
      }
    default: break
    }
  }

  /// The range of the word that ``lead()`` met.
  var keywordRange: Range<Int> {
    var start = position + 2
    while start < end, CharacterClass.isBlank(source[start]) { start += 1 }
    return start..<max(keyword.end, start)
  }
}
