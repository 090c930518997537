/// Reads markup in one pass, writing the plain text and the attributes as it goes.
///
/// Tags that overlap need no tree: a closing ends the innermost open tag of its name, the others stay open.
struct MarkupReader {
  let source: [UInt8]
  /// The language that plurals depend on; nil to leave `select`, `plural` and `ordinal` alone.
  let language: String?
  let replacements: [String: MarkupReplacement]

  /// The plain text so far.
  var text: [UInt8] = []
  /// The length of the plain text in UTF-16 units.
  var units = 0
  /// How many of these units take no room.
  var invisibleUnits = 0
  var attributes: [MarkedText.Attribute] = []
  /// The byte to be read next.
  var place = 0
  /// The open tags, the innermost last.
  var open: [OpenTag] = []

  /// Whether the tag that ended last takes away a blank behind it.
  private var trimsNextBlank = false
  /// How deep the outermost of the tags lay that were closed since the last text or opening.
  private var closedDepth = Int.max
  /// Where the speaker's prefix ends, until that is reached.
  private var prefixEnd: Int?

  struct OpenTag {
    /// The tag's place in ``MarkupReader/attributes``.
    var attribute: Int
    var depth: Int
    /// Where its text begins, in bytes and in units of the plain text.
    var textStart: Int
    var unitsStart: Int
    /// Whether it stands for the speaker, without having been written.
    var isImplicit = false
  }

  init(_ text: String, language: String?, replacements: [String: MarkupReplacement]) {
    source = Array(text.utf8)
    self.language = language
    self.replacements = replacements
  }

  /// Reads all of the source.
  mutating func read() throws(MarkupProblem) {
    text.reserveCapacity(source.count)
    openSpeaker()
    while place < source.count {
      if let prefixEnd, place >= prefixEnd { closeSpeaker() }
      if source[place] == UInt8(ascii: "[") {
        try readTag()
      } else {
        readText()
      }
    }
    if prefixEnd != nil { closeSpeaker() }
    if let tag = open.last {
      let attribute = attributes[tag.attribute]
      let start = attribute.sourcePosition
      let end = source[start...].firstIndex(of: UInt8(ascii: "]")) ?? source.count - 1
      throw MarkupProblem(.unclosed(attribute.name), start..<end + 1)
    }
  }

  // MARK: Text

  private mutating func readText() {
    let limit = prefixEnd ?? source.count
    var end = place
    while end < limit, source[end] != UInt8(ascii: "[") || source[max(end - 1, place)] == UInt8(ascii: "\\") {
      end += 1
    }
    copyText(upTo: end)
  }

  /// Copies text of which no part is a tag, without the backslashes before brackets and colons.
  private mutating func copyText(upTo end: Int) {
    guard place < end else { return }
    if trimsNextBlank { place = min(place + blankLength(at: place), end) }
    trimsNextBlank = false
    settle()
    while place < end {
      if source[place] == UInt8(ascii: "\\"), place + 1 < end {
        switch source[place + 1] {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"): place += 1
        default: break
        }
      }
      append(source[place])
      place += 1
    }
  }

  private mutating func append(_ byte: UInt8) {
    text.append(byte)
    if byte & 0xC0 != 0x80 { units += byte < 0xF0 ? 1 : 2 }
  }

  mutating func append(_ string: String) {
    for byte in string.utf8 { append(byte) }
  }

  /// What stands between `[nomarkup]`, which has been read, and `[/nomarkup]`.
  private mutating func readRawText(openedAt start: Int) throws(MarkupProblem) {
    guard let (end, behind) = endOfRawText() else {
      throw MarkupProblem(.unclosed(Self.noMarkup), start..<place)
    }
    let index = attributes.count
    let unitsStart = units
    attributes.append(attribute(Self.noMarkup, at: start))
    if let prefixEnd, prefixEnd <= end {
      copyText(upTo: prefixEnd)
      closeSpeaker()
    }
    copyText(upTo: end)
    attributes[index].length = units - unitsStart
    trimsNextBlank = false
    place = behind
  }

  // MARK: Tags

  private static let noMarkup = "nomarkup"

  private mutating func readTag() throws(MarkupProblem) {
    let start = place
    place += 1
    skipBlanks()
    guard source[safe: place] != UInt8(ascii: "/") else {
      place += 1
      return try readClosing(from: start)
    }
    guard let name = readName() else {
      throw place < source.count
        ? MarkupProblem(.noName, start..<place + 1) : MarkupProblem(.unfinished, start..<place)
    }
    settle()
    var tag = attribute(name, at: start)
    skipBlanks()
    if source[safe: place] == UInt8(ascii: "=") {
      place += 1
      tag.add(.init(name: name, value: try readValue()))
    } else if name == Self.noMarkup, source[safe: place] == UInt8(ascii: "]") {
      place += 1
      return try readRawText(openedAt: start)
    }
    if try readProperties(of: &tag) {
      try endSelfClosing(tag)
    } else {
      open.append(
        OpenTag(attribute: attributes.count, depth: open.count, textStart: text.count, unitsStart: units))
      attributes.append(tag)
    }
  }

  /// Reads up to the closing bracket, and says whether the tag closes itself.
  private mutating func readProperties(of tag: inout MarkedText.Attribute) throws(MarkupProblem) -> Bool {
    while true {
      skipBlanks()
      guard place < source.count else { throw MarkupProblem(.unfinished, tag.sourcePosition..<place) }
      let start = place
      switch source[place] {
      case UInt8(ascii: "]"):
        place += 1
        return false
      case UInt8(ascii: "/"):
        place += 1
        skipBlanks()
        guard source[safe: place] == UInt8(ascii: "]") else {
          throw MarkupProblem(.badCharacter("/"), start..<start + 1)
        }
        place += 1
        return true
      default:
        guard let name = readName() else {
          let end = start + scalarLength(at: start)
          throw MarkupProblem(
            .badCharacter(String(decoding: source[start..<end], as: UTF8.self)), start..<end)
        }
        skipBlanks()
        guard source[safe: place] == UInt8(ascii: "=") else {
          throw MarkupProblem(.noValue(name), start..<start + name.utf8.count)
        }
        place += 1
        tag.add(.init(name: name, value: try readValue()))
      }
    }
  }

  private mutating func readClosing(from start: Int) throws(MarkupProblem) {
    skipBlanks()
    let name = readName()
    skipBlanks()
    guard source[safe: place] == UInt8(ascii: "]") else {
      throw place < source.count
        ? MarkupProblem(.badClosing, start..<place + 1) : MarkupProblem(.unfinished, start..<place)
    }
    place += 1
    if let name {
      guard let index = open.lastIndex(where: { attributes[$0.attribute].name == name }) else {
        throw MarkupProblem(.unopened(name), start..<place)
      }
      try end(open.remove(at: index))
    } else {
      while let index = open.lastIndex(where: { !$0.isImplicit }) { try end(open.remove(at: index)) }
    }
  }

  private mutating func endSelfClosing(_ tag: MarkedText.Attribute) throws(MarkupProblem) {
    var tag = tag
    if !tag.properties.contains(where: { $0.name == MarkedText.Attribute.trimsWhitespace }) {
      tag.add(.init(name: MarkedText.Attribute.trimsWhitespace, value: .bool(true)))
    }
    if isReplaced(tag) {
      try replace(tag, textStart: text.count, attributesStart: attributes.count)
    } else {
      attributes.append(tag)
      trimsNextBlank = tag.trimsWhitespaceBehind
    }
  }

  private mutating func end(_ tag: OpenTag) throws(MarkupProblem) {
    attributes[tag.attribute].length = units - tag.unitsStart
    let attribute = attributes[tag.attribute]
    if isReplaced(attribute), !tag.isImplicit {
      guard open.allSatisfy({ $0.attribute < tag.attribute }) else {
        throw MarkupProblem(.notSelfClosing(attribute.name), attribute.sourcePosition..<place)
      }
      attributes.remove(at: tag.attribute)
      try replace(attribute, textStart: tag.textStart, attributesStart: tag.attribute)
    } else if tag.depth < closedDepth {
      closedDepth = tag.depth
      trimsNextBlank = attribute.trimsWhitespaceBehind
    }
  }

  /// Takes note that what comes next is within all tags still open.
  private mutating func settle() {
    guard closedDepth != .max else { return }
    closedDepth = .max
    for index in open.indices { open[index].depth = index }
  }

  private func attribute(_ name: String, at start: Int) -> MarkedText.Attribute {
    MarkedText.Attribute(name: name, position: units - invisibleUnits, length: 0, sourcePosition: start)
  }

  // MARK: Speaker

  private mutating func openSpeaker() {
    guard let prefix = SpeakerPrefix(of: source) else { return }
    prefixEnd = prefix.end
    open.append(OpenTag(attribute: 0, depth: 0, textStart: 0, unitsStart: 0, isImplicit: true))
    var speaker = attribute(MarkedText.Attribute.character, at: 0)
    speaker.add(.init(name: "name", value: .string(prefix.name)))
    attributes.append(speaker)
  }

  private mutating func closeSpeaker() {
    prefixEnd = nil
    guard let index = open.firstIndex(where: \.isImplicit) else { return }
    let tag = open.remove(at: index)
    attributes[tag.attribute].length = units
    if tag.depth < closedDepth {
      closedDepth = tag.depth
      trimsNextBlank = false
    }
  }
}
