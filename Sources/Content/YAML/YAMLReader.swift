import YarnCompiler

/// Reads the text of a YAML file into nodes that know their places.
///
///     switch YAMLReader.read(source) {
///     case .success(let root): root["name"]?.range     // bytes of the file, as in scripts
///     case .failure(let diagnostic): …                 // what keeps it from being read, with its place
///     }
///
/// libyaml takes the text apart. Keys are names, and a file is one document.
struct YAMLReader {
  private let source: SourceFile
  private let events: YAMLEvents
  private var index = 0
  private var room = Self.limit
  private var marked: [String: (node: YAMLNode, size: Int)] = [:]

  /// More values than anyone writes by hand. Values may be named again, so a short file can stand for a long one.
  private static let limit = 20_000
  /// More levels than anyone can follow.
  private static let deepest = 100

  private init(_ source: SourceFile) {
    self.source = source
    events = YAMLEvents(source, limit: 3 * Self.limit)
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
    if let (found, range) = events.problem { throw problem(found, range) }
    guard next() != nil else { throw problem(.empty, 0..<0) }
    let root = try value(depth: 0)
    if let second = next() { throw problem(.secondDocument, second.range) }
    return root
  }

  private mutating func next() -> YAMLEvent? {
    guard index < events.events.count else { return nil }
    index += 1
    return events.events[index - 1]
  }

  private mutating func value(depth: Int) throws(Diagnostic) -> YAMLNode {
    guard let event = next() else { throw problem(.empty, 0..<0) }
    if depth > Self.deepest { throw problem(.tooDeep, event.range) }
    let before = room
    let node = try value(event, depth: depth)
    if let mark = event.mark { marked[mark] = (node, before - room) }
    return node
  }

  private mutating func value(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> YAMLNode {
    switch event.kind {
    case .scalar(let text, let isPlain):
      return try made(.scalar(text, isPlain: isPlain), inOneLine(event.range, hasComment: false))
    case .alias(let name):
      guard let (node, size) = marked[name] else { throw problem(.unknownMark(name), event.range) }
      room -= size
      return try made(node.content, event.range)
    case .sequenceStart: return try sequence(event.range, depth: depth)
    case .mappingStart: return try mapping(event.range, depth: depth)
    case .documentStart, .end: preconditionFailure("libyaml closes only what it opened")
    }
  }

  private mutating func sequence(_ start: Range<Int>, depth: Int) throws(Diagnostic) -> YAMLNode {
    var items: [YAMLNode] = []
    while !isAtEnd { items.append(try value(depth: depth + 1)) }
    return try made(.sequence(items), close(from: start))
  }

  private mutating func mapping(_ start: Range<Int>, depth: Int) throws(Diagnostic) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    var names: Set<String> = []
    while !isAtEnd {
      let key = try value(depth: depth + 1)
      guard case .scalar(let name, _) = key.content else { throw problem(.keyIsNoName, key.range) }
      entries.append(
        YAMLNode.Entry(
          key: name, keyRange: key.range, isRepeated: !names.insert(name).inserted,
          value: try value(depth: depth + 1)))
    }
    let range = close(from: start)
    // Fields in lines have no sign of their own: their place is the first name.
    return try made(.mapping(entries), start.isEmpty ? entries.first?.keyRange ?? range : range)
  }

  private var isAtEnd: Bool {
    if index < events.events.count, case .end = events.events[index].kind { return true }
    return index >= events.events.count
  }

  /// Passes the end of a sequence or a mapping, and tells where it stands: all of it, or its first line.
  private mutating func close(from start: Range<Int>) -> Range<Int> {
    let end = next()?.range.upperBound ?? start.upperBound
    return inOneLine(start.lowerBound..<max(end, start.upperBound))
  }

  /// A range as far as its first line goes, without blanks and a comment at its end.
  private func inOneLine(_ range: Range<Int>, hasComment: Bool = true) -> Range<Int> {
    var end = range.lowerBound
    for place in range {
      let byte = source.bytes[place]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      let isBehindBlank = place > range.lowerBound && source.bytes[place - 1] == UInt8(ascii: " ")
      if hasComment, byte == UInt8(ascii: "#"), isBehindBlank { break }
      if byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") { end = place + 1 }
    }
    return range.lowerBound..<end
  }

  private mutating func made(_ content: YAMLNode.Content, _ range: Range<Int>) throws(Diagnostic) -> YAMLNode
  {
    room -= 1
    if room < 0 { throw problem(.tooManyValues, range) }
    return YAMLNode(content: content, range: range)
  }

  private func problem(_ problem: YAMLProblem, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(.notYAML(problem), file: source.path, range: range)
  }
}
