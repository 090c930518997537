/// A script file: its path and its bytes.
public struct SourceFile: Hashable, Sendable {
  /// The path, as diagnostics show it; identities of lines are made from it.
  public let path: String
  /// The content, UTF-8. Ranges of diagnostics and syntax trees count in these bytes.
  public let bytes: [UInt8]
  /// How many lines end before each block of ``blockLength`` bytes.
  private let lineCounts: [UInt32]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineCounts = Self.lineCounts(of: bytes)
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The whole content as text; bytes that are no UTF-8 become replacement characters.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a range of bytes.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The line and the column of a byte, both counted from 1, the column in characters.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let block = offset / Self.blockLength
    let start = lineStart(before: offset)
    let earlier = Self.lineEnds(in: bytes, block * Self.blockLength..<offset)
    return (Int(lineCounts[block]) + earlier + 1, text(in: start..<offset).count + 1)
  }

  /// The bytes of the line that holds an offset, without its line break.
  func lineRange(around offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    let start = lineStart(before: offset)
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return min(start, end)..<end
  }

  /// The bytes of a line, counted from 1, without its line break; the empty end of the file if it has fewer lines.
  ///
  /// - Complexity: O(*n*) in the length of the file.
  public func range(ofLine line: Int) -> Range<Int> {
    var ends = 0
    let start =
      line <= 1
      ? 0
      : bytes.indices.first { index in
        if Self.endsLine(bytes, at: index) { ends += 1 }
        return ends == line - 1
      }.map { $0 + 1 }
    return lineRange(around: start ?? bytes.count)
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, !Self.endsLine(bytes, at: start - 1) { start -= 1 }
    return start
  }

  // MARK: Line breaks

  private static let blockLength = 4096

  private static func lineCounts(of bytes: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = [0]
    counts.reserveCapacity(bytes.count / blockLength + 1)
    var start = 0
    while start + blockLength <= bytes.count {
      counts.append(counts[counts.count - 1] + UInt32(lineEnds(in: bytes, start..<start + blockLength)))
      start += blockLength
    }
    return counts
  }

  private static func lineEnds(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where endsLine(bytes, at: index) { count += 1 }
    return count
  }

  /// Whether the byte is the last of a line break: a line feed, or a carriage return without one.
  @inline(__always)
  private static func endsLine(_ bytes: [UInt8], at index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: "\n") { return true }
    guard bytes[index] == UInt8(ascii: "\r") else { return false }
    return index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
  }
}
