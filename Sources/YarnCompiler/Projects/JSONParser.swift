/// Reads JSON with comments and commas behind last elements, as editors of project files allow them.
struct JSONParser {
  /// Why a file is no JSON, and where.
  struct Failure: Error, Hashable {
    var problem: ProjectProblem
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The value that a file consists of.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var parser = JSONParser(bytes)
    try parser.skipBlanks()
    let node = try parser.value()
    try parser.skipBlanks()
    guard parser.place == bytes.count else { throw parser.unexpected("the end of the file") }
    return node
  }

  private mutating func value() throws(Failure) -> JSONNode {
    let start = place
    switch byte {
    case UInt8(ascii: "{"): return try nested { parser throws(Failure) in try parser.object(from: start) }
    case UInt8(ascii: "["): return try nested { parser throws(Failure) in try parser.array(from: start) }
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), start..<place)
    case let digit? where Self.isInNumber(digit) && digit | 0x20 != UInt8(ascii: "e"):
      return try number(from: start)
    default: return try word(from: start)
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(Failure) -> JSONNode
  ) throws(Failure) -> JSONNode {
    depth += 1
    guard depth <= 200 else { throw Failure(problem: .tooDeep, range: place..<place + 1) }
    place += 1
    try skipBlanks()
    let node = try body(&self)
    depth -= 1
    return node
  }

  private mutating func object(from start: Int) throws(Failure) -> JSONNode {
    var members: [JSONNode.Member] = []
    while byte != UInt8(ascii: "}") {
      let keyStart = place
      guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in quotes, or `}`") }
      let key = try string()
      let keyRange = keyStart..<place
      try skipBlanks()
      guard byte == UInt8(ascii: ":") else { throw unexpected("`:`") }
      place += 1
      try skipBlanks()
      members.append(.init(key: key, keyRange: keyRange, value: try value()))
      try separator(before: "}")
    }
    place += 1
    return JSONNode(.object(members), start..<place)
  }

  private mutating func array(from start: Int) throws(Failure) -> JSONNode {
    var elements: [JSONNode] = []
    while byte != UInt8(ascii: "]") {
      elements.append(try value())
      try separator(before: "]")
    }
    place += 1
    return JSONNode(.array(elements), start..<place)
  }

  private mutating func separator(before close: Unicode.Scalar) throws(Failure) {
    try skipBlanks()
    if byte == UInt8(ascii: ",") {
      place += 1
      try skipBlanks()
    } else if byte != UInt8(ascii: close) {
      throw unexpected("`,` or `\(close)`")
    }
  }

  private mutating func number(from start: Int) throws(Failure) -> JSONNode {
    while let byte, Self.isInNumber(byte) { place += 1 }
    let digits = String(decoding: bytes[start..<place], as: UTF8.self)
    guard Double(digits) != nil else {
      throw Failure(problem: .expected("a value", found: "`\(digits)`"), range: start..<place)
    }
    return JSONNode(.number(digits), start..<place)
  }

  private mutating func word(from start: Int) throws(Failure) -> JSONNode {
    while let byte, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { place += 1 }
    switch String(decoding: bytes[start..<place], as: UTF8.self) {
    case "true": return JSONNode(.bool(true), start..<place)
    case "false": return JSONNode(.bool(false), start..<place)
    case "null": return JSONNode(.null, start..<place)
    case "": throw unexpected("a value")
    case let word: throw Failure(problem: .expected("a value", found: "`\(word)`"), range: start..<place)
    }
  }

  private mutating func string() throws(Failure) -> String {
    let start = place
    var content: [UInt8] = []
    place += 1
    while let byte, byte != UInt8(ascii: "\n") {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): content += String(try escape()).utf8
      default: content.append(byte)
      }
    }
    throw Failure(problem: .unclosedText, range: start..<max(place, start + 1))
  }

  /// What stands behind a backslash.
  private mutating func escape() throws(Failure) -> Character {
    let start = place - 1
    defer { place += 1 }
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = unit(at: place + 1) else { break }
      place += 4
      guard (0xD800...0xDBFF).contains(unit),
        bytes[min(place + 1, bytes.count)...].starts(with: [0x5C, 0x75]),
        let second = self.unit(at: place + 3), (0xDC00...0xDFFF).contains(second)
      else { return Character(Unicode.Scalar(unit) ?? "\u{FFFD}") }
      place += 6
      return Character(Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}")
    default: break
    }
    throw Failure(problem: .badEscape, range: start..<min(place + 1, bytes.count))
  }

  private func unit(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[start..<start + 4], as: UTF8.self)
    return digits.utf8.first == UInt8(ascii: "+") ? nil : UInt32(digits, radix: 16)
  }

  /// Skips white space and comments, both `// …` and `/* … */`.
  private mutating func skipBlanks() throws(Failure) {
    while let byte {
      if byte <= 0x20 {
        place += 1
      } else if bytes[place...].starts(with: "//".utf8) {
        place = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      } else if bytes[place...].starts(with: "/*".utf8) {
        let start = place
        place += 2
        while !bytes[place...].starts(with: "*/".utf8) {
          guard place < bytes.count else {
            throw Failure(problem: .unclosedComment, range: start..<start + 2)
          }
          place += 1
        }
        place += 2
      } else {
        return
      }
    }
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private func unexpected(_ expected: String) -> Failure {
    guard place < bytes.count else {
      return Failure(problem: .expected(expected, found: "the end of the file"), range: place..<place)
    }
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let found = String(decoding: bytes[place..<end], as: UTF8.self)
    return Failure(problem: .expected(expected, found: "`\(found)`"), range: place..<end)
  }
}
