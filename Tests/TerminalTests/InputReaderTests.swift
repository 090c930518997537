import Interface
import Testing

@testable import Terminal

@Suite struct `The input reader` {
  private func raw(_ text: String) -> [RawInput] { text.unicodeScalars.map { .character($0.value) } }

  private func events(_ batches: [RawInput]...) -> [Event] {
    var reader = InputReader()
    return batches.flatMap { reader.events(from: $0) }
  }

  @Test func `characters are keys, and control characters are named`() {
    #expect(events(raw("aé玲 ")) == ["a", "é", "玲", " "].map { .key(.character($0)) })
    #expect(
      events(raw("\r\n\t\u{8}\u{7F}")) == [.enter, .enter, .tab, .backspace, .backspace].map { .key($0) })
    #expect(events(raw("\u{1}\u{C}\u{1A}")) == ["a", "l", "z"].map { .key(.control($0)) })
    #expect(events(raw("\u{0}\u{1C}\u{1F}\u{80}\u{9B}")) == [])
  }

  @Test func `Escape alone is a key`() {
    #expect(events(raw("\u{1B}"), raw("1")) == [.key(.escape), .key(.character("1"))])
    #expect(events(raw("\u{1B}\u{1B}")) == [.key(.escape), .key(.escape)])
  }

  @Test(arguments: [
    "\u{1B}[1;9P", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}O1", "\u{1B}1", "\u{1B}[M", "\u{1B}[1;2", "\u{1B}[",
  ])
  func `a sequence that is not known is no key at all`(sequence: String) {
    #expect(events(raw(sequence)) == [])
    #expect(events(raw("a" + sequence)) == [.key(.character("a"))])
  }

  @Test func `what follows an unknown sequence is a key again`() {
    #expect(events(raw("\u{1B}[1;9P2")) == [.key(.character("2"))])
    #expect(events([.character(0x1B), .key(.up)]) == [.key(.up)])
  }

  @Test func `a paste is one event, wherever it is cut`() {
    let whole: [RawInput] =
      [.pasteBegins] + raw("1\r\u{1B}[2") + [.key(.tab), .key(.up), .pasteEnds] + raw("q")
    let expected: [Event] = [.paste("1\n\u{1B}[2\t"), .key(.character("q"))]
    for cut in 0...whole.count {
      #expect(events(Array(whole[..<cut]), Array(whole[cut...])) == expected, "cut at \(cut)")
    }
  }

  @Test func `a paste without an end is given up with what there is`() {
    var reader = InputReader()
    #expect(reader.events(from: [.pasteBegins] + raw("ab")) == [])
    #expect(reader.isPasting)
    #expect(reader.endPaste() == .paste("ab"))
    #expect(!reader.isPasting)
    #expect(reader.events(from: raw("1")) == [.key(.character("1"))])
  }

  @Test func `a paste is cut at a length`() {
    let long = [.pasteBegins] + Array(repeating: RawInput.character(0x61), count: 5000) + [.pasteEnds]
    #expect(events(long) == [.paste(String(repeating: "a", count: InputReader.pasteLimit))])
  }
}
