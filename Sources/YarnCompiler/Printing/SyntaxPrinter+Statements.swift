extension SyntaxPrinter {
  /// Writes the statements of a body or a block.
  mutating func writeStatements(of block: Syntax) {
    var previous: SyntaxKind?
    for statement in block.children {
      let isApart = Self.wouldJoin(previous, statement.kind)
      if isApart { writeEmptyLines(1) }
      writeComments(upTo: statement.range.lowerBound, keeping: previous == nil || isApart ? 0 : 1)
      writeStatement(statement)
      previous = statement.kind
    }
  }

  /// Whether two groups of options are one unless something stands between them.
  private static func wouldJoin(_ first: SyntaxKind?, _ second: SyntaxKind) -> Bool {
    first == second && (second == .optionGroup || second == .lineGroup)
  }

  private mutating func writeStatement(_ statement: Syntax) {
    let end = statement.range.upperBound
    switch statement.kind {
    case .line: writeLine(statement.children.map(Word.syntax), upTo: end)
    case .optionGroup, .lineGroup: for member in statement.children { writeMember(member) }
    case .block: writeStatements(of: statement)
    case .ifStatement: writeClauses(of: statement, endingWith: "<<endif>>")
    case .onceStatement: writeClauses(of: statement, endingWith: "<<endonce>>")
    case .declare: writeDeclare(statement)
    case .enumeration: writeEnumeration(statement)
    case .set: writeLine(Self.words(ofSet: statement), upTo: end)
    case .jump: writeLine(Self.words("jump", statement), upTo: end)
    case .detour: writeLine(Self.words("detour", statement), upTo: end)
    case .call: writeLine(["<<call "] + statement.children.map(Word.syntax) + [">>"], upTo: end)
    case .returnStatement: writeLine("<<return>>", upTo: end)
    case .stop: writeLine("<<stop>>", upTo: end)
    case .command: writeLine(Self.words(ofCommand: statement), upTo: end)
    default: preconditionFailure("\(statement.kind) is no statement")
    }
  }

  // MARK: Options

  /// Writes an option or an item of a line group.
  private mutating func writeMember(_ member: Syntax) {
    guard let line = member.first(.line) else { return }
    writeComments(upTo: line.range.lowerBound)
    let arrow: Word = member.kind == .option ? "-> " : "=> "
    writeLine([arrow] + line.children.map(Word.syntax), upTo: line.range.upperBound)
    guard let block = member.first(.block) else { return }
    depth += 1
    optionDepth += 1
    writeStatements(of: block)
    writeComments(upTo: block.range.upperBound)
    optionDepth -= 1
    depth -= 1
  }

  // MARK: Clauses

  private mutating func writeClauses(of statement: Syntax, endingWith end: String) {
    for (index, clause) in statement.children.enumerated() {
      writeClause(clause, isFirst: index == 0)
    }
    writeLine(end, upTo: statement.range.upperBound)
  }

  private mutating func writeClause(_ clause: Syntax, isFirst: Bool) {
    let expression = clause.first(.expression)
    let block = clause.first(.block)
    let condition = expression.map { [Word.syntax($0)] } ?? []
    let headEnd = block?.range.lowerBound ?? clause.range.upperBound
    switch ClauseForm(rawValue: tree.elements[clause.index].form) {
    case .when, nil: writeLine([isFirst ? "<<if " : "<<elseif "] + condition + [">>"], upTo: headEnd)
    case .once: writeLine("<<once>>", upTo: headEnd)
    case .onceWhen: writeLine(["<<once if "] + condition + [">>"], upTo: headEnd)
    case .otherwise: writeLine("<<else>>", upTo: headEnd)
    }
    guard let block else { return }
    depth += 1
    writeStatements(of: block)
    writeComments(upTo: block.range.upperBound)
    depth -= 1
  }

  // MARK: Declarations

  private mutating func writeDeclare(_ statement: Syntax) {
    let parts = statement.children
    let documentation = parts.first { $0.kind == .documentation }
    let isAbove = documentation.map { $0.range.lowerBound < statement.range.lowerBound } ?? false
    if let documentation, isAbove { writeDocumentation(documentation) }
    var words: [Word] = ["<<declare "]
    for part in parts {
      switch part.kind {
      case .expression: words += [" = ", .syntax(part)]
      case .typeName: words += [" as ", .syntax(part)]
      case .documentation: break
      default: words.append(.syntax(part))
      }
    }
    words.append(">>")
    if let documentation, !isAbove { words += [" ", .text(documentation.text.trimmingBlanks)] }
    writeLine(words, upTo: statement.range.upperBound)
  }

  private mutating func writeEnumeration(_ statement: Syntax) {
    guard let name = statement.first(.name) else { return }
    writeLine(["<<enum ", .syntax(name), ">>"], upTo: name.range.upperBound)
    depth += 1
    for item in statement.children where item.kind == .enumerationCase {
      writeComments(upTo: item.range.lowerBound)
      var words: [Word] = ["<<case "]
      for part in item.children {
        words += part.kind == .expression ? [" = ", .syntax(part)] : [.syntax(part)]
      }
      writeLine(words + [">>"], upTo: item.range.upperBound)
    }
    writeComments(upTo: statement.range.upperBound)
    depth -= 1
    writeLine("<<endenum>>", upTo: statement.range.upperBound)
  }

  // MARK: Statements in one line

  private static func words(ofSet statement: Syntax) -> [Word] {
    let sign = Assignment(rawValue: statement.tree.elements[statement.index].form)?.sign ?? "="
    var words: [Word] = ["<<set "]
    for part in statement.children {
      words += part.kind == .expression ? [.text(" \(sign) "), .syntax(part)] : [.syntax(part)]
    }
    return words + [">>"]
  }

  private static func words(_ keyword: String, _ statement: Syntax) -> [Word] {
    var words: [Word] = [.text("<<\(keyword) ")]
    for part in statement.children {
      words += part.kind == .expression ? ["{", .syntax(part), "}"] : [.syntax(part)]
    }
    return words + [">>"]
  }

  /// A command keeps a third `<` that makes it one, and a blank where it would get one.
  private static func words(ofCommand command: Syntax) -> [Word] {
    let pieces = command.children
    let text = pieces.first.map { $0.kind == .text ? $0.words : [] } ?? []
    let word = text.prefix { $0.isLetter }
    let isKeyword = word.withUnsafeBufferPointer { Keyword($0) != nil }
    let behind = text.dropFirst(word.count).first
    let opening: Word =
      if text.first == UInt8(ascii: "<") {
        "<< "
      } else if isKeyword, behind == nil && pieces.count == 1 || behind?.isBlank == true {
        "<<<"
      } else {
        "<<"
      }
    return [opening] + pieces.map(Word.syntax) + [">>"]
  }
}

extension String {
  /// The text without the blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var bytes = Array(utf8)[...]
    while let first = bytes.first, first.isBlank { bytes.removeFirst() }
    while let last = bytes.last, last.isBlank { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
