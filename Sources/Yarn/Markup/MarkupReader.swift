/// Reads markup in one pass, writing the plain text and the attributes as it goes.
///
/// Tags that overlap need no tree: a closing ends the innermost open tag of its name, the others stay open.
/// What has to be done for a tag grows with the tags that are open and with its properties, so both have a limit.
struct MarkupReader {
  /// How many tags may be open at once.
  static let mostOpenTags = 100
  /// How many properties a tag may have.
  static let mostProperties = 100

  let source: UnsafeBufferPointer<UInt8>
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
    /// The name, in the source.
    var name: Range<Int>
    /// The tag's place in ``MarkupReader/attributes``.
    var attribute: Int
    var depth: Int
    /// Where its text begins, in bytes and in units of the plain text.
    var textStart: Int
    var unitsStart: Int
    /// Whether a blank right behind it is taken away.
    var trimsNextBlank = false
    /// Whether another text takes its place.
    var isReplaced = false
    /// Whether it stands for the speaker, without having been written.
    var isImplicit = false
  }

  init(_ source: UnsafeBufferPointer<UInt8>, language: String?, replacements: [String: MarkupReplacement]) {
    self.source = source
    self.language = language
    self.replacements = replacements
  }

  /// Reads all of the source.
  mutating func read() throws(MarkupProblem) {
    text.reserveCapacity(source.count)
    attributes.reserveCapacity(2)
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

  /// The byte to be read next; 0 behind the end.
  var byte: UInt8 { place < source.count ? source[place] : 0 }

  // MARK: Text

  private mutating func readText() {
    let limit = prefixEnd ?? source.count
    var end = place
    while end < limit {
      if source[end] == UInt8(ascii: "["), end == place || source[end - 1] != UInt8(ascii: "\\") { break }
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
    var runStart = place
    for index in place..<end where source[index] == UInt8(ascii: "\\") && isEscape(at: index, before: end) {
      append(runStart..<index)
      runStart = index + 1
    }
    append(runStart..<end)
    place = end
  }

  private func isEscape(at index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = source[index + 1]
    return next == UInt8(ascii: "[") || next == UInt8(ascii: "]") || next == UInt8(ascii: ":")
  }

  private mutating func append(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let run = UnsafeBufferPointer(rebasing: source[range])
    text.append(contentsOf: run)
    var count = 0
    for byte in run { count += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= 0xF0 ? 1 : 0) }
    units += count
  }

  mutating func append(_ string: String) {
    text.append(contentsOf: string.utf8)
    units += string.utf16.count
  }

  /// What stands between `[nomarkup]`, which has been read, and `[/nomarkup]`.
  private mutating func readRawText(openedAt start: Int) throws(MarkupProblem) {
    guard let (end, behind) = endOfRawText() else {
      throw MarkupProblem(.unclosed(Self.noMarkup), start..<place)
    }
    let index = attributes.count
    let unitsStart = units
    attributes.append(
      .init(name: Self.noMarkup, position: units - invisibleUnits, properties: [], sourcePosition: start))
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
  private static let onlyTrims = [
    MarkedText.Property(name: MarkedText.Attribute.trimsWhitespace, value: .bool(true))
  ]

  /// What is read of an opening tag.
  private struct Tag {
    var start: Int
    var name: Range<Int>
    var properties: [MarkedText.Property] = []
    /// Whether a blank right behind it is taken away, if it says so.
    var trims: Bool?
  }

  private mutating func readTag() throws(MarkupProblem) {
    let start = place
    place += 1
    skipBlanks()
    if byte == UInt8(ascii: "/") {
      place += 1
      return try readClosing(from: start)
    }
    var tag = Tag(start: start, name: readName())
    guard !tag.name.isEmpty else {
      throw place < source.count
        ? MarkupProblem(.noName, start..<place + 1) : MarkupProblem(.unfinished, start..<place)
    }
    settle()
    skipBlanks()
    if byte == UInt8(ascii: "=") {
      place += 1
      try readValue(of: tag.name, for: &tag)
    } else if byte == UInt8(ascii: "]"), isWord(tag.name, Self.noMarkup) {
      place += 1
      return try readRawText(openedAt: start)
    }
    if try readProperties(of: &tag) {
      try endSelfClosing(tag)
    } else {
      guard open.count < Self.mostOpenTags else {
        throw MarkupProblem(.tooMany(.openTags, limit: Self.mostOpenTags), start..<place)
      }
      var opened = OpenTag(
        name: tag.name, attribute: attributes.count, depth: open.count, textStart: text.count,
        unitsStart: units)
      opened.trimsNextBlank = tag.trims ?? false
      opened.isReplaced = isReplaced(tag.name)
      open.append(opened)
      attributes.append(attribute(of: tag))
    }
  }

  /// Reads up to the closing bracket, and says whether the tag closes itself.
  private mutating func readProperties(of tag: inout Tag) throws(MarkupProblem) -> Bool {
    while true {
      skipBlanks()
      guard place < source.count else { throw MarkupProblem(.unfinished, tag.start..<place) }
      let start = place
      switch source[place] {
      case UInt8(ascii: "]"):
        place += 1
        return false
      case UInt8(ascii: "/"):
        place += 1
        skipBlanks()
        guard byte == UInt8(ascii: "]") else { throw MarkupProblem(.badCharacter("/"), start..<start + 1) }
        place += 1
        return true
      default:
        let name = readName()
        guard !name.isEmpty else {
          let range = start..<start + scalarLength(at: start)
          throw MarkupProblem(.badCharacter(string(range)), range)
        }
        skipBlanks()
        guard byte == UInt8(ascii: "=") else { throw MarkupProblem(.noValue(string(name)), name) }
        place += 1
        try readValue(of: name, for: &tag)
      }
    }
  }

  /// Reads the value of a property. Of two with one name the last counts.
  private mutating func readValue(of name: Range<Int>, for tag: inout Tag) throws(MarkupProblem) {
    let property = MarkedText.Property(name: string(name), value: try readValue())
    if isWord(name, MarkedText.Attribute.trimsWhitespace) { tag.trims = property.value == .bool(true) }
    if let index = tag.properties.firstIndex(where: { $0.name == property.name }) {
      tag.properties[index] = property
    } else {
      guard tag.properties.count < Self.mostProperties else {
        throw MarkupProblem(.tooMany(.properties, limit: Self.mostProperties), tag.start..<place)
      }
      tag.properties.append(property)
    }
  }

  private mutating func readClosing(from start: Int) throws(MarkupProblem) {
    skipBlanks()
    let name = readName()
    skipBlanks()
    guard byte == UInt8(ascii: "]") else {
      throw place < source.count
        ? MarkupProblem(.badClosing, start..<place + 1) : MarkupProblem(.unfinished, start..<place)
    }
    place += 1
    if name.isEmpty {
      while let index = open.lastIndex(where: { !$0.isImplicit }) { try end(open.remove(at: index)) }
    } else {
      guard let index = open.lastIndex(where: { isSame($0.name, name) }) else {
        throw MarkupProblem(.unopened(string(name)), start..<place)
      }
      try end(open.remove(at: index))
    }
  }

  private mutating func endSelfClosing(_ tag: Tag) throws(MarkupProblem) {
    var tag = tag
    if tag.properties.isEmpty {
      tag.properties = Self.onlyTrims
    } else if tag.trims == nil {
      tag.properties += Self.onlyTrims
    }
    if isReplaced(tag.name) {
      try replace(attribute(of: tag), textStart: text.count, attributesStart: attributes.count)
    } else {
      attributes.append(attribute(of: tag))
      trimsNextBlank = tag.trims ?? true
    }
  }

  private mutating func end(_ tag: OpenTag) throws(MarkupProblem) {
    attributes[tag.attribute].length = units - tag.unitsStart
    if tag.isReplaced {
      let attribute = attributes[tag.attribute]
      guard open.allSatisfy({ $0.attribute < tag.attribute }) else {
        throw MarkupProblem(.notSelfClosing(attribute.name), attribute.sourcePosition..<place)
      }
      attributes.remove(at: tag.attribute)
      try replace(attribute, textStart: tag.textStart, attributesStart: tag.attribute)
    } else if tag.depth < closedDepth {
      closedDepth = tag.depth
      trimsNextBlank = tag.trimsNextBlank
    }
  }

  /// Takes note that what comes next is within all tags still open.
  private mutating func settle() {
    guard closedDepth != .max else { return }
    closedDepth = .max
    for index in open.indices { open[index].depth = index }
  }

  private func attribute(of tag: Tag) -> MarkedText.Attribute {
    MarkedText.Attribute(
      name: string(tag.name), position: units - invisibleUnits, properties: tag.properties,
      sourcePosition: tag.start)
  }

  // MARK: Speaker

  private mutating func openSpeaker() {
    guard let prefix = SpeakerPrefix(of: source) else { return }
    prefixEnd = prefix.end
    open.append(OpenTag(name: 0..<0, attribute: 0, depth: 0, textStart: 0, unitsStart: 0, isImplicit: true))
    let name = MarkedText.Property(name: "name", value: .string(prefix.name))
    attributes.append(
      .init(name: MarkedText.Attribute.character, position: 0, properties: [name], sourcePosition: 0))
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
