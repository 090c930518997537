extension String {
  /// The same text in Unicode's composed form (NFC), in which markup and commands count and compare.
  ///
  /// The standard library composes strings for its own comparisons and shows the result as `_nfcCodeUnits`, an
  /// underscored property; nothing else here needs Foundation, so it is used in this one place. Text below
  /// U+0300, the first combining mark, is composed already and returned as it is.
  var composed: String {
    var text = self
    let isComposed = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0xCC } }
    return isComposed ? self : String(decoding: _nfcCodeUnits, as: UTF8.self)
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
