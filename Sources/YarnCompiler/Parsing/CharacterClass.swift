/// Which characters may stand in names, and which bytes end a piece of text.
enum CharacterClass {
  /// Whether the byte may end a run of plain text, or says something of it: a line break, `{`, `\`, `#`, `<`,
  /// `/` or `[`.
  @inline(__always)
  static func interruptsText(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, 0x23, 0x2F, 0x3C, 0x5B, 0x5C, 0x7B: true
    default: false
    }
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }

  @inline(__always)
  static func isBreak(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }

  /// Whether the ASCII byte may begin a name.
  @inline(__always)
  static func beginsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F
  }

  /// Whether a scalar beyond ASCII may begin a name: what Swift permits at the head of an identifier.
  static func beginsName(beyondASCII scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA8, 0xAA, 0xAD, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF,
      0x100...0x2FF, 0x370...0x167F, 0x1681...0x180D, 0x180F...0x1DBF, 0x1E00...0x1FFF,
      0x200B...0x200D, 0x202A...0x202E, 0x203F...0x2040, 0x2054, 0x2060...0x206F,
      0x2070...0x20CF, 0x2100...0x218F, 0x2460...0x24FF, 0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF,
      0x3004...0x3007, 0x3021...0x302F, 0x3031...0x303F, 0x3040...0xD7FF,
      0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFE1F, 0xFE30...0xFE44, 0xFE47...0xFFFD,
      0x10000...0xEFFFD:
      scalar & 0xFFFE != 0xFFFE
    default: false
    }
  }

  /// Whether a scalar beyond ASCII may stand inside a name: what may begin one, and combining marks.
  static func continuesName(beyondASCII scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: beginsName(beyondASCII: scalar)
    }
  }
}
