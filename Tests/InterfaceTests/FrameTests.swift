import Testing

@testable import Interface

@Suite struct FrameTests {
  @Test func `a cell takes eight bytes and no heap`() {
    #expect(MemoryLayout<Cell>.size == 8)
    #expect(MemoryLayout<Cell>.stride == 8)
  }

  @Test func `writing over half of a wide character blanks the other half`() {
    var frame = Frame(Size(width: 4, height: 1))
    frame.put("玲玲", column: 0, row: 0, .text)
    #expect(frame.text() == "玲玲\n")
    frame.put("a", column: 1, row: 0, .text)
    #expect(frame.text() == " a玲\n")
    frame.put("b", column: 2, row: 0, .text)
    #expect(frame.text() == " ab\n")
  }

  @Test func `a wide character that does not fit before the edge is a blank`() {
    var frame = Frame(Size(width: 3, height: 1))
    frame.put("玲玲", column: 0, row: 0, .selected)
    #expect(frame.text() == "玲\n")
    #expect(frame.roles() == "xxx\n")
  }

  @Test func `drawing outside of the frame does nothing`() {
    var frame = Frame(Size(width: 3, height: 2))
    let empty = frame
    frame.put("outside", column: 0, row: 2, .text)
    frame.put("outside", column: 0, row: -1, .text)
    frame.put("玲", column: 2, row: 0, .text)
    frame.put("ab", column: -2, row: 0, .text)
    frame.fill(Rect(column: 5, row: 5, width: 2, height: 2), .bad)
    #expect(frame == empty)
  }

  @Test func `text that is cut ends in an ellipsis and not in a space`() {
    var frame = Frame(Size(width: 12, height: 1))
    frame.putCut("It sounds lonely", column: 0, row: 0, .text, width: 11)
    #expect(frame.text() == "It sounds…\n")
    #expect(frame.roles() == ".. .......\n")
  }

  @Test func `every role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test(arguments: Array(0...0x1F) + Array(0x7F...0x9F))
  func `no control character reaches a frame`(_ code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    for glyphs in GlyphSet.allCases {
      var frame = Frame(Size(width: 8, height: 1), glyphs: glyphs)
      frame.put("a\(String(scalar))b", column: 0, row: 0, .text)
      #expect(frame.cells.allSatisfy { $0.scalar >= 0x20 && !(0x7F...0x9F).contains($0.scalar) })
    }
  }
}
