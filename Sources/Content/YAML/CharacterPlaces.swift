import CYAML

/// Where the characters of a file stand among its bytes.
struct CharacterPlaces {
  private let bytes: [UInt8]
  /// The first byte of each character; empty if each is one byte long.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    starts = isASCII ? [] : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
  }

  /// The byte at which a mark of libyaml points, which counts characters.
  func byte(_ mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if starts.isEmpty { return min(index, bytes.count) }
    return index < starts.count ? starts[index] : bytes.count
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// From a place to the end of its line.
  func rest(from place: Int) -> Range<Int> {
    place..<(bytes[place...].firstIndex(where: Self.isBreak) ?? bytes.count)
  }

  func character(at place: Int) -> Range<Int> {
    place..<(bytes.indices.first { $0 > place && bytes[$0] & 0xC0 != 0x80 } ?? bytes.count)
  }

  /// The blanks that a tab at a place is among; nil if there is none.
  func tabs(at place: Int) -> Range<Int>? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\t") else { return nil }
    return place..<(bytes[place...].firstIndex { !Self.isBlank($0) } ?? bytes.count)
  }

  /// The backslash before a place, or at it, and the letters and digits behind.
  func escape(around place: Int) -> Range<Int> {
    let end = min(place + 1, bytes.count)
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\\")) ?? place
    let letter = min(start + 2, bytes.count)
    let isDigit: (UInt8) -> Bool = { "0123456789abcdefABCDEF".utf8.contains($0) }
    return start..<(bytes[letter...].firstIndex { !isDigit($0) } ?? bytes.count)
  }

  /// Whether nothing stands before a place in its line.
  func isFirst(_ place: Int) -> Bool { bytes[lineStart(of: place)..<place].allSatisfy(Self.isBlank) }

  /// Whether the dash of a list's entry stands at a place.
  func isEntry(_ place: Int) -> Bool {
    place < bytes.count && bytes[place] == UInt8(ascii: "-")
      && (place + 1 == bytes.count || Self.isBlank(bytes[place + 1]) || Self.isBreak(bytes[place + 1]))
  }

  /// Whether a place is behind the field that an earlier place is in: at the end of the file, or in a line that
  /// begins no further right.
  func isInLaterField(_ place: Int, than earlier: Int) -> Bool {
    let (line, field) = (lineStart(of: place), lineStart(of: earlier))
    guard line != field else { return bytes[place...].allSatisfy { Self.isBlank($0) || Self.isBreak($0) } }
    return indentation(ofLine: line) <= indentation(ofLine: field)
  }

  private func indentation(ofLine start: Int) -> Int { bytes[start...].prefix(while: Self.isBlank).count }

  private func lineStart(of place: Int) -> Int {
    (bytes[..<place].lastIndex(where: Self.isBreak) ?? -1) + 1
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
