/// A name of the scripts, as a number: equal names are equal symbols.
typealias Symbol = UInt32

/// All names of a compilation, each stored once.
struct SymbolTable {
  /// The bytes of all names, one behind the other.
  private var bytes: ContiguousArray<UInt8> = []
  /// Where each name ends in ``bytes``; it begins where the one before ends.
  private var ends: ContiguousArray<UInt32> = []
  private var hashes: ContiguousArray<UInt32> = []
  /// Open addressing; 0 is a free place, anything else a symbol plus one.
  private var places: ContiguousArray<UInt32>

  init() {
    places = ContiguousArray(repeating: 0, count: 256)
  }

  var count: Int { ends.count }

  /// The symbol of a name, a new one if it has not been met before.
  mutating func symbol(of name: UnsafeBufferPointer<UInt8>) -> Symbol {
    let hash = Self.hash(name)
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let symbol = places[place] - 1
      if hashes[Int(symbol)] == hash, isName(of: symbol, name) { return symbol }
      place = (place + 1) & (places.count - 1)
    }
    let symbol = Symbol(ends.count)
    places[place] = symbol + 1
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    if ends.count * 2 > places.count { grow() }
    return symbol
  }

  mutating func symbol(of name: String) -> Symbol {
    var name = name
    return name.withUTF8 { symbol(of: $0) }
  }

  func name(of symbol: Symbol) -> String {
    String(decoding: bytes[range(of: symbol)], as: UTF8.self)
  }

  private func range(of symbol: Symbol) -> Range<Int> {
    (symbol == 0 ? 0 : Int(ends[Int(symbol) - 1]))..<Int(ends[Int(symbol)])
  }

  private func isName(of symbol: Symbol, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: symbol)
    guard range.count == name.count else { return false }
    for offset in 0..<name.count where bytes[range.lowerBound + offset] != name[offset] { return false }
    return true
  }

  private mutating func grow() {
    places = ContiguousArray(repeating: 0, count: places.count * 4)
    for (symbol, hash) in hashes.enumerated() {
      var place = Int(hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(symbol) + 1
    }
  }

  /// FNV-1a, its upper bits folded in.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }
}
