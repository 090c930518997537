/// What fills one cell, or two: a character and the marks on it.
struct Glyph: Hashable {
  var scalar: UInt32
  var marks = Marks()
  var width = 1

  static let space = Glyph(scalar: 0x20)
  static let newline = Glyph(scalar: 0x0A, width: 0)
}

/// Reads a text as glyphs, reduced to what every terminal measures alike.
///
/// Terminals disagree over the width of much that looks like one character, and one that disagrees with us
/// tears the row. So an emoji joined of several keeps its first member; skin tones and variation selectors
/// go; a flag becomes its two letters; a character and up to four marks make one cell, further marks go; what
/// shows nothing is dropped. A tab is a space. A control character, an escape above all, becomes U+FFFD, so
/// no text can speak to the terminal. Line feeds come through as ``Glyph/newline``, for ``Wrap`` to break at.
///
/// Text that runs from right to left stays in the order in which it is written; terminals differ over it.
///
/// Reading what was read once changes nothing.
struct GlyphReader: IteratorProtocol {
  private var scalars: ScalarReader
  /// The scalar after the one that is looked at; nil at the end.
  private var ahead: UInt32?
  private var spelled: [UInt8] = []
  private let set: GlyphSet

  init(_ text: some StringProtocol, _ set: GlyphSet) {
    scalars = ScalarReader(text)
    ahead = scalars.next()
    self.set = set
  }

  mutating func next() -> Glyph? {
    if !spelled.isEmpty { return Glyph(scalar: UInt32(spelled.removeLast())) }
    while let scalar = ahead {
      ahead = scalars.next()
      if scalar < 0x7F, scalar >= 0x20, (ahead ?? 0) < 0xAD { return Glyph(scalar: scalar) }
      if var glyph = glyph(startingWith: scalar) {
        takeFollowers(of: &glyph, scalar)
        guard set == .ascii else { return glyph }
        glyph.marks = Marks()
        guard glyph.scalar > 0x7E else { return glyph }
        if let letter = spell(glyph) { return letter }
      }
    }
    return nil
  }

  /// The glyph that begins with a scalar; nil when the scalar shows nothing.
  private func glyph(startingWith scalar: UInt32) -> Glyph? {
    switch scalar {
    case 0x20..<0x7F: return Glyph(scalar: scalar)
    case 0x0A: return .newline
    case 0x09, 0xA0: return .space
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return Glyph(scalar: 0xFFFD)
    case 0x1F1E6...0x1F1FF: return Glyph(scalar: 0x41 + scalar - 0x1F1E6)
    case 0x1F3FB...0x1F3FF: return nil
    default: break
    }
    switch Width.kind(of: scalar) {
    case .narrow: return Glyph(scalar: scalar)
    case .wide: return Glyph(scalar: scalar, width: 2)
    case .ignorable: return nil
    case .mark:
      var glyph = Glyph.space
      glyph.marks.append(scalar)
      return glyph
    }
  }

  /// Takes the marks that stand on a glyph, and the rest of an emoji that it begins.
  private mutating func takeFollowers(of glyph: inout Glyph, _ base: UInt32) {
    var isJoined = false
    while let scalar = ahead, scalar >= 0xAD, glyph.scalar != 0x0A {
      if isJoined, Self.isEmoji(base), Self.isEmoji(scalar) {
        isJoined = false
      } else if (0x1F3FB...0x1F3FF).contains(scalar) {
        isJoined = false
      } else {
        switch Width.kind(of: scalar) {
        case .narrow, .wide: return
        case .mark: glyph.marks.append(scalar)
        case .ignorable: isJoined = scalar == 0x200D
        }
      }
      ahead = scalars.next()
    }
  }

  private static func isEmoji(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isEmoji ?? false
  }

  /// Spells a glyph in ASCII, and returns its first letter; nil when it is spelled with none.
  private mutating func spell(_ glyph: Glyph) -> Glyph? {
    spelled = Transliteration.ascii(glyph.scalar, width: glyph.width).reversed()
    return spelled.popLast().map { Glyph(scalar: UInt32($0)) }
  }
}

/// Reads the scalars of a text by its UTF-8, which a string keeps ready.
private struct ScalarReader {
  private var bytes: Substring.UTF8View.Iterator

  init(_ text: some StringProtocol) {
    bytes = Substring(text).utf8.makeIterator()
  }

  mutating func next() -> UInt32? {
    guard let first = bytes.next() else { return nil }
    switch first {
    case 0..<0x80: return UInt32(first)
    case 0..<0xE0: return (UInt32(first) & 0x1F) << 6 | tail()
    case 0..<0xF0: return (UInt32(first) & 0x0F) << 12 | tail() << 6 | tail()
    default: return (UInt32(first) & 0x07) << 18 | tail() << 12 | tail() << 6 | tail()
    }
  }

  private mutating func tail() -> UInt32 { UInt32(bytes.next() ?? 0) & 0x3F }
}
