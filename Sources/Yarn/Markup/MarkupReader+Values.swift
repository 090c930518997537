/// The words within tags.
extension MarkupReader {
  @inline(__always)
  mutating func skipBlanks() {
    while place < source.count, source[place] <= 0x20 || source[place] >= 0x80 {
      let length = blankLength(at: place)
      if length == 0 { return }
      place += length
    }
  }

  /// A letter or digit, then letters, digits, `_` and `|`; empty if there is none.
  mutating func readName() -> Range<Int> {
    let start = place
    skipLettersAndDigits()
    while place > start, place < source.count {
      if source[place] == UInt8(ascii: "_") || source[place] == UInt8(ascii: "|") {
        place += 1
      } else {
        let before = place
        skipLettersAndDigits()
        if place == before { break }
      }
    }
    return start..<place
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
  }

  /// Whether two ranges of the source hold the same bytes.
  func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.count == second.count && source[first].elementsEqual(source[second])
  }

  /// Whether a range of the source holds a word.
  @inline(__always)
  func isWord(_ range: Range<Int>, _ word: String) -> Bool {
    range.count == word.utf8.count && source[range].elementsEqual(word.utf8)
  }

  /// What stands behind the `=` of a property.
  mutating func readValue() throws(MarkupProblem) -> MarkedText.PropertyValue {
    skipBlanks()
    let start = place
    guard place < source.count else { throw MarkupProblem(.unfinished, max(start - 1, 0)..<start) }
    switch source[place] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try readNumber()
    case UInt8(ascii: "\""): return .string(try readQuotation())
    case UInt8(ascii: "{"):
      guard let end = source[place...].firstIndex(of: UInt8(ascii: "}")) else {
        throw MarkupProblem(.unclosedValue, start..<source.count)
      }
      place = end + 1
      return .string(string(start + 1..<end))
    default: return readWord()
    }
  }

  private mutating func readNumber() throws(MarkupProblem) -> MarkedText.PropertyValue {
    let start = place
    place += 1
    while place < source.count, source[place].isDigit || source[place] == UInt8(ascii: ".") { place += 1 }
    let digits = string(start..<place)
    if let integer = Int32(digits) { return .integer(Int(integer)) }
    // A number may end in its point; Swift's own reading does not allow that.
    let number = Float(digits.hasSuffix(".") ? digits + "0" : digits)
    guard let number else { throw MarkupProblem(.badNumber(digits), start..<place) }
    return .number(number)
  }

  /// A quotation, of which all backslashes are left out.
  private mutating func readQuotation() throws(MarkupProblem) -> String {
    let start = place
    place += 1
    var hasBackslash = false
    while place < source.count {
      if source[place] == UInt8(ascii: "\\") {
        hasBackslash = true
      } else if source[place] == UInt8(ascii: "\""), source[place - 1] != UInt8(ascii: "\\") {
        defer { place += 1 }
        guard hasBackslash else { return string(start + 1..<place) }
        return String(
          decoding: source[(start + 1)..<place].filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
      }
      place += 1
    }
    throw MarkupProblem(.unclosedValue, start..<place)
  }

  /// Any one character, and the letters and digits behind it.
  private mutating func readWord() -> MarkedText.PropertyValue {
    if source[place] == UInt8(ascii: "\\"), place + 1 < source.count,
      source[place + 1] == UInt8(ascii: ":")
    {
      place += 1
    }
    let start = place
    place += scalarLength(at: place)
    skipLettersAndDigits()
    switch string(start..<place) {
    case "true", "True": return .bool(true)
    case "false", "False": return .bool(false)
    case let word: return .string(word)
    }
  }

  /// Where the raw text from here ends, and the byte behind its `[/nomarkup]`.
  func endOfRawText() -> (end: Int, behind: Int)? {
    var reader = self
    var start = place
    while let bracket = source[start...].firstIndex(of: UInt8(ascii: "[")) {
      start = bracket + 1
      if bracket > place, source[bracket - 1] == UInt8(ascii: "\\") { continue }
      reader.place = start
      reader.skipBlanks()
      guard reader.byte == UInt8(ascii: "/") else { continue }
      reader.place += 1
      reader.skipBlanks()
      guard isWord(reader.readName(), "nomarkup") else { continue }
      reader.skipBlanks()
      if reader.byte == UInt8(ascii: "]") { return (bracket, reader.place + 1) }
    }
    return nil
  }

  // MARK: Characters

  /// The length of the white space at a byte; 0 if there is none.
  func blankLength(at index: Int) -> Int {
    let byte = source[index]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    return scalar(at: index).isBlank ? scalarLength(at: index) : 0
  }

  func scalarLength(at index: Int) -> Int {
    var end = index + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }

  private func scalar(at index: Int) -> Unicode.Scalar {
    String(decoding: source[index..<index + scalarLength(at: index)], as: UTF8.self).unicodeScalars.first
      ?? "\u{FFFD}"
  }

  @inline(__always)
  private mutating func skipLettersAndDigits() {
    while place < source.count {
      let byte = source[place]
      if byte < 0x80 {
        guard byte.isDigit || byte.isLetter else { return }
        place += 1
      } else {
        guard scalar(at: place).isLetterOrDigit else { return }
        place += scalarLength(at: place)
      }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension Unicode.Scalar {
  /// Whether a name may hold the scalar: a letter or decimal digit of the basic plane.
  fileprivate var isLetterOrDigit: Bool {
    guard value < 0x10000 else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      return true
    default: return false
    }
  }
}
