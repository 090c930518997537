import Testing

@testable import Interface

@Suite struct ChartTests {
  struct Bar: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let tenths: Int
    let width: Int
    let full: Int
  }

  @Test(arguments: [
    Bar(testDescription: "nothing", tenths: 0, width: 10, full: 0),
    Bar(testDescription: "a trace shows", tenths: 1, width: 10, full: 1),
    Bar(testDescription: "half", tenths: 500, width: 10, full: 5),
    Bar(testDescription: "half a column is rounded up", tenths: 550, width: 10, full: 6),
    Bar(testDescription: "nearly all leaves a column", tenths: 999, width: 10, full: 9),
    Bar(testDescription: "all", tenths: 1000, width: 10, full: 10),
    Bar(testDescription: "more than all", tenths: 4000, width: 10, full: 10),
    Bar(testDescription: "less than nothing", tenths: -5, width: 10, full: 0),
    Bar(testDescription: "one column", tenths: 700, width: 1, full: 1),
  ])
  func `a meter is full in proportion, empty only at none, and full only at all`(_ bar: Bar) {
    #expect(Chart.filled(bar.tenths, of: bar.width) == bar.full)
  }

  @Test func `the pieces of a curve cover its width without gap or overlap`() {
    for count in 1...40 {
      for width in 1...90 {
        let pieces = (0..<count).map { Chart.columns(of: $0, among: count, width: width) }
        #expect(pieces.flatMap { Array($0) } == Array(0..<width), "\(count) in \(width)")
      }
    }
  }

  @Test func `a curve in steps climbs by thirds of a row`() {
    var frame = Frame(Size(width: 6, height: 2))
    let rect = Rect(column: 0, row: 0, width: 6, height: 2)
    Chart.steps([0, 200, 400, 600, 800, 1000], on: &frame, in: rect) { _ in .good }
    #expect(frame.text() == "   ▁━▔\n▁━▔\n")
  }

  @Test func `without such signs a curve has two steps a row`() {
    for glyphs in [GlyphSet.linux, .ascii] {
      var frame = Frame(Size(width: 4, height: 2), glyphs: glyphs)
      Chart.steps([0, 333, 667, 1000], on: &frame, in: Rect(frame.size)) { _ in .good }
      #expect(frame.text() == "  _-\n_-\n")
    }
  }

  @Test func `a small curve is joined where it jumps`() {
    var frame = Frame(Size(width: 4, height: 2))
    Chart.sparkline([0, 1000], on: &frame, in: Rect(frame.size), .good)
    #expect(frame.text() == "  ⡏⠉\n⣀⣀⡇\n")
  }

  @Test func `curves of any length fit any place`() {
    for count in [0, 1, 2, 3, 17, 500] {
      let values = (0..<count).map { $0 * 7919 % 1001 }
      for glyphs in GlyphSet.allCases {
        for width in 0...20 {
          for height in 0...6 {
            var frame = Frame(Size(width: 30, height: 8), glyphs: glyphs)
            let rect = Rect(column: 3, row: 1, width: width, height: height)
            Chart.sparkline(values, on: &frame, in: rect, .good)
            Chart.steps(values, on: &frame, in: rect) { _ in .good }
            for row in 0..<8 {
              for column in 0..<30 where frame[column, row].role == .good {
                #expect(rect.contains(Point(column: column, row: row)))
              }
            }
          }
        }
      }
    }
  }
}
