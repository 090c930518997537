/// Cuts the bytes a program writes into characters, controls and escape sequences.
struct SequenceParser: Sendable {
  /// What a terminal acts on.
  enum Piece: Equatable {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// ESC and one byte.
    case escape(UInt8)
    /// ESC, one of `()*+`, and the character set's letter.
    case charset(UInt8, UInt8)
    /// ESC [, an optional private mark, numbers, intermediate bytes, and the final byte.
    case sequence(mark: UInt8?, parameters: [Int], intermediates: [UInt8], final: UInt8)
    /// ESC ], P, X, ^ or _, and the text up to its end.
    case string(UInt8, [UInt8])
  }

  private enum State {
    case ground
    case character([UInt8], missing: Int)
    case escape
    case charset(UInt8)
    case sequence([UInt8])
    case string(UInt8, [UInt8])
    case stringEscape(UInt8, [UInt8])
  }

  private var state = State.ground

  /// Takes one byte. A piece, when this byte completes one.
  mutating func next(_ byte: UInt8) -> Piece? {
    switch state {
    case .ground: return ground(byte)
    case .character(let bytes, let missing): return character(bytes + [byte], missing: missing - 1)
    case .escape: return escape(byte)
    case .charset(let kind):
      state = .ground
      return .charset(kind, byte)
    case .sequence(let bytes): return sequence(bytes, byte)
    case .string(let kind, let bytes): return string(kind, bytes, byte)
    case .stringEscape(let kind, let bytes):
      state = byte == UInt8(ascii: "\\") ? .ground : .escape
      return .string(kind, bytes)
    }
  }

  private mutating func ground(_ byte: UInt8) -> Piece? {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20, 0x7F: return .control(byte)
    case 0x20..<0x7F: return .character(Unicode.Scalar(byte))
    case 0xC2..<0xE0: state = .character([byte], missing: 1)
    case 0xE0..<0xF0: state = .character([byte], missing: 2)
    case 0xF0..<0xF5: state = .character([byte], missing: 3)
    default: return .character("\u{FFFD}")
    }
    return nil
  }

  private mutating func character(_ bytes: [UInt8], missing: Int) -> Piece? {
    guard bytes.last.map({ 0x80..<0xC0 ~= $0 }) == true else {
      state = .ground
      return .character("\u{FFFD}")
    }
    guard missing == 0 else {
      state = .character(bytes, missing: missing)
      return nil
    }
    state = .ground
    return .character(String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
  }

  private mutating func escape(_ byte: UInt8) -> Piece? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(byte, [])
    case UInt8(ascii: "(")...UInt8(ascii: "+"): state = .charset(byte)
    default:
      state = .ground
      return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(_ bytes: [UInt8], _ byte: UInt8) -> Piece? {
    switch byte {
    case 0x40..<0x7F:
      state = .ground
      let mark = bytes.first.flatMap { 0x3C..<0x40 ~= $0 ? $0 : nil }
      let numbers = bytes.filter { 0x30..<0x3C ~= $0 }
      let parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      return .sequence(
        mark: mark, parameters: numbers.isEmpty ? [] : parameters,
        intermediates: bytes.filter { 0x20..<0x30 ~= $0 }, final: byte)
    case 0..<0x20: return .control(byte)
    default:
      state = .sequence(bytes + [byte])
      return nil
    }
  }

  private mutating func string(_ kind: UInt8, _ bytes: [UInt8], _ byte: UInt8) -> Piece? {
    switch byte {
    case 0x07:
      state = .ground
      return .string(kind, bytes)
    case 0x1B: state = .stringEscape(kind, bytes)
    default: state = .string(kind, bytes + [byte])
    }
    return nil
  }
}
