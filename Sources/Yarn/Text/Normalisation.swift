extension String {
  /// The same text in Unicode's composed form (NFC), in which markup and commands count and compare.
  ///
  /// The standard library composes strings for its own comparisons and shows the result as `_nfcCodeUnits`, an
  /// underscored property; nothing else here needs Foundation, so it is used in this one place. Text that cannot
  /// but be composed already, as almost all is, is returned as it is.
  var composed: String {
    var text = self
    let isComposed = text.withUTF8 { Normalisation.isSurelyComposed($0) }
    return isComposed ? text : String(decoding: _nfcCodeUnits, as: UTF8.self)
  }
}

/// A glance at text that tells most composed text from what has to be looked at closely.
enum Normalisation {
  /// Whether text holds only characters that composition leaves as they are.
  static func isSurelyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A loop without branches sees many bytes at once, and most texts have no others.
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    if all < 0xCC { return true }
    var index = 0
    while index < bytes.count {
      // All below U+0300, the first combining mark.
      if bytes[index] < 0xCC {
        index += 1
      } else {
        let length = lengthOfSurelyComposed(bytes, index)
        if length == 0 { return false }
        index += length
      }
    }
    return true
  }

  /// The length of the character at an index if it is one of the common ones that never compose; else 0.
  private static func lengthOfSurelyComposed(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (first, second) {
    // Cyrillic.
    case (0xD0...0xD1, _): return 2
    // Dashes, quotation marks, the ellipsis and the like; currencies.
    case (0xE2, 0x80): return third >= 0x82 ? 3 : 0
    case (0xE2, 0x81...0x82): return 3
    // Kana without its combining marks.
    case (0xE3, 0x81), (0xE3, 0x83): return 3
    case (0xE3, 0x82): return third == 0x99 || third == 0x9A ? 0 : 3
    // Han and Hangul.
    case (0xE4, 0xB8...), (0xE5...0xE9, _), (0xEA, 0xB0...), (0xEB...0xEC, _): return 3
    case (0xED, ..<0x9E): return 3
    // Emoji and the selector of their form.
    case (0xEF, 0xB8): return third == 0x8F ? 3 : 0
    case (0xF0, 0x9F): return (0x8C...0xAB).contains(third) ? 4 : 0
    default: return 0
    }
  }
}

extension Unicode.Scalar {
  /// Whether .NET, on which scripts have been written so far, takes this for white space.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x85: false
    default: properties.isWhitespace
    }
  }
}
