import YarnCompiler

/// Reads the text of a YAML file into nodes that know their places.
///
///     switch YAMLReader.read(source) {
///     case .success(let root): root["name"]?.range     // bytes of the file, as in scripts
///     case .failure(let diagnostic): …                 // what keeps it from being read, with its place
///     }
///
/// All of what people write by hand: fields and lists, in lines and in brackets, text of every kind, comments,
/// and values that are marked with `&` and named again with `*`. Keys are names, and a file is one document.
///
/// - SeeAlso: YAML 1.2.2, yaml.org/spec; the comments name its chapters.
struct YAMLReader {
  let source: SourceFile
  let bytes: [UInt8]
  /// The byte that is looked at, and the first byte of its line.
  var index = 0
  var lineStart = 0
  /// The column that values between brackets stay to the right of.
  var bracketIndent = -1
  private var room = Self.limit
  private var depth = 0
  private var marked: [String: (node: YAMLNode, size: Int)] = [:]

  /// More values than anyone writes by hand. Values may be named again, so a short file can stand for a long one.
  private static let limit = 20_000
  /// More levels than anyone can follow.
  private static let deepest = 100

  private init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
  }

  /// Reads a file.
  ///
  /// - Returns: The value that the file holds, or what keeps it from being read.
  /// - Complexity: O(*n*) in the length of the text.
  static func read(_ source: SourceFile) -> Result<YAMLNode, Diagnostic> {
    var reader = YAMLReader(source)
    do throws(Diagnostic) {
      return .success(try reader.document())
    } catch {
      return .failure(error)
    }
  }

  private mutating func document() throws(Diagnostic) -> YAMLNode {
    try skipToContent()
    while byte == UInt8(ascii: "%"), column == 0 {
      skipLine()
      try skipToContent()
    }
    if byte == nil { throw problem(.empty, 0..<0) }
    if isAtDocumentMark, byte == UInt8(ascii: "-") { index += 3 }
    let root = try value(under: -1, behind: .documentStart)
    try skipToContent()
    if isAtDocumentMark, byte == UInt8(ascii: ".") {
      index += 3
      try skipToContent()
    }
    if isAtDocumentMark { throw problem(.secondDocument, index..<index + 3) }
    if byte != nil { throw problem(.behindValue, restOfLine) }
    return root
  }

  // MARK: Values

  /// What a value stands behind.
  enum Lead {
    case documentStart
    /// The colon of a field.
    case key
    /// The dash of a list's entry, or the question mark of a long key.
    case entry
  }

  /// Reads the value behind an indicator: in the same line, or below it and further right than a column. There
  /// may be none, which is a value too.
  mutating func value(under indent: Int, behind lead: Lead) throws(Diagnostic) -> YAMLNode {
    try descend()
    defer { depth -= 1 }
    let (place, before) = (index, room)
    var line = lineStart
    var opensBlock = lead != .key
    var properties = Properties()
    try skipToContent()
    var start = index
    while true {
      if lineStart != line {
        guard belongs(under: indent, behind: lead) else { break }
        (line, start, opensBlock) = (lineStart, index, true)
      }
      guard let property = try property() else { break }
      properties.add(property, inLine: lineStart)
      try skipToContent()
    }
    guard byte != nil, lineStart == line, !isAtDocumentMark else {
      return mark(try made(.scalar("", isPlain: true), place..<place), properties, before)
    }
    if opensBlock, let node = try block(from: start, properties, before) { return node }
    let node = try inline(under: indent, properties)
    guard isAtColon else {
      guard isAtLineEnd else { throw problem(.behindValue, restOfLine) }
      return mark(node, properties, before)
    }
    guard opensBlock, lineStart == line else { throw problem(.colon, index..<index + 1) }
    let isOfKey = properties.line == line
    let key = isOfKey ? mark(node, properties, before) : node
    let mapping = try mapping(at: start - lineStart, firstKey: key)
    return isOfKey ? mapping : mark(mapping, properties, before)
  }

  /// A list or fields with a long key, which show by their first sign.
  private mutating func block(
    from start: Int, _ properties: Properties, _ before: Int
  ) throws(Diagnostic) -> YAMLNode? {
    if isAtIndicator("-") { return mark(try sequence(at: start - lineStart), properties, before) }
    if isAtIndicator("?") {
      return mark(try mapping(at: start - lineStart, firstKey: nil), properties, before)
    }
    return nil
  }

  /// A value that begins and ends in a line, or goes on below as text does.
  private mutating func inline(under indent: Int, _ properties: Properties) throws(Diagnostic) -> YAMLNode {
    switch byte {
    case UInt8(ascii: "*"): return try alias()
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return try blockText(under: indent)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      bracketIndent = indent
      return try bracketed()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try quoted(under: indent)
    case _:
      if isAtIndicator("-") { throw problem(.entryAmongFields, index..<index + 1) }
      return try plain(under: indent, inBrackets: false, isText: properties.isText)
    }
  }

  private func belongs(under indent: Int, behind lead: Lead) -> Bool {
    guard byte != nil, !isAtDocumentMark else { return false }
    // A list may begin right below the name of its field.
    return column > indent || (lead == .key && column == indent && isAtIndicator("-"))
  }

  /// Fields, one below the other. YAML 1.2.2, 8.2.2.
  private mutating func mapping(at column: Int, firstKey: YAMLNode?) throws(Diagnostic) -> YAMLNode {
    var entries = YAMLEntries()
    var range: Range<Int>?
    var next = firstKey
    repeat {
      let key = if let next { try name(next) } else { try blockKey(at: column) }
      next = nil
      range = range ?? key.range
      if isAtColon { index += 1 }
      entries.append(key, try value(under: column, behind: .key))
      try skipToContent()
    } while try goesOn(at: column)
    return try made(.mapping(entries.entries), range ?? index..<index)
  }

  private mutating func blockKey(at column: Int) throws(Diagnostic) -> YAMLNode {
    let line = lineStart
    if isAtIndicator("-") { throw problem(.entryAmongFields, index..<index + 1) }
    if isAtIndicator("?") {
      index += 1
      let key = try name(try value(under: column, behind: .entry))
      try skipToContent()
      return key
    }
    let (start, before) = (index, room)
    var properties = Properties()
    while let property = try property() {
      properties.add(property, inLine: lineStart)
      try skipToContent()
    }
    let key = try name(mark(try inline(under: column, properties), properties, before))
    guard isAtColon, lineStart == line else {
      throw problem(.noColon, start..<max(start, key.range.upperBound))
    }
    return key
  }

  /// The entries of a list, one below the other. YAML 1.2.2, 8.2.1.
  private mutating func sequence(at column: Int) throws(Diagnostic) -> YAMLNode {
    let range = restOfLine
    var items: [YAMLNode] = []
    repeat {
      index += 1
      items.append(try value(under: column, behind: .entry))
      try skipToContent()
    } while try goesOn(at: column) && isAtIndicator("-")
    return try made(.sequence(items), range)
  }

  /// Whether what follows begins in a column, too.
  private func goesOn(at column: Int) throws(Diagnostic) -> Bool {
    guard byte != nil, !isAtDocumentMark, self.column >= column else { return false }
    if self.column > column { throw problem(.furtherRight, restOfLine) }
    return true
  }

  // MARK: Marks

  /// What may stand in front of a value: `&mark` and `!type`.
  struct Properties {
    enum Property {
      case mark(String)
      case type(String)
    }

    var mark: String?
    /// Whether the value is text, whatever it looks like.
    var isText = false
    /// The line they stand in.
    var line: Int?

    mutating func add(_ property: Property, inLine start: Int) {
      line = start
      switch property {
      case .mark(let name): mark = name
      case .type(let type): isText = type == "!" || type == "!!str"
      }
    }
  }

  mutating func property() throws(Diagnostic) -> Properties.Property? {
    guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") else { return nil }
    let (isMark, start) = (byte == UInt8(ascii: "&"), index)
    index += 1
    let name = word()
    if isMark, name.isEmpty { throw problem(.sign("&"), start..<start + 1) }
    return isMark ? .mark(name) : .type("!" + name)
  }

  /// Remembers a value that has a mark.
  ///
  /// - Parameter before: The room there was before the value was read.
  mutating func mark(_ node: YAMLNode, _ properties: Properties, _ before: Int) -> YAMLNode {
    if let name = properties.mark { marked[name] = (node, before - room) }
    return node
  }

  /// The room that is left, in values.
  var roomLeft: Int { room }

  /// Reads `*mark`: the value that has the mark, at the place where it is named again.
  mutating func alias() throws(Diagnostic) -> YAMLNode {
    let start = index
    index += 1
    let name = word()
    guard let (node, size) = marked[name] else { throw problem(.unknownMark(name), start..<index) }
    room -= size
    return try made(node.content, start..<index)
  }

  // MARK: Nodes

  mutating func made(_ content: YAMLNode.Content, _ range: Range<Int>) throws(Diagnostic) -> YAMLNode {
    room -= 1
    if room < 0 { throw problem(.tooManyValues, range) }
    return YAMLNode(content: content, range: range)
  }

  /// Goes one level down; whoever calls it comes back up.
  mutating func descend() throws(Diagnostic) {
    depth += 1
    if depth > Self.deepest { throw problem(.tooDeep, index..<index) }
  }

  mutating func ascend() { depth -= 1 }

  func name(_ key: YAMLNode) throws(Diagnostic) -> YAMLNode {
    guard case .scalar = key.content else { throw problem(.keyIsNoName, key.range) }
    return key
  }

  func problem(_ problem: YAMLProblem, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(.notYAML(problem), file: source.path, range: range)
  }
}

/// The entries of a mapping while it is read.
struct YAMLEntries {
  private(set) var entries: [YAMLNode.Entry] = []
  private var names: Set<String> = []

  mutating func append(_ key: YAMLNode, _ value: YAMLNode) {
    guard case .scalar(let name, _) = key.content else { return }
    let isRepeated = !names.insert(name).inserted
    entries.append(
      YAMLNode.Entry(key: name, keyRange: key.range, isRepeated: isRepeated, value: value))
  }
}
