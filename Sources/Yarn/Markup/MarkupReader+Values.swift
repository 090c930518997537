/// The words within tags.
extension MarkupReader {
  mutating func skipBlanks() {
    while place < source.count {
      let length = blankLength(at: place)
      if length == 0 { return }
      place += length
    }
  }

  /// A letter or digit, then letters, digits, `_` and `|`.
  mutating func readName() -> String? {
    let start = place
    skipLettersAndDigits()
    guard place > start else { return nil }
    while place < source.count {
      let before = place
      if source[place] == UInt8(ascii: "_") || source[place] == UInt8(ascii: "|") {
        place += 1
      } else {
        skipLettersAndDigits()
      }
      if place == before { break }
    }
    return text(from: start)
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
      return .string(String(decoding: source[(start + 1)..<end], as: UTF8.self))
    default: return readWord()
    }
  }

  private mutating func readNumber() throws(MarkupProblem) -> MarkedText.PropertyValue {
    let start = place
    place += 1
    while place < source.count, source[place].isDigit || source[place] == UInt8(ascii: ".") { place += 1 }
    let digits = text(from: start)
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
    while place < source.count {
      if source[place] == UInt8(ascii: "\""), source[place - 1] != UInt8(ascii: "\\") {
        let value = source[(start + 1)..<place].filter { $0 != UInt8(ascii: "\\") }
        place += 1
        return String(decoding: value, as: UTF8.self)
      }
      place += 1
    }
    throw MarkupProblem(.unclosedValue, start..<place)
  }

  /// Any one character, and the letters and digits behind it.
  private mutating func readWord() -> MarkedText.PropertyValue {
    if source[place] == UInt8(ascii: "\\"), source[safe: place + 1] == UInt8(ascii: ":") { place += 1 }
    let start = place
    place += scalarLength(at: place)
    skipLettersAndDigits()
    switch text(from: start) {
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
      guard source[safe: reader.place] == UInt8(ascii: "/") else { continue }
      reader.place += 1
      reader.skipBlanks()
      guard reader.readName() == "nomarkup" else { continue }
      reader.skipBlanks()
      if source[safe: reader.place] == UInt8(ascii: "]") { return (bracket, reader.place + 1) }
    }
    return nil
  }

  // MARK: Characters

  /// The length of the white space at a byte; 0 if there is none.
  func blankLength(at index: Int) -> Int {
    let byte = source[index]
    if byte < 0x80 { return Unicode.Scalar(byte).isBlank ? 1 : 0 }
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

  private func text(from start: Int) -> String {
    String(decoding: source[start..<place], as: UTF8.self)
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

extension [UInt8] {
  /// The byte at an index; nil beyond the end.
  subscript(safe index: Int) -> UInt8? {
    index < count ? self[index] : nil
  }
}
