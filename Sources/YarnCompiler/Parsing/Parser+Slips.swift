/// Which of its codes for broken syntax the language gives to what does not fit.
///
/// Its own compiler passes over one piece too many and puts in one that is missing, which is YS0005, as is a character
/// that begins no piece at all. Where neither helps, it takes a statement that it knows by its word for one without
/// `>>`, which is YS0006.
extension Parser {
  static let unclosed = "YS0006"
  static let commandBehindText = "YS0020"

  /// The code for the piece at the position: nil for that of the problem itself, if it is no piece, or if what
  /// follows it fits.
  func codeOfSlip(unless fits: (Int) -> Bool) -> String? {
    guard let next = pieceEnd(at: position).map(behindBlanks) else { return nil }
    return fits(next) ? nil : Self.unclosed
  }

  /// The code for what stands where `>>` should stand.
  ///
  /// - Parameter isBehindValue: Whether it stands behind an expression; else it is taken apart as a command is.
  func codeOfSlip(in statement: Keyword, isBehindValue: Bool) -> String? {
    guard statement.isNamedInErrors else { return nil }
    if isBehindValue { return codeOfSlip { isAt(">", ">", at: $0) } }
    let word = position..<nameEnd(from: position)
    let isKeyword = Keyword(UnsafeBufferPointer(rebasing: source[word])) != nil
    let isOnePiece = isAt(">", ">", at: isKeyword ? behindBlanks(word.upperBound) : characterRange.upperBound)
    return isOnePiece ? nil : Self.unclosed
  }

  /// The code for what only a missing piece explains: another one if it is the `>>`.
  var codeAtMissingPiece: String? {
    isAt(">", ">") ? Self.unclosed : nil
  }

  func behindBlanks(_ start: Int) -> Int {
    var index = start
    while index < end, CharacterClass.isBlank(source[index]) { index += 1 }
    return index
  }

  /// Where the piece of an expression that begins at an index ends; nil if none begins there.
  func pieceEnd(at index: Int) -> Int? {
    guard index < end else { return nil }
    let second = index + 1 < end ? source[index + 1] : 0
    switch source[index] {
    case UInt8(ascii: "\""): return stringEnd(at: index)
    case UInt8(ascii: "$"):
      let nameEnd = nameEnd(from: index + 1)
      return nameEnd > index + 1 ? nameEnd : nil
    case UInt8(ascii: ">") where second == UInt8(ascii: ">"): return index + 2
    case UInt8(ascii: "&"), UInt8(ascii: "|"): return second == source[index] ? index + 2 : nil
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      return second == UInt8(ascii: "=") ? index + 2 : index + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "^"),
      UInt8(ascii: "}"):
      return index + 1
    case let byte where CharacterClass.isDigit(byte): return numberEnd(at: index)
    default:
      let nameEnd = nameEnd(from: index)
      return nameEnd > index ? nameEnd : nil
    }
  }

  /// Whether a value can begin at an index.
  func beginsValue(at index: Int) -> Bool {
    guard index < end else { return false }
    switch source[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "!"): return pieceEnd(at: index) == index + 1
    case UInt8(ascii: "$"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "."): return true
    case let byte where CharacterClass.isDigit(byte): return true
    default:
      let name = index..<nameEnd(from: index)
      return !name.isEmpty
        && (!isReserved(name) || isWord("true", name) || isWord("false", name) || isWord("not", name))
    }
  }
}
