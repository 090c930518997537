import Testing
import Yarn

struct TextStoreTests {
  @Test func `texts come out as they went in, with values at their places`() {
    var texts = TextStore()
    texts.append([.literal("Plain. Ça va, 日本?")])
    texts.end()
    texts.append([.substitution(1), .literal(" and "), .substitution(0), .literal(", "), .substitution(1)])
    texts.end()
    texts.end()
    #expect(texts.count == 3 && (0..<3).map { texts.valueCount(at: $0) } == [0, 2, 0])
    #expect(texts.text(at: 0, substitutions: ["unused"]) == "Plain. Ça va, 日本?")
    #expect(texts.text(at: 1) == "{1} and {0}, {1}")
    #expect(
      texts.text(at: 1, substitutions: ["é", "a long value, longer than others"]).hasSuffix(
        " and é, a long value, longer than others"))
    #expect(texts.text(at: 1, substitutions: ["one"]) == " and one, ")
    #expect(texts.text(at: 2).isEmpty)
  }

  @Test func `a text is added to bytes as it is made, whatever values it gets`() {
    var texts = TextStore()
    texts.append([.literal("Plain, 日本.")])
    texts.end()
    texts.append([.substitution(1), .literal(" and "), .substitution(0), .literal(", "), .substitution(1)])
    texts.end()
    texts.append([.literal("é"), .substitution(0)])
    texts.end()
    for place in 0..<3 {
      for values in [[], ["ü"], ["", "two"], ["a", "b", "c"]] {
        var bytes = Array("before ".utf8)
        texts.append(place, substitutions: values, to: &bytes)
        #expect(
          String(decoding: bytes, as: UTF8.self) == "before " + texts.text(at: place, substitutions: values))
      }
    }
  }

  @Test func `bytes that are no text cannot be taken for places of values`() {
    var texts = TextStore()
    let bytes: [UInt8] = [0xFE, 0x61, 0xFF, 0, 0]
    bytes.withUnsafeBufferPointer { texts.append($0) }
    texts.end()
    #expect(texts.text(at: 0, substitutions: ["x"]) == "\u{FFFD}a\u{FFFD}\u{0}\u{0}")
  }
}
