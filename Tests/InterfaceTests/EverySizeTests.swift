import Testing

@testable import Interface

@Suite struct EverySizeTests {
  /// Every size from 1×1 to 160×50, shared out among the moments: all together see them all.
  private static func sizes(for moment: Moment) -> [Size] {
    let count = Moment.allCases.count
    let share = Moment.allCases.firstIndex(of: moment) ?? 0
    return stride(from: share, to: 160 * 50, by: count).map {
      Size(width: $0 % 160 + 1, height: $0 / 160 + 1)
    }
  }

  @Test(arguments: Moment.allCases)
  func `a screen fits any size, and no wide character is half there`(_ moment: Moment) throws {
    var application = try moment.application()
    for size in Self.sizes(for: moment) {
      let frame = application.view(size)
      #expect(frame.size == size && frame.isWhole, "\(moment) at \(size)")
      if let cursor = frame.cursor { #expect(Rect(size).contains(cursor), "\(moment) at \(size)") }
      guard moment.hasSelection, TooSmall.fits(size) else { continue }
      #expect(frame.cells.contains { $0.role == .selectedKey }, "\(moment) at \(size)")
      #expect(frame.cursor != nil, "\(moment) at \(size)")
    }
  }

  @Test func `the conversation fits every size there is, with the cursor on the selected reply`() throws {
    var application = try Moment.unavailable.application()
    application.press(.down, .down)
    for height in 1...50 {
      for width in 1...160 {
        let size = Size(width: width, height: height)
        let frame = application.view(size)
        #expect(frame.size == size && frame.isWhole, "\(size)")
        guard TooSmall.fits(size) else { continue }
        let cursor = try #require(frame.cursor, "\(size)")
        #expect(frame[cursor.column, cursor.row].role == .selectedKey, "\(size)")
      }
    }
  }

  @Test func `a window made tiny and large again shows what it showed`() throws {
    for moment in Moment.allCases where moment != .readingBack {
      var application = try moment.application()
      let size = Size(width: 80, height: 24)
      let before = application.view(size)
      for tiny in [Size(width: 1, height: 1), Size(width: 20, height: 6), Size(width: 160, height: 3)] {
        _ = application.update(.resize(tiny))
        _ = application.view(tiny)
      }
      #expect(application.view(size) == before, "\(moment)")
    }
  }

  @Test func `the same moment is the same frame`() throws {
    for moment in Moment.allCases {
      var one = try moment.application()
      var other = try moment.application()
      let size = Size(width: 97, height: 31)
      #expect(one.view(size) == other.view(size), "\(moment)")
    }
  }
}

extension Moment {
  /// Whether something is selected there.
  fileprivate var hasSelection: Bool {
    switch self {
    case .picker, .resumeOffer, .opening, .practising, .told, .rupture, .floor, .repairing, .unavailable,
      .assessing, .notSaved, .readingBack, .leaving, .ended, .left, .ownView, .replies, .replyNote:
      true
    case .pickerSearch, .pickerNothingFound, .pickerEmpty, .briefing, .briefingAssess, .searching, .known,
      .help,
      .pause, .howAreYou, .story, .counts, .limits, .trouble:
      false
    }
  }
}

extension Frame {
  /// Whether every cell is there, every wide character has its second column, no second column stands alone,
  /// and no cell speaks to the terminal.
  var isWhole: Bool {
    guard cells.count == size.width * size.height else { return false }
    var column = 0
    var before: UInt8 = 1
    for cell in cells {
      if column == size.width {
        if before == 2 { return false }
        column = 0
        before = 1
      }
      if (cell.width == 0) != (before == 2) { return false }
      if cell.width > 0, cell.scalar < 0x20 || (0x7F...0x9F).contains(cell.scalar) { return false }
      before = cell.width
      column += 1
    }
    return before != 2
  }
}
