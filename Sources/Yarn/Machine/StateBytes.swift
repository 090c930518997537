/// Writes a machine's state: whole numbers in as few bytes as they need, texts behind their lengths.
struct StateWriter {
  private(set) var bytes: [UInt8] = []

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Writes a number from 0 on, seven bits to a byte, the lowest first (LEB128).
  mutating func write(_ number: Int) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes all bytes of a number, the lowest first.
  mutating func writeWhole<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads what a ``StateWriter`` wrote, and trusts none of it.
struct StateReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func readByte() throws(MachineStateError) -> UInt8 {
    guard place < bytes.endIndex else { throw .damaged }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func readFlag() throws(MachineStateError) -> Bool {
    switch try readByte() {
    case 0: return false
    case 1: return true
    default: throw .damaged
    }
  }

  /// Reads a number from 0 up to a limit.
  mutating func readNumber(upTo limit: Int) throws(MachineStateError) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try readByte()
      guard shift < 63 else { throw .damaged }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard number <= UInt64(limit) else { throw .damaged }
    return Int(number)
  }

  /// Reads how many things follow, each of which takes a byte at least.
  mutating func readCount(upTo limit: Int = .max) throws(MachineStateError) -> Int {
    try readNumber(upTo: min(limit, bytes.endIndex - place))
  }

  mutating func readWhole<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(MachineStateError) -> Number {
    var number: Number = 0
    for index in 0..<(Number.bitWidth / 8) { number |= Number(try readByte()) << (8 * index) }
    return number
  }

  mutating func readText() throws(MachineStateError) -> String {
    let count = try readCount()
    guard count <= bytes.endIndex - place,
      let text = String(validating: bytes[place..<place + count], as: UTF8.self)
    else { throw .damaged }
    place += count
    return text
  }
}
