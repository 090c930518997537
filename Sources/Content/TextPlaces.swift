import YarnCompiler
import Yams

/// Turns the lines and columns of Yams, which counts Unicode scalars, into ranges of bytes.
struct TextPlaces {
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for index in bytes.indices {
      let isReturnAlone =
        bytes[index] == UInt8(ascii: "\r")
        && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if bytes[index] == UInt8(ascii: "\n") || isReturnAlone { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The value that begins at a mark: a quoted one with its quotes, any other as far as the line goes.
  func word(at mark: Mark?, in source: SourceFile) -> Range<Int> {
    let begin = offset(of: mark, in: source.bytes)
    let rest = source.bytes[begin...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let first = rest.first else { return begin..<begin }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return begin..<endOfQuoted(rest, quote: first)
    }
    return begin..<endOfPlain(rest, isInBraces: isInBraces(begin, in: source.bytes))
  }

  private func offset(of mark: Mark?, in bytes: [UInt8]) -> Int {
    guard let mark, lineStarts.indices.contains(mark.line - 1) else { return bytes.count }
    var offset = lineStarts[mark.line - 1]
    for _ in 1..<max(mark.column, 1) where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
    }
    return offset
  }

  private func endOfQuoted(_ rest: ArraySlice<UInt8>, quote: UInt8) -> Int {
    var index = rest.startIndex + 1
    while index < rest.endIndex {
      if rest[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if rest[index] == quote {
        return index + 1
      }
      index += 1
    }
    return rest.endIndex
  }

  /// Whether a brace or bracket is open to the left on the same line.
  private func isInBraces(_ offset: Int, in bytes: [UInt8]) -> Bool {
    let start = lineStarts.last { $0 <= offset } ?? 0
    let line = bytes[start..<offset]
    return line.count { "{[".utf8.contains($0) } > line.count { "}]".utf8.contains($0) }
  }

  /// An unquoted value ends before a comment, before what ends it between braces, and as a key at the colon.
  private func endOfPlain(_ rest: ArraySlice<UInt8>, isInBraces: Bool) -> Int {
    var end = rest.startIndex
    for index in rest.indices {
      let next = index + 1 < rest.endIndex ? rest[index + 1] : UInt8(ascii: " ")
      let isBlank = rest[index] == UInt8(ascii: " ") || rest[index] == UInt8(ascii: "\t")
      if isBlank, next == UInt8(ascii: "#") { break }
      if rest[index] == UInt8(ascii: ":"), next == UInt8(ascii: " ") { break }
      if isInBraces, ",]}".utf8.contains(rest[index]), index > rest.startIndex { break }
      if !isBlank { end = index + 1 }
    }
    return end
  }
}
