/// The name a line begins with, up to the first colon outside tags, and the blanks behind it.
struct SpeakerPrefix {
  /// The name as written, without backslashes.
  let name: String
  /// The byte behind the colon and the blanks that follow it.
  let end: Int

  /// The prefix of a text; nil if it has no plain colon, or begins with a tag `character` of its own.
  init?(of source: UnsafeBufferPointer<UInt8>) {
    guard !Self.namesSpeakerItself(source), let colon = Self.firstColon(in: source) else { return nil }
    let prefix = source[..<colon]
    name =
      prefix.contains(UInt8(ascii: "\\"))
      ? String(decoding: prefix.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
      : String(decoding: prefix, as: UTF8.self)
    end = Self.endOfBlanks(in: source, from: colon + 1)
  }

  private static func namesSpeakerItself(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let bracket = source.firstIndex(of: UInt8(ascii: "[")) else { return false }
    return source[(bracket + 1)...].starts(with: MarkedText.Attribute.character.utf8)
      && String(decoding: source[..<bracket], as: UTF8.self).unicodeScalars.allSatisfy(\.isBlank)
  }

  /// Where the white space ends that begins at an index.
  static func endOfBlanks(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == UInt8(ascii: " ") { end += 1 }
    guard end < source.count, source[end] < 0x21 || source[end] > 0x7E else { return end }
    let blanks = String(decoding: source[start...], as: UTF8.self).unicodeScalars.prefix(while: \.isBlank)
    return start + String(blanks).utf8.count
  }

  private static func firstColon(in source: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    var canTagEnd = true
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: ":"): return place
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "[") where canTagEnd:
        // Where one bracket is not closed, later ones are not looked at again.
        if let end = endOfTag(in: source, from: place) { place = end } else { canTagEnd = false }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// The bracket that closes a tag; one in quotes does not.
  private static func endOfTag(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var isQuoted = false
    for place in start..<source.count {
      switch source[place] {
      case UInt8(ascii: "\"") where source[place - 1] != UInt8(ascii: "\\"): isQuoted.toggle()
      case UInt8(ascii: "]") where !isQuoted: return place
      default: break
      }
    }
    return nil
  }
}
