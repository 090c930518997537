/// How many columns characters take.
enum Width {
  /// What a code point is to the layout.
  enum Kind {
    /// Takes one column.
    case narrow
    /// Takes two columns.
    case wide
    /// Stands on the character before it.
    case mark
    /// Shows nothing.
    case ignorable
  }

  /// What a code point is, by ``WidthTable``.
  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0..<0xAD, 0xAE..<0x300: return .narrow
    case 0x2010..<0x2028, 0x2030..<0x205F, 0x2190..<0x2300, 0x2500..<0x25FD: return .narrow
    default: break
    }
    if contains(scalar, in: WidthTable.ignorable) { return .ignorable }
    if contains(scalar, in: WidthTable.marks) { return .mark }
    return contains(scalar, in: WidthTable.wide) ? .wide : .narrow
  }

  /// The columns a text takes, once it is reduced to what every terminal measures alike.
  static func of(_ text: some StringProtocol, _ set: GlyphSet = .unicode) -> Int {
    if let plain = plain(text) { return plain }
    var reader = GlyphReader(text, set)
    var width = 0
    while let glyph = reader.next() { width += glyph.width }
    return width
  }

  /// The columns of a text that has only letters and signs of ASCII; nil for any other.
  private static func plain(_ text: some StringProtocol) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? bytes.count : nil
    } ?? nil
  }

  private static func contains(_ scalar: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar {
        low = middle + 1
      } else if ranges[middle].lowerBound > scalar {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
