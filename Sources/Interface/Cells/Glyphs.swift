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
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private var spelled: [UInt8] = []
  private let set: GlyphSet

  init(_ text: some StringProtocol, _ set: GlyphSet) {
    scalars = String(text).unicodeScalars.makeIterator()
    ahead = scalars.next()
    self.set = set
  }

  mutating func next() -> Glyph? {
    if let letter = spelled.popLast() { return Glyph(scalar: UInt32(letter)) }
    while let scalar = take() {
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

  private mutating func take() -> Unicode.Scalar? {
    defer { if ahead != nil { ahead = scalars.next() } }
    return ahead
  }

  /// The glyph that begins with a scalar; nil when the scalar shows nothing.
  private func glyph(startingWith scalar: Unicode.Scalar) -> Glyph? {
    switch scalar.value {
    case 0x20..<0x7F: return Glyph(scalar: scalar.value)
    case 0x0A: return .newline
    case 0x09, 0xA0: return .space
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return Glyph(scalar: 0xFFFD)
    case 0x1F1E6...0x1F1FF: return Glyph(scalar: 0x41 + scalar.value - 0x1F1E6)
    case 0x1F3FB...0x1F3FF: return nil
    default: break
    }
    switch Width.kind(of: scalar.value) {
    case .narrow: return Glyph(scalar: scalar.value)
    case .wide: return Glyph(scalar: scalar.value, width: 2)
    case .ignorable: return nil
    case .mark:
      var glyph = Glyph.space
      glyph.marks.append(scalar.value)
      return glyph
    }
  }

  /// Takes the marks that stand on a glyph, and the rest of an emoji that it begins.
  private mutating func takeFollowers(of glyph: inout Glyph, _ base: Unicode.Scalar) {
    var isJoined = false
    while let scalar = ahead, scalar.value >= 0xAD, glyph.scalar != 0x0A {
      if isJoined, base.properties.isEmoji, scalar.properties.isEmoji {
        isJoined = false
      } else if (0x1F3FB...0x1F3FF).contains(scalar.value) {
        isJoined = false
      } else {
        switch Width.kind(of: scalar.value) {
        case .narrow, .wide: return
        case .mark: glyph.marks.append(scalar.value)
        case .ignorable: isJoined = scalar.value == 0x200D
        }
      }
      _ = take()
    }
  }

  /// Spells a glyph in ASCII, and returns its first letter; nil when it is spelled with none.
  private mutating func spell(_ glyph: Glyph) -> Glyph? {
    spelled = Transliteration.ascii(glyph.scalar, width: glyph.width).reversed()
    return spelled.popLast().map { Glyph(scalar: UInt32($0)) }
  }
}
