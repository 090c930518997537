import Golden
import Testing

@testable import Interface

@Suite struct ScreenTests {
  static let sizes = [Size(width: 40, height: 18), Size(width: 80, height: 24), Size(width: 120, height: 40)]

  @Test(arguments: Moment.allCases)
  func `every moment looks as agreed at three sizes`(_ moment: Moment) throws {
    var application = try moment.application()
    for size in Self.sizes {
      let name = "Screens/\(moment.rawValue)-\(size.width)x\(size.height).txt"
      let picture = application.picture(size.width, size.height)
      let difference = Golden.difference(of: picture, from: name, in: #filePath)
      #expect(difference == nil, "\(name)\n\(difference ?? "")")
    }
  }

  @Test(arguments: [Moment.picker, .told, .rupture, .help, .story])
  func `the linux console and ASCII have signs of their own`(_ moment: Moment) throws {
    for glyphs in [GlyphSet.linux, .ascii] {
      var application = try moment.application(glyphs)
      let name = "Screens/\(moment.rawValue)-80x24-\(glyphs.rawValue).txt"
      let difference = Golden.difference(of: application.picture(80, 24), from: name, in: #filePath)
      #expect(difference == nil, "\(name)\n\(difference ?? "")")
    }
  }

  @Test(arguments: Moment.allCases)
  func `in ASCII no other character reaches a frame`(_ moment: Moment) throws {
    var application = try moment.application(.ascii)
    for size in Self.sizes {
      let frame = application.view(size)
      #expect(frame.cells.allSatisfy { $0.width == 1 && (0x20..<0x7F).contains($0.scalar) && $0.marks == 0 })
    }
  }

  /// Whoever sees no colours reads the same: whatever is good, bad or selected has a word or a sign.
  @Test(arguments: Moment.allCases)
  func `no meaning is in the colour alone`(_ moment: Moment) throws {
    var application = try moment.application()
    for size in Self.sizes {
      let frame = application.view(size)
      for row in 0..<size.height {
        let cells = Array(frame.row(row))
        let text = frame.text().split(separator: "\n", omittingEmptySubsequences: false)[row]
        if cells.contains(where: { $0.role == .selected && !$0.isBlank }) {
          let block = Self.selectedRows(of: frame, around: row)
          #expect(block.contains("▸"), "row \(row) at \(size) of \(moment)")
        }
        if cells.contains(where: { $0.role == .good || $0.role == .bad }) {
          #expect(text.contains { $0.isLetter || "▲▼━●▁▔⠤✕✓−+".contains($0) || $0.isBraille }, "\(text)")
        }
      }
    }
  }

  /// The selected rows that hang together with one, as text.
  private static func selectedRows(of frame: Frame, around row: Int) -> String {
    let lines = frame.text().split(separator: "\n", omittingEmptySubsequences: false)
    func isSelected(_ row: Int) -> Bool {
      row >= 0 && row < frame.size.height
        && frame.row(row).contains { $0.role == .selected || $0.role == .selectedKey }
    }
    var first = row
    while isSelected(first - 1) { first -= 1 }
    return lines[first...row].joined(separator: "\n")
  }
}

extension Character {
  fileprivate var isBraille: Bool { unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) } }
}
