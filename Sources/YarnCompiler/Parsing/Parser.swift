import Yarn

/// Says that a statement is broken; what is wrong with it has been reported.
struct SyntaxFailure: Error {}

/// Something the parser found, not yet tied to its file.
struct Finding {
  var problem: Problem
  /// The code: that of the problem, or another if what stands around it decides.
  var code: String
  var range: Range<Int>
}

/// Reads one script file: recursive descent over its bytes, without a pass for tokens.
///
/// A broken statement is reported once and left out; the parser goes on at the next line.
struct Parser {
  /// How deep statements and expressions may be nested.
  static let deepestNesting = 100

  let source: UnsafeBufferPointer<UInt8>
  /// How many bytes there are.
  let end: Int
  /// The next byte to read.
  var position = 0
  /// The line it is on, counted from 1.
  var lineNumber = 1
  var elements: ContiguousArray<SyntaxElement> = []
  var findings: [Finding] = []
  /// The names in statements that are broken.
  var mentions: [Mention] = []
  var symbols: SymbolTable
  var indentation = Indentation()
  var scopes = Scopes()
  /// The last line on which text was reported already, so that no more need be said of it.
  var lastReportedText = 0
  /// How many substitutions the line or command has so far.
  var valueCount = 0
  /// The line on which the last command for the host begins.
  var lastCommandLine = 0
  /// The last run of `///` lines: its range, and the number of the line below it.
  var documentation: (range: Range<Int>, below: Int)?
  /// The word of the statement that ``lead()`` met last, and where it ends.
  var keyword: (word: Keyword?, end: Int) = (nil, 0)

  init(_ source: UnsafeBufferPointer<UInt8>, symbols: consuming SymbolTable) {
    self.source = source
    self.end = source.count
    // Scripts have about one element for every ten bytes.
    elements.reserveInLargePages(source.count / 8 + 16)
    self.symbols = symbols
  }

  // MARK: Bytes

  /// The byte at a distance from the position; 0 behind the end.
  @inline(__always)
  func byte(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < end ? source[index] : 0
  }

  @inline(__always)
  func isAt(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    position + 1 < end && source[position] == UInt8(ascii: first)
      && source[position + 1] == UInt8(ascii: second)
  }

  func isAt(_ first: Unicode.Scalar, _ second: Unicode.Scalar, at index: Int) -> Bool {
    index + 1 < end && source[index] == UInt8(ascii: first) && source[index + 1] == UInt8(ascii: second)
  }

  @inline(__always)
  func isAt(_ scalar: Unicode.Scalar) -> Bool {
    position < end && source[position] == UInt8(ascii: scalar)
  }

  func isAt(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    index < end && source[index] == UInt8(ascii: scalar)
  }

  /// Whether the line ends at the position.
  @inline(__always)
  var isAtLineEnd: Bool {
    position >= end || CharacterClass.isBreak(source[position])
  }

  @inline(__always)
  mutating func skipBlanks() {
    while position < end, CharacterClass.isBlank(source[position]) { position += 1 }
  }

  mutating func skipToLineEnd() {
    while !isAtLineEnd { position += 1 }
  }

  /// Where the name that begins at an index ends; the index itself if none begins there.
  func nameEnd(from start: Int) -> Int {
    var index = start
    while index < end {
      let byte = source[index]
      if byte < 0x80 {
        guard CharacterClass.beginsName(byte) || (index > start && CharacterClass.isDigit(byte)) else {
          break
        }
        index += 1
      } else {
        guard let (scalar, length) = scalar(at: index),
          index > start
            ? CharacterClass.continuesName(beyondASCII: scalar)
            : CharacterClass.beginsName(beyondASCII: scalar)
        else { break }
        index += length
      }
    }
    return index
  }

  /// The scalar beyond ASCII at an index, and how many bytes it takes; nil if the bytes are no UTF-8.
  func scalar(at index: Int) -> (scalar: UInt32, length: Int)? {
    let first = source[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= end else { return nil }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard source[index + offset] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(source[index + offset] & 0x3F)
    }
    return (scalar, length)
  }

  /// The range of the character at the position, for a message about it.
  var characterRange: Range<Int> {
    guard position < end else { return end..<end }
    let length = source[position] < 0x80 ? 1 : scalar(at: position)?.length ?? 1
    return position..<position + length
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  mutating func symbol(_ range: Range<Int>) -> Symbol {
    symbols.symbol(of: UnsafeBufferPointer(rebasing: source[range]))
  }

  // MARK: Elements

  /// Adds an element whose children come next; ``close(_:)`` it after them.
  @discardableResult
  mutating func open(_ kind: SyntaxKind, at start: Int, form: UInt8 = 0, payload: UInt32 = 0) -> Int {
    elements.append(
      SyntaxElement(kind: kind, form: form, start: UInt32(start), end: UInt32(start), payload: payload))
    return elements.count - 1
  }

  /// Ends an element, after its last child, at the position or at a given byte.
  mutating func close(_ index: Int, at end: Int? = nil) {
    elements[index].end = UInt32(end ?? position)
    elements[index].extent = UInt32(elements.count)
  }

  /// Adds an element without children.
  mutating func leaf(_ kind: SyntaxKind, _ range: Range<Int>, form: UInt8 = 0, payload: UInt32 = 0) {
    let extent = UInt32(elements.count + 1)
    elements.append(
      SyntaxElement(
        kind: kind, form: form, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        extent: extent,
        payload: payload))
  }

  // MARK: Findings

  mutating func report(_ problem: Problem, _ range: Range<Int>, as code: String? = nil) {
    findings.append(Finding(problem: problem, code: code ?? problem.code, range: range))
  }

  /// Reports a problem and gives up the statement.
  mutating func fail(_ problem: Problem, _ range: Range<Int>, as code: String? = nil) -> SyntaxFailure {
    report(problem, range, as: code)
    return SyntaxFailure()
  }

  /// Reports that something else should stand at the position, and gives up the statement.
  mutating func expected(_ what: String, as code: String? = nil) -> SyntaxFailure {
    fail(.expected(what, found: found), foundRange, as: code)
  }

  /// What stands at the position, for a message.
  var found: String {
    if position >= end { return "the end of the file" }
    if isAtLineEnd { return "the end of the line" }
    let range = foundRange
    return "`\(text(range.count <= Self.longestNameShown ? range : characterRange))`"
  }

  private static let longestNameShown = 40

  /// What stands at the position: a whole name, a pair of signs that belong together, or a character.
  var foundRange: Range<Int> {
    let name = position..<nameEnd(from: position)
    if !name.isEmpty { return name }
    let isPair = isAt(">", ">") || isAt("<", "<") || isAt("-", ">") || isAt("=", ">") || isAt("=", "=")
    return isPair ? position..<position + 2 : characterRange
  }
}
