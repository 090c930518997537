/// Texts with places for substitutions, one behind the other, so that those that are said together lie together.
///
///     var texts = TextStore()
///     texts.append("It is ")
///     texts.appendSubstitution(0)
///     texts.end()
///     texts.text(at: 0)                              // It is {0}
///     texts.text(at: 0, substitutions: ["noon"])     // It is noon
package struct TextStore: Hashable, Sendable {
  /// UTF-8, but for the bytes below, which no UTF-8 has, and what belongs to them.
  private var bytes: [UInt8] = []
  /// Where each text begins, and where the last one ends.
  private var starts: [UInt32] = [0]

  /// What a text with substitutions begins with.
  private static let beginsTemplate: UInt8 = 0xFE
  /// What stands before the two bytes of a substitution's index.
  private static let substitution: UInt8 = 0xFF

  package init() {}

  /// How many texts there are.
  package var count: Int { starts.count - 1 }

  package mutating func reserveCapacity(_ count: Int, bytes: Int) {
    starts.reserveInLargePages(count + 1)
    self.bytes.reserveInLargePages(bytes)
  }

  // MARK: Adding texts

  /// Adds a piece to the text that is being added; what is no UTF-8 becomes replacement characters.
  package mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    var all: UInt8 = 0
    for byte in piece { all |= byte }
    if all < 0x80 { bytes.append(contentsOf: piece) } else { append(String(decoding: piece, as: UTF8.self)) }
  }

  /// Adds a piece to the text that is being added.
  package mutating func append(_ piece: String) {
    bytes.append(contentsOf: piece.utf8)
  }

  /// Adds the place of a substitution to the text that is being added.
  package mutating func appendSubstitution(_ index: Int) {
    let start = Int(starts[count])
    if start == bytes.count || bytes[start] != Self.beginsTemplate {
      bytes.insert(Self.beginsTemplate, at: start)
    }
    let index = UInt16(clamping: index)
    bytes += [Self.substitution, UInt8(index & 0xFF), UInt8(index >> 8)]
  }

  package mutating func append(_ pieces: [TextPiece]) {
    for piece in pieces {
      switch piece {
      case .literal(let literal): append(literal)
      case .substitution(let index): appendSubstitution(index)
      }
    }
  }

  /// Adds what another store has at a place to the text that is being added, which is empty so far.
  package mutating func append(from other: TextStore, at place: Int) {
    bytes += other.bytes[other.range(of: place)]
  }

  /// Ends the text that is being added.
  package mutating func end() {
    starts.append(UInt32(bytes.count))
  }

  // MARK: Taking texts

  /// A text, its substitutions as `{0}`, `{1}`, ….
  package func text(at place: Int) -> String {
    text(at: place, substitutions: (0..<valueCount(at: place)).map { "{\($0)}" })
  }

  /// A text with its substitutions in it, in a single pass: what they bring is not looked at again.
  package func text(at place: Int, substitutions: [String]) -> String {
    read(place) { text, isTemplate in
      isTemplate ? Self.fill(text, substitutions) : String(decoding: text, as: UTF8.self)
    }
  }

  /// Adds a text with its substitutions in it to bytes.
  package func append(_ place: Int, substitutions: [String], to buffer: inout [UInt8]) {
    read(place) { text, isTemplate in
      guard isTemplate else { return buffer.append(contentsOf: text) }
      Self.forEachPiece(of: text) { literal, substitution in
        buffer.append(contentsOf: literal)
        if let substitution, substitution < substitutions.count {
          buffer.append(contentsOf: substitutions[substitution].utf8)
        }
      }
    }
  }

  /// How many values a text takes.
  package func valueCount(at place: Int) -> Int {
    read(place) { text, isTemplate in
      var count = 0
      if isTemplate { Self.forEachSubstitution(in: text) { count = max(count, $0 + 1) } }
      return count
    }
  }

  /// Where the bytes of a text begin.
  func start(of place: Int) -> UInt32 { starts[place] }

  /// Asks for texts that are taken soon, in case there are many others; see ``Program/prefetchProspect(of:)``.
  @inline(__always)
  func prefetchTexts(from start: UInt32, at place: Int32) {
    bytes.withUnsafeBufferPointer { $0.prefetch(start, cacheLines: 12) }
    starts.withUnsafeBufferPointer { $0.prefetch(place, cacheLines: 2) }
  }

  private func range(of place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

  /// Shows the bytes of a text, and whether there are substitutions in it.
  @inline(__always)
  private func read<Result>(_ place: Int, _ look: (UnsafeBufferPointer<UInt8>, Bool) -> Result) -> Result {
    let range = range(of: place)
    return bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      guard text.first == Self.beginsTemplate else { return look(text, false) }
      return look(UnsafeBufferPointer(rebasing: text.dropFirst()), true)
    }
  }

  /// Where the next substitution stands in a template; the end if there is none.
  @inline(__always)
  private static func mark(in template: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    let bytes = UnsafeRawBufferPointer(template)
    while place < bytes.count {
      // Eight bytes at a time, as long as there is none beyond ASCII.
      if place + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place += 8
      } else if bytes[place] == substitution {
        return place
      } else {
        place += 1
      }
    }
    return place
  }

  @inline(__always)
  private static func index(in template: UnsafeBufferPointer<UInt8>, at mark: Int) -> Int {
    Int(template[mark + 1]) | Int(template[mark + 2]) << 8
  }

  @inline(__always)
  private static func forEachSubstitution(in template: UnsafeBufferPointer<UInt8>, _ look: (Int) -> Void) {
    var next = mark(in: template, from: 0)
    while next < template.count {
      look(index(in: template, at: next))
      next = mark(in: template, from: next + 3)
    }
  }

  /// The literal parts of a template, each with the substitution behind it.
  @inline(__always)
  private static func forEachPiece(
    of template: UnsafeBufferPointer<UInt8>, _ look: (UnsafeBufferPointer<UInt8>, Int?) -> Void
  ) {
    var next = 0
    while next < template.count {
      let mark = mark(in: template, from: next)
      look(
        UnsafeBufferPointer(rebasing: template[next..<mark]),
        mark < template.count ? index(in: template, at: mark) : nil)
      next = mark + 3
    }
  }

  private static func fill(_ template: UnsafeBufferPointer<UInt8>, _ substitutions: [String]) -> String {
    var length = template.count
    forEachSubstitution(in: template) { index in
      if index < substitutions.count { length += substitutions[index].utf8.count }
    }
    return String(unsafeUninitializedCapacity: length) { text in
      var end = 0
      forEachPiece(of: template) { literal, substitution in
        end = text[end...].update(fromContentsOf: literal)
        guard let substitution, substitution < substitutions.count else { return }
        for byte in substitutions[substitution].utf8 {
          text[end] = byte
          end += 1
        }
      }
      return end
    }
  }
}
