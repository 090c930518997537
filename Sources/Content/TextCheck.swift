import YarnCompiler

/// Finds what must not be in a text file: bytes that are no text, and characters that move a cursor, change a
/// terminal or turn the direction of writing around.
public enum TextCheck {
  /// A text as it may be written to a terminal: in the place of every such character stands U+FFFD.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func harmless(_ text: String) -> String {
    guard hasSuspect(Array(text.utf8)) else { return text }
    var harmless = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { harmless.append(isHarmless(scalar) ? scalar : "\u{FFFD}") }
    return String(harmless)
  }

  /// One finding for each run of such characters.
  static func diagnostics(in file: SourceFile) -> [Diagnostic] {
    if !hasSuspect(file.bytes), String(validating: file.bytes, as: UTF8.self) != nil { return [] }
    if let offset = offsetOfInvalidByte(file.bytes) {
      return [Diagnostic(.notText, file: file.path, range: offset..<(offset + 1))]
    }
    var findings: [Diagnostic] = []
    var offset = 0
    for scalar in file.text.unicodeScalars {
      let end = offset + String(scalar).utf8.count
      if !isHarmless(scalar) {
        if let last = findings.last, last.range.upperBound == offset {
          findings[findings.count - 1].range = last.range.lowerBound..<end
        } else {
          findings.append(Diagnostic(.controlCharacter(scalar.value), file: file.path, range: offset..<end))
        }
      }
      offset = end
    }
    return findings
  }

  /// Whether a character may stand in text that is shown.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }

  /// Whether any byte may begin one of the characters, told without taking the text apart.
  private static func hasSuspect(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0x20...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...0xFF, 0x09, 0x0A, 0x0D: false
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] < 0xA0
        case 0xE2: index + 2 < bytes.count && isSeparatorOrTurn(bytes[index + 1], bytes[index + 2])
        case 0xEF: index + 1 < bytes.count && bytes[index + 1] == 0xBB
        default: true
        }
      }
    }
  }

  /// U+2028…202E and U+2066…2069 behind their first byte.
  private static func isSeparatorOrTurn(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0xA8...0xAE).contains(third) || second == 0x81 && (0xA6...0xA9).contains(third)
  }

  private static func offsetOfInvalidByte(_ bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
