import YarnCompiler

/// Values between brackets. YAML 1.2.2, 7.4.
extension YAMLReader {
  /// Reads `[…]` or `{…}`.
  mutating func bracketed() throws(Diagnostic) -> YAMLNode {
    byte == UInt8(ascii: "[") ? try list() : try record()
  }

  private mutating func list() throws(Diagnostic) -> YAMLNode {
    let open = try openBracket()
    defer { ascend() }
    var items: [YAMLNode] = []
    while try !closes(open, with: UInt8(ascii: "]")) {
      try passQuestionMark(open)
      let item = try valueInBrackets()
      try skipInBrackets(open)
      // A field on its own is a record of one.
      if byte == UInt8(ascii: ":") {
        var entries = YAMLEntries()
        entries.append(try name(item), try valueBehindColon(open))
        items.append(try made(.mapping(entries.entries), item.range))
      } else {
        items.append(item)
      }
      try passComma(open, before: UInt8(ascii: "]"))
    }
    return try made(.sequence(items), inOneLine(open))
  }

  private mutating func record() throws(Diagnostic) -> YAMLNode {
    let open = try openBracket()
    defer { ascend() }
    var entries = YAMLEntries()
    while try !closes(open, with: UInt8(ascii: "}")) {
      try passQuestionMark(open)
      let key = try name(try valueInBrackets())
      try skipInBrackets(open)
      if byte == UInt8(ascii: ":") {
        entries.append(key, try valueBehindColon(open))
      } else {
        entries.append(key, try made(.scalar("", isPlain: true), index..<index))
      }
      try passComma(open, before: UInt8(ascii: "}"))
    }
    return try made(.mapping(entries.entries), inOneLine(open))
  }

  private mutating func passQuestionMark(_ open: Int) throws(Diagnostic) {
    guard isAtIndicator("?") else { return }
    index += 1
    try skipInBrackets(open)
  }

  private mutating func openBracket() throws(Diagnostic) -> Int {
    try descend()
    index += 1
    return index - 1
  }

  /// Passes the closing bracket, if it is next.
  private mutating func closes(_ open: Int, with bracket: UInt8) throws(Diagnostic) -> Bool {
    try skipInBrackets(open)
    guard byte == bracket else { return false }
    index += 1
    return true
  }

  private mutating func passComma(_ open: Int, before bracket: UInt8) throws(Diagnostic) {
    try skipInBrackets(open)
    if byte == UInt8(ascii: ",") {
      index += 1
    } else if byte != bracket {
      throw problem(.missingComma, restOfLine)
    }
  }

  /// Passes what means nothing. What begins as far left as the field that holds the brackets is no longer
  /// between them, whatever is missing.
  private mutating func skipInBrackets(_ open: Int) throws(Diagnostic) {
    let line = lineStart
    try skipToContent(inBrackets: true)
    let isClosing = byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    let isOutside = lineStart != line && (column <= bracketIndent || isAtDocumentMark) && !isClosing
    if byte == nil || isOutside {
      throw problem(.unclosedBracket(source.text(in: open..<open + 1)), open..<open + 1)
    }
  }

  private mutating func valueBehindColon(_ open: Int) throws(Diagnostic) -> YAMLNode {
    index += 1
    let place = index
    try skipInBrackets(open)
    guard let byte, byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"), byte != UInt8(ascii: "}") else {
      return try made(.scalar("", isPlain: true), place..<place)
    }
    return try valueInBrackets()
  }

  private mutating func valueInBrackets() throws(Diagnostic) -> YAMLNode {
    let before = roomLeft
    var properties = Properties()
    while let property = try property() {
      properties.add(property, inLine: lineStart)
      try skipToContent(inBrackets: true)
    }
    return mark(try bareValueInBrackets(properties), properties, before)
  }

  private mutating func bareValueInBrackets(_ properties: Properties) throws(Diagnostic) -> YAMLNode {
    switch byte {
    case UInt8(ascii: "*"): try alias()
    case UInt8(ascii: "["), UInt8(ascii: "{"): try bracketed()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(under: bracketIndent)
    case nil, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      try made(.scalar("", isPlain: true), index..<index)
    case _: try plain(under: bracketIndent, inBrackets: true, isText: properties.isText)
    }
  }

  /// From a place to here, or to the end of the line that it is in.
  func inOneLine(_ start: Int) -> Range<Int> {
    let end = bytes[start..<index].firstIndex(where: Self.isBreak) ?? index
    return start..<end
  }
}
