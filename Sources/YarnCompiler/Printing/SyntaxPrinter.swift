/// Writes a tree as a script, one statement a line.
///
/// Comments are no part of the tree. They are found between the elements: ``cursor`` says how much of the
/// source has been dealt with, and what lies between it and the next element is looked through.
struct SyntaxPrinter {
  let tree: SyntaxTree
  var output: [UInt8] = []
  /// How many levels deep the next line is indented.
  var depth = 0
  /// How many bodies of options are around it; in them an empty line would mean something.
  var optionDepth = 0
  /// The bytes of the source before it have been written or left out.
  var cursor = 0
  /// The `///` comments that belong to declarations, by where they begin.
  let documentation: [Int: Range<Int>]

  init(_ tree: SyntaxTree) {
    self.tree = tree
    var documentation: [Int: Range<Int>] = [:]
    for element in tree.elements where element.kind == .documentation {
      documentation[Int(element.start)] = element.range
    }
    self.documentation = documentation
    output.reserveCapacity(tree.file.bytes.count)
  }

  // MARK: The file and its nodes

  mutating func writeFile() {
    // A byte-order mark is no part of the text.
    if tree.file.bytes.starts(with: Self.byteOrderMark) { cursor = Self.byteOrderMark.count }
    for (index, part) in tree.root.children.enumerated() {
      writeComments(upTo: part.range.lowerBound, keeping: index > 0 ? 2 : 0)
      if part.kind == .node {
        writeNode(part)
      } else {
        writeLine(tree.file.text(in: part.range), upTo: part.range.upperBound)
      }
    }
    writeComments(upTo: tree.file.bytes.count, keeping: 2)
    if output.starts(with: Self.byteOrderMark) { output.insert(UInt8(ascii: "\n"), at: 0) }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func writeNode(_ node: Syntax) {
    for part in node.children {
      writeComments(upTo: part.range.lowerBound)
      if part.kind == .body { writeBody(part) } else { writeHeader(part) }
    }
  }

  private mutating func writeHeader(_ header: Syntax) {
    var words: [Word] = []
    switch header.kind {
    case .titleHeader: words = ["title: "]
    case .whenHeader: words = ["when: "]
    default: words = []
    }
    for part in header.children {
      switch part.kind {
      case .condition: words += Self.words(ofWhen: part)
      case .value: words += [" ", .syntax(part)]
      default: words += header.kind == .header ? [.syntax(part), ":"] : [.syntax(part)]
      }
    }
    writeLine(words, upTo: header.range.upperBound)
  }

  private static func words(ofWhen condition: Syntax) -> [Word] {
    switch ConditionForm(rawValue: condition.tree.elements[condition.index].form) {
    case .always: ["always"]
    case .once: ["once"]
    case .onceWhen: ["once if "] + condition.children.map(Word.syntax)
    case .when, nil: condition.children.map(Word.syntax)
    }
  }

  private mutating func writeBody(_ body: Syntax) {
    writeLine("---", upTo: body.range.lowerBound + 3)
    writeStatements(of: body)
    writeComments(upTo: body.range.upperBound)
    writeLine("===", upTo: min(body.range.upperBound + 3, tree.file.bytes.count))
  }

  // MARK: Lines of the output

  /// Writes a line of its own, and the comment that stands behind it in the source.
  ///
  /// - Parameter end: The end, in the source, of what the line says.
  mutating func writeLine(_ words: [Word], upTo end: Int) {
    indent()
    write(words)
    finishLine(at: end)
  }

  mutating func writeLine(_ text: String, upTo end: Int) {
    writeLine([.text(text)], upTo: end)
  }

  mutating func indent() {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 4 * depth))
  }

  mutating func finishLine(at end: Int) {
    cursor = max(cursor, end)
    writeCommentOnLine()
    output.append(UInt8(ascii: "\n"))
  }

  /// Writes empty lines; in the body of an option they have blanks in them, which say that it goes on.
  mutating func writeEmptyLines(_ count: Int) {
    for _ in 0..<max(count, 0) {
      if optionDepth > 0 { indent() }
      output.append(UInt8(ascii: "\n"))
    }
  }
}
