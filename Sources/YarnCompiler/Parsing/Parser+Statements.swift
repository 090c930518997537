extension Parser {
  /// Reads statements up to the end of the node, the end of a level, or a word that continues a statement.
  mutating func readStatements() {
    while !scopes.isLevelOver {
      switch lead() {
      case .endOfNode, .endOfFile, .closing: return
      case .endOfGroup: indentation.takeEndOfGroup()
      case .opening: readBlock()
      case .option: readGroup(.optionGroup, of: .option)
      case .item: readGroup(.lineGroup, of: .item)
      case .command:
        if let word = keyword.word, word.continuesStatement { return }
        recovering { (parser) throws(SyntaxFailure) in try parser.readCommandStatement() }
      case .tag:
        report(.tagWithoutLine, position..<position + 1)
        skipBrokenLine()
      case .text: recovering { (parser) throws(SyntaxFailure) in try parser.readLine() }
      }
    }
  }

  /// Reads a statement; if it is broken, takes back its elements and goes on at the next line.
  mutating func recovering(_ read: (inout Parser) throws(SyntaxFailure) -> Void) {
    let count = elements.count
    let start = position
    let depth = scopes.depth
    do throws(SyntaxFailure) {
      try read(&self)
    } catch {
      scopes.depth = depth
      skipBrokenLine()
      mentionNames(in: start..<position, from: count)
      elements.removeSubrange(count...)
      scopes.hasBrokenStatement = true
    }
  }

  /// Goes on behind the line; where the node was given up, at its end already.
  mutating func skipBrokenLine() {
    if !scopes.isAbandoned { skipToLineEnd() }
    indentation.meetOther()
  }

  /// Goes one level deeper; false if that is too deep, and then the rest of the node is given up.
  mutating func descend() -> Bool {
    scopes.depth += 1
    if scopes.depth <= Self.deepestNesting { return true }
    abandonNode()
    return false
  }

  mutating func ascend() {
    scopes.depth -= 1
  }

  private mutating func abandonNode() {
    if !scopes.isAbandoned { report(.tooDeep(Self.deepestNesting), position..<position) }
    scopes.isAbandoned = true
    indentation = Indentation()
    skipToLineEnd()
    while position < end {
      readBreak()
      indentation = Indentation()
      if isAt("=", "="), byte(2) == UInt8(ascii: "=") { return }
      skipToLineEnd()
    }
  }

  /// Reads statements that are indented deeper.
  private mutating func readBlock() {
    indentation.takeOpening()
    let block = open(.block, at: position, payload: UInt32(lineNumber))
    if descend() { readLevel() }
    ascend()
    close(block)
  }

  /// Reads statements to the end of their level.
  private mutating func readLevel() {
    guard !isAtEmptyLevel() else { return }
    let openAround = scopes.openAroundLevel
    scopes.openAroundLevel = scopes.openStatements
    scopes.levels += 1
    defer {
      scopes.openAroundLevel = openAround
      scopes.levels -= 1
    }
    while true {
      readStatements()
      if scopes.isLevelOver {
        scopes.swallowedClosings -= 1
        return
      }
      switch lead() {
      case .closing:
        indentation.takeClosing()
        return
      case .endOfNode:
        if !scopes.isAbandoned { report(.indentedEndOfNode, position..<position + 3) }
        scopes.isAbandoned = true
        return
      case .command: readStrayWord()
      case .endOfFile: return
      case .text, .option, .item, .tag, .opening, .endOfGroup:
        preconditionFailure("statements end only where a body, a block or a clause can")
      }
    }
  }

  /// Reads a level that ends at once, and says whether it does: one of comments alone, or one that a line of blanks
  /// began, being deeper than the option above it.
  private mutating func isAtEmptyLevel() -> Bool {
    if lead() == .endOfGroup {
      report(.emptyLevel, position..<position)
      indentation.takeEndOfGroup()
    }
    guard lead() == .closing else { return false }
    indentation.takeClosing()
    return true
  }

  /// Reads options, or items of a line group, up to an empty line or something else.
  private mutating func readGroup(_ kind: SyntaxKind, of member: SyntaxKind) {
    let group = open(kind, at: position, payload: UInt32(lineNumber))
    let memberLead: Lead = member == .option ? .option : .item
    repeat {
      recovering { (parser) throws(SyntaxFailure) in try parser.readMember(member) }
    } while lead() == memberLead
    if lead() == .endOfGroup { indentation.takeEndOfGroup() }
    if elements.count == group + 1 {
      elements.removeLast()
    } else {
      close(group, at: Int(elements[elements.count - 1].end))
    }
  }

  /// Reads one option or item: its arrow, its line, and its body if a deeper level follows.
  private mutating func readMember(_ kind: SyntaxKind) throws(SyntaxFailure) {
    let member = open(kind, at: position, payload: UInt32(lineNumber))
    position += 2
    indentation.meetArrow()
    switch lead() {
    case .text: try readLine()
    case .command: throw fail(.commandAsOption, position..<position + 2)
    case .tag: throw fail(.tagWithoutLine, position..<position + 1)
    case .option, .item:
      // The arrow is the beginning of the next option.
      report(.emptyOption, position..<position + 2)
      elements.removeSubrange(member...)
      return
    case .opening, .closing, .endOfGroup, .endOfNode, .endOfFile:
      throw fail(.emptyOption, position..<min(position + 2, end))
    }
    if lead() == .opening { readBlock() }
    close(member, at: Int(elements[elements.count - 1].end))
  }

  /// Reports a word that continues a statement where none is open; once, if more of them follow at once.
  mutating func readStrayWord(inOnce: Bool = false) {
    guard let word = keyword.word else { preconditionFailure("a stray word is a keyword") }
    let isRepeated = scopes.lastStray == (elements.count, findings.count)
    if !scopes.isAbandoned, !isRepeated {
      report(.strayWord(word), keywordRange, as: inOnce ? Self.unclosed : nil)
    }
    scopes.lastStray = (elements.count, findings.count)
    if word == .endIf || word == .endOnce { scopes.strayEnds += 1 }
    skipBrokenLine()
  }
}
